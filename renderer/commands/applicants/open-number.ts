/**
 * Shows the whole number of an identity, for a purpose (UU 27/2022 Art. 35; scenario 15 of domain.md 8): only to named roles, and each
 * opening and each refusal is an activity of its own. The number is answered only when that is written down.
 */
import type { IdentityPurpose } from '#shared/domain/applicants/identity-number.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import { mayDo, type NotAllowed } from '../office/may.ts';

export async function openIdentityNumber(
  ctx: CommandContext,
  applicantId: string,
  purpose: IdentityPurpose,
): Promise<Result<string | null, CommitRefusal | NotAllowed>> {
  const allowed = mayDo(ctx.actor, 'identity.open');
  const logged = await logOpening(ctx, allowed ? 'identity.numberOpened' : 'identity.refused', applicantId, purpose);
  if (!logged.ok) return logged;
  if (!allowed) return err({ code: 'notAllowed' });
  const row = await ctx.db.rows('applicant').get(applicantId);
  return ok(row?.identityNumber ?? null);
}

const logOpening = (ctx: CommandContext, kind: string, id: string, purpose: IdentityPurpose) => {
  const personId = ctx.actor?.personId ?? null;
  const row = {
    kind,
    scope: 'layanan' as const,
    at: ctx.clock.now(),
    personId,
    subject: { entity: 'applicant', id },
    data: { purpose },
  };
  return commit(ctx, { command: kind, user: personId, ops: [createOp('activity', ctx.ids.newId(), row)] });
};
