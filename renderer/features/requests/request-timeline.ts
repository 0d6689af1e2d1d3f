/** What happened to a request, newest first. */
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import type { TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import { type RequestEvent, readRequestEvent } from '#shared/domain/request-events.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { civilTimeOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { decisionWords, type RequestText } from './request-words.ts';

export function requestTimeline(file: RequestFile, t: RequestText, locale: Locale, zone: OfficeZone): readonly TimelineEvent[] {
  return file.events
    .map((event) => {
      const read = readRequestEvent(event);
      return {
        id: event.id,
        when: `${formatShortDate(event.on, locale)}, ${civilTimeOf(event.at, zone).replace(':', locale === 'id' ? '.' : ':')}`,
        who: t('service'),
        what: read.ok ? describe(read.value, t) : event.kind,
        signal: event.kind === 'registered' || event.kind === 'noticeGiven',
      };
    })
    .toReversed();
}

function describe(event: RequestEvent, t: RequestText): string {
  switch (event.kind) {
    case 'registered':
      return t('tlRegistered');
    case 'clarificationAsked':
      return t('tlClarificationAsked', { question: event.data.question });
    case 'clarified':
      return t('tlClarified', { answer: event.data.answer });
    case 'extended':
      return t('tlExtendedReason', { reason: event.data.reason });
    case 'noticeGiven':
      return t('tlNoticeDecision', { decision: t(decisionWords[event.data.decision]) });
    case 'delivered':
      return t('tlDelivered');
    case 'dipProposed':
      return t('tlDipProposed', { summary: event.data.summary });
    case 'withdrawn':
      return t('tlWithdrawn');
    case 'closed':
      return t('tlClosed');
    case 'corrected':
      return t('tlCorrected');
    case 'voided':
      return t('tlVoided');
  }
}
