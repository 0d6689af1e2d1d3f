/**
 * The same change to many records: a code, a place. A berkas takes along what lies in it. The preview keeps what each record looked like; what someone changed since
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
import { type FileChange, followOps } from './follow-file.ts';
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
  /** Not chosen: they lie in a berkas that changed, and follow it. */
  readonly along: number;
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
  const rows = await ctx.db.records.bulkGet(records.map(({ id }) => id));
  const gone = await goneAmong(
    ctx.db,
    records.map(({ id }) => id),
  );
  const patches: Op[][] = [];
  const changes: FileChange[] = [];
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
    if (!patch) {
      unchanged += 1;
      continue;
    }
    patches.push([patch, ...(await softcopyMoves(ctx.db, id, after))]);
    changes.push({ before: row, after });
  }
  if (patches.length === 0) return ok({ changed: 0, unchanged, along: 0, skipped, changeId: null, seq: 0 });
  const followed = await followOps(ctx, changes, new Set(records.map(({ id }) => id)));
  if (!followed.ok) return followed;
  for (const [index, { before }] of changes.entries()) patches[index]?.push(...(followed.value.get(before.id) ?? []));
  const along = patches.flat().filter(({ entity }) => entity === 'record').length - patches.length;

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
  return ok({ changed: patches.length, unchanged, along, skipped, changeId, seq });
}

const touchedSince = (row: Row<'record'>, base: PreviewedRecord['base'], fields: readonly string[]): boolean =>
  fields.some((field) => base[field] !== undefined && base[field] !== (row._f?.[field] ?? row._c));
