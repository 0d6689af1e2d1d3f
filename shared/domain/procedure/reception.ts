/**
 * Receiving and sorting (SOP-PPID-06 G.5 "proses penerimaan data, pemilahan data"; step 4). A delivery is sorted when every heap bears
 * one of three marks; what is no record or only a duplicate goes back or waits for its disposal, and is never catalogued by itself.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export type SortingMark = 'record' | 'nonRecord' | 'duplicate';

export interface SortedHeap {
  readonly mark: SortingMark | null;
}

export interface SortingFigures {
  readonly lines: number;
  readonly unsorted: number;
  readonly record: number;
  readonly nonRecord: number;
  readonly duplicate: number;
}

export function sortingFigures(heaps: readonly SortedHeap[]): SortingFigures {
  const of = (mark: SortingMark | null) => heaps.filter((heap) => heap.mark === mark).length;
  return { lines: heaps.length, unsorted: of(null), record: of('record'), nonRecord: of('nonRecord'), duplicate: of('duplicate') };
}

export type ReceptionState = 'toSort' | 'sorted' | 'voided';

/** A delivery that nobody has taken apart yet is to be sorted, too. */
export function receptionState(voided: boolean, heaps: readonly SortedHeap[]): ReceptionState {
  if (voided) return 'voided';
  const { lines, unsorted } = sortingFigures(heaps);
  return lines > 0 && unsorted === 0 ? 'sorted' : 'toSort';
}

export interface ReceptionInput {
  readonly unitId: string | null;
  readonly unit: string;
  readonly handedBy: { readonly name: string; readonly position: string | null };
  readonly receivedOn: CalendarDate;
  readonly boxes: number;
  readonly files: number;
  readonly condition: string | null;
  readonly listAttached: boolean;
  readonly note: string | null;
}

export type ReceptionFault =
  | { readonly code: 'reception.required'; readonly field: 'unit' | 'handedBy' }
  | { readonly code: 'reception.future' }
  /** Nothing was received: neither boxes nor files. */
  | { readonly code: 'reception.empty' };

/** What keeps a delivery from being written down; empty where nothing does. */
export function receptionFaults(input: ReceptionInput, today: CalendarDate): readonly ReceptionFault[] {
  return [
    ...(input.unit.trim() === '' ? [{ code: 'reception.required', field: 'unit' } as const] : []),
    ...(input.handedBy.name.trim() === '' ? [{ code: 'reception.required', field: 'handedBy' } as const] : []),
    ...(input.receivedOn > today ? [{ code: 'reception.future' } as const] : []),
    ...(input.boxes === 0 && input.files === 0 ? [{ code: 'reception.empty' } as const] : []),
  ];
}
