/**
 * A request that is not complete yet: saved with what is missing and a visit code, without a register number, as an objection is
 * (SOP-PPID-04 annex step 2; domain.md 8, scenario 6). The clock of the office runs from its registration.
 */
import { can } from '#shared/domain/access/access.ts';
import { type RequestRequirementKey, requestCompleteness } from '#shared/domain/requests/request-completeness.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { newVisitCode } from '../registers/new-visit-code.ts';
import { intakeOps, type RequestArrival, type RequestTarget, targetRequest } from './request-intake.ts';
import { type RequestValues, requestIntakeOf } from './request-values.ts';

export interface RequestVisitInput extends RequestTarget {
  readonly values: RequestValues;
  readonly arrival: RequestArrival;
}

export interface RecordedRequestVisit {
  readonly id: string;
  readonly visitCode: string;
  readonly missing: readonly RequestRequirementKey[];
  readonly seq: number;
  readonly durable: boolean;
}

export type RequestVisitRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' | 'unknownRequest' | 'nothingMissing' }
  | { readonly code: 'alreadyRegistered'; readonly id: string; readonly number: string }
  /** An entry that nobody can be called about, or that says nothing, is no entry. */
  | { readonly code: 'needsName' | 'needsInformation' };

export async function recordRequestVisit(
  ctx: CommandContext,
  input: RequestVisitInput,
): Promise<Result<RecordedRequestVisit, RequestVisitRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'request.register').allowed) return err({ code: 'notAllowed' });
  const check = requestCompleteness(requestIntakeOf(input.values));
  if (check.complete) return err({ code: 'nothingMissing' });
  if (input.values.applicant.name.trim() === '') return err({ code: 'needsName' });
  if (input.values.information.trim() === '') return err({ code: 'needsInformation' });
  const file = await targetRequest(ctx.db, input);
  if (file === undefined) return err({ code: 'unknownRequest' });
  if (file && file.number !== null) return err({ code: 'alreadyRegistered', id: file.row.id, number: file.number });

  const id = file?.row.id ?? input.newId;
  const visitCode = file?.row.visitCode ?? newVisitCode(ctx.ids);
  const at = ctx.clock.now();
  const event = createOp('requestEvent', ctx.ids.newId(), {
    requestId: id,
    position: file?.events.length ?? 0,
    kind: 'visitRecorded',
    on: civilDateOf(at, ctx.zone()),
    at,
    data: { missing: [...check.missing] },
    personId: user.personId,
  });
  const ops = [...(await intakeOps(ctx, input, file, { values: input.values, arrival: input.arrival, visitCode })), event];
  const saved = await commit(ctx, { command: 'request.recordVisit', user: user.personId, ops });
  if (!saved.ok) return saved;
  return ok({ id, visitCode, missing: check.missing, seq: saved.value.seq, durable: saved.value.durable });
}
