/** Who holds which office from when until when, delegations (Plt., Plh.) included: papers name the holder of their day. */
import { err, type Result } from '#shared/lib/result.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import type { Committed } from '../../db/gate/request.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import type { Base } from './reference-ops.ts';
import { type SaveRefusal, saveOps } from './save-ops.ts';

export type HolderValues = EntityFields<'officeHolder'>;
/** A delegation has an end and a letter: without them nobody knows until when somebody acts for another. */
export type HolderRefusal = SaveRefusal | { readonly code: 'untilBeforeFrom' | 'delegationNeedsEnd' };

export async function saveHolder(
  ctx: CommandContext,
  holder: Row<'officeHolder'> | null,
  values: HolderValues,
  base: Base = {},
): Promise<Result<Committed, HolderRefusal>> {
  if (values.until !== null && values.until < values.from) return err({ code: 'untilBeforeFrom' });
  if ((values.mode === 'acting' || values.mode === 'daily') && values.until === null) return err({ code: 'delegationNeedsEnd' });
  const op = holder ? patchOp('officeHolder', holder, values, base) : createOp('officeHolder', ctx.ids.newId(), values);
  return saveOps(ctx, { command: holder ? 'holder.change' : 'holder.add', right: 'settings.edit', ops: [op] });
}
