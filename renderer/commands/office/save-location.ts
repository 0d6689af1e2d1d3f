/** Storage places: building > room > rack > row > box > folder, each under its parent (domain.md 4.3). */
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { Committed } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import { placeId } from '../archive/place-ops.ts';
import type { CommandContext } from '../context.ts';
import { type Base, putReference } from './reference-ops.ts';
import { type SaveRefusal, saveOps } from './save-ops.ts';

export type LocationKind = Row<'location'>['kind'];

export interface LocationInput {
  readonly kind: LocationKind;
  readonly name: string;
  readonly parentId: string | null;
}

export type LocationRefusal = SaveRefusal | { readonly code: 'exists' | 'inUse' };

export async function addLocation(
  ctx: CommandContext,
  { kind, name, parentId }: LocationInput,
): Promise<Result<Committed, LocationRefusal>> {
  const known = await ctx.db.rows('location').get(placeId(parentId, { kind, name }));
  if (known && !known.void) return err({ code: 'exists' });
  const op = await putReference(ctx.db, 'location', [parentId ?? '', kind, name], { kind, name, parentId });
  return saveOps(ctx, { command: 'location.add', right: 'shelf.edit', ops: [op] });
}

export async function renameLocation(
  ctx: CommandContext,
  location: Row<'location'>,
  name: string,
  base: Base,
): Promise<Result<Committed, LocationRefusal>> {
  const beside = (await ctx.db.rows('location').toArray()).filter((row) => !row.void && row.parentId === location.parentId);
  const same = (row: Row<'location'>) =>
    row.id !== location.id && row.kind === location.kind && row.name.toLowerCase() === name.toLowerCase();
  if (beside.some(same)) return err({ code: 'exists' });
  return saveOps(ctx, { command: 'location.rename', right: 'shelf.edit', ops: [patchOp('location', location, { name }, base)] });
}

/** Takes an empty place out of the tree. One that holds places or records stays. */
export async function removeLocation(
  ctx: CommandContext,
  location: Row<'location'>,
  reason: string,
): Promise<Result<Committed, LocationRefusal>> {
  const children = await ctx.db.rows('location').where('parentId').equals(location.id).toArray();
  const records = await ctx.db.records.inPlaces([location.id]);
  if ([...children, ...records].some((row) => !row.void)) return err({ code: 'inUse' });
  const ops = [patchOp('location', location, { void: reason })];
  return saveOps(ctx, { command: 'location.remove', right: 'shelf.edit', ops, reason });
}
