import { CloudOff, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useBackupLight } from '#renderer/state/backup-light.ts';
import type { BarState } from '#renderer/ui/frame/top-bar.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatShortDate } from '#shared/i18n/format.ts';

/** The two small states of the top bar: sync, and the last backup that was proven. */
export function useBarStates(): readonly BarState[] {
  const t = useText('app');
  const locale = useLocale();
  const light = useBackupLight();
  return useMemo(() => {
    const sync: BarState = { id: 'sync', icon: CloudOff, text: t('sync'), tone: 'plain', href: '#/sinkronisasi' };
    if (!light) return [sync];
    const green = light.colour === 'green';
    return [
      sync,
      {
        id: 'backup',
        icon: green ? ShieldCheck : ShieldAlert,
        text: light.on ? t('backupTested', { date: formatShortDate(light.on, locale) }) : t('backupNever'),
        tone: green ? 'ok' : 'warn',
        href: '#/cadangan',
      },
    ];
  }, [t, locale, light]);
}
