/** Who this database is: database, device and incarnation, as the row `self` keeps it. */
import type { Platform } from '../../platform/platform.ts';
import type { DaluangDb, StoreIdentity } from '../database.ts';
import { lackingEntries, lastOwnChange } from '../log-store.ts';

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

/** Of a database that was just made from all that there is: what its log lacks now is no damage at a later start. */
export async function saveIdentityOfMade(db: DaluangDb, identity: StoreIdentity): Promise<void> {
  const lacking = await lackingEntries(db);
  await saveIdentity(db, lacking > 0 ? { ...identity, lacking } : identity);
}

export async function identityOf(db: DaluangDb): Promise<StoreIdentity> {
  const identity = await db.meta.get('self');
  if (!identity) throw new Error('the database does not know itself');
  return identity;
}
