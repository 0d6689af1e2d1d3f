/** What is known of an objection once its events are folded. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { LateFiling } from '../deadlines/deadlines.ts';
import type { Addressee, FoundItem, ObjectionEvent, ObjectionEventData } from './objection-events.ts';
import type { ReplyOutcome } from './objection-reply.ts';
import type { ObjectionState, TransitionRefusal } from './objection-workflow.ts';

export interface ObjectionVisit {
  readonly on: CalendarDate;
  readonly missing: readonly string[];
}

/** An act with the day on which it happened. */
export type Dated<T> = T & { readonly on: CalendarDate };

/** How far the passing on to one addressee came (annex step 2). */
export interface Passing {
  readonly sentOn: CalendarDate;
  readonly receivedOn?: CalendarDate;
  readonly receivedBy?: string;
  readonly returnedOn?: CalendarDate;
  readonly instruction?: string;
}

export interface ObjectionCase {
  readonly state: ObjectionState;
  readonly visits: readonly ObjectionVisit[];
  readonly number?: string;
  readonly registeredOn?: CalendarDate;
  readonly oldRegister?: string;
  /** Day H. */
  readonly declaredCompleteOn?: CalendarDate;
  readonly late?: LateFiling;
  readonly checkedOn?: CalendarDate;
  readonly forwardedOn?: CalendarDate;
  readonly passing: Readonly<Partial<Record<Addressee, Passing>>>;
  readonly review?: Dated<ObjectionEventData<'reviewed'>>;
  readonly orders: readonly Dated<ObjectionEventData<'orderIssued'>>[];
  readonly orderedOn?: CalendarDate;
  readonly orderWorkingDays?: number;
  readonly materials: readonly Dated<ObjectionEventData<'materialNoted'>>[];
  readonly finalCheck?: Dated<ObjectionEventData<'finalChecked'>>;
  readonly handedToDesk?: Dated<ObjectionEventData<'prepared'>>;
  readonly outcome?: ReplyOutcome;
  readonly reply?: Dated<ObjectionEventData<'replied'>>;
  readonly repliedOn?: CalendarDate;
  readonly dispatch?: Dated<ObjectionEventData<'dispatched'>>;
  readonly delivery?: Dated<ObjectionEventData<'delivered'>>;
  readonly replyReceivedOn?: CalendarDate;
  readonly orderCarriedOutOn?: CalendarDate;
  /** What the commission ordered, or what was agreed before it, was done. */
  readonly rulingCarriedOutOn?: CalendarDate;
  readonly response?: 'accepted' | 'dissatisfied';
  readonly disputeFiledOn?: CalendarDate;
  readonly dispute?: Dated<ObjectionEventData<'disputeFiled'>>;
  readonly disputeSteps: readonly Dated<ObjectionEventData<'disputeStep'>>[];
  readonly disputeDecision?: Dated<ObjectionEventData<'disputeDecided'>>;
  /** `untilOn`: the last day of a leave for which the case was handed over. */
  readonly assignee?: { readonly personId: string; readonly name: string; readonly untilOn?: CalendarDate | undefined };
  readonly links: readonly FoundItem[];
  readonly dipProposal?: Dated<ObjectionEventData<'dipProposed'>>;
  readonly closedOn?: CalendarDate;
  readonly voidReason?: string;
  readonly corrections: number;
  readonly unapplied: readonly { readonly event: ObjectionEvent; readonly refusal: TransitionRefusal }[];
}
