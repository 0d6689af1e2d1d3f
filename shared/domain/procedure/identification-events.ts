/** What is written down of an identification list and of its circular (SOP-PPID-06 annex, steps 1 to 3). Events are rows: created, never patched. */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { type EventError, type EventOf, eventParser } from '#shared/schema/event-rows.ts';

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

export type IdentificationEvent = EventOf<typeof identificationEventData>;

export type ProcedureEventError = EventError;

/** Reads an event from a form or from a stored row. */
export const parseIdentificationEvent = eventParser(identificationEventData);
