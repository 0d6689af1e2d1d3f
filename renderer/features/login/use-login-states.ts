import { CloudOff, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useBackupLight } from '#renderer/state/backup-light.ts';
import type { BarState } from '#renderer/ui/frame/top-bar.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatShortDate } from '#shared/i18n/format.ts';

/** Sync and the last tested backup, as in the top bar. */
export function useLoginStates(): readonly Omit<BarState, 'href'>[] {
  const app = useText('app');
  const locale = useLocale();
  const light = useBackupLight();
  const sync = { id: 'sync', icon: CloudOff, text: app('sync'), tone: 'plain' as const };
  if (!light) return [sync];
  const green = light.colour === 'green';
  const text = light.on ? app('backupTested', { date: formatShortDate(light.on, locale) }) : app('backupNever');
  return [sync, { id: 'backup', icon: green ? ShieldCheck : ShieldAlert, text, tone: green ? 'ok' : 'warn' }];
}
