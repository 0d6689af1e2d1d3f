/** What the retention of a record and its locks say, as messages: the same sentence on every screen. */
import type { DisposalLock } from '#shared/domain/disposal/disposal-locks.ts';
import { RECORD_CLOSED } from '#shared/domain/retention/retention-events.ts';
import type { RetentionStatus } from '#shared/domain/retention/retention-status.ts';
import type { MessageKey, MessageParams } from '#shared/i18n/catalogue.ts';
import { formatDate, formatList, type Locale } from '#shared/i18n/format.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';

type Text = (key: MessageKey<'disposal'>, params?: MessageParams) => string;

export function lockText(lock: DisposalLock, t: Text, locale: Locale): string {
  const text = reasonText(lock, t, formatDate(lock.since, locale));
  return lock.through === undefined ? text : t('through', { lock: text, name: lock.through });
}

function reasonText(lock: DisposalLock, t: Text, since: string): string {
  switch (lock.kind) {
    case 'hold':
      return t('lock_hold', { number: lock.caseNumber, reason: lock.reason, since });
    case 'objection':
      return lock.number === null ? t('lock_objectionUnnumbered', { since }) : t('lock_objection', { number: lock.number, since });
    case 'loan':
      return t('lock_loan', { borrower: lock.borrower, since });
    case 'exception':
      return t('lock_exception', { reason: lock.reason, since });
    case 'missing':
      return t('lock_missing', { since });
  }
}

const overKeys = {
  destroy: 'status_overDestroy',
  permanent: 'status_overPermanent',
  review: 'status_overReview',
  personalFile: 'status_overPersonal',
} as const;

export function statusText(status: RetentionStatus, t: Text, locale: Locale): string {
  const day = (text: string) => (isCalendarDate(text) ? formatDate(text, locale) : text);
  switch (status.stage) {
    case 'noRule':
      return t(status.why === 'noCode' ? 'status_noCode' : 'status_heading');
    case 'unread':
      return status.text === null ? t('status_unreadEmpty') : t('status_unread', { text: status.text });
    case 'waiting':
      return t(status.period === 'active' ? 'status_waiting' : 'status_waitingInactive', { events: eventsText(status.events, t, locale) });
    case 'active':
      return t('status_active', { until: day(status.until) });
    case 'inactive':
      return t('status_inactive', { until: day(status.until) });
    case 'transferDue':
      return t('status_transferDue', { since: day(status.since) });
    case 'over':
      return t(overKeys[status.fate], { since: day(status.since) });
    case 'kept':
      return t('status_kept', { on: day(status.on) });
    case 'gone':
      return t(status.outcome.kind === 'destroyed' ? 'status_destroyed' : 'status_handedOver', {
        on: day(status.outcome.on),
        number: status.outcome.number,
      });
  }
}

const eventsText = (events: readonly string[], t: Text, locale: Locale): string =>
  formatList(
    events.map((event) => eventText(event, t)),
    locale,
  );

/** An event in the words of the schedule; the one that this program adds has its own. */
export const eventText = (event: string, t: Text): string => (event === RECORD_CLOSED ? t('recordClosed') : event);
