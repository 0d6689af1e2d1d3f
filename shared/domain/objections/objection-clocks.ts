/**
 * All clocks of an objection, earliest first: milestones of the procedure, the limit from completeness and from receipt, orders, and the 14
 * working days for a dispute both ways (SOP-PPID-04 annex; UU 14/2008 Art. 36 and 37). Each says when what it waits for happened.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ObjectionDeadlineKey } from '../deadlines/deadline-rules.ts';
import type { Deadline } from '../deadlines/deadlines.ts';
import type { ObjectionCase } from './objection-known.ts';

export interface ObjectionClock {
  readonly key: ObjectionDeadlineKey;
  readonly deadline: Deadline;
  /** Undefined while it is waited for, and where it will not come any more. */
  readonly metOn: CalendarDate | undefined;
}

const metBy: Readonly<Record<ObjectionDeadlineKey, (known: ObjectionCase) => CalendarDate | undefined>> = {
  filing: ({ registeredOn }) => registeredOn,
  limitFromReceipt: ({ repliedOn }) => repliedOn,
  review: ({ review }) => review?.on,
  deliveryFrom: ({ delivery }) => delivery?.on,
  preparation: ({ handedToDesk }) => handedToDesk?.on,
  internalAim: ({ delivery }) => delivery?.on,
  legalLimit: ({ repliedOn }) => repliedOn,
  order: ({ handedToDesk }) => handedToDesk?.on,
  decisionOrder: ({ orderCarriedOutOn }) => orderCarriedOutOn,
  dispute: ({ disputeFiledOn }) => disputeFiledOn,
  disputeWithoutReply: ({ disputeFiledOn }) => disputeFiledOn,
};

/** Those that fall on one day stand in the order of the procedure. */
export const objectionClocks = (known: ObjectionCase, deadlines: readonly Deadline[]): readonly ObjectionClock[] =>
  deadlines
    .map((deadline) => {
      // The keys of an objection's deadlines are those of its rules.
      const key = deadline.key as ObjectionDeadlineKey;
      return { key, deadline, metOn: metBy[key](known) };
    })
    .toSorted((a, b) => (a.deadline.dueOn < b.deadline.dueOn ? -1 : a.deadline.dueOn > b.deadline.dueOn ? 1 : 0));
