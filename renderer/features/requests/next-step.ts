/** The one thing to do next on a request, and who may record it. */
import type { Actor } from '#renderer/commands/context.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { RequestEventInput } from '#renderer/commands/requests/record-request-event.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { rolesThatMay } from '#shared/domain/access/access.ts';
import { actionOfRequestEvent } from '#shared/domain/requests/request-access.ts';
import { requestFacts } from '#shared/domain/requests/request-case.ts';
import type { RequestEventKind } from '#shared/domain/requests/request-events.ts';
import { allowedRequestEvents } from '#shared/domain/requests/request-workflow.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

export type RecordableEvent = RequestEventInput['kind'];

/** The verb of each step, on buttons and as the title of its dialog. */
export const eventWords: Readonly<Record<RecordableEvent, MessageKey<'requests'>>> = {
  clarificationAsked: 'eventClarificationAsked',
  clarified: 'eventClarified',
  extended: 'eventExtended',
  noticeGiven: 'eventNoticeGiven',
  delivered: 'eventDelivered',
  dipProposed: 'eventDipProposed',
  withdrawn: 'eventWithdrawn',
  closed: 'eventClosed',
  voided: 'eventVoided',
};

interface Step {
  readonly event: RecordableEvent;
  readonly title: MessageKey<'requests'>;
}

export function nextStepOf({ known }: RequestFile): Step | null {
  switch (known.state) {
    case 'registered':
      return { event: 'noticeGiven', title: 'nextRegistered' };
    case 'clarifying':
      return { event: 'clarified', title: 'nextClarifying' };
    case 'answered':
      return known.decision === 'refused' ? { event: 'closed', title: 'nextRefused' } : { event: 'delivered', title: 'nextAnswered' };
    case 'delivered':
      return { event: 'closed', title: 'nextDelivered' };
    case 'new':
    case 'incomplete':
    case 'closed':
    case 'withdrawn':
    case 'voided':
      return null;
  }
}

/** How a person may record an event: as an own act, or from a paper that the PPID signed. Null where neither. */
export function basisFor(actor: Actor | null, event: RequestEventKind): 'self' | 'signedPaper' | null {
  if (mayDo(actor, actionOfRequestEvent(event, 'self'))) return 'self';
  const signed = actionOfRequestEvent(event, 'signedPaper');
  return signed === 'request.recordSigned' && mayDo(actor, signed) ? 'signedPaper' : null;
}

/** Whose step it is, for those who may not take it. */
export const ownerOf = (event: RecordableEvent): MessageKey<'requests'> =>
  rolesThatMay(actionOfRequestEvent(event, 'self')).includes('petugas') ? 'rolePetugas' : 'rolePpid';

export function waitsFor(actor: Actor | null, file: RequestFile): boolean {
  const next = nextStepOf(file);
  if (file.known.state === 'incomplete') return mayDo(actor, 'request.register');
  return next !== null && basisFor(actor, next.event) !== null;
}

const offeredElsewhere: readonly RequestEventKind[] = ['visitRecorded', 'registered', 'corrected', 'voided'];

/** Events that this person may record now, in the order of the procedure; `lapsed` as judged today. */
export function eventsOpenTo(actor: Actor | null, { known }: RequestFile, lapsed: boolean): readonly RecordableEvent[] {
  return allowedRequestEvents(known.state, requestFacts(known, lapsed)).filter(
    (event): event is RecordableEvent => !offeredElsewhere.includes(event) && basisFor(actor, event) !== null,
  );
}
