/** How safe the data is: the newest set that was read back, retested or rehearsed and found good. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export interface BackupLight {
  /** The last look at a set that found it good; null where there was none. */
  readonly good: Row<'backupCheck'> | null;
  /** The set that it looked at. */
  readonly set: Row<'backupSet'> | null;
}

export async function lastGoodBackup(db: DaluangDb): Promise<BackupLight> {
  const [checks, sets] = await Promise.all([allOf(db, 'backupCheck'), allOf(db, 'backupSet')]);
  const good = checks.filter((check) => check.good).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
  return { good, set: sets.find((set) => set.setName === good?.setName) ?? null };
}
