/** Values that several entities share. Strings are stored in Unicode NFC; optional values are `null`, never absent. */
import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { type Instant, parseInstant } from '#shared/lib/civil-time.ts';

/** A calendar date that exists, as `YYYY-MM-DD`. */
export const dateText = z.custom<CalendarDate>((value) => typeof value === 'string' && parseCalendarDate(value).ok);
/** An instant in UTC as ISO text, milliseconds included. */
export const instantText = z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok);
/** Free text of a line or a paragraph; trimmed, at most 20,000 characters. */
export const text = z.string().trim().min(1).max(20_000);
export const textOrNull = text.nullable();
export const id = z.string().min(1).max(64);
export const idOrNull = id.nullable();
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.number().int().nonnegative();
export const jsonValue: z.ZodType<JsonValue> = z.json() as z.ZodType<JsonValue>;

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

/** The four zones of the country; none has summer time. */
export const officeZone = z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']);

/**
 * The date of a record as archivists write it (domain.md 4.3): `from` and `to` are the first and last day that it may
 * mean, both null where it is undated.
 */
export const recordDate = z.object({
  kind: z.enum(['day', 'month', 'year', 'range', 'undated']),
  from: dateText.nullable(),
  to: dateText.nullable(),
  circa: z.boolean(),
});

/** SKKAAD, the security class of a record (Perka ANRI 17/2011). It is not the class of information under UU 14/2008. */
export const securityClass = z.enum(['open', 'restricted', 'secret', 'topSecret']);
/** The class of information under UU 14/2008 Arts. 9 to 11 and 17, held apart from the security class. */
export const accessClass = z.enum(['periodic', 'immediate', 'alwaysAvailable', 'excluded', 'undetermined']);

export const role = z.enum([
  'petugas',
  'sekretaris',
  'ppid',
  'ppidPembantu',
  'atasan',
  'kepala',
  'arsiparis',
  'pengolahData',
  'pengumpulData',
  'supervisor',
  'administrator',
]);

export const objectionGround = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
