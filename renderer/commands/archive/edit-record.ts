/** Changes fields of a record, and with a berkas what lies in it; refused with both values where someone changed the same field since the form opened. */
import type { CategoryValues } from '#shared/domain/records/record-input.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { patchOp, withoutNull } from '../../db/patch.ts';
import { categoryId } from '../../db/queries/lent-records.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import type { CommandContext } from '../context.ts';
import type { RecordValues, SavedRecord } from './add-record.ts';
import { followOps } from './follow-file.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';
import { categoryOp } from './set-category.ts';
import { softcopyMoves } from './softcopy-ops.ts';

export type EditRecordRefusal =
  | CommitRefusal
  | NotAllowed
  | { readonly code: 'unknownRecord' }
  /** What was destroyed or handed over stays as it was described. */
  | { readonly code: 'recordGone' };

export async function editRecord(
  ctx: CommandContext,
  id: string,
  values: Partial<RecordValues>,
  base: Readonly<Record<string, string>>,
  /** Null where it is not asked for. */
  category: CategoryValues | null = null,
): Promise<Result<SavedRecord, EditRecordRefusal>> {
  const row = await ctx.db.records.get(id);
  if (!row || row.void) return err({ code: 'unknownRecord' });
  if ((await goneAmong(ctx.db, [id])).size > 0) return err({ code: 'recordGone' });
  const person = await mayRecord(ctx, 'record.edit', row);
  if (!person.ok) return person;
  const after = { ...row, ...values };
  // Nobody moves a record to where they could not see it, by changing its class or unit.
  const still = await mayRecord(ctx, 'record.edit', after);
  if (!still.ok) return still;
  const patch = patchOp('record', row, values, base);
  const known = category && (await ctx.db.rows('recordCategory').get(categoryId(id)));
  const said = category && categoryOp(after, known ?? undefined, category, base);
  if (!patch && !said) return err({ code: 'nothingToDo' });
  const followed = await followOps(ctx, [{ before: row, after }]);
  if (!followed.ok) return followed;
  const moves = patch ? await softcopyMoves(ctx.db, id, after) : [];
  const ops: readonly Op[] = [...withoutNull([patch]), ...moves, ...withoutNull([said]), ...(followed.value.get(id) ?? [])];
  const saved = await commit(ctx, { command: 'record.edit', user: person.value, ops });
  if (!saved.ok) return saved;
  const { changes, seq, durable } = saved.value;
  return ok({ id, changeId: changes[0]?.id ?? '', seq, durable });
}
