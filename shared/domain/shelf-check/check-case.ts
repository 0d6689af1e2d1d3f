/** A shelf check as its events tell it. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { type ShelfCheckEvent, type ShelfCheckState, shelfCheckMove } from './check-events.ts';
import type { CheckResults, ItemResult } from './check-results.ts';

export interface ShelfCheckCase {
  readonly state: ShelfCheckState;
  readonly closedOn: CalendarDate | null;
  /** As they were frozen when it was closed. */
  readonly results: CheckResults | null;
  readonly signed: (Extract<ShelfCheckEvent, { kind: 'signed' }>['data'] & { readonly on: CalendarDate }) | null;
  /** What lay in the wrong place and was set right since, by id. */
  readonly settled: ReadonlyMap<string, 'putBack' | 'placedHere'>;
  readonly voidReason: string | null;
}

/** Folds the events in the order in which they were recorded; what the table refuses (two desks acted at once) changes nothing. */
export function foldShelfCheck(events: readonly ShelfCheckEvent[]): ShelfCheckCase {
  let known: ShelfCheckCase = { state: 'running', closedOn: null, results: null, signed: null, settled: new Map(), voidReason: null };
  for (const event of events) {
    const next = shelfCheckMove(known.state, event.kind);
    if (next.ok) known = { ...after(known, event), state: next.value };
  }
  return known;
}

function after(known: ShelfCheckCase, event: ShelfCheckEvent): ShelfCheckCase {
  switch (event.kind) {
    case 'closed':
      return { ...known, closedOn: event.on, results: thawed(event.data) };
    case 'signed':
      return { ...known, signed: { ...event.data, on: event.on } };
    case 'putBack':
    case 'placedHere':
      return { ...known, settled: new Map([...known.settled, [event.data.ref.id, event.kind]]) };
    case 'voided':
      return { ...known, voidReason: event.data.reason };
  }
}

type Frozen = Extract<ShelfCheckEvent, { kind: 'closed' }>['data'];

/** What the closing keeps of the results. */
export function frozen({ expected, items, unknown }: CheckResults) {
  const found = items.filter(({ outcome }) => outcome === 'found');
  return {
    expected,
    found: found.map(({ ref }) => ({ entity: ref.entity, id: ref.id })),
    others: items.filter(({ outcome }) => outcome !== 'found').map((item) => ({ ...item, ref: { ...item.ref } })),
    lentHere: found.filter(({ lentHere }) => lentHere).map(({ ref }) => ref.id),
    foundAgain: found.filter(({ missingBefore }) => missingBefore).map(({ ref }) => ref.id),
    unknown: unknown.map((one) => ({ ...one })),
  };
}

function thawed({ expected, found, others, lentHere, foundAgain, unknown }: Frozen): CheckResults {
  const lent = new Set(lentHere);
  const again = new Set(foundAgain);
  const items = found.map(
    (ref): ItemResult => ({
      ref,
      outcome: 'found',
      homeId: null,
      atId: null,
      lentHere: lent.has(ref.id),
      missingBefore: again.has(ref.id),
    }),
  );
  return { expected, items: [...items, ...others], unknown };
}
