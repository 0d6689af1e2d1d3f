/** What a restore would bring and what it would take away: the rows of a set beside those of the database in use. */
import { canonicalJson } from '#shared/log/canonical.ts';
import { type EntityName, entityNames, isEntityName } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import type { BackupProgress, RestoredData } from '../../platform/backup-port.ts';
import type { JournalStore } from '../../platform/platform.ts';

export interface TableDifference {
  readonly table: EntityName;
  readonly now: number;
  readonly inSet: number;
  /** Rows that only the set has: they would come back. */
  readonly gained: number;
  /** Rows that only the present state has: they would be gone. */
  readonly lost: number;
  /** Rows that both have, with other contents. */
  readonly changed: number;
}

export interface Comparison {
  readonly tables: readonly TableDifference[];
  /** The journal of this PC goes on after the set, so what came later is replayed as well and nothing is lost. */
  readonly covered: boolean;
}

interface Tally {
  readonly seen: Set<string>;
  gained: number;
  changed: number;
}

export async function compareWithNow(
  db: DaluangDb,
  journal: Pick<JournalStore, 'linkAt'>,
  data: RestoredData,
  onProgress: (progress: BackupProgress) => void,
): Promise<Comparison> {
  const tallies = new Map<EntityName, Tally>(entityNames.map((entity) => [entity, { seen: new Set(), gained: 0, changed: 0 }]));
  const total = Object.values(data.index.tables).reduce((sum, table) => sum + table.rows, 0);
  let done = 0;
  for await (const chunk of data.rows()) {
    for (const [entity, texts] of byEntity(chunk)) {
      const tally = tallies.get(entity);
      if (tally) await addRows(db, entity, texts, tally);
    }
    done += chunk.length;
    onProgress({ step: 'comparing', done, total: Math.max(done, total), unit: 'rows' });
  }
  const tables: TableDifference[] = [];
  for (const [table, { seen, gained, changed }] of tallies) {
    const now = await db.store(table).count();
    if (now > 0 || seen.size > 0) tables.push({ table, now, inSet: seen.size, gained, lost: now - (seen.size - gained), changed });
  }
  const { cutSeq, cutLink } = data.index;
  return { tables, covered: cutSeq > 0 && (await journal.linkAt(cutSeq)) === cutLink };
}

/** Texts of rows by entity; an entity that this version does not know cannot be compared. */
function byEntity(chunk: readonly { readonly entity: string; readonly row: string }[]): ReadonlyMap<EntityName, readonly string[]> {
  const groups = new Map<EntityName, string[]>();
  for (const { entity, row } of chunk) if (isEntityName(entity)) groups.set(entity, [...(groups.get(entity) ?? []), row]);
  return groups;
}

async function addRows(db: DaluangDb, entity: EntityName, texts: readonly string[], tally: Tally): Promise<void> {
  // A set's rows were checked against its figures when it was opened.
  const rows = texts.map((text) => ({ text, id: (JSON.parse(text) as { readonly id: string }).id }));
  const now = await db.store(entity).bulkGet(rows.map(({ id }) => id));
  rows.forEach(({ id, text }, at) => {
    if (tally.seen.has(id)) return;
    tally.seen.add(id);
    const present = now[at];
    if (present === undefined) tally.gained += 1;
    else if (canonicalJson(present) !== text) tally.changed += 1;
  });
}
