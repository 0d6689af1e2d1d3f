import type { ReferenceEvent } from '#renderer/db/queries/cross-references.ts';
import type { RecordChange } from '#renderer/db/queries/records.ts';
import { Changed, type TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import type { Text } from '#renderer/ui/use-text.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import { fieldLabels } from './record-labels.ts';
import type { RecordHistory } from './use-record-history.ts';

interface Words {
  readonly t: Text<'archive'>;
  readonly ties: Text<'recordTies'>;
  readonly history: Text<'recordHistory'>;
  readonly maySee: (record: ReferenceEvent['other']) => boolean;
  readonly locale: Locale;
  readonly zone: OfficeZone;
}

/** A stored field in the words of the form. */
export function fieldText(field: string, t: Text<'archive'>): string {
  const key = Object.hasOwn(fieldLabels, field) ? fieldLabels[field as keyof typeof fieldLabels] : undefined;
  return key ? t(key) : field;
}

/** "Sel 9 Jun 2026, 15.10". */
export function whenText(at: string, { locale, zone }: Pick<Words, 'locale' | 'zone'>): string {
  // Instants of the log were checked when they were written.
  const instant = at as Instant;
  const date = civilDateOf(instant, zone);
  const time = civilTimeOf(instant, zone);
  return `${formatShortDate(date, locale)} ${yearOf(date)}, ${locale === 'id' ? time.replace(':', '.') : time}`;
}

/** What the log says of the record, of the cross references that name it, and of its box: newest first. */
export function historyEvents({ changes, references, carried, nameOf, valueText }: RecordHistory, words: Words): readonly TimelineEvent[] {
  const own = (changes ?? []).map((change) => ({
    seq: change.seq,
    id: String(change.seq),
    when: whenText(change.at, words),
    who: nameOf(change.personId),
    what: <WhatHappened change={change} valueText={valueText} words={words} />,
    signal: change.created,
  }));
  const tied = references.map((event) => ({
    seq: event.seq,
    id: `${event.row.id} ${event.seq}`,
    when: whenText(event.at, words),
    who: nameOf(event.personId),
    what: referenceText(event, words),
  }));
  const moved = carried.map(({ seq, id, at, personId, name, from, to, reason }) => ({
    seq,
    id,
    when: whenText(at, words),
    who: nameOf(personId),
    what: [words.history('carried', { name, from, to }), reason].filter(Boolean).join('. '),
  }));
  return [...own, ...tied, ...moved].toSorted((a, b) => b.seq - a.seq);
}

/** "Tunjuk silang dibuat: menggantikan Keputusan 2024". */
function referenceText({ made, reason, row, side, other }: ReferenceEvent, { ties, maySee }: Words): string {
  const kind = ties(side === 'from' ? `from_${row.kind}` : `to_${row.kind}`);
  const name = maySee(other) ? other.description : ties('hidden');
  return made ? ties('eventMade', { kind, name }) : ties('eventCancelled', { kind, name, reason: reason ?? '' });
}

interface Props {
  readonly change: RecordChange;
  readonly valueText: RecordHistory['valueText'];
  readonly words: Words;
}

const softcopyEvents = { attached: 'eventAttached', version: 'eventVersion', off: 'eventDetached' } as const;

function WhatHappened({ change, valueText, words }: Props) {
  const { t } = words;
  const lines = [
    change.created && (change.command === 'record.import' ? t('eventImported') : t('eventAdded')),
    change.command === 'history.undo' && t('eventUndo'),
    ...change.fields.map(({ field, before, after }) =>
      field === 'void' ? (
        t(after === null ? 'eventRevived' : 'eventVoided')
      ) : (
        <Changed
          key={field}
          field={fieldText(field, t)}
          from={valueText(field, before)}
          becomes={t('becomes')}
          to={valueText(field, after)}
        />
      ),
    ),
    ...change.softcopies.map(({ name, what }) => t(softcopyEvents[what], { name })),
    change.reason,
  ].filter(Boolean);
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one entry never change places
    <span key={index} style={{ display: 'block' }}>
      {line}
    </span>
  ));
}
