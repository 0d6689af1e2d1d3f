/**
 * The class that a person gives, with the step of coding, to those records of the batch that have none. A berkas takes along what lies in it;
 * an item of a berkas that is not in the batch follows its berkas, not the batch.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { planReclassify } from '../archive/reclassify-records.ts';
import { mayRecord, type NotAllowed } from '../archive/record-access.ts';
import type { CommandContext } from '../context.ts';

/** As they stand in the store, by id. */
export type NewlyClassed = ReadonlyMap<string, Row<'record'>>;

export const nothingClassed: NewlyClassed = new Map();

export async function classForCoding(
  ctx: CommandContext,
  records: readonly Row<'record'>[],
  classCodeId: string,
): Promise<Result<NewlyClassed, NotAllowed | { readonly code: 'unknownClass' }>> {
  const code = await ctx.db.rows('classCode').get(classCodeId);
  if (!code || code.void) return err({ code: 'unknownClass' });
  const without = records.filter((row) => row.classCodeId === null).map(({ id }) => id);
  const { changing } = await planReclassify(ctx, without, classCodeId);
  const rows = changing.filter(({ row, leavesFile }) => row.classCodeId === null && !leavesFile).map(({ row }) => row);
  for (const row of rows) {
    const may = await mayRecord(ctx, 'record.edit', row);
    if (!may.ok) return may;
  }
  return ok(new Map(rows.map((row) => [row.id, row])));
}
