/** What happened to a check, newest first. */
import type { TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import { parseShelfCheckEvent, type ShelfCheckEvent } from '#shared/domain/shelf-check/check-events.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import type { CheckText } from './check-words.ts';
import type { CheckView } from './use-check.ts';

interface Words {
  readonly t: CheckText;
  readonly nameOf: (personId: string | null) => string;
  readonly when: (at: Instant) => string;
}

export function checkTimeline({ file, lines }: CheckView, { t, nameOf, when }: Words): readonly TimelineEvent[] {
  const itemName = (id: string): string => lines.find(({ ref }) => ref.id === id)?.name ?? t('hidden');
  const textOf = (event: ShelfCheckEvent): string => {
    switch (event.kind) {
      case 'closed':
        return t('event_closed');
      case 'signed':
        return t('event_signed', { number: event.data.number, signer: event.data.signer });
      case 'voided':
        return t('event_voided', { reason: event.data.reason });
      case 'putBack':
      case 'placedHere':
        return t(`event_${event.kind}`, { name: itemName(event.data.ref.id) });
    }
  };
  const { row, events } = file;
  const told = events.flatMap((event): readonly TimelineEvent[] => {
    const read = parseShelfCheckEvent(event);
    const signal = event.kind === 'closed' || event.kind === 'signed';
    return read.ok
      ? [{ id: event.id, when: when(event.at), who: nameOf(event.personId), what: textOf(read.value), ...(signal ? { signal } : {}) }]
      : [];
  });
  return [{ id: row.id, when: when(row.startedAt), who: nameOf(row.personId), what: t('event_started') }, ...told].toReversed();
}
