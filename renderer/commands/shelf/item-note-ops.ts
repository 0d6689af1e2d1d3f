/** Rows that note items as missing or as found again, each in the stream of its record. */
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import type { Op } from '#shared/log/change-set.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { createOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';

export interface ItemNoteInput {
  readonly ref: ItemRef;
  readonly kind: 'missing' | 'found';
  readonly note?: string | null;
}

export async function itemNoteOps(ctx: CommandContext, notes: readonly ItemNoteInput[]): Promise<readonly Op[]> {
  const ids = notes.map(({ ref }) => ref.id);
  const [before, records] = await Promise.all([ctx.db.rows('itemEvent').where('itemId').anyOf(ids).toArray(), ctx.db.records.bulkGet(ids)]);
  const notesOf = Map.groupBy(before, ({ itemId }) => itemId);
  const at = ctx.clock.now();
  const on = civilDateOf(at, ctx.zone());
  return notes.map(({ ref, kind, note = null }, index) => {
    const record = records[index];
    return createOp('itemEvent', ctx.ids.newId(), {
      itemEntity: ref.entity,
      itemId: ref.id,
      position: notesOf.get(ref.id)?.length ?? 0,
      kind,
      on,
      at,
      note,
      personId: ctx.actor?.personId ?? null,
      stream: record ? streamOf('record', { ...record }) : ('umum' as const),
    });
  });
}
