/** The scan of a paper that came back signed: kept with what it belongs to, under "Dicatat berdasarkan naskah bertanda tangan". */
import { can } from '#shared/domain/access/access.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';

export interface SignedPaper {
  readonly caseEntity: 'reception';
  readonly caseId: string;
  /** What was signed: it becomes the kind of the paper, `scan:handover`. */
  readonly act: string;
  readonly on: CalendarDate;
  readonly scan: Scan;
}

export async function fileSignedPaper(
  ctx: CommandContext,
  paper: SignedPaper,
): Promise<Result<Committed, CommitRefusal | { readonly code: 'notAllowed' | 'futureDate' }>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  if (paper.on > civilDateOf(ctx.clock.now(), ctx.zone())) return err({ code: 'futureDate' });
  return commit(ctx, { command: 'procedure.fileSigned', user: user.personId, ops: [scanOp(ctx, paper)] });
}
