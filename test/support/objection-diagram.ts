/** The transition table of objections as a page; a test keeps `docs/objection-workflow.md` equal to it. */
import { objectionEventData } from '#shared/domain/objections/objection-events.ts';
import type { GuardName } from '#shared/domain/objections/objection-guards.ts';
import { finalObjectionStates, objectionTransitions } from '#shared/domain/objections/objection-workflow.ts';
import { workflowPage } from './workflow-page.ts';

const guards: Readonly<Record<GuardName, string>> = {
  notChecked: 'the entry has not been checked yet',
  toSuperior: 'the first addressees include the Atasan PPID',
  passedTo: 'it was passed on to this addressee',
  lateDecided: 'of a late filing the superior says whether it is taken up',
  filingAccepted: 'a late filing was not refused',
  orderFollowsReview: 'a justified objection leads to an order to give, an excluded one to an order to refuse, one in part to either',
  finallyChecked: 'the material was checked a last time',
  endedBeforeOrByParties: 'the same, or the case was brought over from the register of before with its answer',
  endedByParties: 'the outcome is a withdrawal or an amicable settlement (grounds b to g)',
  endedWithoutOrder: 'the outcome is out of time, a withdrawal or an amicable settlement (grounds b to g)',
  onlyIfLate: 'out of time only where the filing was late',
  noReplyInTime: 'the legal limit has passed without a reply',
  settledOrOver: 'the applicant accepted, or the parties ended it, or the 14 working days for a dispute are over',
  amicable: 'an amicable settlement only on grounds b to g',
  orderOpen: 'the decision ordered something that was not recorded as done',
  orderDone: 'what the decision ordered was recorded as done',
  anyOrderOpen: 'the decision or the commission ordered something that was not recorded as done',
  rulingDone: 'what the commission ordered, or what was agreed before it, was recorded as done',
  fileComplete: 'form, receipt, signed reply and proof of its delivery are in the folder',
  wasAnswered: 'it ended with a decision, not by the parties',
  disputeRuns: 'the commission has not ruled yet',
  disputeEnded: 'the commission has ruled',
  opened: 'the decision gave all or a part',
};

/** The whole of `docs/objection-workflow.md`. */
export const objectionWorkflowPage = (): string =>
  workflowPage({
    title: 'Course of an objection',
    source: 'shared/domain/objections/objection-workflow.ts',
    transitions: objectionTransitions.map(({ from, event, to, guards: names }) => ({
      from,
      event,
      to,
      ...(names.length > 0 ? { guard: names.join(', ') } : {}),
    })),
    final: finalObjectionStates,
    leftOut: {
      events: ['corrected', 'assigned', 'recordLinked'],
      note: '`corrected`, `assigned` and `recordLinked` may happen in nearly every state; they change none and are left out of the picture.',
    },
    guards,
    events: objectionEventData,
    after:
      'A reply also says `decisionNumber` and `signer` unless the parties ended it themselves, `reasons` where it refuses all or part, ' +
      '`orderText` and `orderWorkingDays` where it orders something, `fee` where it sets one, and the approved consequence test where it ' +
      'refuses because of an exclusion. Events carry the version of the rules under which they were recorded (`rules`); those of before ' +
      'are replayed by what was demanded then.',
  });
