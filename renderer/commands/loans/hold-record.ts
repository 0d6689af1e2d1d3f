/** A hold on a record: it must not be disposed of while a case runs. Lending goes on, with the number of the case. */
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { mayRecord, type NotAllowed } from '../archive/record-access.ts';
import type { CommandContext } from '../context.ts';

type Refusal = CommitRefusal | NotAllowed | { readonly code: 'unknownRecord' } | { readonly code: 'unknownHold' };

export async function holdRecord(
  ctx: CommandContext,
  recordId: string,
  { caseNumber, reason }: { readonly caseNumber: string; readonly reason: string },
): Promise<Result<Committed, Refusal>> {
  const record = await ctx.db.rows('record').get(recordId);
  if (!record || record.void) return err({ code: 'unknownRecord' });
  const person = await mayRecord(ctx, 'record.hold', record);
  if (!person.ok) return person;
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  const row = { recordId, caseNumber, reason, on, stream: streamOf('record', { ...record }) };
  return commit(ctx, { command: 'record.hold', user: person.value, reason, ops: [createOp('recordHold', ctx.ids.newId(), row)] });
}

export async function liftHold(ctx: CommandContext, holdId: string, reason: string): Promise<Result<Committed, Refusal>> {
  const hold = await ctx.db.rows('recordHold').get(holdId);
  const record = hold ? await ctx.db.rows('record').get(hold.recordId) : undefined;
  if (!hold || hold.void || !record) return err({ code: 'unknownHold' });
  const person = await mayRecord(ctx, 'record.hold', record);
  if (!person.ok) return person;
  const ops = withoutNull([patchOp('recordHold', hold, { void: reason })]);
  return commit(ctx, { command: 'record.liftHold', user: person.value, reason, ops });
}
