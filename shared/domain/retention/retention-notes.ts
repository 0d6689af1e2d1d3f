/**
 * What is written down of a record for its retention: events that its periods count from, a person's word on its fate, an exception,
 * and how it left. Rows of the log: created, never patched. Unknown keys are kept for whoever wrote them.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { type EventError, type EventOf, eventParser } from '#shared/schema/event-rows.ts';

const date = z.custom<CalendarDate>(isCalendarDate);
const text = z.string().trim().min(1);

/** What a person may decide at the review; `retain` keeps the record until a day and asks again. */
export const decidedFates = ['destroy', 'permanent', 'personalFile', 'retain'] as const;
export type DecidedFate = (typeof decidedFates)[number];

const left = z.looseObject({ proposalId: text, number: text });

export const recordNoteData = {
  /** `evidence`: the paper that shows it, for instance the number of the audit letter. */
  happened: z.looseObject({ event: text, evidence: text }),
  /** An event that was recorded in error. */
  withdrawn: z.looseObject({ event: text, reason: text }),
  fateDecided: z
    .looseObject({ fate: z.enum(decidedFates), reason: text, retainUntil: date.nullish() })
    .refine(({ fate, retainUntil }) => fate !== 'retain' || Boolean(retainUntil), { path: ['retainUntil'], message: 'until when' }),
  exceptionNoted: z.looseObject({ reason: text }),
  exceptionLifted: z.looseObject({ reason: text }),
  transferred: left,
  destroyed: left,
  handedOver: left,
} as const;

export type RecordNoteKind = keyof typeof recordNoteData;

export type RecordNote = EventOf<typeof recordNoteData>;

export type RecordNoteError = EventError;

/** Reads a note from a form or from a stored row. */
export const parseRecordNote = eventParser(recordNoteData);
