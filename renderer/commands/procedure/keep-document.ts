/** SOPs and forms: entered, given a new revision, withdrawn. What was issued is never changed; a mistake is voided with its reason. */
import { nextRevision, type RevisionRefusal } from '#shared/domain/procedure/controlled-documents.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { allOf } from '../../db/queries/office.ts';
import type { CommandContext } from '../context.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';
import { keeperOf, openDocument, todayOf } from './document-access.ts';

export type DocumentRefusal =
  | CommitRefusal
  | RevisionRefusal
  | { readonly code: 'notAllowed' | 'unknownDocument' | 'unknownRevision' | 'reasonNeeded' | 'futureDate' | 'fileNeeded' }
  | { readonly code: 'document.known'; readonly number: string }
  | { readonly code: 'document.required'; readonly fields: readonly string[] };

export interface DocumentInput {
  readonly kind: Row<'controlledDocument'>['kind'];
  readonly number: string;
  readonly title: string;
  readonly sopId: string | null;
  readonly note: string | null;
}

type Party = Row<'documentRevision'>['approvedBy'];

export interface RevisionInput {
  readonly revision: string;
  readonly headRevision: string | null;
  readonly madeOn: CalendarDate | null;
  readonly effectiveOn: CalendarDate;
  readonly changes: string | null;
  readonly preparedBy: Party | null;
  readonly checkedBy: Party | null;
  readonly approvedBy: Party;
  /** The document itself. */
  readonly file: Scan | null;
}

/** A new document with its first revision, or a changed entry (`id`). */
export async function saveDocument(
  ctx: CommandContext,
  input: DocumentInput,
  id: string | null = null,
): Promise<Result<{ readonly id: string }, DocumentRefusal>> {
  const user = await keeperOf(ctx);
  if (!user.ok) return user;
  const missing = (['number', 'title'] as const).filter((field) => input[field].trim() === '');
  if (missing.length > 0) return err({ code: 'document.required', fields: missing });
  const documents = await allOf(ctx.db, 'controlledDocument');
  const number = input.number.trim();
  const twin = documents.find((row) => row.id !== id && fold(row.number) === fold(number));
  if (twin) return err({ code: 'document.known', number: twin.number });
  const known = documents.find((row) => row.id === id);
  if (id !== null && !known) return err({ code: 'unknownDocument' });
  const values = { number, title: input.title.trim(), sopId: input.kind === 'form' ? input.sopId : null, note: input.note };
  const newId = id ?? ctx.ids.newId();
  const op = known
    ? patchOp('controlledDocument', known, values)
    : createOp('controlledDocument', newId, { kind: input.kind, ...values, withdrawnOn: null, withdrawnBecause: null });
  const saved = await commit(ctx, { command: 'document.save', user: user.value.personId, ops: withoutNull([op]) });
  return saved.ok ? ok({ id: newId }) : saved;
}

export async function reviseDocument(
  ctx: CommandContext,
  documentId: string,
  { file: scan, ...input }: RevisionInput,
): Promise<Result<Committed, DocumentRefusal>> {
  const open = await openDocument(ctx, documentId);
  if (!open.ok) return open;
  const { file, user } = open.value;
  const missing = [
    ...(input.revision.trim() === '' ? ['revision'] : []),
    ...(input.approvedBy.name.trim() === '' ? ['approvedBy.name'] : []),
  ];
  if (missing.length > 0) return err({ code: 'document.required', fields: missing });
  const rows = file.revisions.map(({ row }) => row).toReversed();
  const may = nextRevision(file.row.withdrawnOn, rows, input);
  if (!may.ok) return may;
  if (!scan) return err({ code: 'fileNeeded' });
  const id = ctx.ids.newId();
  const on = input.effectiveOn;
  return commit(ctx, {
    command: 'document.revise',
    user: user.personId,
    ops: [
      createOp('documentRevision', id, { documentId, ...input, revision: input.revision.trim(), recordedBy: user.personId }),
      scanOp(ctx, { caseEntity: 'document', caseId: documentId, act: id, on, scan }),
    ],
  });
}

/** A revision entered by mistake no longer counts. */
export async function voidRevision(
  ctx: CommandContext,
  documentId: string,
  revisionId: string,
  reason: string,
): Promise<Result<Committed, DocumentRefusal>> {
  const open = await openDocument(ctx, documentId);
  if (!open.ok) return open;
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  const found = open.value.file.revisions.find(({ row }) => row.id === revisionId);
  if (!found) return err({ code: 'unknownRevision' });
  const ops = withoutNull([patchOp('documentRevision', found.row, { void: reason.trim() })]);
  return commit(ctx, { command: 'document.voidRevision', user: open.value.user.personId, reason: reason.trim(), ops });
}

/** From a day on it is no longer worked by; every revision stays readable. */
export async function withdrawDocument(
  ctx: CommandContext,
  documentId: string,
  { on, reason }: { readonly on: CalendarDate; readonly reason: string },
): Promise<Result<Committed, DocumentRefusal>> {
  const open = await openDocument(ctx, documentId);
  if (!open.ok) return open;
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  if (on > todayOf(ctx)) return err({ code: 'futureDate' });
  const { file, user } = open.value;
  if (file.row.withdrawnOn !== null) return err({ code: 'document.withdrawn' });
  const ops = withoutNull([patchOp('controlledDocument', file.row, { withdrawnOn: on, withdrawnBecause: reason.trim() })]);
  return commit(ctx, { command: 'document.withdraw', user: user.personId, reason: reason.trim(), ops });
}
