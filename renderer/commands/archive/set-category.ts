/**
 * Marks a record as vital or protected (terjaga), or as general again. Vital records are lent only after an approval; how they are
 * protected and where their second copy lies is said of them alone.
 */
import type { CategoryValues } from '#shared/domain/records/record-input.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { categoryId } from '../../db/queries/lent-records.ts';
import type { CommandContext } from '../context.ts';
import { mayChangeRecord, type NotAllowed, type RecordGone } from './record-access.ts';

export async function setRecordCategory(
  ctx: CommandContext,
  recordId: string,
  values: CategoryValues,
  base: Readonly<Record<string, string>> = {},
): Promise<Result<Committed, CommitRefusal | NotAllowed | RecordGone | { readonly code: 'unknownRecord' }>> {
  const record = await ctx.db.records.get(recordId);
  if (!record || record.void) return err({ code: 'unknownRecord' });
  const person = await mayChangeRecord(ctx, record);
  if (!person.ok) return person;
  const known = await ctx.db.rows('recordCategory').get(categoryId(recordId));
  const ops = withoutNull([categoryOp(record, known, values, base)]);
  return commit(ctx, { command: 'record.category', user: person.value, ops });
}

type Recorded = Pick<Row<'record'>, 'id' | 'unitId' | 'securityClass'>;

/** Null where it says so already. `base`: as the person saw it. */
export function categoryOp(
  record: Recorded,
  known: Row<'recordCategory'> | undefined,
  values: CategoryValues,
  base: Readonly<Record<string, string>> = {},
): Op | null {
  const said = values.category === 'vital' ? values : { category: values.category, protection: null, secondCopy: null };
  if (known) return patchOp('recordCategory', known, { ...said, ...(known.void ? { void: null } : {}) }, base);
  // What nothing is said of is general.
  if (said.category === 'general') return null;
  return createOp('recordCategory', categoryId(record.id), { ...said, recordId: record.id, stream: streamOf('record', { ...record }) });
}
