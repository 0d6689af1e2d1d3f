/** What is written down of an identification list and of its circular (SOP-PPID-06 annex, steps 1 to 3). Events are rows: created, never patched. */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const text = z.string().trim().min(1);
const date = z.custom<CalendarDate>(isCalendarDate);
const remark = z.object({ lineId: text, remark: text });
/** A superior's act on paper is recorded with who signed and the number of the paper. */
const signature = z.looseObject({ signer: text, number: text.nullish(), fromSignedPaper: z.boolean().nullish() });

export const identificationEventData = {
  submitted: z.looseObject({}),
  /** A remark for each line that is not complete or not right. */
  returned: z.looseObject({ remarks: z.array(remark).min(1), note: text.nullish() }),
  accepted: z.looseObject({ selfReason: text.nullish() }),
  circularDrafted: z.looseObject({ subject: text, dueOn: date, note: text.nullish() }),
  ppidApproved: signature,
  headApproved: signature,
  /** One person is PPID and head of the office: the two steps are one, in both capacities. */
  bothApproved: signature,
  reviewReturned: z.looseObject({ reason: text }),
  circularIssued: z.looseObject({ number: text, signer: text }),
  voided: z.looseObject({ reason: text }),
} as const;

export type IdentificationEventKind = keyof typeof identificationEventData;
export const identificationEventKinds = Object.keys(identificationEventData) as readonly IdentificationEventKind[];

export type IdentificationEvent = {
  [K in IdentificationEventKind]: {
    readonly kind: K;
    readonly on: CalendarDate;
    readonly data: z.infer<(typeof identificationEventData)[K]>;
  };
}[IdentificationEventKind];

export type ProcedureEventError =
  | { readonly code: 'event.unknownKind'; readonly kind: string }
  | { readonly code: 'event.date' }
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] };

/** Reads an event from a form or from a stored row. */
export function parseIdentificationEvent(row: {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}): Result<IdentificationEvent, ProcedureEventError> {
  if (!isKind(row.kind)) return err({ code: 'event.unknownKind', kind: row.kind });
  if (!isCalendarDate(row.on)) return err({ code: 'event.date' });
  const data = identificationEventData[row.kind].safeParse(row.data ?? {});
  if (!data.success) return err({ code: 'event.incomplete', fields: [...new Set(data.error.issues.map(({ path }) => path.join('.')))] });
  // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
  return ok({ kind: row.kind, on: row.on, data: data.data } as IdentificationEvent);
}

const isKind = (kind: string): kind is IdentificationEventKind => Object.hasOwn(identificationEventData, kind);
