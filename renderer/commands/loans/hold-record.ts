/** A hold on a record: it must not be disposed of while a case runs. Lending goes on, with the number of the case. */
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import { mayRecord, type NotAllowed } from '../archive/record-access.ts';
import type { CommandContext } from '../context.ts';

type Refusal =
  | CommitRefusal
  | NotAllowed
  | { readonly code: 'unknownRecord' | 'unknownHold' | 'reasonNeeded' }
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] }
  /** It was destroyed or handed over: nothing is held any more. */
  | { readonly code: 'record.gone'; readonly name: string };

export async function holdRecord(
  ctx: CommandContext,
  recordId: string,
  given: { readonly caseNumber: string; readonly reason: string },
): Promise<Result<Committed, Refusal>> {
  const [caseNumber, reason] = [given.caseNumber.trim(), given.reason.trim()];
  const missing = Object.entries({ caseNumber, reason }).flatMap(([field, text]) => (text === '' ? [field] : []));
  if (missing.length > 0) return err({ code: 'event.incomplete', fields: missing });
  const record = await ctx.db.records.get(recordId);
  if (!record || record.void) return err({ code: 'unknownRecord' });
  const person = await mayRecord(ctx, 'record.hold', record);
  if (!person.ok) return person;
  if ((await goneAmong(ctx.db, [recordId])).size > 0) return err({ code: 'record.gone', name: record.description });
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  const row = { recordId, caseNumber, reason, on, stream: streamOf('record', { ...record }) };
  return commit(ctx, { command: 'record.hold', user: person.value, reason, ops: [createOp('recordHold', ctx.ids.newId(), row)] });
}

export async function liftHold(ctx: CommandContext, holdId: string, reason: string): Promise<Result<Committed, Refusal>> {
  const hold = await ctx.db.rows('recordHold').get(holdId);
  const record = hold ? await ctx.db.records.get(hold.recordId) : undefined;
  if (!hold || hold.void || !record) return err({ code: 'unknownHold' });
  const person = await mayRecord(ctx, 'record.hold', record);
  if (!person.ok) return person;
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  const ops = withoutNull([patchOp('recordHold', hold, { void: reason.trim() })]);
  return commit(ctx, { command: 'record.liftHold', user: person.value, reason: reason.trim(), ops });
}
