/** What happened to a request, newest first. */
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import type { TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { civilTimeOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import { decisionWords, type RequestText } from './request-words.ts';

export function requestTimeline(file: RequestFile, t: RequestText, locale: Locale, zone: OfficeZone): readonly TimelineEvent[] {
  return file.events
    .map((event) => ({
      id: event.id,
      when: `${formatShortDate(event.on, locale)}, ${civilTimeOf(event.at, zone).replace(':', locale === 'id' ? '.' : ':')}`,
      who: t('service'),
      what: describe(event, file, t),
      signal: event.kind === 'registered' || event.kind === 'noticeGiven',
    }))
    .toReversed();
}

function describe(event: Row<'requestEvent'>, file: RequestFile, t: RequestText): string {
  switch (event.kind) {
    case 'registered':
      return t('tlRegistered');
    case 'extended': {
      const reason = typeof event.data === 'object' && event.data !== null && 'reason' in event.data ? event.data.reason : null;
      return typeof reason === 'string' ? t('tlExtendedReason', { reason }) : t('tlExtended');
    }
    case 'noticeGiven':
      return file.known.decision ? t('tlNoticeDecision', { decision: t(decisionWords[file.known.decision]) }) : t('tlNotice');
    case 'delivered':
      return t('tlDelivered');
    case 'closed':
      return t('tlClosed');
    case 'corrected':
      return t('tlCorrected');
    case 'voided':
      return t('tlVoided');
  }
}
