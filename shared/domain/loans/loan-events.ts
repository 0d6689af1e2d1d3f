/**
 * What may happen to a loan, and what each event must say (SOP-PPID-06 G.5; domain.md 4.7). Events are rows of the log: created,
 * never patched; the state of a loan is folded from them. Unknown keys are kept for whoever wrote them.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const date = z.custom<CalendarDate>(isCalendarDate);
const text = z.string().trim().min(1);
export const LONGEST_LOAN_DAYS = 250;
const workingDays = z.number().int().min(1).max(LONGEST_LOAN_DAYS);

/** The data of each kind of event; what is not optional here is what the transition table demands. */
export const loanEventData = {
  requested: z.looseObject({ workingDays }),
  /** `signer`: who signed the request on paper; `selfReason`: one person asked and approved (small office). */
  approved: z.looseObject({ signer: text.nullish(), selfReason: text.nullish() }),
  refused: z.looseObject({ reason: text }),
  handedOut: z.looseObject({ number: text, workingDays, dueOn: date, condition: text.nullish() }),
  extended: z.looseObject({ workingDays, dueOn: date, reason: text }),
  reminded: z.looseObject({ channel: z.enum(['phone', 'message', 'letter', 'visit']), note: text.nullish() }),
  /** `complete`: everything that was taken came back; what is missing stands in the note. */
  returned: z
    .looseObject({ condition: text, complete: z.boolean(), note: text.nullish() })
    .refine((data) => data.complete || Boolean(data.note), { path: ['note'], message: 'what is missing is written down' }),
  lost: z.looseObject({ reason: text }),
  voided: z.looseObject({ reason: text }),
} as const;

export type LoanEventKind = keyof typeof loanEventData;

export const loanEventKinds = Object.keys(loanEventData) as readonly LoanEventKind[];

/** One event as the fold reads it: its kind, the civil date on which it happened, and its data. */
export type LoanEvent = {
  [K in LoanEventKind]: { readonly kind: K; readonly on: CalendarDate; readonly data: z.infer<(typeof loanEventData)[K]> };
}[LoanEventKind];

export type LoanEventError =
  | { readonly code: 'event.unknownKind'; readonly kind: string }
  | { readonly code: 'event.date' }
  /** The data lacks these fields, or they can't be what they are. */
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] };

/** Reads an event from a form or from a stored row. */
export function parseLoanEvent(row: {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}): Result<LoanEvent, LoanEventError> {
  if (!isKind(row.kind)) return err({ code: 'event.unknownKind', kind: row.kind });
  if (!isCalendarDate(row.on)) return err({ code: 'event.date' });
  const data = loanEventData[row.kind].safeParse(row.data ?? {});
  if (!data.success) return err({ code: 'event.incomplete', fields: [...new Set(data.error.issues.map(({ path }) => path.join('.')))] });
  // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
  return ok({ kind: row.kind, on: row.on, data: data.data } as LoanEvent);
}

const isKind = (kind: string): kind is LoanEventKind => Object.hasOwn(loanEventData, kind);
