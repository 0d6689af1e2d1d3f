/**
 * What the head of the body says to a consequence test, by an own act or from the signed paper. No exclusion takes effect without the
 * approval (UU 14/2008 Art. 19; Perki 1/2021 Art. 49); what was approved is never changed, only voided with a reason.
 */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import { type ApprovalRefusal, approvable, type ConsequenceEventKind, mayHappen } from '#shared/domain/consequence/consequence-test.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { type ConsequenceFile, readConsequenceTest } from '../../db/queries/consequence-tests.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { noteRefusal } from '../note-refusal.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';

export interface ApprovalInput {
  readonly testId: string;
  readonly kind: ConsequenceEventKind;
  readonly on: CalendarDate;
  /** Number of the signed paper, typed in after signing. */
  readonly number: string | null;
  readonly signer: string | null;
  readonly reason: string | null;
  readonly scan: Scan | null;
}

export type ApprovalRefused =
  | CommitRefusal
  | ApprovalRefusal
  | { readonly code: 'notAllowed' }
  | { readonly code: 'unknownTest' }
  | { readonly code: 'futureDate' }
  /** `scan` where the signed paper must be attached. */
  | { readonly code: 'incomplete'; readonly fields: readonly string[] };

export async function recordApproval(ctx: CommandContext, input: ApprovalInput): Promise<Result<Committed, ApprovalRefused>> {
  const user = await accessUserOf(ctx);
  const test = await readConsequenceTest(ctx.db, input.testId);
  if (!test) return err({ code: 'unknownTest' });
  const basis = basisOf(user);
  if (!basis) {
    await noteRefusal(ctx, 'consequence.approve', { entity: 'consequenceTest', id: test.row.id });
    return err({ code: 'notAllowed' });
  }
  if (input.on > civilDateOf(ctx.clock.now(), ctx.zone())) return err({ code: 'futureDate' });
  const fields = lacking(input, basis);
  if (fields.length > 0) return err({ code: 'incomplete', fields });
  const fits = fitsNow(test, input.kind);
  if (!fits.ok) return fits;
  const { number, signer, reason, scan } = input;
  const { objectionId } = test.row;
  return commit(ctx, {
    command: `consequence.${input.kind}`,
    user: user?.personId ?? null,
    ...(reason ? { reason } : {}),
    ops: [
      createOp('consequenceEvent', ctx.ids.newId(), {
        testId: input.testId,
        position: test.events.length,
        kind: input.kind,
        on: input.on,
        at: ctx.clock.now(),
        data: { number, signer, reason, fromSignedPaper: scan !== null },
        personId: user?.personId ?? null,
      }),
      ...(scan && objectionId
        ? [scanOp(ctx, { caseEntity: 'objection', caseId: objectionId, act: 'consequence', on: input.on, scan })]
        : []),
    ],
  });
}

type Basis = 'self' | 'signedPaper';

/** How this person may record it: as an own act, or from the paper that the head signed. Null where neither. */
function basisOf(user: AccessUser | null): Basis | null {
  if (!user) return null;
  if (can(user, 'consequence.approve').allowed) return 'self';
  return can(user, 'consequence.recordApproval').allowed ? 'signedPaper' : null;
}

function lacking({ kind, number, signer, reason, scan }: ApprovalInput, basis: Basis): readonly string[] {
  const said = kind === 'approved' ? { number, signer } : { reason };
  return [
    ...Object.entries(said).flatMap(([field, text]) => ((text ?? '').trim() === '' ? [field] : [])),
    ...(basis === 'signedPaper' && kind !== 'voided' && !scan ? ['scan'] : []),
  ];
}

function fitsNow(test: ConsequenceFile, kind: ConsequenceEventKind): Result<null, ApprovalRefusal> {
  if (kind === 'approved') return approvable(test.course, { attendance: test.row.attendance.length, parts: test.parts });
  return mayHappen(test.course.state, kind) ? ok(null) : err({ code: 'notNow' });
}
