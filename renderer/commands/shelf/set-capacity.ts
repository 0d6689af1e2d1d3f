/** How much a place takes: boxes, folders or records that lie directly in it. Null where it is not known. */
import { err, type Result } from '#shared/lib/result.ts';
import type { Committed } from '../../db/gate/request.ts';
import type { CommandContext } from '../context.ts';
import { putReference } from '../office/reference-ops.ts';
import { type SaveRefusal, saveOps } from '../office/save-ops.ts';

export const MOST_IN_A_PLACE = 100_000;

export async function setCapacity(
  ctx: CommandContext,
  locationId: string,
  holds: number | null,
): Promise<Result<Committed, SaveRefusal | { readonly code: 'capacity' }>> {
  if (holds !== null && (!Number.isInteger(holds) || holds < 0 || holds > MOST_IN_A_PLACE)) return err({ code: 'capacity' });
  const op = await putReference(ctx.db, 'placeCapacity', [locationId], { locationId, holds });
  return saveOps(ctx, { command: 'location.capacity', right: 'shelf.edit', ops: [op] });
}
