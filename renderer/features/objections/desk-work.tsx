import { ListChecks, Printer } from 'lucide-react';
import { receiptQueue, todayToComplete } from '#renderer/db/queries/objections.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './list.module.css';

/** What the desk still owes: receipts that were never printed, and entries left open. Nothing to do, nothing to see. */
export function DeskWork({ onQueue, onComplete }: { readonly onQueue: () => void; readonly onComplete: () => void }) {
  const t = useText('objections');
  const { gate } = useServices();
  const queue = useLive(() => receiptQueue(gate.db), [gate.db]);
  const open = useLive(() => todayToComplete(gate.db), [gate.db]);
  const toPrint = queue.status === 'ready' ? queue.data.length : 0;
  const toComplete = open.status === 'ready' ? open.data.length : 0;
  if (toPrint === 0 && toComplete === 0) return null;
  return (
    <div className={css.work}>
      {toPrint > 0 && (
        <Banner
          tone="soon"
          icon={Printer}
          title={t('queueText', { count: toPrint })}
          actions={[{ id: 'work.queue', label: t('queue'), allowed: true, run: onQueue }]}
        />
      )}
      {toComplete > 0 && (
        <Banner
          tone="stamp"
          icon={ListChecks}
          title={t('completeText', { count: toComplete })}
          actions={[{ id: 'work.complete', label: t('complete'), allowed: true, run: onComplete }]}
        />
      )}
    </div>
  );
}
