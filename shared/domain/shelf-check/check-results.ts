/** The result of a check from what was expected and what was scanned: the last scan of an item counts, what is lent out is not missing. */
import type { ItemRef } from '../records/item-ref.ts';
import {
  type CheckDepth,
  expectedIn,
  type HomedItem,
  isItem,
  judgeMeeting,
  type Meeting,
  type Places,
  standsFor,
  wayOut,
} from './check-items.ts';

export interface CheckScan {
  readonly id: string;
  readonly position: number;
  readonly code: string | null;
  /** Null for a code that names nothing here. */
  readonly ref: ItemRef | null;
  readonly atId: string;
}

/** Where one stands after these scans: at the last shelf or box that was scanned, at first at the checked place itself. */
export function standingAfter(
  rootId: string,
  depth: CheckDepth,
  places: Places,
  scans: readonly Pick<CheckScan, 'ref' | 'position'>[],
): string {
  const stood = scans
    .toSorted((a, b) => b.position - a.position)
    .find(({ ref }) => ref?.entity === 'location' && standsFor(ref.id, depth, rootId, places));
  return stood?.ref?.id ?? rootId;
}

/** The shelf as the register tells it now. */
export interface ShelfFacts {
  readonly places: Places;
  /** Records that still count, wherever they lie. */
  readonly records: readonly { readonly id: string; readonly locationId: string }[];
  /** Where scanned items lie by the register; those that are not in `records` are destroyed or handed over. */
  readonly homeOf: (ref: ItemRef) => string | null;
  readonly isGone: (ref: ItemRef) => boolean;
  /** Lent out, itself or in what was lent. */
  readonly lent: ReadonlySet<string>;
  /** Noted as not found before the check. */
  readonly missing: ReadonlySet<string>;
}

export type ItemOutcome = Meeting | 'lent' | 'missing';

export interface ItemResult {
  readonly ref: ItemRef;
  readonly outcome: ItemOutcome;
  /** Where it belongs. */
  readonly homeId: string | null;
  /** Where it was met. */
  readonly atId: string | null;
  /** Met although it is recorded as lent out. */
  readonly lentHere: boolean;
  readonly missingBefore: boolean;
}

export interface CheckResults {
  readonly expected: number;
  readonly items: readonly ItemResult[];
  /** Codes that name nothing here, each once. */
  readonly unknown: readonly { readonly code: string; readonly atId: string }[];
}

export function checkResults(rootId: string, depth: CheckDepth, facts: ShelfFacts, scans: readonly CheckScan[]): CheckResults {
  const expected = expectedIn(rootId, depth, facts.places, facts.records);
  const expectedIds = new Set(expected.map(({ ref }) => ref.id));
  const last = new Map<string, CheckScan & { readonly ref: ItemRef }>();
  const unknown = new Map<string, { readonly code: string; readonly atId: string }>();
  for (const scan of scans.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))) {
    if (scan.ref && isItem(scan.ref, rootId, facts.places)) last.set(scan.ref.id, { ...scan, ref: scan.ref });
    else if (!scan.ref && scan.code !== null) unknown.set(scan.code, { code: scan.code, atId: scan.atId });
  }
  const met = [...last.values()].map(({ ref, atId }): ItemResult => {
    const homeId = facts.homeOf(ref);
    const outcome = judgeMeeting({ ref, homeId, atId, gone: facts.isGone(ref) }, expectedIds, facts.places);
    return { ref, outcome, homeId, atId, ...standingOf(ref.id, homeId, facts, true) };
  });
  const unmet = expected
    .filter(({ ref }) => !last.has(ref.id))
    .map(({ ref, homeId }): ItemResult => {
      const outcome = isAway({ ref, homeId }, facts) ? 'lent' : 'missing';
      return { ref, outcome, homeId, atId: null, ...standingOf(ref.id, homeId, facts, false) };
    });
  return { expected: expected.length, items: [...met, ...unmet], unknown: [...unknown.values()] };
}

const isAway = ({ ref, homeId }: HomedItem, { lent, places }: ShelfFacts): boolean =>
  lent.has(ref.id) || wayOut(homeId, places).some((id) => lent.has(id));

const standingOf = (id: string, homeId: string | null, facts: ShelfFacts, met: boolean) => ({
  lentHere: met && isAway({ ref: { entity: 'record', id }, homeId }, facts),
  missingBefore: facts.missing.has(id),
});

export type Counts = Readonly<Record<ItemOutcome, number>> & { readonly expected: number; readonly unknown: number };

export function countsOf({ expected, items, unknown }: CheckResults): Counts {
  const counts = { found: 0, misplaced: 0, along: 0, gone: 0, lent: 0, missing: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return { ...counts, expected, unknown: unknown.length };
}

export interface ItemNoteWanted {
  readonly ref: ItemRef;
  readonly kind: 'missing' | 'found';
}

/** What a closing writes down of each item: missing ones from now on, and those found again. */
export function notesOf({ items }: CheckResults): readonly ItemNoteWanted[] {
  return items.flatMap(({ ref, outcome, missingBefore }): readonly ItemNoteWanted[] => {
    if (outcome === 'missing') return missingBefore ? [] : [{ ref, kind: 'missing' }];
    return missingBefore && outcome !== 'lent' && outcome !== 'gone' ? [{ ref, kind: 'found' }] : [];
  });
}
