/** What became of a scan, folded from its event rows in whatever order they are read: an order to erase binds for good. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export type ScanEventKind = 'opened' | 'refused' | 'eraseOrdered' | 'erased';
export type ScanErasureCause = 'retention' | 'ordered' | 'notStored';

export interface ScanEvent {
  readonly id: string;
  readonly kind: ScanEventKind;
  readonly cause: ScanErasureCause | null;
  readonly reason: string | null;
  readonly on: CalendarDate;
  readonly at: string;
  readonly personId: string | null;
}

/** `erasing`: ordered, but the ciphertext may still lie in this vault. */
export type ScanState = 'kept' | 'erasing' | 'erased';

export interface ScanCourse<E extends ScanEvent> {
  readonly state: ScanState;
  /** The first order: why, when and by whom. */
  readonly order: E | null;
  /** Who opened it and who was refused, newest first. */
  readonly openings: readonly E[];
}

export function scanCourse<E extends ScanEvent>(events: readonly E[]): ScanCourse<E> {
  const inOrder = events.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const order = inOrder.find(({ kind }) => kind === 'eraseOrdered') ?? null;
  const gone = inOrder.some(({ kind }) => kind === 'erased');
  return {
    state: gone ? 'erased' : order ? 'erasing' : 'kept',
    order,
    openings: inOrder.filter(({ kind }) => kind === 'opened' || kind === 'refused').reverse(),
  };
}
