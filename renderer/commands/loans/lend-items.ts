/**
 * Lends items on one slip (SOP-PPID-06 G.5; domain.md 4.7, scenario 21). What needs nobody's approval is handed out at once, with its
 * number and due date; the rest becomes a request. Nothing is saved where one of the items may not leave the shelf.
 */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import { LONGEST_LOAN_DAYS } from '#shared/domain/loans/loan-events.ts';
import { type ApprovalReason, approvalNeeded, type LendRefusal, lendable, loanDue } from '#shared/domain/loans/loan-rules.ts';
import type { RegisterNumber } from '#shared/domain/numbering/numbering.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import { type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import { lentRecordsOf } from '../../db/queries/lent-records.ts';
import { itemFacts } from '../../db/queries/loans.ts';
import { readItem, type ShelfItem, takenAlongBy } from '../../db/queries/shelf-items.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type ClockRefusal, clockCheck } from '../registers/clock-check.ts';
import { slipNumber } from './slip-number.ts';

export type Borrower = EntityFields<'loan'>['borrower'];

export interface LendInput {
  readonly items: readonly ItemRef[];
  readonly borrower: Borrower;
  readonly purpose: string | null;
  /** The case that the items are needed for: asked for where a hold lies on one of them. */
  readonly caseNumber: string | null;
  readonly workingDays: number;
  /** Condition in which they leave; null takes what the record says. */
  readonly condition: string | null;
  /** What the person was told of the clock of the PC and confirmed by lending again. */
  readonly clockConfirmed?: ClockDoubt | null;
}

export type ItemRefusal =
  | LendRefusal
  | { readonly code: 'item.unknown' | 'item.notLent' | 'item.hidden' }
  /** What it lies in stands on the same slip, and takes it along. */
  | { readonly code: 'item.along'; readonly outer: string };

export interface RefusedItem {
  readonly item: ItemRef;
  readonly name: string;
  readonly refusal: ItemRefusal;
}

export type LendItemsRefusal =
  | CommitRefusal
  | ClockRefusal
  | { readonly code: 'notAllowed' }
  | { readonly code: 'noDesk' }
  | { readonly code: 'noItems' }
  | { readonly code: 'loanDays' }
  | { readonly code: 'items'; readonly refused: readonly RefusedItem[] };

export interface Lent {
  readonly slipId: string;
  /** Null where everything waits for an approval. */
  readonly number: RegisterNumber | null;
  readonly dueOn: CalendarDate;
  readonly handedOut: readonly string[];
  readonly requested: readonly { readonly loanId: string; readonly reasons: readonly ApprovalReason[] }[];
  readonly durable: boolean;
}

/** A room is not carried away; what can be is a box or a folder. */
export const lendableKinds: readonly Row<'location'>['kind'][] = ['box', 'folder'];

interface Checked {
  readonly item: ShelfItem;
  readonly approval: readonly ApprovalReason[];
  readonly stream: string;
}

