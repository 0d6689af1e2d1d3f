/** Whether an item is missing, as the shelf checks and notes tell it: it is, from the first note since it was last found. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface ItemNote {
  readonly kind: 'missing' | 'found';
  readonly on: CalendarDate;
  readonly position: number;
  readonly id: string;
}

/** The day since which it is missing; null where it is where it belongs. Never by time: a clock set back would turn it around. */
export function missingSince(notes: readonly ItemNote[]): CalendarDate | null {
  let since: CalendarDate | null = null;
  for (const note of notes.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))) {
    if (note.kind === 'found') since = null;
    else since ??= note.on;
  }
  return since;
}
