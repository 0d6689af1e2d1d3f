import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { RecordableEvent } from './next-step.ts';

/** The verb of each step, on buttons and as the title of its dialog. */
export const eventWords: Readonly<Record<RecordableEvent, MessageKey<'objections'>>> = {
  checked: 'eventChecked',
  forwarded: 'eventForwarded',
  reviewed: 'eventReviewed',
  orderIssued: 'eventOrderIssued',
  prepared: 'eventPrepared',
  replied: 'eventReplied',
  delivered: 'eventDelivered',
  applicantResponded: 'eventApplicantResponded',
  disputeFiled: 'eventDisputeFiled',
  closed: 'eventClosed',
  voided: 'eventVoided',
};
