import type { RecordableEvent } from '#renderer/cases/objection-next-step.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

/** The verb of each step, on buttons and as the title of its dialog. */
export const eventWords: Readonly<Record<RecordableEvent, MessageKey<'objections'>>> = {
  checked: 'eventChecked',
  forwarded: 'eventForwarded',
  passReceived: 'eventPassReceived',
  passReturned: 'eventPassReturned',
  reviewed: 'eventReviewed',
  orderIssued: 'eventOrderIssued',
  materialNoted: 'eventMaterialNoted',
  finalChecked: 'eventFinalChecked',
  prepared: 'eventPrepared',
  replied: 'eventReplied',
  dispatched: 'eventDispatched',
  delivered: 'eventDelivered',
  orderCarriedOut: 'eventOrderCarriedOut',
  applicantResponded: 'eventApplicantResponded',
  disputeFiled: 'eventDisputeFiled',
  disputeStep: 'eventDisputeStep',
  disputeDecided: 'eventDisputeDecided',
  assigned: 'eventAssigned',
  recordLinked: 'eventRecordLinked',
  closed: 'eventClosed',
  voided: 'eventVoided',
};
