/** Ops that entries of the list are made of: its records, its events. */
import type { DipEventKind } from '#shared/domain/dip/dip-events.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';

export interface NewDipEvent {
  readonly entryId: string;
  readonly position: number;
  readonly kind: DipEventKind;
  readonly on: CalendarDate;
  readonly data: JsonObject;
}

export const dipEventOp = (ctx: CommandContext, personId: string, event: NewDipEvent): Op =>
  createOp('dipEvent', ctx.ids.newId(), { ...event, at: ctx.clock.now(), personId });

const linkId = (entryId: string, recordId: string): string => naturalId('dipRecord', entryId, recordId);

/** The links of an entry as they should be: new ones made or made to count again, the others voided. */
export async function recordLinkOps(ctx: CommandContext, entryId: string, wanted: readonly string[]): Promise<readonly Op[]> {
  const known = await ctx.db.rows('dipRecord').where('entryId').equals(entryId).toArray();
  const records = await ctx.db.records.bulkGet([...new Set(wanted)]);
  const kept = new Map(known.map((link) => [link.id, link]));
  const linked = records.flatMap((record): readonly (Op | null)[] => {
    if (!record || record.void) return [];
    const id = linkId(entryId, record.id);
    const link = kept.get(id);
    if (link) return [patchOp('dipRecord', link, { void: null })];
    return [createOp('dipRecord', id, { entryId, recordId: record.id, stream: streamOf('record', { ...record }) })];
  });
  const left = known.filter(({ recordId, void: reason }) => !reason && !wanted.includes(recordId));
  return withoutNull([...linked, ...left.map((link) => patchOp('dipRecord', link, { void: 'removed' }))]);
}
