/**
 * What may happen to an entry of the public information list, and what each event must say (UU 14/2008 Arts. 9 to 11; Perki 1/2021;
 * domain.md 3.1, 3.2). Events are rows of the log: created, never patched. The class `excluded` is none of them (domain.md 3.2, Art. 17).
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { type EventError, type EventOf, eventParser } from '#shared/schema/event-rows.ts';

const date = z.custom<CalendarDate>(isCalendarDate);
const text = z.string().trim().min(1);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const dipClasses = ['periodic', 'immediate', 'alwaysAvailable'] as const;
export type DipClass = (typeof dipClasses)[number];

/** Notice board, website, social media, data portal, applications (domain.md 3.2; Perki 1/2021 Art. 24). */
export const dipChannels = ['noticeBoard', 'website', 'socialMedia', 'dataPortal', 'app', 'elsewhere'] as const;
export type DipChannel = (typeof dipChannels)[number];

/** What the entry rests on: the decree that set the list, or the decision on an objection that opened it. */
const basis = z.looseObject({ kind: z.enum(['decree', 'decision']), number: text, on: date });
export type DipBasis = z.infer<typeof basis>;

export const dipEventData = {
  listed: z.looseObject({ class: z.enum(dipClasses), basis: basis.nullish() }),
  /** `time` and when it happened belong to what must be told at once (Perki 1/2021 Art. 25). */
  announced: z.looseObject({
    channel: z.enum(dipChannels),
    address: text,
    time: time.nullish(),
    occurredOn: date.nullish(),
    occurredTime: time.nullish(),
  }),
  reclassified: z.looseObject({ class: z.enum(dipClasses), reason: text, basis: basis.nullish() }),
  based: z.looseObject({ basis }),
  corrected: z.looseObject({ fields: z.array(text).min(1) }),
  withdrawn: z.looseObject({ reason: text, basis: basis.nullish() }),
  restored: z.looseObject({ reason: text }),
} as const;

export type DipEventKind = keyof typeof dipEventData;
export const dipEventKinds = Object.keys(dipEventData) as readonly DipEventKind[];

/** One event as the fold reads it: its kind, the civil date on which it happened, and its data. */
export type DipEvent = EventOf<typeof dipEventData>;
export type DipEventError = EventError;

/** Reads an event from a form or from a stored row. */
export const parseDipEvent = eventParser(dipEventData);
