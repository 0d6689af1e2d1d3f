/** Whether each chosen item may leave the shelf, and whether it must be approved first: told while the slip is filled in. */

import type { ItemRefusal } from '#renderer/commands/loans/lend-items.ts';
import { lentRecordsOf } from '#renderer/db/queries/lent-records.ts';
import { itemFacts } from '#renderer/db/queries/loans.ts';
import { readItem, type ShelfItem, takenAlongBy } from '#renderer/db/queries/shelf-items.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { type ApprovalReason, approvalNeeded, lendable } from '#shared/domain/loans/loan-rules.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';

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
  const { gate } = useServices();
  const live = useLive(
    async () => withoutTwice(await Promise.all(refs.map((ref) => checkOf(gate.db, ref, unitId, caseNumber)))),
    [gate.db, JSON.stringify(refs), unitId, caseNumber],
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

async function checkOf(
  db: Parameters<typeof readItem>[0],
  ref: ItemRef,
  unitId: string | null,
  caseNumber: string | null,
): Promise<ItemCheck> {
  const item = await readItem(db, ref);
  if (!item) return { ref, item, refusal: { code: 'item.unknown' }, approval: [], records: 0 };
  const facts = await itemFacts(db, item);
  const may = lendable(facts, caseNumber);
  const approval = approvalNeeded(await lentRecordsOf(db, facts.records), unitId);
  return { ref, item, refusal: may.ok ? null : may.error, approval, records: facts.records.length };
}
