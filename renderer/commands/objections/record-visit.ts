/**
 * An objection that is not complete yet: saved with what is missing, without a register number (SOP-PPID-04 annex step 2;
 * domain.md 8, scenario 6). Completing it continues the same entry; the visit stays in its history.
 */
import { can } from '#shared/domain/access/access.ts';
import { completeness, type RequirementKey } from '#shared/domain/objections/objection-completeness.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Arrival, changedObjection, type IntakeTarget, linkedOps, newObjection, targetFile } from './intake-ops.ts';
import { intakeOf, type ObjectionValues } from './objection-values.ts';

export interface VisitInput extends IntakeTarget {
  readonly values: ObjectionValues;
  /** Field -> writer as the person saw it when the form opened. */
  readonly base: Readonly<Record<string, string>>;
  readonly arrival: Arrival;
}

export interface RecordedVisit {
  readonly id: string;
  readonly visitCode: string;
  readonly missing: readonly RequirementKey[];
  readonly seq: number;
  readonly durable: boolean;
}

export type VisitRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' }
  | { readonly code: 'alreadyRegistered'; readonly id: string; readonly number: string }
  | { readonly code: 'nothingMissing' }
  /** An entry that nobody can be called about is no entry. */
  | { readonly code: 'needsName' }
  | { readonly code: 'unknownObjection' };

export async function recordVisit(ctx: CommandContext, input: VisitInput): Promise<Result<RecordedVisit, VisitRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'objection.register').allowed) return err({ code: 'notAllowed' });
  const check = completeness(intakeOf(input.values));
  if (check.complete) return err({ code: 'nothingMissing' });
  if (input.values.applicant.name.trim() === '') return err({ code: 'needsName' });
  const file = await targetFile(ctx.db, input);
  if (file === undefined) return err({ code: 'unknownObjection' });
  if (file?.known.number) return err({ code: 'alreadyRegistered', id: file.row.id, number: file.known.number });

  const fresh = file ? null : newObjection(ctx.ids, ctx.zone(), input.arrival, input.values, input.newId);
  const id = file?.row.id ?? fresh?.id ?? '';
  const at = ctx.clock.now();
  const event = createOp('objectionEvent', ctx.ids.newId(), {
    objectionId: id,
    position: file?.events.length ?? 0,
    kind: 'visitRecorded',
    on: civilDateOf(at, ctx.zone()),
    at,
    data: { missing: [...check.missing] },
    personId: user.personId,
  });
  const ops = [
    ...(file ? changedObjection(file, input.values, input.base) : (fresh?.ops ?? [])),
    ...(await linkedOps(ctx, id, file, input)),
    event,
  ];
  const saved = await commit(ctx, { command: 'objection.recordVisit', user: user.personId, ops });
  if (!saved.ok) return saved;
  const row = await ctx.db.rows('objection').get(id);
  return ok({ id, visitCode: row?.visitCode ?? '', missing: check.missing, seq: saved.value.seq, durable: saved.value.durable });
}
