/** Hands out what was approved: the items of one request together, under one number. */
import { can } from '#shared/domain/access/access.ts';
import { type LendRefusal, lendable, loanDue } from '#shared/domain/loans/loan-rules.ts';
import { type LoanTransitionRefusal, loanTransition } from '#shared/domain/loans/loan-workflow.ts';
import type { RegisterNumber } from '#shared/domain/numbering/numbering.ts';
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import { itemFacts, type LoanFile, readLoan, refOf } from '../../db/queries/loans.ts';
import { readItem } from '../../db/queries/shelf-items.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type ClockRefusal, clockCheck } from '../registers/clock-check.ts';
import { slipNumber } from './slip-number.ts';

export type HandOutRefusal =
  | CommitRefusal
  | LoanTransitionRefusal
  | LendRefusal
  | ClockRefusal
  | { readonly code: 'notAllowed' | 'noDesk' | 'unknownLoan' | 'item.unknown' };

export interface HandedOut {
  readonly number: RegisterNumber;
  readonly dueOn: CalendarDate;
  readonly durable: boolean;
}

/** The days run from today, as many as were asked for; `clockConfirmed` is what the person was told of the clock and confirmed. */
export async function handOutLoans(
  ctx: CommandContext,
  loanIds: readonly string[],
  clockConfirmed: ClockDoubt | null = null,
): Promise<Result<HandedOut, HandOutRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'loan.lend').allowed) return err({ code: 'notAllowed' });
  const files: LoanFile[] = [];
  const conditions = new Map<string, string | null>();
  for (const id of loanIds) {
    const file = await readLoan(ctx.db, id);
    if (!file) return err({ code: 'unknownLoan' });
    const moved = loanTransition(file.known.state, 'handedOut', { needsApproval: file.row.approval.length > 0 });
    if (!moved.ok) return moved;
    const item = await readItem(ctx.db, refOf(file.row));
    if (!item) return err({ code: 'item.unknown' });
    const facts = await itemFacts(ctx.db, item, (record) => can(user, 'record.view', record).allowed);
    if (facts.records.some((record) => !can(user, 'loan.lend', record).allowed)) return err({ code: 'notAllowed' });
    const may = lendable(facts, file.row.caseNumber);
    if (!may.ok) return may;
    files.push(file);
    conditions.set(id, item.record?.condition ?? null);
  }
  const [first] = files;
  if (!first) return err({ code: 'unknownLoan' });
  const subject = { entity: 'loan' as const, id: first.row.id };
  const clock = await clockCheck(ctx, { confirmed: clockConfirmed, personId: user.personId, subject });
  if (!clock.ok) return clock;
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  const calendar = await readCalendar(ctx.db);
  const daysOf = (file: LoanFile): number => file.known.requestedDays ?? 1;
  const due = (file: LoanFile): CalendarDate => loanDue(on, daysOf(file), calendar).dueOn;
  const number = await slipNumber(ctx, on, first.row.slipId, (drawn) =>
    files.map((file) =>
      createOp('loanEvent', ctx.ids.newId(), {
        loanId: file.row.id,
        position: file.events.length,
        kind: 'handedOut',
        on,
        at: ctx.clock.now(),
        data: { number: drawn, workingDays: daysOf(file), dueOn: due(file), condition: conditions.get(file.row.id) ?? null },
        personId: user.personId,
        stream: file.row.stream,
      }),
    ),
  );
  if (!number) return err({ code: 'noDesk' });
  const saved = await commit(ctx, { command: 'loan.handOut', user: user.personId, ops: clock.value, number: number.draw });
  if (!saved.ok) return saved;
  return ok({ number: number.numberOf(saved.value.numberSeq ?? 0), dueOn: due(first), durable: saved.value.durable });
}
