/** What happened to a request, as lines of its timeline: events and papers, newest first. */

import type { ReactNode } from 'react';
import { channelText } from '#renderer/cases/channel-text.ts';
import type { DayText } from '#renderer/cases/use-day-text.ts';
import type { PeopleNames } from '#renderer/db/queries/people.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { Changed, type TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import { type RequestEvent, type RequestEventData, readRequestEvent } from '#shared/domain/requests/request-events.ts';
import { formatMediumDate, type Locale } from '#shared/i18n/format.ts';
import { civilDateOf, civilTimeOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import { isDraft, paperName } from './paper-names.ts';
import { decisionWords, fieldText, type RequestText, reasonWords, requirementText, valueText } from './request-words.ts';

interface Words {
  readonly t: RequestText;
  readonly locale: Locale;
  readonly zone: OfficeZone;
  readonly day: DayText;
  readonly people: PeopleNames;
}

export function timelineOf(file: RequestFile, words: Words): readonly TimelineEvent[] {
  const { t } = words;
  const events = file.events.map((event) => ({ at: event.at, line: eventLine(event, words) }));
  const papers = file.papers
    .filter((paper) => paper.kind !== 'requestProof' && !paper.kind.startsWith('scan:'))
    .map((paper) => ({
      at: paper.issuedAt,
      line: {
        id: paper.id,
        when: whenText(paper.issuedAt, words),
        who: '',
        what: t(isDraft(paper.kind) ? 'tlDraft' : 'tlPaper', { paper: paperName(paper, words) }),
      },
    }));
  const channel = channelText(file.row.channel);
  const received = { id: 'received', when: whenText(file.row.receivedAt, words), who: '', what: t('tlReceived', { channel }) };
  // Papers carry no position; an event keeps its own order and a paper stands after what was there when it was issued.
  const lines = [...events, ...papers].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ line }) => line);
  return [received, ...lines].toReversed();
}

const whenText = (at: Instant, { locale, zone, day }: Words): string =>
  `${day(civilDateOf(at, zone))}, ${civilTimeOf(at, zone).replace(':', locale === 'id' ? '.' : ':')}`;

const turns: readonly string[] = ['registered', 'noticeGiven', 'closed', 'withdrawn', 'voided'];

function eventLine(row: Row<'requestEvent'>, words: Words): TimelineEvent {
  const person = row.personId ? words.people.get(row.personId) : undefined;
  const read = readRequestEvent(row);
  return {
    id: row.id,
    when: whenText(row.at, words),
    who: person ? [person.name, person.position].filter(Boolean).join(', ') : '',
    what: read.ok ? withBasis(read.value, row, words) : row.kind,
    ...(turns.includes(row.kind) ? { signal: true } : {}),
  };
}

/** Where the PPID signed on paper, both names stand in the line. */
function withBasis(event: RequestEvent, row: Row<'requestEvent'>, words: Words): ReactNode {
  const what = describe(event, words);
  if (event.kind === 'corrected') return what;
  const data = event.data as Readonly<Record<string, unknown>>;
  const signer = typeof data.signer === 'string' ? `, ${data.signer}` : '';
  const late = row.on === civilDateOf(row.at, words.zone) ? '' : ` (${formatMediumDate(row.on, words.locale)})`;
  const said = `${String(what)}${signer}${late}`;
  if (data.fromSignedPaper !== true) return said;
  const recorder = (row.personId && words.people.get(row.personId)?.name) || words.t('someone');
  return `${said}. ${words.t('signedPaper', { recorder })}`;
}

function describe(event: RequestEvent, { t }: Words): ReactNode {
  switch (event.kind) {
    case 'visitRecorded':
      return t('tlVisit', { missing: event.data.missing.map((key) => requirementText(t, key)).join(', ') });
    case 'registered':
      if (typeof event.data.elsewhere === 'string') return t('tlElsewhere', { register: event.data.elsewhere, number: event.data.number });
      return event.data.pad === true ? t('tlRegisteredPad', { reason: String(event.data.reason ?? '') }) : t('tlRegistered');
    case 'clarificationAsked':
      return t('tlClarificationAsked', { question: event.data.question });
    case 'clarified':
      return t('tlClarified', { answer: event.data.answer });
    case 'extended':
      return t('tlExtendedReason', { reason: event.data.reason });
    case 'noticeGiven':
      return noticeText(event.data, t);
    case 'delivered': {
      const { receiver, items } = event.data;
      return items ? t('tlDeliveredItems', { receiver, items }) : t('tlDelivered', { receiver });
    }
    case 'dipProposed':
      return t('tlDipProposed', { summary: event.data.summary });
    case 'withdrawn':
      return event.data.reason ? `${t('tlWithdrawn')}: ${event.data.reason}` : t('tlWithdrawn');
    case 'closed':
      return event.data.remark ? `${t('tlClosed')}: ${event.data.remark}` : t('tlClosed');
    case 'corrected': {
      const { field, reason, from, to } = event.data;
      return (
        <>
          {t('tlCorrected', { field: fieldText(t, field), reason })}
          <Changed field="" from={valueText(from, t)} to={valueText(to, t)} becomes={t('tlBecomes')} />
        </>
      );
    }
    case 'voided':
      return t('tlVoided', { reason: event.data.reason });
  }
}

function noticeText(notice: RequestEventData<'noticeGiven'>, t: RequestText): string {
  const decision = t(decisionWords[notice.decision]).toLowerCase();
  if (notice.atOnce === true) return t('tlAtOnce', { decision });
  const head = notice.letterNumber ? t('tlNoticeNumber', { number: notice.letterNumber, decision }) : t('tlNoticeDecision', { decision });
  const reasons = (notice.reasons ?? []).map((reason) => t(reasonWords[reason])).join(', ');
  return reasons === '' ? head : `${head}. ${t('tlReason', { reasons })}`;
}
