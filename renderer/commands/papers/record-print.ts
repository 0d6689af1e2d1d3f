/** Notes that a paper went to the printer: it leaves the print queue, and the activity of the day tells who printed it. */
import type { Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { firstPrintId, PRINTED } from '../../db/queries/prints.ts';
import type { CommandContext } from '../context.ts';

export async function recordPrint(ctx: CommandContext, paperId: string): Promise<Result<Committed, CommitRefusal>> {
  const first = firstPrintId(paperId);
  const again = (await ctx.db.rows('activity').get(first)) !== undefined;
  const personId = ctx.actor?.personId ?? null;
  const row = {
    kind: PRINTED,
    scope: 'layanan' as const,
    at: ctx.clock.now(),
    personId,
    subject: { entity: 'paper', id: paperId },
    data: {},
  };
  return commit(ctx, { command: 'paper.print', user: personId, ops: [createOp('activity', again ? ctx.ids.newId() : first, row)] });
}
