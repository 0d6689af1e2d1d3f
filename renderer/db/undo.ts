/**
 * Undo: the inverse patch, as a command of its own. Allowed where each field's writer is still the undone change set; what a
 * person or another desk changed since stays. A command that released a number is only voided, with a reason.
 */
import { isSame } from '#shared/lib/is-same.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type StoredRow, writerOf } from '#shared/log/apply.ts';
import { type ChangeSet, type CreateOp, liveOps, type Op, type PatchOp } from '#shared/log/change-set.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { DaluangDb } from './database.ts';
import { changeOf, findChange } from './log-store.ts';

export type UndoRefusal =
  | { readonly code: 'unknownChange' }
  | { readonly code: 'releasedNumber' }
  | { readonly code: 'changedSince'; readonly entity: string; readonly id: string; readonly field: string }
  | { readonly code: 'erased' };

/** Finds a change set of the log by its id. */
export type FindChange = (id: string) => Promise<ChangeSet | null>;

const CHANGES_KEPT = 8;

/** Keeps the last ones: the rows of one chunk of an import were mostly written by the same few change sets, each as long as a chunk. */
export function recentChanges(db: DaluangDb): FindChange {
  const kept = new Map<string, ChangeSet | null>();
  return async (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const change = await findChange(db, id);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= CHANGES_KEPT) kept.delete(oldest);
    kept.set(id, change);
    return change;
  };
}

interface Past {
  readonly db: DaluangDb;
  readonly find: FindChange;
}

/** The ops that take a change set back, or why it can't be. */
export async function undoOps(
  db: DaluangDb,
  change: ChangeSet,
  find: FindChange = (id) => findChange(db, id),
): Promise<Result<readonly Op[], UndoRefusal>> {
  const ops = liveOps(change);
  if (ops.length < change.ops.length) return err({ code: 'erased' });
  if (ops.some((op) => op.entity === 'registerNumber')) return err({ code: 'releasedNumber' });
  const inverse: Op[] = [];
  for (const op of ops) {
    if (isMoveAway(op)) continue;
    const row = await db.store(op.entity).get(op.id);
    if (!row) return err({ code: 'unknownChange' });
    const result = await inverseOf({ db, find }, row, op, change.id);
    if (!result.ok) return result;
    inverse.push(result.value);
  }
  return ok(inverse);
}

/** The half of a move in the old stream; the create in the new one stands for the whole (shared/sync/partition.ts). */
export const isMoveAway = (op: Op): boolean => op.kind === 'patch' && typeof op.set.void === 'string' && op.set.void.startsWith('moved ');

function inverseOf(from: Past, row: StoredRow, op: Op, changeId: string): Result<Op, UndoRefusal> | Promise<Result<Op, UndoRefusal>> {
  if (op.kind === 'patch') return revertPatch(from, row, op, changeId);
  return row._c === changeId ? voidCreate(row, op, changeId) : revertCreate(from.db, row, op, changeId);
}

/**
 * A create of a row that existed (it moved to this stream, or another PC made the same place) patched what it said otherwise and
 * carries no bases: the values before stand in the entries before.
 */
async function revertCreate(db: DaluangDb, row: StoredRow, op: CreateOp, changeId: string): Promise<Result<Op, UndoRefusal>> {
  const patched = Object.keys(row._f ?? {}).filter((field) => field in op.row && field !== 'void');
  const before = await valuesBefore(db, changeId, op, patched);
  if (!before) return err({ code: 'unknownChange' });
  const changed = patched.filter((field) => !isSame(before[field], op.row[field]));
  const since = changed.find((field) => writerOf(row, field) !== changeId);
  if (since) return err({ code: 'changedSince', entity: op.entity, id: op.id, field: since });
  const pick = <T>(value: (field: string) => T) => Object.fromEntries(changed.map((field) => [field, value(field)]));
  return ok({ kind: 'patch', entity: op.entity, id: op.id, set: pick((field) => before[field] ?? null), base: pick(() => changeId) });
}

function voidCreate(row: StoredRow, op: Op, changeId: string): Result<Op, UndoRefusal> {
  const changed = Object.keys(row._f ?? {})[0];
  if (row._c !== changeId || changed) return err({ code: 'changedSince', entity: op.entity, id: op.id, field: changed ?? 'void' });
  return ok({ kind: 'patch', entity: op.entity, id: op.id, set: { void: 'undo' }, base: { void: writerOf(row, 'void') } });
}

async function revertPatch(from: Past, row: StoredRow, op: PatchOp, changeId: string): Promise<Result<Op, UndoRefusal>> {
  const set: Record<string, JsonValue> = {};
  for (const field of Object.keys(op.set)) {
    if (writerOf(row, field) !== changeId) return err({ code: 'changedSince', entity: op.entity, id: op.id, field });
    const seen = op.base[field];
    const before = seen === undefined ? null : await valueWritten(from, seen, op, field);
    if (!before) return err({ code: 'unknownChange' });
    set[field] = before.value;
  }
  const base = Object.fromEntries(Object.keys(set).map((field) => [field, changeId]));
  return ok({ kind: 'patch', entity: op.entity, id: op.id, set, base });
}

/** What the change set `id` wrote into a field: the value that a later patch replaced. */
async function valueWritten({ find }: Past, id: string, op: PatchOp, field: string): Promise<{ readonly value: JsonValue } | null> {
  const change = await find(id);
  // A create says every field, those too that its row did not have yet.
  const writes = (other: Op) => other.entity === op.entity && other.id === op.id && (other.kind === 'create' || field in other.set);
  const writer = change && liveOps(change).findLast(writes);
  return writer ? { value: valuesOf(writer)[field] ?? null } : null;
}

const valuesOf = (op: Op) => (op.kind === 'create' ? op.row : op.set);

const ENTRIES_AT_A_TIME = 20;

/** The newest value of each field that entries before `changeId` wrote into a row; null where one was never written. */
async function valuesBefore(
  db: DaluangDb,
  changeId: string,
  { entity, id }: Op,
  fields: readonly string[],
): Promise<Record<string, JsonValue> | null> {
  const found: Record<string, JsonValue> = {};
  let before = (await db.log.get({ id: changeId }))?.seq ?? 0;
  while (before > 1 && fields.some((field) => !(field in found))) {
    const rows = await db.log.where('seq').below(before).reverse().limit(ENTRIES_AT_A_TIME).toArray();
    before = rows.at(-1)?.seq ?? 0;
    for (const change of rows.filter((row) => row.json.includes(id)).flatMap((row) => changeOf(row) ?? [])) {
      for (const op of liveOps(change).toReversed()) {
        if (op.entity !== entity || op.id !== id) continue;
        const values = valuesOf(op);
        for (const field of fields) if (!(field in found) && field in values) found[field] = values[field] ?? null;
      }
    }
  }
  return fields.every((field) => field in found) ? found : null;
}
