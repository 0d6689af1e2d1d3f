/** Which right an event of a request asks for. What the PPID signed on paper is entered by the Sekretaris from its scan. */
import type { Action } from '../access/access.ts';
import type { RequestEventKind } from './request-events.ts';

const actionOf: Readonly<Record<RequestEventKind, Action>> = {
  visitRecorded: 'request.register',
  registered: 'request.register',
  clarificationAsked: 'request.clarify',
  clarified: 'request.clarify',
  extended: 'request.extend',
  noticeGiven: 'request.notify',
  delivered: 'request.deliver',
  dipProposed: 'request.clarify',
  withdrawn: 'request.close',
  closed: 'request.close',
  corrected: 'request.correct',
  voided: 'request.void',
};

/** Acts of the PPID that are mostly signed on paper. */
const signedByPpid: readonly RequestEventKind[] = ['extended', 'noticeGiven'];

/** `self`: the person acts; `signedPaper`: "Dicatat berdasarkan naskah bertanda tangan". */
export const actionOfRequestEvent = (kind: RequestEventKind, basis: 'self' | 'signedPaper'): Action =>
  basis === 'signedPaper' && signedByPpid.includes(kind) ? 'request.recordSigned' : actionOf[kind];
