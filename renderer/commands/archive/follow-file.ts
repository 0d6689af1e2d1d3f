/** What lies in a berkas that is about to look like `after`, changed with it (domain.md 4.3: a file is of one class and of one unit). */
import { followedChange, ofTheFile } from '#shared/domain/records/filing.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import { patchOp } from '../../db/patch.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import type { CommandContext } from '../context.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';
import { softcopyMoves } from './softcopy-ops.ts';

export async function followOps(
  ctx: CommandContext,
  before: Row<'record'>,
  after: EntityFields<'record'>,
): Promise<Result<readonly Op[], NotAllowed>> {
  if (ofTheFile.every((field) => before[field] === after[field])) return ok([]);
  const items = (await ctx.db.rows('record').where('parentId').equals(before.id).toArray()).filter((row) => !row.void);
  const gone = await goneAmong(
    ctx.db,
    items.map(({ id }) => id),
  );
  const ops: Op[] = [];
  for (const item of items.filter(({ id }) => !gone.has(id))) {
    const changed = followedChange(item, before, after);
    const patch = patchOp('record', item, changed);
    if (!patch) continue;
    for (const state of [item, { ...item, ...changed }]) {
      const may = await mayRecord(ctx, 'record.edit', state);
      if (!may.ok) return may;
    }
    ops.push(patch, ...(await softcopyMoves(ctx.db, item.id, { ...item, ...changed })));
  }
  return ok(ops);
}
