/**
 * The written answer of the Atasan PPID (UU 14/2008 Art. 36(2)-(3); domain.md 1.5 d): it upholds with reasons, cancels and orders
 * the PPID to give part or all within a set time, orders a service duty, sets a reasonable fee, or several of these.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';

const text = z.string().trim().min(1);

export const replyOutcomes = ['granted', 'partlyGranted', 'refusalUpheld', 'outOfTime', 'settledAmicably', 'withdrawn'] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

/** Outcomes that need no decision of the Atasan PPID: the parties ended it themselves. */
export const endedByParties: readonly ReplyOutcome[] = ['settledAmicably', 'withdrawn'];

/** What a decision may say; it may say several of these at once. */
export const replyContents = ['uphold', 'cancel', 'serviceDuty', 'fee'] as const;
export type ReplyContent = (typeof replyContents)[number];

/** Contents that order the PPID to do something: they carry a time of their own, apart from the legal limit. */
export const orderingContents: readonly ReplyContent[] = ['cancel', 'serviceDuty'];

/** Why a refusal is upheld. `excluded` rests on an approved consequence test; "not in the DIP" alone is no reason. */
export const refusalBases = ['excluded', 'notHeld', 'notDocumented', 'otherBasis'] as const;
export type RefusalBasis = (typeof refusalBases)[number];

/** Courts count at most 14 working days for such an order; other offices set their own (domain.md 1.5 d). */
export const MOST_ORDER_DAYS = 1000;

export const repliedData = z
  .looseObject({
    outcome: z.enum(replyOutcomes),
    /** Given by the office's own numbering after signing, so it is typed in. */
    decisionNumber: text.nullish(),
    signer: text.nullish(),
    reasons: text.nullish(),
    contents: z.array(z.enum(replyContents)).nullish(),
    orderWorkingDays: z.number().int().min(1).max(MOST_ORDER_DAYS).nullish(),
    /** What the PPID must give or do. */
    orderText: text.nullish(),
    /** The fee that the decision holds to be reasonable. */
    fee: text.nullish(),
    refusalBasis: z.enum(refusalBases).nullish(),
    consequenceTestId: text.nullish(),
    /** Brought over from the register of before: it says what that register says, and no more. */
    fromOldRegister: z.boolean().nullish(),
    /** When the applicant had it, where the old register knows. */
    receivedOn: z.custom<CalendarDate>(isCalendarDate).nullish(),
    response: z.enum(['accepted', 'dissatisfied']).nullish(),
  })
  .superRefine((reply, context) => {
    if (reply.fromOldRegister === true) return;
    const says = (content: ReplyContent) => reply.contents?.includes(content) === true;
    const orders = orderingContents.some(says);
    const demands: readonly (readonly [keyof typeof reply, boolean])[] = [
      ['decisionNumber', !endedByParties.includes(reply.outcome)],
      ['signer', !endedByParties.includes(reply.outcome)],
      // UU 14/2008 Art. 36(3): who upholds the subordinate gives written reasons with the reply.
      ['reasons', reply.outcome === 'refusalUpheld' || reply.outcome === 'partlyGranted' || says('uphold')],
      ['orderWorkingDays', orders],
      ['orderText', orders],
      ['fee', says('fee')],
      ['consequenceTestId', reply.refusalBasis === 'excluded'],
    ];
    for (const [field, demanded] of demands) {
      if (demanded && !reply[field]) context.addIssue({ code: 'custom', path: [field], message: 'demanded by the outcome' });
    }
  });

/** What each outcome may say; an outcome without a decision says none. */
const contentsOf: Readonly<Record<ReplyOutcome, readonly ReplyContent[]>> = {
  granted: ['cancel', 'serviceDuty', 'fee'],
  partlyGranted: ['uphold', 'cancel', 'serviceDuty', 'fee'],
  refusalUpheld: ['uphold'],
  outOfTime: [],
  settledAmicably: [],
  withdrawn: [],
};

export const contentsFor = (outcome: ReplyOutcome): readonly ReplyContent[] => contentsOf[outcome];
