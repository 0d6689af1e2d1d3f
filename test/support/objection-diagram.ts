/** The transition table of objections as a page; a test keeps `docs/objection-workflow.md` equal to it. */
import { objectionEventData } from '#shared/domain/objections/objection-events.ts';
import { finalObjectionStates, type GuardName, objectionTransitions } from '#shared/domain/objections/objection-workflow.ts';
import { workflowPage } from './workflow-page.ts';

const guards: Readonly<Record<GuardName, string>> = {
  notChecked: 'the entry has not been checked yet',
  endedByParties: 'the outcome is a withdrawal or an amicable settlement (grounds b to g)',
  endedWithoutOrder: 'the outcome is out of time, a withdrawal or an amicable settlement (grounds b to g)',
  noReplyInTime: 'the legal limit has passed without a reply',
  settledOrOver: 'the applicant accepted, or the parties ended it, or the 14 working days for a dispute are over',
  amicable: 'an amicable settlement only on grounds b to g',
};

/** The whole of `docs/objection-workflow.md`. */
export const objectionWorkflowPage = (): string =>
  workflowPage({
    title: 'Course of an objection',
    source: 'shared/domain/objections/objection-workflow.ts',
    transitions: objectionTransitions,
    final: finalObjectionStates,
    leftOut: {
      events: ['corrected'],
      note: '`corrected` may happen in every state that has an entry and is not void; it changes no state and is left out of the picture.',
    },
    guards,
    events: objectionEventData,
    after:
      'A reply also says `decisionNumber` and `signer` unless the parties ended it themselves, and `reasons` where it refuses all or part.',
  });
