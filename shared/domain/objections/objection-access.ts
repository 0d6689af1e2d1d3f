/** Which right an event of an objection asks for (SOP-PPID-04 annex, column of the actor). */
import type { Action } from '../access/access.ts';
import type { ObjectionEventKind } from './objection-events.ts';

const actionOf: Readonly<Record<ObjectionEventKind, Action>> = {
  visitRecorded: 'objection.register',
  registered: 'objection.register',
  checked: 'objection.check',
  forwarded: 'objection.forward',
  passReceived: 'objection.forward',
  passReturned: 'objection.forward',
  reviewed: 'objection.review',
  orderIssued: 'objection.order',
  materialNoted: 'objection.prepare',
  finalChecked: 'objection.finalCheck',
  prepared: 'objection.prepare',
  replied: 'objection.decide',
  dispatched: 'objection.deliver',
  delivered: 'objection.deliver',
  orderCarriedOut: 'objection.prepare',
  applicantResponded: 'objection.deliver',
  disputeFiled: 'objection.deliver',
  disputeStep: 'objection.deliver',
  disputeDecided: 'objection.deliver',
  assigned: 'objection.assign',
  recordLinked: 'objection.link',
  dipProposed: 'objection.close',
  closed: 'objection.close',
  corrected: 'objection.correct',
  voided: 'objection.void',
};

/** Acts of the superior that are mostly signed on paper: the Sekretaris records them from the signed scan. */
export const signedBySuperior: readonly ObjectionEventKind[] = ['reviewed', 'orderIssued', 'replied'];

/** `self`: the person acts; `signedPaper`: "Dicatat berdasarkan naskah bertanda tangan". */
export const actionOfEvent = (kind: ObjectionEventKind, basis: 'self' | 'signedPaper'): Action =>
  basis === 'signedPaper' && signedBySuperior.includes(kind) ? 'objection.recordSigned' : actionOf[kind];
