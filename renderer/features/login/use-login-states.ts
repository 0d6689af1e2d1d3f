import { CloudOff, ShieldAlert, ShieldCheck } from 'lucide-react';
import { lastGoodBackup } from '#renderer/db/queries/backup-state.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { BarState } from '#renderer/ui/frame/top-bar.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';

/** Sync and the last tested backup, as in the top bar. */
export function useLoginStates(): readonly Omit<BarState, 'href'>[] {
  const app = useText('app');
  const locale = useLocale();
  const { gate } = useServices();
  const { office } = useOffice();
  const backup = useLive(() => lastGoodBackup(gate.db), [gate]);
  const good = backup.status === 'ready' ? backup.data.good : null;
  const sync = { id: 'sync', icon: CloudOff, text: app('sync'), tone: 'plain' as const };
  const light = good
    ? {
        id: 'backup',
        icon: ShieldCheck,
        text: app('backupTested', { date: formatShortDate(civilDateOf(good.at, office.zone), locale) }),
        tone: 'ok' as const,
      }
    : { id: 'backup', icon: ShieldAlert, text: app('backupNever'), tone: 'warn' as const };
  return [sync, ...(backup.status === 'ready' ? [light] : [])];
}
