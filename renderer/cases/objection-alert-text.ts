/** Sentences for what would slip unseen in an objection: on its page and on the first screen. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { ObjectionAlert } from '#shared/domain/objections/objection-watch.ts';
import { formatLongDate, type Locale } from '#shared/i18n/format.ts';

export function objectionAlertText(alert: ObjectionAlert, t: Text<'objectionFlow'>, locale: Locale): string {
  const date = formatLongDate(alert.kind === 'commissionOrder' ? alert.dueOn : alert.since, locale);
  switch (alert.kind) {
    case 'notPassedOn':
      return t('alert_notPassedOn', { date });
    case 'notReceived':
      return t('alert_notReceived', { date, addressee: t(`addressee_${alert.addressee}`) });
    case 'returned':
      return t('alert_returned', { date, addressee: t(`addressee_${alert.addressee}`), instruction: alert.instruction });
    case 'lateRejected':
      return t('alert_lateRejected');
    case 'assignmentEnded':
      return t('alert_assignmentEnded', { date, name: alert.name });
    case 'commissionOrder':
      return t('alert_commissionOrder', { date });
  }
}
