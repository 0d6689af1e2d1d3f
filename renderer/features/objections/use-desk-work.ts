/** What the desk still owes: receipts that were never printed, and entries left open. Buttons that are there only while it does. */
import { ListChecks, Printer } from 'lucide-react';
import { receiptQueue, todayToComplete } from '#renderer/db/queries/objections.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useText } from '#renderer/ui/use-text.ts';

export function useDeskWork(onQueue: () => void, onComplete: () => void): readonly Action[] {
  const t = useText('objections');
  const { gate } = useServices();
  const cases = useOpenCases();
  const queue = useLive(() => receiptQueue(gate.db, cases?.objections ?? []), [gate.db, cases]);
  const toPrint = queue.status === 'ready' ? queue.data.length : 0;
  const toComplete = todayToComplete(cases?.objections ?? []).length;
  return [
    {
      id: 'work.complete',
      label: t('completeCount', { count: toComplete }),
      icon: ListChecks,
      allowed: true,
      hidden: toComplete === 0,
      run: onComplete,
    },
    { id: 'work.queue', label: t('queueCount', { count: toPrint }), icon: Printer, allowed: true, hidden: toPrint === 0, run: onQueue },
  ];
}
