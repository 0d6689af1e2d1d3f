/**
 * Undo: the inverse patch, as a command of its own. Allowed where each field's writer is still the undone change set; what a
 * person or another desk changed since stays. A command that released a number is only voided, with a reason.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type StoredRow, writerOf } from '#shared/log/apply.ts';
import { type ChangeSet, liveOps, type Op, type PatchOp } from '#shared/log/change-set.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { DaluangDb } from './database.ts';
import { findChange } from './log-store.ts';

export type UndoRefusal =
  | { readonly code: 'unknownChange' }
  | { readonly code: 'releasedNumber' }
  | { readonly code: 'changedSince'; readonly entity: string; readonly id: string; readonly field: string }
  | { readonly code: 'erased' };

/** The ops that take a change set back, or why it can't be. */
export async function undoOps(db: DaluangDb, change: ChangeSet): Promise<Result<readonly Op[], UndoRefusal>> {
  const ops = liveOps(change);
  if (ops.length < change.ops.length) return err({ code: 'erased' });
  if (ops.some((op) => op.entity === 'registerNumber')) return err({ code: 'releasedNumber' });
  const inverse: Op[] = [];
  for (const op of ops) {
    const row: StoredRow | undefined = await db.table(op.entity).get(op.id);
    if (!row) return err({ code: 'unknownChange' });
    const result = op.kind === 'create' ? voidCreate(row, op, change.id) : await revertPatch(db, row, op, change.id);
    if (!result.ok) return result;
    inverse.push(result.value);
  }
  return ok(inverse);
}

function voidCreate(row: StoredRow, op: Op, changeId: string): Result<Op, UndoRefusal> {
  const changed = Object.keys(row._f ?? {})[0];
  if (row._c !== changeId || changed) return err({ code: 'changedSince', entity: op.entity, id: op.id, field: changed ?? 'void' });
  return ok({ kind: 'patch', entity: op.entity, id: op.id, set: { void: 'undo' }, base: { void: writerOf(row, 'void') } });
}

async function revertPatch(db: DaluangDb, row: StoredRow, op: PatchOp, changeId: string): Promise<Result<Op, UndoRefusal>> {
  const set: Record<string, JsonValue> = {};
  for (const field of Object.keys(op.set)) {
    if (writerOf(row, field) !== changeId) return err({ code: 'changedSince', entity: op.entity, id: op.id, field });
    const seen = op.base[field];
    const before = seen === undefined ? null : await valueWritten(db, seen, op, field);
    if (!before) return err({ code: 'unknownChange' });
    set[field] = before.value;
  }
  const base = Object.fromEntries(Object.keys(set).map((field) => [field, changeId]));
  return ok({ kind: 'patch', entity: op.entity, id: op.id, set, base });
}

/** What the change set `id` wrote into a field: the value that a later patch replaced. */
async function valueWritten(db: DaluangDb, id: string, op: PatchOp, field: string): Promise<{ readonly value: JsonValue } | null> {
  const change = await findChange(db, id);
  const writer = change && liveOps(change).find((other) => other.entity === op.entity && other.id === op.id);
  if (!writer) return null;
  const values = writer.kind === 'create' ? writer.row : writer.set;
  return { value: values[field] ?? null };
}
