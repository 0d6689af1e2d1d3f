/** Copies of SOPs and forms: to whom they were given, on which day, and that superseded ones came back (page "Daftar distribusi dokumen"). */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import { openDocument, todayOf } from './document-access.ts';

export type CopyRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' | 'unknownDocument' | 'unknownCopy' | 'noRevision' | 'futureDate' | 'reasonNeeded' }
  | { readonly code: 'document.required'; readonly fields: readonly string[] };

export interface CopyInput {
  readonly receiver: Row<'documentCopy'>['receiver'];
  readonly unit: string;
  readonly on: CalendarDate;
}

/** Of the revision in force, or of the one that is coming; its number goes on from the last of that revision. */
export async function handOutCopy(ctx: CommandContext, documentId: string, input: CopyInput): Promise<Result<Committed, CopyRefusal>> {
  const open = await openDocument(ctx, documentId);
  if (!open.ok) return open;
  const { file, user } = open.value;
  const revision = file.inForce ?? file.revisions.findLast(({ state }) => state === 'upcoming');
  if (!revision || file.state === 'withdrawn') return err({ code: 'noRevision' });
  const missing = [...(input.receiver.name.trim() === '' ? ['name'] : []), ...(input.unit.trim() === '' ? ['unit'] : [])];
  if (missing.length > 0) return err({ code: 'document.required', fields: missing });
  if (input.on > todayOf(ctx)) return err({ code: 'futureDate' });
  const copyNumber = Math.max(0, ...file.copies.filter((copy) => copy.revisionId === revision.row.id).map((copy) => copy.copyNumber)) + 1;
  return commit(ctx, {
    command: 'document.handOut',
    user: user.personId,
    ops: [
      createOp('documentCopy', ctx.ids.newId(), {
        documentId,
        revisionId: revision.row.id,
        copyNumber,
        ...input,
        unit: input.unit.trim(),
        returnedOn: null,
      }),
    ],
  });
}

export async function takeBackCopy(
  ctx: CommandContext,
  documentId: string,
  copyId: string,
  on: CalendarDate,
): Promise<Result<Committed, CopyRefusal>> {
  const open = await openDocument(ctx, documentId);
  if (!open.ok) return open;
  if (on > todayOf(ctx)) return err({ code: 'futureDate' });
  const copy = open.value.file.copies.find(({ id }) => id === copyId);
  if (!copy || copy.returnedOn !== null) return err({ code: 'unknownCopy' });
  const ops = withoutNull([patchOp('documentCopy', copy, { returnedOn: on })]);
  return commit(ctx, { command: 'document.takeBack', user: open.value.user.personId, ops });
}

/** Written down by mistake. */
export async function voidCopy(
  ctx: CommandContext,
  documentId: string,
  copyId: string,
  reason: string,
): Promise<Result<Committed, CopyRefusal>> {
  const open = await openDocument(ctx, documentId);
  if (!open.ok) return open;
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  const copy = open.value.file.copies.find(({ id }) => id === copyId);
  if (!copy) return err({ code: 'unknownCopy' });
  const ops = withoutNull([patchOp('documentCopy', copy, { void: reason.trim() })]);
  return commit(ctx, { command: 'document.voidCopy', user: open.value.user.personId, reason: reason.trim(), ops });
}
