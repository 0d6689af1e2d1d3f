/** The database as it stands before it is used, and the next free name beside a damaged one. */
import Dexie from 'dexie';
import { DaluangDb } from '../database.ts';
import { lackingEntries, logHead } from '../log-store.ts';
import { DATABASE_VERSION } from '../versions/index.ts';
import type { StoreFinding } from './decide.ts';

/** IndexedDB counts Dexie's versions in tens; the units are Dexie's own, where it added a table or an index that was lacking. */
const NATIVE_STEP = 10;
export const FIRST_STORE = 'daluang';

export interface Found {
  readonly finding: StoreFinding;
  readonly db: DaluangDb | null;
}

/** Looks before it opens: Dexie would open a newer database and patch it back. */
export async function findStore(name: string): Promise<Found> {
  const { databases, damaged } = await knownDatabases();
  const native = databases.find((known) => known.name === name);
  if (!native?.version) return { finding: { state: damaged ? 'unopenable' : 'absent' }, db: null };
  const version = Math.trunc(native.version / NATIVE_STEP);
  if (version > DATABASE_VERSION) return { finding: { state: 'newer', version }, db: null };
  const db = new DaluangDb(name);
  try {
    await db.open();
    const self = await db.meta.get('self');
    const head = await logHead(db);
    if (!self) return { finding: { state: 'absent' }, db };
    const whole = (await lackingEntries(db)) <= (self.lacking ?? 0);
    return { finding: { state: 'open', dbId: self.dbId, head, whole }, db };
  } catch (cause) {
    if (!(cause instanceof Dexie.DexieError)) throw cause;
    db.close();
    return { finding: { state: 'unopenable' }, db: null };
  }
}

/**
 * Chromium answers the first question about damaged files with an error, throws them away itself, and works from the second
 * on. So the first error means damage, and only a second one that nothing can be opened.
 */
async function knownDatabases(): Promise<{ readonly databases: readonly IDBDatabaseInfo[]; readonly damaged: boolean }> {
  try {
    return { databases: await indexedDB.databases(), damaged: false };
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    return { databases: await indexedDB.databases(), damaged: true };
  }
}

/** An empty database under the next free name. */
export async function emptyStore(damagedName: string): Promise<DaluangDb> {
  const taken = new Set((await indexedDB.databases()).map((known) => known.name));
  let number = 2;
  while (taken.has(`${FIRST_STORE}-${number}`) || `${FIRST_STORE}-${number}` === damagedName) number += 1;
  const name = taken.has(damagedName) ? `${FIRST_STORE}-${number}` : damagedName;
  const db = new DaluangDb(name);
  await db.open();
  return db;
}
