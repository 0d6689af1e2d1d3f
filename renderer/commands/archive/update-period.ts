/** How often a record or a class is to be renewed, and that someone found a record to hold still (SOP-PPID-06 G.4). */
import type { UpdateRule } from '#shared/domain/records/update-period.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { type RuleSubject, updateRuleId } from '../../db/queries/update-rules.ts';
import type { CommandContext } from '../context.ts';
import { mayChangeRecord, mayRecord, type NotAllowed, type RecordGone } from './record-access.ts';

export type UpdateRefusal = CommitRefusal | NotAllowed | RecordGone | { readonly code: 'unknownRecord' };

/** Null takes the rule away. `base`: as the person saw it. */
export async function setUpdateRule(
  ctx: CommandContext,
  subject: RuleSubject,
  rule: UpdateRule | null,
  base: Readonly<Record<string, string>> = {},
): Promise<Result<Committed, UpdateRefusal>> {
  const record = subject.entity === 'record' ? await ctx.db.records.get(subject.id) : undefined;
  const code = subject.entity === 'classCode' ? await ctx.db.rows('classCode').get(subject.id) : undefined;
  const named = record ?? code;
  if (!named || named.void) return err({ code: 'unknownRecord' });
  // The rule of a class holds for everyone's records: it belongs to those who keep the classification.
  const person = record ? await mayChangeRecord(ctx, record) : await mayRecord(ctx, 'classification.import');
  if (!person.ok) return person;
  const id = updateRuleId(subject);
  const known = await ctx.db.rows('updateRule').get(id);
  const values = { months: rule?.months ?? null, unitId: rule?.unitId ?? null };
  const stream = record ? streamOf('record', { ...record }) : 'umum';
  const op = known
    ? patchOp('updateRule', known, { ...values, ...(known.void ? { void: null } : {}) }, base)
    : rule && createOp('updateRule', id, { ...values, subject: subject.entity, subjectId: subject.id, stream });
  return commit(ctx, { command: 'record.updateRule', user: person.value, ops: withoutNull([op]) });
}

/** One act for all of them, which one undo takes back. */
export async function noteStillCurrent(
  ctx: CommandContext,
  recordIds: readonly string[],
  note: string | null,
): Promise<Result<Committed, UpdateRefusal>> {
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  const ops: Op[] = [];
  let user: string | null = null;
  for (const record of await ctx.db.records.bulkGet([...recordIds])) {
    if (!record || record.void) return err({ code: 'unknownRecord' });
    const person = await mayChangeRecord(ctx, record);
    if (!person.ok) return person;
    user = person.value;
    const row = { recordId: record.id, on, note, personId: user, stream: streamOf('record', { ...record }) };
    ops.push(createOp('updateCheck', ctx.ids.newId(), row));
  }
  return commit(ctx, { command: 'record.stillCurrent', user, ops });
}
