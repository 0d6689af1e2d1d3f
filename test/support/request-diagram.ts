/** The transition table of requests as a page; a test keeps `docs/request-workflow.md` equal to it. */
import { requestEventData } from '#shared/domain/requests/request-events.ts';
import { finalRequestStates, type RequestGuard, requestTransitions } from '#shared/domain/requests/request-workflow.ts';
import { workflowPage } from './workflow-page.ts';

const guards: Readonly<Record<RequestGuard, string>> = {
  onceInTime: 'it was not extended before and the limit of 10 working days is not over',
  somethingGranted: 'the notice granted all or a part',
  unansweredLapsed: 'the limit has passed without a notice, and the remark says why it is closed',
  refusedOrRemark: 'the notice refused all, or the remark says why nothing was handed over',
};

export const requestWorkflowPage = (): string =>
  workflowPage({
    title: 'Course of a request for information',
    source: 'shared/domain/requests/request-workflow.ts',
    transitions: requestTransitions,
    final: finalRequestStates,
    leftOut: {
      events: ['corrected', 'dipProposed'],
      note: '`corrected` and `dipProposed` may happen in every state that has an entry and is not void; they change no state and are left out of the picture.',
    },
    guards,
    events: requestEventData,
    after: [
      'A new notice also says `signer`; what it gives in which `form`; why it refuses all or part in `reasons`: `excluded` with the `letters` of',
      'UU 14/2008 Art. 17 and the `testReference` of the consequence test (and the `redaction` where a part is given), `notHeld` with the',
      '`holdingBody`, `notDocumented` with its `documentation`. An extension also says `ground` and `signer`, a delivery `channel`, `receivedOn`,',
      '`items`, and `proof` where it was sent.',
    ].join('\n'),
  });
