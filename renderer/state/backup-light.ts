/** The light of the last proven backup, for the top bar and the login screen alike. */
import { useMemo } from 'react';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { daysBetween } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { type LightColour, lastVerifiedBackup, lightOf } from '../db/queries/backups.ts';
import { useToday, useZone } from './office.ts';
import { useServices } from './services.ts';
import { useLive } from './use-live.ts';

export interface ShownBackupLight {
  readonly colour: LightColour;
  /** Day of the last proof; null where there was none. */
  readonly on: CalendarDate | null;
}

/** Null while it is read. */
export function useBackupLight(): ShownBackupLight | null {
  const { gate } = useServices();
  const zone = useZone();
  const today = useToday();
  const backup = useLive(() => lastVerifiedBackup(gate.db), [gate]);
  return useMemo(() => {
    if (backup.status !== 'ready') return null;
    const on = backup.data ? civilDateOf(backup.data.at, zone) : null;
    return { colour: lightOf(on ? daysBetween(on, today) : null), on };
  }, [backup, zone, today]);
}
