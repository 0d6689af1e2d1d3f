/**
 * What lies in berkas that are about to change, changed with them (domain.md 4.3: a file is of one class and of one unit). The one place of this
 * rule: the form of a record, the change of many, and an update by a list ask here.
 */
import { followedChange, ofTheFile } from '#shared/domain/records/filing.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { patchOp } from '../../db/patch.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import type { CommandContext } from '../context.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';
import { softcopyMoves } from './softcopy-ops.ts';

export interface FileChange {
  readonly before: Row<'record'>;
  readonly after: EntityFields<'record'>;
}

export interface Follower {
  readonly item: Row<'record'>;
  readonly changed: ReturnType<typeof followedChange>;
}

/** What goes along, by the berkas that it lies in. `own`: records that the same command changes itself, or leaves as they are. */
export async function followersOf(
  db: DaluangDb,
  changes: readonly FileChange[],
  own: ReadonlySet<string> = new Set(),
): Promise<ReadonlyMap<string, readonly Follower[]>> {
  const moving = new Map(
    changes.flatMap((change) =>
      ofTheFile.some((field) => change.before[field] !== change.after[field]) ? [[change.before.id, change] as const] : [],
    ),
  );
  if (moving.size === 0) return new Map();
  const inside = await db.records.inFiles([...moving.keys()]);
  const items = inside.filter((row) => !row.void && !own.has(row.id));
  const gone = await goneAmong(
    db,
    items.map(({ id }) => id),
  );
  const followers = items
    .filter(({ id }) => !gone.has(id))
    .flatMap((item): readonly Follower[] => {
      const change = moving.get(item.parentId ?? '');
      const changed = change ? followedChange(item, change.before, change.after) : {};
      return Object.keys(changed).length > 0 ? [{ item, changed }] : [];
    });
  return Map.groupBy(followers, ({ item }) => item.parentId ?? '');
}

export async function followerOps(db: DaluangDb, { item, changed }: Follower): Promise<readonly Op[]> {
  const patch = patchOp('record', item, changed);
  return patch ? [patch, ...(await softcopyMoves(db, item.id, { ...item, ...changed }))] : [];
}

/** The same as ops, where the person may change every one of them. */
export async function followOps(
  ctx: CommandContext,
  changes: readonly FileChange[],
  own?: ReadonlySet<string>,
): Promise<Result<ReadonlyMap<string, readonly Op[]>, NotAllowed>> {
  const ops = new Map<string, readonly Op[]>();
  for (const [fileId, followers] of await followersOf(ctx.db, changes, own)) {
    const along: Op[] = [];
    for (const follower of followers) {
      for (const state of [follower.item, { ...follower.item, ...follower.changed }]) {
        const may = await mayRecord(ctx, 'record.edit', state);
        if (!may.ok) return may;
      }
      along.push(...(await followerOps(ctx.db, follower)));
    }
    ops.set(fileId, along);
  }
  return ok(ops);
}
