/** Gives the cases of before an applicant each: those with the same name and contact become one person. */
import { sameness } from '#shared/domain/applicants/applicant-match.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { allCasesOf } from '../../db/open-cases.ts';
import { createOp } from '../../db/patch.ts';
import { casesWithoutPerson } from '../../db/queries/applicants.ts';
import type { CommandContext } from '../context.ts';
import type { NotAllowed } from '../office/may.ts';
import { saveOps } from '../office/save-ops.ts';
import { linkOp } from './applicant-ops.ts';
import { nothingElseKnown } from './edit-applicant.ts';

export async function adoptCases(
  ctx: CommandContext,
): Promise<Result<{ readonly people: number; readonly cases: number }, CommitRefusal | NotAllowed>> {
  const cases = await casesWithoutPerson(ctx.db, await allCasesOf(ctx.db).refresh());
  const groups = [...Map.groupBy(cases, ({ applicant }) => sameness(applicant)).values()];
  const ops = groups.flatMap((group) => {
    const id = ctx.ids.newId();
    const [newest] = group;
    if (!newest) return [];
    return [createOp('applicant', id, { ...newest.applicant, ...nothingElseKnown }), ...group.map((known) => linkOp(known, id))];
  });
  const saved = await saveOps(ctx, { command: 'applicant.adopt', right: 'applicant.edit', ops });
  return saved.ok ? ok({ people: groups.length, cases: cases.length }) : saved;
}
