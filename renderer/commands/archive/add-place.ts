/** A new shelf or unit, made where it is needed: from the pickers of the record form. What exists already is simply given back. */
import { can } from '#shared/domain/access/access.ts';
import type { PlacePart } from '#shared/domain/records/record-place.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Resolved, resolvePlace, resolveUnit } from './place-ops.ts';
import type { NotAllowed } from './record-access.ts';

type Added = Result<string, CommitRefusal | NotAllowed>;

/** Adds a path of places under `parentId` (null: from the building down) and gives the id of its last one. */
export async function addPlace(ctx: CommandContext, parts: readonly PlacePart[], parentId: string | null): Promise<Added> {
  const rows = new Map((await ctx.db.rows('location').toArray()).map((row) => [row.id, row]));
  return save(
    ctx,
    'location.add',
    resolvePlace(parts, (id) => rows.get(id), parentId),
  );
}

export async function addUnit(ctx: CommandContext, name: string): Promise<Added> {
  const rows = new Map((await ctx.db.rows('unit').toArray()).map((row) => [row.id, row]));
  return save(
    ctx,
    'unit.add',
    resolveUnit(name, (id) => rows.get(id)),
  );
}

async function save(ctx: CommandContext, command: string, { id, ops }: Resolved): Promise<Added> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'record.create').allowed) return err({ code: 'notAllowed', action: 'record.create' });
  if (ops.length === 0) return ok(id);
  const saved = await commit(ctx, { command, user: user.personId, ops });
  return saved.ok ? ok(id) : saved;
}
