import { CloudOff, ShieldAlert, ShieldCheck } from 'lucide-react';
import { lastGoodBackup } from '#renderer/db/queries/backup-state.ts';
import { useZone } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { BarState } from '#renderer/ui/frame/top-bar.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';

/** The two small states of the top bar: sync, and the last backup that was proven. */
export function useBarStates(): readonly BarState[] {
  const t = useText('app');
  const locale = useLocale();
  const zone = useZone();
  const { gate } = useServices();
  const backup = useLive(() => lastGoodBackup(gate.db), [gate]);
  const sync: BarState = { id: 'sync', icon: CloudOff, text: t('sync'), tone: 'plain', href: '#/sinkronisasi' };
  if (backup.status !== 'ready') return [sync];
  const { good } = backup.data;
  const light: BarState = good
    ? {
        id: 'backup',
        icon: ShieldCheck,
        text: t('backupTested', { date: formatShortDate(civilDateOf(good.at, zone), locale) }),
        tone: 'ok',
        href: '#/cadangan',
      }
    : { id: 'backup', icon: ShieldAlert, text: t('backupNever'), tone: 'warn', href: '#/cadangan' };
  return [sync, light];
}
