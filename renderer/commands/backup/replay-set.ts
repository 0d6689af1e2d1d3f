/** Builds a database of its own from a set: entries replayed, rows compared with the figures of the index. */
import { differingTables } from '#shared/backup/figures.ts';
import { canonicalJson } from '#shared/log/canonical.ts';
import { type ChangeSet, eraseOps, opDigest } from '#shared/log/change-set.ts';
import type { Erasure, TableFigures } from '#shared/schema/backup.ts';
import { DaluangDb, type Durability } from '../../db/database.ts';
import { replayEntries } from '../../db/start/replay.ts';
import type { BackupProgress, RestoredData } from '../../platform/backup-port.ts';
import { tableFiguresOf } from './table-figures.ts';

export interface TableComparison {
  readonly table: string;
  readonly expected: TableFigures | null;
  readonly found: TableFigures | null;
  readonly same: boolean;
}

export interface ReplayedSet {
  readonly db: DaluangDb;
  readonly entries: number;
  readonly tables: readonly TableComparison[];
  readonly same: boolean;
}

/** The caller closes the database, and deletes it where it was only a rehearsal. */
export async function replaySet(
  name: string,
  durability: Durability,
  data: RestoredData,
  onProgress: (progress: BackupProgress) => void,
): Promise<ReplayedSet> {
  const db = new DaluangDb(name, durability);
  await db.open();
  try {
    let entries = 0;
    for await (const texts of data.entries()) {
      await replayEntries(
        db,
        texts.map((json) => ({ json })),
      );
      entries += texts.length;
      onProgress({ step: 'restoring', done: entries, total: data.index.cutSeq, unit: 'rows' });
    }
    const total = rowsIn(data.index.tables);
    let compared = 0;
    const found = await tableFiguresOf(db, (rows) => {
      compared += rows;
      onProgress({ step: 'comparing', done: compared, total: Math.max(compared, total), unit: 'rows' });
    });
    const tables = compare(data.index.tables, found);
    return { db, entries, tables, same: tables.every((table) => table.same) };
  } catch (cause) {
    db.close();
    await db.delete();
    throw cause;
  }
}

function compare(
  expected: Readonly<Record<string, TableFigures>>,
  found: Readonly<Record<string, TableFigures>>,
): readonly TableComparison[] {
  const differing = new Set(differingTables(expected, found));
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  return names.map((table) => ({ table, expected: expected[table] ?? null, found: found[table] ?? null, same: !differing.has(table) }));
}

/** Entries with the bodies left out that were erased after the set was made (UU 27/2022 Art. 43); the rest pass as they are. */
export function withoutErased(texts: readonly string[], erasures: readonly Erasure[]): readonly string[] {
  const places = new Map(erasures.map((erasure) => [erasure.changeId, erasures.filter((other) => other.changeId === erasure.changeId)]));
  if (places.size === 0) return texts;
  return texts.map((json) => {
    // Entries of a set were checked when it was opened.
    const entry = JSON.parse(json) as { readonly change?: ChangeSet };
    const erased = entry.change && places.get(entry.change.id);
    if (!entry.change || !erased) return json;
    const change = erased.reduce<ChangeSet>((before, { digest, erasedBy }) => {
      const at = before.ops.findIndex((op) => 'op' in op && opDigest(op) === digest);
      const target = before.ops[at];
      return target && 'op' in target ? eraseOps(before, (op) => op === target.op, erasedBy) : before;
    }, entry.change);
    return canonicalJson({ ...entry, change });
  });
}

const rowsIn = (tables: Readonly<Record<string, TableFigures>>): number =>
  Object.values(tables).reduce((total, table) => total + table.rows, 0);
