/**
 * Marks a record as vital or protected (terjaga), or as general again. Vital records are lent only after an approval; how they are
 * protected and where their second copy lies is said of them alone.
 */
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { categoryId } from '../../db/queries/lent-records.ts';
import type { CommandContext } from '../context.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';

export interface CategoryValues {
  readonly category: Row<'recordCategory'>['category'];
  readonly protection: string | null;
  readonly secondCopy: string | null;
}

export async function setRecordCategory(
  ctx: CommandContext,
  recordId: string,
  values: CategoryValues,
): Promise<Result<Committed, CommitRefusal | NotAllowed | { readonly code: 'unknownRecord' }>> {
  const record = await ctx.db.rows('record').get(recordId);
  if (!record || record.void) return err({ code: 'unknownRecord' });
  const person = await mayRecord(ctx, 'record.edit', record);
  if (!person.ok) return person;
  const { category } = values;
  const said = category === 'vital' ? values : { category, protection: null, secondCopy: null };
  const id = categoryId(recordId);
  const known = await ctx.db.rows('recordCategory').get(id);
  const op = known
    ? patchOp('recordCategory', known, said)
    : createOp('recordCategory', id, { ...said, recordId, stream: streamOf('record', { ...record }) });
  return commit(ctx, { command: 'record.category', user: person.value, ops: withoutNull([op]) });
}
