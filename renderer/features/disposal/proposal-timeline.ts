/** What happened to a proposal, newest first, each with who and when; what was taken back with its reason; what two desks did against each other says so. */
import type { TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import { type DisposalEvent, parseDisposalEvent } from '#shared/domain/disposal/disposal-events.ts';
import { formatDate, formatInstant, type Locale } from '#shared/i18n/format.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DisposalText } from './disposal-words.ts';
import type { ProposalView } from './use-proposal.ts';

export const proposalTimeline = (
  { file, names, people }: ProposalView,
  t: DisposalText,
  locale: Locale,
  zone: OfficeZone,
): readonly TimelineEvent[] =>
  inPlace([...file.events, ...file.withdrawn]).flatMap((row): TimelineEvent[] => {
    const event = parseDisposalEvent(row);
    if (!event.ok) return [];
    const what = [t(`step_${row.kind}`), detail(event.value, names, t, locale)].filter(Boolean).join(': ');
    const ignored = file.ignored.has(row.id);
    return [
      {
        id: row.id,
        when: formatInstant(row.at, zone, locale),
        who: (row.personId && people.get(row.personId)) || t('someone'),
        what: row.void ? t('tlTakenBack', { what, reason: row.void }) : ignored ? t('tlIgnored', { what }) : what,
        ...(row.kind !== 'recordRemoved' || ignored ? { signal: true } : {}),
      },
    ];
  });

/** Newest first; what took the place of one that was taken back stands above it. */
const inPlace = (rows: readonly Row<'disposalEvent'>[]): readonly Row<'disposalEvent'>[] =>
  rows.toSorted((a, b) => b.position - a.position || Number(Boolean(a.void)) - Number(Boolean(b.void)) || (a.at < b.at ? 1 : -1));

function detail(event: DisposalEvent, names: ReadonlyMap<string, string>, t: DisposalText, locale: Locale): string {
  const date = formatDate(event.on, locale);
  switch (event.kind) {
    case 'proposed':
      return t('recordsCount', { count: event.data.records });
    case 'recordRemoved':
      return `${names.get(event.data.recordId) ?? ''} (${event.data.reason})`;
    case 'cancelled':
      return event.data.reason;
    case 'witnessed':
      return t('paperOf', { number: event.data.number, date, signer: event.data.witnesses.map(({ name }) => name).join(', ') });
    case 'transferred':
    case 'destroyed':
    case 'handedOver':
      return t('paperUnsigned', { number: event.data.number, date });
    default:
      return t('paperOf', { number: event.data.number, date, signer: event.data.signer });
  }
}
