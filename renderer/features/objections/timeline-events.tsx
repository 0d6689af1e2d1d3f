/** What happened to a case, as lines of its timeline: events and papers, newest first. */

import type { ReactNode } from 'react';
import { channelText } from '#renderer/cases/channel-text.ts';
import type { DayText } from '#renderer/cases/use-day-text.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { PeopleNames } from '#renderer/db/queries/people.ts';
import { Changed, type TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import type { Text } from '#renderer/ui/use-text.ts';
import { type ObjectionEvent, parseObjectionEvent } from '#shared/domain/objections/objection-events.ts';
import { formatMediumDate, type Locale } from '#shared/i18n/format.ts';
import { civilDateOf, civilTimeOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import { deliveryWords, fieldText, type ObjectionText, outcomeWords, requirementText } from './case-words.ts';
import { isDraft, paperName } from './paper-names.ts';
import { valueText } from './value-text.ts';

interface Words {
  readonly t: ObjectionText;
  readonly f: Text<'objectionFlow'>;
  readonly locale: Locale;
  readonly zone: OfficeZone;
  readonly day: DayText;
  readonly people: PeopleNames;
}

export function timelineOf(file: ObjectionFile, words: Words): readonly TimelineEvent[] {
  const { t } = words;
  const events = file.events.map((event) => ({ at: event.at, line: eventLine(event, words) }));
  const papers = file.papers
    .filter((paper) => paper.kind !== 'receipt' && !paper.kind.startsWith(SCAN))
    .map((paper) => ({
      at: paper.issuedAt,
      line: {
        id: paper.id,
        when: whenText(paper.issuedAt, words),
        who: '',
        what: t(isDraft(paper.kind) ? 'tlDraft' : 'tlPaper', { paper: paperName(paper, words) }),
      },
    }));
  const received = { id: 'received', when: whenText(file.row.receivedAt, words), who: '', what: receivedText(file, t) };
  // Papers carry no position; an event keeps its own order and a paper stands after what was there when it was issued.
  const lines = [...events, ...papers].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ line }) => line);
  return [received, ...lines].toReversed();
}

/** A number of the pad was given at the desk. */
const receivedText = ({ row }: ObjectionFile, t: ObjectionText): string => t('tlReceived', { channel: channelText(row.channel) });

/** The scan of a signed act belongs to the line of the act. */
const SCAN = 'scan:';

const whenText = (at: Instant, { locale, zone, day }: Words): string =>
  `${day(civilDateOf(at, zone))}, ${locale === 'id' ? civilTimeOf(at, zone).replace(':', '.') : civilTimeOf(at, zone)}`;

const turns: readonly string[] = ['registered', 'orderIssued', 'replied', 'closed', 'voided'];

function eventLine(row: Row<'objectionEvent'>, words: Words): TimelineEvent {
  const person = row.personId === null ? undefined : words.people.get(row.personId);
  const parsed = parseObjectionEvent(row);
  return {
    id: row.id,
    when: whenText(row.at, words),
    who: person ? [person.name, person.position].filter(Boolean).join(', ') : '',
    what: parsed.ok ? withBasis(parsed.value, row, words) : row.kind,
    ...(turns.includes(row.kind) ? { signal: true } : {}),
  };
}

/** Where the superior signed on paper, both names stand in the line. */
function withBasis(event: ObjectionEvent, row: Row<'objectionEvent'>, words: Words): ReactNode {
  const what = describe(event, words);
  const data = event.data as Readonly<Record<string, unknown>>;
  const signer = typeof data.signer === 'string' ? `, ${data.signer}` : '';
  const late = row.on === civilDateOf(row.at, words.zone) ? '' : ` (${formatMediumDate(row.on, words.locale)})`;
  if (data.fromSignedPaper !== true) return event.kind === 'corrected' ? what : `${what}${signer}${late}`;
  const recorder = (row.personId && words.people.get(row.personId)?.name) || words.t('someone');
  return `${what}${signer}${late}. ${words.t('signedPaper', { recorder })}`;
}

