/**
 * Takes a whole import back, newest chunk first, as many small commands: a list of 100,000 rows is no single change set. Records that
 * it made become void, those that it changed say again what they said before. What someone changed or used since stays and is counted; units and places that the import made and nothing uses go with it.
 */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ChangeSet, Op } from '#shared/log/change-set.ts';
import { liveOps } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { commit, type GateContext } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { changeOf } from '../../db/log-store.ts';
import { categoryId } from '../../db/queries/lent-records.ts';
import { usedAmong } from '../../db/queries/used-records.ts';
import { type FindChange, isMoveAway, recentChanges, undoOps } from '../../db/undo.ts';
import { batchEndOp, batchSeqs, batchState } from './import-batch.ts';
import type { ImportHooks } from './import-setup.ts';

/** What the import made beside records. */
interface MadeReferences {
  readonly unit: Set<string>;
  readonly location: Set<string>;
}

export interface UndoneImport {
  readonly undone: number;
  /** Of these, records that say again what they said before. */
  readonly restored: number;
  /** Changed since the import: they stay. */
  readonly left: number;
  readonly finished: boolean;
  readonly seq: number;
}

export type UndoImportRefusal = CommitRefusal | { readonly code: 'unknownBatch' | 'notAllowed' };

export async function undoImport(
  gates: { readonly strict: GateContext; readonly relaxed: GateContext },
  batchId: string,
  user: AccessUser,
  hooks: ImportHooks,
): Promise<Result<UndoneImport, UndoImportRefusal>> {
  const { db } = gates.strict;
  if (!can(user, 'record.undo').allowed) return err({ code: 'notAllowed' });
  const batch = await db.rows('importBatch').get(batchId);
  if (!batch || (await batchState(db, batchId)) === 'undone') return err({ code: 'unknownBatch' });
  const group = gates.strict.ids.newId();
  const seqs = (await batchSeqs(db, batchId)).toReversed();
  const references: MadeReferences = { unit: new Set(), location: new Set() };
  const find = recentChanges(db);
  let [undone, restored, left, seq] = [0, 0, 0, 0];
  const save = async (gate: GateContext, ops: readonly Op[], undoes?: string): Promise<CommitRefusal | null> => {
    if (ops.length === 0) return null;
    const saved = await commit(gate, { command: 'record.undoImport', user: user.personId, ops, group, ...(undoes ? { undoes } : {}) });
    if (!saved.ok) return saved.error;
    seq = saved.value.seq;
    return null;
  };

  for (const [index, entrySeq] of seqs.entries()) {
    if (hooks.cancelled()) return ok({ undone, restored, left, finished: false, seq });
    const entry = await db.log.get(entrySeq);
    const change = entry ? changeOf(entry) : null;
    if (!change) continue;
    const part = await inverseOf(db, change, references, find);
    const refused = await save(gates.relaxed, part.ops, change.id);
    if (refused) return err(refused);
    undone += part.undone;
    restored += part.restored;
    left += part.left;
    hooks.onProgress({ done: undone, share: (index + 1) / (seqs.length + 1) });
    await hooks.pause();
  }
  const unused = await unusedReferences(db, references);
  const end = batchEndOp(gates.strict, batchId, 'import.undone', user.personId, { undone, restored, left });
  const refused = await save(gates.strict, [...unused, end]);
  if (refused) return err(refused);
  hooks.onProgress({ done: undone, share: 1 });
  return ok({ undone, restored, left, finished: true, seq });
}

async function inverseOf(db: DaluangDb, change: ChangeSet, references: MadeReferences, find: FindChange) {
  const live = liveOps(change);
  for (const op of live) if (op.kind === 'create' && (op.entity === 'unit' || op.entity === 'location')) references[op.entity].add(op.id);
  const copies = await voidsOfCopies(db, change);
  const ids = await recordsOf(db, live);
  const rows = await db.records.bulkGet([...ids]);
  const ops: Op[] = [];
  let [undone, restored, left] = [0, 0, 0];
  const made = (row: Row<'record'>): boolean => row._c === change.id;
  const fresh = rows.flatMap((row) => (row && !row.void && made(row) ? [row] : []));
  const used = await usedAmong(
    db,
    fresh.map(({ id }) => id),
  );
  const staying = new Set([...used, ...(await holdingOthers(db, fresh, used))]);
  for (const row of rows) {
    if (!row || row.void) continue;
    const inverse = !made(row) ? await revertOf(db, change, row.id, find) : staying.has(row.id) ? null : voidOfNew(row);
    if (!inverse) {
      left += 1;
      continue;
    }
    ops.push(...inverse);
    undone += 1;
    if (!made(row)) restored += 1;
  }
  return { ops: [...copies, ...ops], undone, restored, left };
}

