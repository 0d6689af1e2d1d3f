/**
 * What may happen to an objection, and what each event must say (SOP-PPID-04 annex; domain.md 1.4 to 1.7). Events are rows of
 * the log: created, never patched; the state of a case is folded from them. Unknown keys are kept for whoever wrote them.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const date = z.custom<CalendarDate>(isCalendarDate);
const text = z.string().trim().min(1);

export const replyOutcomes = ['granted', 'partlyGranted', 'refusalUpheld', 'outOfTime', 'settledAmicably', 'withdrawn'] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

/** Outcomes that need no decision of the Atasan PPID: the parties ended it themselves. */
export const endedByParties: readonly ReplyOutcome[] = ['settledAmicably', 'withdrawn'];

const replied = z
  .looseObject({
    outcome: z.enum(replyOutcomes),
    /** Given by the office's own numbering after signing, so it is typed in. */
    decisionNumber: text.nullish(),
    signer: text.nullish(),
    reasons: text.nullish(),
  })
  .superRefine((reply, context) => {
    const demands: readonly (readonly ['decisionNumber' | 'signer' | 'reasons', boolean])[] = [
      ['decisionNumber', !endedByParties.includes(reply.outcome)],
      ['signer', !endedByParties.includes(reply.outcome)],
      // UU 14/2008 Art. 36(3): who upholds the subordinate gives written reasons with the reply.
      ['reasons', reply.outcome === 'refusalUpheld' || reply.outcome === 'partlyGranted'],
    ];
    for (const [field, demanded] of demands) {
      if (demanded && !reply[field]) context.addIssue({ code: 'custom', path: [field], message: 'demanded by the outcome' });
    }
  });

/** The data of each kind of event; what is not optional here is what the transition table demands. */
export const objectionEventData = {
  visitRecorded: z.looseObject({ missing: z.array(text).min(1) }),
  registered: z.looseObject({
    number: text,
    /** Day H. */
    declaredCompleteOn: date,
    late: z.object({ lastDayOn: date, workingDays: z.number().int().nonnegative() }).nullish(),
    /** Why H is not the day of registration, or why it was entered afterwards from a paper pad. */
    reason: text.nullish(),
  }),
  checked: z.looseObject({ selfCheckReason: text.nullish() }),
  forwarded: z.looseObject({ to: text }),
  reviewed: z.looseObject({ finding: z.enum(['justified', 'refuse']), signer: text }),
  orderIssued: z.looseObject({ orderNumber: text, signer: text, orderWorkingDays: z.number().int().min(1).max(1000).nullish() }),
  prepared: z.looseObject({ result: text }),
  replied,
  delivered: z.looseObject({ channel: z.enum(['pickup', 'email', 'post', 'fax']), receivedOn: date, receiver: text }),
  applicantResponded: z.looseObject({ response: z.enum(['accepted', 'dissatisfied']) }),
  disputeFiled: z.looseObject({ filedOn: date, commissionNumber: text.nullish() }),
  closed: z.looseObject({ remark: text.nullish() }),
  corrected: z.looseObject({ field: text, reason: text }),
  voided: z.looseObject({ reason: text }),
} as const;

export type ObjectionEventKind = keyof typeof objectionEventData;

export const objectionEventKinds = Object.keys(objectionEventData) as readonly ObjectionEventKind[];

/** One event as the fold reads it: its kind, the civil date on which it happened, and its data. */
export type ObjectionEvent = {
  [K in ObjectionEventKind]: { readonly kind: K; readonly on: CalendarDate; readonly data: z.infer<(typeof objectionEventData)[K]> };
}[ObjectionEventKind];

export type ObjectionEventError =
  | { readonly code: 'event.unknownKind'; readonly kind: string }
  | { readonly code: 'event.date' }
  /** The data lacks these fields, or they can't be what they are. */
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] };

/** Reads an event from a form or from a stored row. */
export function parseObjectionEvent(row: {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}): Result<ObjectionEvent, ObjectionEventError> {
  if (!isKind(row.kind)) return err({ code: 'event.unknownKind', kind: row.kind });
  if (!isCalendarDate(row.on)) return err({ code: 'event.date' });
  const data = objectionEventData[row.kind].safeParse(row.data ?? {});
  if (!data.success) return err({ code: 'event.incomplete', fields: [...new Set(data.error.issues.map(({ path }) => path.join('.')))] });
  // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
  return ok({ kind: row.kind, on: row.on, data: data.data } as ObjectionEvent);
}

const isKind = (kind: string): kind is ObjectionEventKind => Object.hasOwn(objectionEventData, kind);
