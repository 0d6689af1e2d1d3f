/** Says a cross reference between two records, and cancels one with the reason: it stays in the history of both. */
import { securityClasses } from '#shared/domain/access/access.ts';
import { type CrossReferenceKind, mayRefer, type ReferenceRefusal } from '#shared/domain/records/cross-reference.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { referencesOf } from '../../db/queries/cross-references.ts';
import type { CommandContext } from '../context.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';

export type CrossReferenceRefusal = CommitRefusal | NotAllowed | ReferenceRefusal | { readonly code: 'unknownRecord' | 'reasonRequired' };

export async function addReference(
  ctx: CommandContext,
  said: { readonly fromId: string; readonly kind: CrossReferenceKind; readonly toId: string },
): Promise<Result<Committed, CrossReferenceRefusal>> {
  const [from, to] = await ctx.db.records.bulkGet([said.fromId, said.toId]);
  if (!from || from.void || !to || to.void) return err({ code: 'unknownRecord' });
  const person = await mayRecord(ctx, 'record.edit', from);
  if (!person.ok) return person;
  const seen = await mayRecord(ctx, 'record.view', to);
  if (!seen.ok) return seen;
  const known = (await referencesOf(ctx.db, from.id)).filter((row) => !row.void);
  const free = mayRefer(said, known);
  if (!free.ok) return free;
  return commit(ctx, { command: 'record.refer', user: person.value, ops: [referenceOp(ctx, said.kind, from, to, person.value)] });
}

type Tied = Pick<Row<'record'>, 'id' | 'unitId' | 'securityClass'>;

export function referenceOp(ctx: CommandContext, kind: CrossReferenceKind, from: Tied, to: Tied, personId: string): Op {
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  const stream = streamOf('record', { ...stricter(from, to) });
  return createOp('crossReference', ctx.ids.newId(), { fromId: from.id, toId: to.id, kind, on, personId, stream });
}

export async function cancelReference(ctx: CommandContext, id: string, reason: string): Promise<Result<Committed, CrossReferenceRefusal>> {
  const row = await ctx.db.rows('crossReference').get(id);
  const from = row && (await ctx.db.records.get(row.fromId));
  if (!row || row.void || !from) return err({ code: 'unknownRecord' });
  if (reason.trim() === '') return err({ code: 'reasonRequired' });
  const person = await mayRecord(ctx, 'record.edit', from);
  if (!person.ok) return person;
  const ops = withoutNull([patchOp('crossReference', row, { void: reason.trim() })]);
  return commit(ctx, { command: 'record.referCancel', user: person.value, ops, reason: reason.trim() });
}

const stricter = (a: Tied, b: Tied): Tied => (securityClasses.indexOf(b.securityClass) > securityClasses.indexOf(a.securityClass) ? b : a);
