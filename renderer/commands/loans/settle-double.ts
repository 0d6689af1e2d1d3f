/**
 * The answer of a person to "lent twice": one loan goes on, each of the others came back before, or never took place (sync.md 1.3).
 * Every answer is an event of its loan; nothing is taken away.
 */
import { can } from '#shared/domain/access/access.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { type LoanFile, readLoan, refOf } from '../../db/queries/loans.ts';
import { readItem, recordsOfItem } from '../../db/queries/shelf-items.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export interface DoubleAnswer {
  /** The loan that has the item now. */
  readonly keepLoanId: string;
  readonly others: readonly { readonly loanId: string; readonly was: 'returned' | 'mistaken' }[];
  readonly reason: string;
}

export type DoubleRefusal = CommitRefusal | { readonly code: 'notAllowed' | 'unknownLoan' | 'notDouble' | 'reasonNeeded' };

export async function settleDoubleLoan(ctx: CommandContext, answer: DoubleAnswer): Promise<Result<Committed, DoubleRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'loan.lend').allowed) return err({ code: 'notAllowed' });
  const reason = answer.reason.trim();
  if (reason === '') return err({ code: 'reasonNeeded' });
  const kept = await readLoan(ctx.db, answer.keepLoanId);
  if (!kept) return err({ code: 'unknownLoan' });
  const item = await readItem(ctx.db, refOf(kept.row));
  const records = item ? await recordsOfItem(ctx.db, item) : [];
  if (records.some((record) => !can(user, 'loan.lend', record).allowed)) return err({ code: 'notAllowed' });
  const others: { readonly file: LoanFile; readonly was: 'returned' | 'mistaken' }[] = [];
  for (const { loanId, was } of answer.others) {
    const file = await readLoan(ctx.db, loanId);
    if (!file) return err({ code: 'unknownLoan' });
    if (file.known.state !== 'out' || file.row.itemId !== kept.row.itemId || file.row.id === kept.row.id) return err({ code: 'notDouble' });
    others.push({ file, was });
  }
  if (kept.known.state !== 'out' || others.length === 0) return err({ code: 'notDouble' });
  const at = ctx.clock.now();
  return commit(ctx, {
    command: 'loan.settleDouble',
    user: user.personId,
    reason,
    ops: others.map(({ file, was }) =>
      createOp('loanEvent', ctx.ids.newId(), {
        loanId: file.row.id,
        position: file.events.length,
        kind: was === 'returned' ? 'returned' : 'voided',
        on: civilDateOf(at, ctx.zone()),
        at,
        data: dataOf(file, was, reason),
        personId: user.personId,
        stream: file.row.stream,
      }),
    ),
  });
}

/** Nobody looked at the item, so the condition is the one in which it left. */
const dataOf = ({ known }: LoanFile, was: 'returned' | 'mistaken', reason: string): JsonObject =>
  was === 'returned' ? { condition: known.conditionOut ?? '-', complete: true, note: reason } : { reason };
