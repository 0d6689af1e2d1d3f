/** Identification lists: their lines by the officers, and the records that document a line, linked whenever they are there (step 1). */
import { can } from '#shared/domain/access/access.ts';
import { isOpenForLines } from '#shared/domain/procedure/identification.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { readIdentificationList } from '../../db/queries/identification.ts';
import { allOf } from '../../db/queries/office.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export type ListRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' | 'unknownList' | 'unknownLine' | 'unknownRecord' | 'list.closed' | 'reasonNeeded' }
  | { readonly code: 'list.required'; readonly fields: readonly string[] };

export async function addIdentificationList(
  ctx: CommandContext,
  input: { readonly title: string; readonly period: string },
): Promise<Result<{ readonly id: string }, ListRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.list').allowed) return err({ code: 'notAllowed' });
  const missing = (['title', 'period'] as const).filter((field) => input[field].trim() === '');
  if (missing.length > 0) return err({ code: 'list.required', fields: missing });
  const id = ctx.ids.newId();
  const row = { title: input.title.trim(), period: input.period.trim(), preparedBy: user.personId };
  const saved = await commit(ctx, { command: 'identification.add', user: user.personId, ops: [createOp('identificationList', id, row)] });
  return saved.ok ? ok({ id }) : saved;
}

export interface LineInput {
  readonly information: string;
  /** Name of a unit or of an OPD. */
  readonly office: string;
  readonly kind: Row<'identificationLine'>['kind'];
  readonly note: string | null;
}

/** A new line, or a changed one (`lineId`), while the officers have the list. */
export async function saveIdentificationLine(
  ctx: CommandContext,
  listId: string,
  input: LineInput,
  lineId: string | null = null,
): Promise<Result<Committed, ListRefusal>> {
  const open = await openList(ctx, listId);
  if (!open.ok) return open;
  const missing = (['information', 'office'] as const).filter((field) => input[field].trim() === '');
  if (missing.length > 0) return err({ code: 'list.required', fields: missing });
  const office = input.office.trim();
  const unit = (await allOf(ctx.db, 'unit')).find(({ name }) => fold(name) === fold(office));
  const values = { ...input, information: input.information.trim(), office, unitId: unit?.id ?? null };
  const { file, personId } = open.value;
  const known = file.lines.find(({ row }) => row.id === lineId)?.row;
  if (lineId !== null && !known) return err({ code: 'unknownLine' });
  const position = Math.max(0, ...file.lines.map(({ row }) => row.position + 1));
  const op = known
    ? patchOp('identificationLine', known, values)
    : createOp('identificationLine', ctx.ids.newId(), { listId, position, ...values });
  return commit(ctx, { command: 'identification.line', user: personId, ops: withoutNull([op]) });
}

export async function removeIdentificationLine(
  ctx: CommandContext,
  listId: string,
  lineId: string,
  reason: string,
): Promise<Result<Committed, ListRefusal>> {
  const open = await openList(ctx, listId);
  if (!open.ok) return open;
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  const line = open.value.file.lines.find(({ row }) => row.id === lineId)?.row;
  if (!line) return err({ code: 'unknownLine' });
  const ops = withoutNull([patchOp('identificationLine', line, { void: reason.trim() })]);
  return commit(ctx, { command: 'identification.removeLine', user: open.value.personId, reason: reason.trim(), ops });
}

/** At any time, also long after the list was approved. */
export async function linkRecord(ctx: CommandContext, lineId: string, recordId: string): Promise<Result<Committed, ListRefusal>> {
  const user = await accessUserOf(ctx);
  const [line, record, links] = await Promise.all([
    ctx.db.rows('identificationLine').get(lineId),
    ctx.db.records.get(recordId),
    ctx.db.rows('identificationLink').where('lineId').equals(lineId).toArray(),
  ]);
  if (!line || line.void) return err({ code: 'unknownLine' });
  if (!record || record.void) return err({ code: 'unknownRecord' });
  if (!user || !can(user, 'procedure.list').allowed || !can(user, 'record.view', record).allowed) return err({ code: 'notAllowed' });
  if (links.some((one) => one.recordId === recordId && !one.void)) return err({ code: 'nothingToDo' });
  const { securityClass, unitId } = record;
  const row = { lineId, recordId, stream: streamOf('record', { securityClass, unitId }) };
  return commit(ctx, {
    command: 'identification.link',
    user: user.personId,
    ops: [createOp('identificationLink', ctx.ids.newId(), row)],
  });
}

/** A record linked by mistake no longer documents the line. */
export async function unlinkRecord(
  ctx: CommandContext,
  lineId: string,
  recordId: string,
  reason: string,
): Promise<Result<Committed, ListRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.list').allowed) return err({ code: 'notAllowed' });
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  const links = await ctx.db.rows('identificationLink').where('lineId').equals(lineId).toArray();
  const known = links.filter((one) => one.recordId === recordId && !one.void);
  if (known.length === 0) return err({ code: 'unknownRecord' });
  const ops = withoutNull(known.map((link) => patchOp('identificationLink', link, { void: reason.trim() })));
  return commit(ctx, { command: 'identification.unlink', user: user.personId, reason: reason.trim(), ops });
}

async function openList(ctx: CommandContext, listId: string) {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.list').allowed) return err({ code: 'notAllowed' } as const);
  const file = await readIdentificationList(ctx.db, listId);
  if (!file) return err({ code: 'unknownList' } as const);
  return isOpenForLines(file.known.state) ? ok({ file, personId: user.personId }) : err({ code: 'list.closed' } as const);
}
