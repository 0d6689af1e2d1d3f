/** Units of the office and of the bodies around it. */
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import type { Committed } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import { type Base, putReference } from './reference-ops.ts';
import { type SaveRefusal, saveOps } from './save-ops.ts';

export type UnitRefusal = SaveRefusal | { readonly code: 'exists' | 'ownParent' };

export async function addUnit(ctx: CommandContext, values: EntityFields<'unit'>): Promise<Result<Committed, UnitRefusal>> {
  const known = await ctx.db.rows('unit').get(naturalId('unit', values.name));
  if (known && !known.void) return err({ code: 'exists' });
  return saveOps(ctx, { command: 'unit.add', right: 'settings.edit', ops: [await putReference(ctx.db, 'unit', [values.name], values)] });
}

export async function changeUnit(
  ctx: CommandContext,
  unit: Row<'unit'>,
  values: EntityFields<'unit'>,
  base: Base,
): Promise<Result<Committed, UnitRefusal>> {
  if (values.parentId === unit.id) return err({ code: 'ownParent' });
  return saveOps(ctx, { command: 'unit.change', right: 'settings.edit', ops: [patchOp('unit', unit, values, base)] });
}