/** Softcopies that came with the import. */
async function voidsOfCopies(db: DaluangDb, change: ChangeSet): Promise<readonly Op[]> {
  const made = liveOps(change).filter((op) => op.kind === 'create' && op.entity === 'recordSoftcopy');
  const rows = await db.rows('recordSoftcopy').bulkGet(made.map(({ id }) => id));
  return rows.flatMap((row) => (row && !row.void && row._c === change.id ? [voidOp('recordSoftcopy', row)] : []));
}

/** Records that a change set made or changed, themselves or by their category. */
async function recordsOf(db: DaluangDb, ops: readonly Op[]): Promise<ReadonlySet<string>> {
  const said = await db.rows('recordCategory').bulkGet(ops.filter((op) => op.entity === 'recordCategory').map((op) => op.id));
  const own = ops.filter((op) => op.entity === 'record' && !isMoveAway(op)).map((op) => op.id);
  return new Set([...own, ...said.flatMap((row) => row?.recordId ?? [])]);
}

/** Berkas that the import made and in which something lies that stays. */
async function holdingOthers(db: DaluangDb, made: readonly Row<'record'>[], used: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const going = new Set(made.filter((row) => voidOfNew(row) && !used.has(row.id)).map(({ id }) => id));
  const inside = await db.records.inFiles(made.map(({ id }) => id));
  return new Set(inside.flatMap((row) => (row.void || going.has(row.id) || row.parentId === null ? [] : [row.parentId])));
}

/** A record that the import made; null where someone changed it since. */
const voidOfNew = (row: Row<'record'>): readonly Op[] | null =>
  Object.keys(row._f ?? {}).some((field) => field !== 'void') ? null : [voidOp('record', row)];

/** A record that the import changed, with its files where they followed it; null where someone changed the same field since. */
async function revertOf(db: DaluangDb, change: ChangeSet, id: string, find: FindChange): Promise<readonly Op[] | null> {
  const copies = await db.rows('recordSoftcopy').where('recordId').equals(id).primaryKeys();
  const own = new Set([id, categoryId(id), ...copies]);
  const inverse = await undoOps(db, { ...change, ops: change.ops.filter((logged) => 'op' in logged && own.has(logged.op.id)) }, find);
  return inverse.ok ? inverse.value : null;
}

interface VoidableRow {
  readonly id: string;
  readonly _c: string;
  readonly _f?: Readonly<Record<string, string>>;
}

const voidOp = (entity: 'record' | 'recordSoftcopy' | 'unit' | 'location', row: VoidableRow): Op => ({
  kind: 'patch',
  entity,
  id: row.id,
  set: { void: 'undo' },
  base: { void: row._f?.void ?? row._c },
});

const SCAN_ROWS = 2000;

/** Voids of what the import made and no record, person or deeper place uses. */
async function unusedReferences(
  db: DaluangDb,
  made: { readonly [E in keyof MadeReferences]: ReadonlySet<string> },
): Promise<readonly Op[]> {
  if (made.unit.size === 0 && made.location.size === 0) return [];
  const used = new Set<string>();
  for (const person of await db.rows('person').toArray()) if (person.unitId) used.add(person.unitId);
  for (let after = ''; ; ) {
    const rows = await db.records.after(after, SCAN_ROWS);
    for (const row of rows) if (!row.void) used.add(row.unitId).add(row.locationId);
    if (rows.length < SCAN_ROWS) break;
    after = rows.at(-1)?.id ?? after;
  }
  const [units, places] = await Promise.all([db.rows('unit').toArray(), db.rows('location').toArray()]);
  const parents = new Map(places.map((place) => [place.id, place.parentId]));
  const hold = (id: string | null): void => {
    for (let at = id; at !== null; at = parents.get(at) ?? null) used.add(at);
  };
  for (const place of places) if (!place.void && (used.has(place.id) || !made.location.has(place.id))) hold(place.id);
  return [
    ...units.filter((unit) => made.unit.has(unit.id) && !unit.void && !used.has(unit.id)).map((unit) => voidOp('unit', unit)),
    ...places
      .filter((place) => made.location.has(place.id) && !place.void && !used.has(place.id))
      .map((place) => voidOp('location', place)),
  ];
}