const reviewWords = { justified: 'tlReviewedJustified', partly: 'tlReviewedPartly', refuse: 'tlReviewedRefuse' } as const;

function describe(event: ObjectionEvent, { t, f, locale }: Words): ReactNode {
  switch (event.kind) {
    case 'visitRecorded':
      return t('tlVisit', { missing: event.data.missing.map((key) => requirementText(t, key)).join(', ') });
    case 'registered': {
      const { reason } = event.data;
      if (event.data.pad === true) return t('tlRegisteredPad', { reason: reason ?? '' });
      return reason ? t('tlRegisteredReason', { reason }) : t('tlRegistered');
    }
    case 'checked':
      return event.data.selfCheckReason ? t('tlCheckedSelf', { reason: event.data.selfCheckReason }) : t('tlChecked');
    case 'forwarded':
      return t('tlForwarded', { to: event.data.to });
    case 'passReceived':
      return t('tlPassReceived', { addressee: f(`addressee_${event.data.addressee}`), name: event.data.receivedBy });
    case 'passReturned':
      return t('tlPassReturned', { addressee: f(`addressee_${event.data.addressee}`), instruction: event.data.instruction });
    case 'reviewed': {
      const finding = t(reviewWords[event.data.finding]);
      return event.data.recommendation ? `${finding}. ${event.data.recommendation}` : finding;
    }
    case 'orderIssued': {
      const { orderNumber: number, orderWorkingDays: count } = event.data;
      return count ? t('tlOrderDays', { number, count }) : t('tlOrder', { number });
    }
    case 'materialNoted':
      return t('tlMaterial', { act: f(`act_${event.data.act}`).toLowerCase(), what: event.data.what });
    case 'finalChecked':
      return event.data.selfCheckReason
        ? t('tlFinalCheckedSelf', { name: event.data.checkedBy, reason: event.data.selfCheckReason })
        : t('tlFinalChecked', { name: event.data.checkedBy });
    case 'prepared':
      return t('tlPrepared', { result: event.data.result });
    case 'replied': {
      const outcome = t(outcomeWords[event.data.outcome]);
      return event.data.decisionNumber ? t('tlReplied', { number: event.data.decisionNumber, outcome }) : t('tlRepliedPlain', { outcome });
    }
    case 'delivered': {
      const { receiver, channel, receivedOn } = event.data;
      const way = t(deliveryWords[channel]).toLowerCase();
      return t('tlDelivered', { receiver, channel: way, date: formatMediumDate(receivedOn, locale) });
    }
    case 'dispatched':
      return t('tlDispatched', { channel: t(deliveryWords[event.data.channel]).toLowerCase(), address: event.data.address });
    case 'orderCarriedOut':
      return t('tlOrderCarriedOut', { what: event.data.what });
    case 'disputeStep':
      return [t('tlDisputeStep', { step: f(`step_${event.data.step}`) }), event.data.number, event.data.note].filter(Boolean).join(', ');
    case 'disputeDecided':
      return t('tlDisputeDecided', { number: event.data.number, verdict: f(`verdict_${event.data.verdict}`).toLowerCase() });
    case 'assigned':
      return [
        t('tlAssigned', { name: event.data.toName }),
        event.data.reason,
        event.data.untilOn && f('untilDate', { date: formatMediumDate(event.data.untilOn, locale) }),
      ]
        .filter(Boolean)
        .join(', ');
    case 'recordLinked':
      return t('tlRecordLinked', { label: event.data.label });
    case 'dipProposed':
      return f('dipProposed', { information: event.data.information });
    case 'applicantResponded':
      return t(event.data.response === 'accepted' ? 'tlAccepted' : 'tlDissatisfied');
    case 'disputeFiled':
      return t('tlDispute', { date: formatMediumDate(event.data.filedOn, locale) });
    case 'closed':
      return event.data.remark ? `${t('tlClosed')}. ${event.data.remark}` : t('tlClosed');
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
