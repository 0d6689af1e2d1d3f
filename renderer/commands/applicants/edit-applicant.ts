/** The card of an applicant: added without a case, or corrected. Cases keep what was printed on their papers. */
import { isWrongContact } from '#shared/domain/registers/contact.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import type { NotAllowed } from '../office/may.ts';
import { saveOps } from '../office/save-ops.ts';

export type ApplicantValues = EntityFields<'applicant'>;

/** What is known of a person beside the applicant that their cases name: nothing yet. */
export const nothingElseKnown = { identityKind: null, identityNumber: null, identityValidUntil: null, note: null } as const satisfies Omit<
  ApplicantValues,
  keyof EntityFields<'request'>['applicant']
>;

export type ApplicantRefusal = CommitRefusal | NotAllowed | { readonly code: 'needsName' | 'wrongContact' };

export async function addApplicant(
  ctx: CommandContext,
  values: ApplicantValues,
): Promise<Result<Committed & { readonly id: string }, ApplicantRefusal>> {
  if (values.name.trim() === '') return err({ code: 'needsName' });
  if (isWrongContact(values.contact)) return err({ code: 'wrongContact' });
  const id = ctx.ids.newId();
  const saved = await saveOps(ctx, { command: 'applicant.add', right: 'applicant.edit', ops: [createOp('applicant', id, values)] });
  return saved.ok ? ok({ ...saved.value, id }) : saved;
}

/** `base`: field -> writer as the person saw it when the form opened. */
export async function editApplicant(
  ctx: CommandContext,
  row: Row<'applicant'>,
  changes: Partial<ApplicantValues>,
  base: Readonly<Record<string, string>>,
): Promise<Result<Committed, ApplicantRefusal>> {
  if (changes.name !== undefined && changes.name.trim() === '') return err({ code: 'needsName' });
  if (isWrongContact(changes.contact, row.contact)) return err({ code: 'wrongContact' });
  return saveOps(ctx, { command: 'applicant.edit', right: 'applicant.edit', ops: [patchOp('applicant', row, changes, base)] });
}
