/**
 * What may happen to a loan, and what each event must say (SOP-PPID-06 G.5; domain.md 4.7). Events are rows of the log: created,
 * never patched; the state of a loan is folded from them. Unknown keys are kept for whoever wrote them.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { type EventError, type EventOf, eventParser } from '#shared/schema/event-rows.ts';

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
export type LoanEvent = EventOf<typeof loanEventData>;

export type LoanEventError = EventError;

/** Reads an event from a form or from a stored row. */
export const parseLoanEvent = eventParser(loanEventData);
