/**
 * The same change to many records: a code, a place. The preview keeps what each record looked like; what someone changed since
 * then in the same field stays as it is and is told, the rest is changed as one command that one undo takes back.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import type { CommandContext } from '../context.ts';
import type { RecordValues } from './add-record.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';
import { softcopyMoves } from './softcopy-ops.ts';

/** What the person saw of a record in the preview. */
export interface PreviewedRecord {
  readonly id: string;
  /** Field -> writer. */
  readonly base: Readonly<Record<string, string>>;
}

export interface BulkEdited {
  readonly changed: number;
  /** Had the value already. */
  readonly unchanged: number;
  /** Changed by someone else since the preview, destroyed, handed over, or no longer there. */
  readonly skipped: readonly string[];
  /** For undo; null where nothing changed. */
  readonly changeId: string | null;
  readonly seq: number;
}

const PER_CHANGE_SET = 500;

export async function editRecords(
  ctx: CommandContext,
  records: readonly PreviewedRecord[],
  values: Partial<Pick<RecordValues, 'classCodeId' | 'locationId' | 'unitId'>>,
): Promise<Result<BulkEdited, CommitRefusal | NotAllowed>> {
  const rows = await ctx.db.rows('record').bulkGet(records.map(({ id }) => id));
  const gone = await goneAmong(
    ctx.db,
    records.map(({ id }) => id),
  );
  const patches: Op[][] = [];
  const skipped: string[] = [];
  let unchanged = 0;
  let user: string | null = null;
  for (const [index, { id, base }] of records.entries()) {
    const row = rows[index];
    if (!row || row.void || gone.has(id) || touchedSince(row, base, Object.keys(values))) {
      skipped.push(id);
      continue;
    }
    const after = { ...row, ...values };
    for (const state of [row, after]) {
      const person = await mayRecord(ctx, 'record.edit', state);
      if (!person.ok) return person;
      user = person.value;
    }
    const patch = patchOp('record', row, values, base);
    if (patch) patches.push([patch, ...(await softcopyMoves(ctx.db, id, after))]);
    else unchanged += 1;
  }
  if (patches.length === 0) return ok({ changed: 0, unchanged, skipped, changeId: null, seq: 0 });

  const group = ctx.ids.newId();
  let changeId: string | null = null;
  let seq = 0;
  for (let at = 0; at < patches.length; at += PER_CHANGE_SET) {
    const ops = patches.slice(at, at + PER_CHANGE_SET).flat();
    const saved = await commit(ctx, { command: 'record.editMany', user, ops, group });
    if (!saved.ok) return err(saved.error);
    changeId ??= saved.value.changes[0]?.id ?? null;
    seq = saved.value.seq;
  }
  return ok({ changed: patches.length, unchanged, skipped, changeId, seq });
}

const touchedSince = (row: Row<'record'>, base: PreviewedRecord['base'], fields: readonly string[]): boolean =>
  fields.some((field) => base[field] !== undefined && base[field] !== (row._f?.[field] ?? row._c));
