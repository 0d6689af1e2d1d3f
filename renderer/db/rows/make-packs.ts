/** Which records lie together in a pack: decided once, when they are new. Pure. */
import type { Row } from '#shared/schema/entities.ts';

export type RecordRow = Row<'record'>;

/** Records whose ids follow each other among all packs. */
export interface RecordPack {
  /** Id of its last record. */
  readonly last: string;
  readonly size: number;
  readonly places: readonly string[];
  readonly files: readonly string[];
  readonly codes: readonly string[];
  /** In the order of their ids. */
  readonly rows: readonly RecordRow[];
}

/** What is to be written: packs, and records in rows of their own. */
export interface Written {
  readonly packs: readonly RecordPack[];
  readonly alone: readonly RecordRow[];
}

/** A pack nearly always stays below the size (64 KiB) from which Chromium keeps a value in a file of its own. */
export const PACK_ROWS = 16;

/**
 * New records in packs, but for those whose ids lie inside a pack that is there already. `taken` are all packs that hold an id between the first and
 * the last of them or reach over it, in order.
 */
export function packsOfNew(rows: readonly RecordRow[], taken: readonly RecordPack[]): Written {
  const alone: RecordRow[] = [];
  const runs: RecordRow[][] = [[]];
  let at = 0;
  for (const row of rows.toSorted(byId)) {
    const passed = at;
    while (isBefore(taken[at], row.id)) at += 1;
    if (at > passed) runs.push([]);
    const [first] = taken[at]?.rows ?? [];
    if (first && first.id < row.id) alone.push(row);
    else runs.at(-1)?.push(row);
  }
  const pieces = runs.flatMap(piecesOf);
  return {
    packs: pieces.filter(({ length }) => length > 1).map(packOf),
    alone: [...alone, ...pieces.filter(({ length }) => length === 1).flat()],
  };
}

/** Records that stand somewhere, where they stand. `packs`: of each id the pack in whose reach it is. */
export function rewritten(rows: readonly RecordRow[], packs: ReadonlyMap<string, RecordPack>): Written {
  const alone: RecordRow[] = [];
  const after = new Map<string, RecordRow[]>();
  for (const row of rows) {
    const pack = packs.get(row.id);
    const place = pack ? pack.rows.findIndex(({ id }) => id === row.id) : -1;
    if (!pack || place < 0) {
      alone.push(row);
      continue;
    }
    const now = after.get(pack.last) ?? [...pack.rows];
    now[place] = row;
    after.set(pack.last, now);
  }
  return { packs: [...after.values()].map(packOf), alone };
}

export const byId = (a: RecordRow, b: RecordRow): number => (a.id < b.id ? -1 : 1);

const isBefore = (pack: RecordPack | undefined, id: string): boolean => pack !== undefined && pack.last < id;

const piecesOf = (run: readonly RecordRow[]): readonly (readonly RecordRow[])[] =>
  Array.from({ length: Math.ceil(run.length / PACK_ROWS) }, (_, piece) => run.slice(piece * PACK_ROWS, (piece + 1) * PACK_ROWS));

function packOf(rows: readonly RecordRow[]): RecordPack {
  const kinds = (of: (row: RecordRow) => string | null | undefined): readonly string[] => [
    ...new Set(rows.flatMap((row) => of(row) ?? [])),
  ];
  return {
    last: rows.at(-1)?.id ?? '',
    size: rows.length,
    places: kinds(({ locationId }) => locationId),
    files: kinds(({ parentId }) => parentId),
    codes: kinds(({ unitCode }) => unitCode),
    rows,
  };
}
