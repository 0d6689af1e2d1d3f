/** What was noted of a record, newest first, each with who and when. */

import { eventText } from '#renderer/state/disposal-words.ts';
import type { TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import { parseRecordNote, type RecordNote } from '#shared/domain/retention/retention-notes.ts';
import { formatDate, formatInstant, type Locale } from '#shared/i18n/format.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DisposalText } from './disposal-words.ts';

interface Words {
  readonly t: DisposalText;
  readonly locale: Locale;
  readonly zone: OfficeZone;
  readonly people: ReadonlyMap<string, string>;
}

export const retentionTimeline = (notes: readonly Row<'recordNote'>[], { t, locale, zone, people }: Words): readonly TimelineEvent[] =>
  notes.toReversed().flatMap((row): TimelineEvent[] => {
    const note = parseRecordNote(row);
    if (!note.ok) return [];
    return [
      {
        id: row.id,
        when: formatInstant(row.at, zone, locale),
        who: (row.personId && people.get(row.personId)) || t('someone'),
        what: words(note.value, t, locale),
        ...(row.kind === 'destroyed' || row.kind === 'handedOver' || row.kind === 'transferred' ? { signal: true } : {}),
      },
    ];
  });

const acts = { transferred: 'tlTransferred', destroyed: 'tlDestroyed', handedOver: 'tlHandedOver' } as const;

function words(note: RecordNote, t: DisposalText, locale: Locale): string {
  const on = formatDate(note.on, locale);
  switch (note.kind) {
    case 'happened':
      return t('tlHappened', { event: eventText(note.data.event, t), on, evidence: note.data.evidence });
    case 'withdrawn':
      return t('tlWithdrawn', { event: eventText(note.data.event, t), reason: note.data.reason });
    case 'fateDecided':
      return t('tlFate', { fate: t(`fate_${note.data.fate}`), reason: note.data.reason });
    case 'exceptionNoted':
      return t('tlException', { reason: note.data.reason });
    case 'exceptionLifted':
      return t('tlExceptionLifted', { reason: note.data.reason });
    default:
      return t(acts[note.kind], { on, number: note.data.number });
  }
}