export async function lendItems(ctx: CommandContext, given: LendInput): Promise<Result<Lent, LendItemsRefusal>> {
  // A case number of blanks names no case.
  const input = { ...given, caseNumber: given.caseNumber?.trim() || null };
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'loan.lend').allowed) return err({ code: 'notAllowed' });
  const { workingDays } = input;
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > LONGEST_LOAN_DAYS) return err({ code: 'loanDays' });
  const items = [...new Map(input.items.map((item) => [`${item.entity} ${item.id}`, item])).values()];
  if (items.length === 0) return err({ code: 'noItems' });
  const checked: Checked[] = [];
  const refused: RefusedItem[] = [];
  for (const ref of items) {
    const one = await checkItem(ctx, ref, input, user);
    if (one === 'notAllowed') return err({ code: 'notAllowed' });
    if ('refusal' in one) refused.push(one);
    else checked.push(one);
  }
  for (const { item } of checked) {
    const outer = takenAlongBy(
      item,
      checked.map((one) => one.item),
    );
    if (outer) refused.push({ item: item.ref, name: item.name, refusal: { code: 'item.along', outer: outer.name } });
  }
  if (refused.length > 0) return err({ code: 'items', refused });

  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  const { dueOn } = loanDue(on, workingDays, await readCalendar(ctx.db));
  const slipId = ctx.ids.newId();
  const loans = checked.map((one) => ({ ...one, id: ctx.ids.newId() }));
  const free = loans.filter(({ approval }) => approval.length === 0);
  const asking = loans.filter(({ approval }) => approval.length > 0);
  const clock = await lookAtClock(ctx, { loanId: free[0]?.id, confirmed: input.clockConfirmed ?? null, personId: user.personId });
  if (!clock.ok) return clock;
  const event = (loanId: string, stream: string, kind: 'requested' | 'handedOut', data: EntityFields<'loanEvent'>['data']): Op =>
    createOp('loanEvent', ctx.ids.newId(), {
      loanId,
      position: 0,
      kind,
      on,
      at: ctx.clock.now(),
      data,
      personId: user.personId,
      stream,
    });
  const number =
    free.length === 0
      ? null
      : await slipNumber(ctx, on, slipId, (drawn) =>
          free.map(({ id, stream, item }) =>
            event(id, stream, 'handedOut', {
              number: drawn,
              workingDays,
              dueOn,
              condition: input.condition ?? item.record?.condition ?? null,
            }),
          ),
        );
  if (free.length > 0 && !number) return err({ code: 'noDesk' });
  const saved = await commit(ctx, {
    // Only where a number is given was the clock looked at.
    command: number ? 'loan.lend' : 'loan.ask',
    user: user.personId,
    ops: [
      ...loans.map(({ id, item, approval, stream }) =>
        createOp('loan', id, {
          itemEntity: item.ref.entity,
          itemId: item.ref.id,
          slipId,
          borrower: input.borrower,
          purpose: input.purpose,
          caseNumber: input.caseNumber,
          approval: [...approval],
          stream,
        }),
      ),
      ...asking.map(({ id, stream }) => event(id, stream, 'requested', { workingDays })),
      ...clock.value,
    ],
    ...(number ? { number: number.draw } : {}),
  });
  if (!saved.ok) return saved;
  return ok({
    slipId,
    number: number ? number.numberOf(saved.value.numberSeq ?? 0) : null,
    dueOn: calendarDate(dueOn),
    handedOut: free.map(({ id }) => id),
    requested: asking.map(({ id, approval }) => ({ loanId: id, reasons: approval })),
    durable: saved.value.durable,
  });
}

/** The clock gives a number its day; a request for approval has none yet. */
async function lookAtClock(
  ctx: CommandContext,
  { loanId, ...given }: { readonly loanId: string | undefined; readonly confirmed: ClockDoubt | null; readonly personId: string },
): Promise<Result<readonly Op[], ClockRefusal>> {
  return loanId === undefined ? ok([]) : clockCheck(ctx, { ...given, subject: { entity: 'loan', id: loanId } });
}

async function checkItem(
  ctx: CommandContext,
  ref: ItemRef,
  { borrower, caseNumber }: LendInput,
  user: AccessUser,
): Promise<RefusedItem | Checked | 'notAllowed'> {
  const item = await readItem(ctx.db, ref);
  if (!item) return { item: ref, name: '', refusal: { code: 'item.unknown' } };
  if (item.location && !lendableKinds.includes(item.location.kind))
    return { item: ref, name: item.name, refusal: { code: 'item.notLent' } };
  const facts = await itemFacts(ctx.db, item, (record) => can(user, 'record.view', record).allowed);
  // First: what the person may not lend is not told where it is, either.
  if (!facts.records.every((record) => can(user, 'loan.lend', record).allowed)) return 'notAllowed';
  const may = lendable(facts, caseNumber);
  if (!may.ok) return { item: ref, name: item.name, refusal: may.error };
  const approval = approvalNeeded(await lentRecordsOf(ctx.db, facts.records), borrower.unitId);
  return { item, approval, stream: item.record ? streamOf('record', { ...item.record }) : 'umum' };
}
