/** Who this database is: database, device and incarnation, as the row `self` keeps it. */
import type { Platform } from '../../platform/platform.ts';
import type { DaluangDb, StoreIdentity } from '../database.ts';
import { lastOwnChange } from '../log-store.ts';

export function newIdentity(platform: Platform, dbId: string): StoreIdentity {
  return { key: 'self', dbId, deviceId: platform.ids.newId(), incarnation: platform.ids.newId(), chainFrom: 0 };
}

/** The journal covers everything, so a rebuilt database goes on as the same device and incarnation. */
export async function identityFromLog(platform: Platform, db: DaluangDb, dbId: string | null): Promise<StoreIdentity> {
  const fallback = newIdentity(platform, dbId ?? platform.ids.newId());
  const last = await lastOwnChange(db);
  return last ? { ...fallback, deviceId: last.device, incarnation: last.incarnation } : fallback;
}

export async function saveIdentity(db: DaluangDb, identity: StoreIdentity): Promise<void> {
  await db.meta.put(identity);
}

export async function identityOf(db: DaluangDb): Promise<StoreIdentity> {
  const identity = await db.meta.get('self');
  if (!identity) throw new Error('the database does not know itself');
  return identity;
}
