/** Whether each chosen item may leave the shelf, and whether it must be approved first: told while the slip is filled in. */

import { accessUserOf } from '#renderer/commands/access-user.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import type { ItemRefusal } from '#renderer/commands/loans/lend-items.ts';
import { lentRecordsOf } from '#renderer/db/queries/lent-records.ts';
import { itemFacts } from '#renderer/db/queries/loans.ts';
import { readItem, type ShelfItem, takenAlongBy } from '#renderer/db/queries/shelf-items.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { can } from '#shared/domain/access/access.ts';
import { type ApprovalReason, approvalNeeded, lendable } from '#shared/domain/loans/loan-rules.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import type { Row } from '#shared/schema/entities.ts';

export interface ItemCheck {
  readonly ref: ItemRef;
  readonly item: ShelfItem | null;
  readonly refusal: ItemRefusal | null;
  readonly approval: readonly ApprovalReason[];
  /** Records that go along with a box. */
  readonly records: number;
}

const none: readonly ItemCheck[] = [];

export function useItemChecks(refs: readonly ItemRef[], unitId: string | null, caseNumber: string | null): readonly ItemCheck[] {
  const ctx = useCommandContext();
  const live = useLive(
    async () => withoutTwice(await Promise.all(refs.map((ref) => checkOf(ctx, ref, unitId, caseNumber)))),
    [ctx, JSON.stringify(refs), unitId, caseNumber],
  );
  return live.status === 'ready' ? live.data : none;
}

/** What lies in another thing on the slip goes along with that. */
function withoutTwice(checks: readonly ItemCheck[]): readonly ItemCheck[] {
  const items = checks.flatMap(({ item }) => item ?? []);
  return checks.map((check) => {
    const outer = check.item && !check.refusal ? takenAlongBy(check.item, items) : undefined;
    return outer ? { ...check, refusal: { code: 'item.along', outer: outer.name } } : check;
  });
}

async function checkOf(ctx: CommandContext, ref: ItemRef, unitId: string | null, caseNumber: string | null): Promise<ItemCheck> {
  const { db } = ctx;
  const item = await readItem(db, ref);
  if (!item) return { ref, item, refusal: { code: 'item.unknown' }, approval: [], records: 0 };
  const user = await accessUserOf(ctx);
  const sees = (record: Row<'record'>) => user !== null && can(user, 'record.view', record).allowed;
  if (item.record && !sees(item.record)) return { ref, item: null, refusal: { code: 'item.hidden' }, approval: [], records: 0 };
  const facts = await itemFacts(db, item, sees);
  const may = lendable(facts, caseNumber);
  const approval = approvalNeeded(await lentRecordsOf(db, facts.records), unitId);
  return { ref, item, refusal: may.ok ? null : may.error, approval, records: facts.records.length };
}
