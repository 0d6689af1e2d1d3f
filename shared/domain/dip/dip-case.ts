/** An entry as its events tell it: class, basis, announcements. What the table refuses is handed back in `unapplied`, for a person to settle. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { DipBasis, DipClass, DipEvent } from './dip-events.ts';
import { type DipState, type DipTransitionRefusal, dipTransition } from './dip-workflow.ts';

export type DipAnnouncement = Extract<DipEvent, { readonly kind: 'announced' }>;

export interface DipCase {
  readonly state: DipState;
  readonly class?: DipClass;
  /** Since when it is of this class. */
  readonly classSince?: CalendarDate;
  readonly listedOn?: CalendarDate;
  readonly basis?: DipBasis;
  /** Oldest first, by the day of the announcement. */
  readonly announcements: readonly DipAnnouncement[];
  readonly withdrawnOn?: CalendarDate;
  readonly withdrawal?: string;
  readonly unapplied: readonly { readonly event: DipEvent; readonly refusal: DipTransitionRefusal }[];
}

const nothingYet: DipCase = { state: 'new', announcements: [], unapplied: [] };

/** Folds the events in the order in which they were recorded. */
export function foldDip(events: readonly DipEvent[]): DipCase {
  let known = nothingYet;
  for (const event of events) {
    const next = dipTransition(known.state, event.kind);
    known = next.ok
      ? { ...after(known, event), state: next.value }
      : { ...known, unapplied: [...known.unapplied, { event, refusal: next.error }] };
  }
  return known;
}

function after(known: DipCase, event: DipEvent): DipCase {
  switch (event.kind) {
    case 'listed':
      return { ...known, class: event.data.class, classSince: event.on, listedOn: event.on, ...resting(event.data.basis) };
    case 'announced':
      return { ...known, announcements: [...known.announcements, event].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
    case 'reclassified': {
      const since = event.data.class === known.class ? known.classSince : event.on;
      return { ...known, class: event.data.class, ...(since ? { classSince: since } : {}), ...resting(event.data.basis) };
    }
    case 'based':
      return { ...known, ...resting(event.data.basis) };
    case 'withdrawn':
      return { ...known, withdrawnOn: event.on, withdrawal: event.data.reason };
    case 'restored': {
      const { withdrawnOn: _on, withdrawal: _reason, ...rest } = known;
      return rest;
    }
    case 'corrected':
      return known;
  }
}

const resting = (basis: DipBasis | null | undefined) => (basis ? { basis } : {});
