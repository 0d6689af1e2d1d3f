/** Changes fields of a record; refused with both values where someone changed the same field since the form opened. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import type { CommandContext } from '../context.ts';
import type { RecordValues, SavedRecord } from './add-record.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';
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
): Promise<Result<SavedRecord, EditRecordRefusal>> {
  const row = await ctx.db.rows('record').get(id);
  if (!row || row.void) return err({ code: 'unknownRecord' });
  if ((await goneAmong(ctx.db, [id])).size > 0) return err({ code: 'recordGone' });
  const person = await mayRecord(ctx, 'record.edit', row);
  if (!person.ok) return person;
  const after = { ...row, ...values };
  // Nobody moves a record to where they could not see it, by changing its class or unit.
  const still = await mayRecord(ctx, 'record.edit', after);
  if (!still.ok) return still;
  const patch = patchOp('record', row, values, base);
  if (!patch) return err({ code: 'nothingToDo' });
  const ops: readonly Op[] = [patch, ...(await softcopyMoves(ctx.db, id, after))];
  const saved = await commit(ctx, { command: 'record.edit', user: person.value, ops });
  if (!saved.ok) return saved;
  const { changes, seq, durable } = saved.value;
  return ok({ id, changeId: changes[0]?.id ?? '', seq, durable });
}
