/**
 * Opens the database at start and makes it agree with the journal, or says why it does not. A damaged or foreign database
 * is left under its name and a new one is taken: nothing is deleted.
 */
import Dexie from 'dexie';
import { assertNever } from '#shared/lib/assert.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { FIRST_LINK } from '#shared/log/entry.ts';
import type { JournalError, JournalState, Platform } from '../../platform/platform.ts';
import { DaluangDb, type StoreIdentity } from '../database.ts';
import { createJournalPump, type JournalPump } from '../journal-pump.ts';
import { lastOwnChange, logHead } from '../log-store.ts';
import { storeFault } from '../store-fault.ts';
import { DATABASE_VERSION } from '../versions/index.ts';
import { decideStart, type StartPlan, type StoreFinding } from './decide.ts';
import { replayEntries } from './replay.ts';

/** Something was put right at start, and the person is told. */
export type Recovery =
  | { readonly kind: 'rebuilt'; readonly why: 'empty' | 'unopenable' | 'unknownHead'; readonly entries: number; readonly asideName: string }
  | { readonly kind: 'replayed'; readonly entries: number }
  | { readonly kind: 'journalLost'; readonly entries: number }
  | { readonly kind: 'journalDamaged'; readonly faults: JournalState['faults'] };

export interface OpenedStore {
  readonly db: DaluangDb;
  readonly identity: StoreIdentity;
  readonly pump: JournalPump;
  readonly recovered: readonly Recovery[];
  /** No office was set up here yet. */
  readonly fresh: boolean;
}

export type OpenRefusal =
  | { readonly code: 'newerDatabase'; readonly version: number; readonly programVersion: number }
  | { readonly code: 'unopenable' }
  | { readonly code: 'diskFull' }
  | { readonly code: 'journal'; readonly cause: JournalError };

/** IndexedDB counts Dexie's versions in tens. */
const NATIVE_STEP = 10;
const FIRST_STORE = 'daluang';

export type ReplayProgress = (done: number, total: number) => void;

export async function openStore(platform: Platform, onProgress: ReplayProgress = () => {}): Promise<Result<OpenedStore, OpenRefusal>> {
  const state = await platform.journal.state();
  if (!state.ok) return err({ code: 'journal', cause: state.error });
  const journal = state.value;
  const storeName = journal.storeName || FIRST_STORE;
  try {
    const found = await findStore(storeName);
    const plan = await plansFor(platform, journal, found);
    if (plan.kind === 'refuse') {
      found.db?.close();
      return plan.why === 'newer'
        ? err({ code: 'newerDatabase', version: plan.version, programVersion: DATABASE_VERSION })
        : err({ code: 'unopenable' });
    }
    const opened = await carryOut(platform, journal, plan, found.db ?? new DaluangDb(storeName), onProgress);
    if (!opened.ok || journal.faults.length === 0) return opened;
    return ok({ ...opened.value, recovered: [...opened.value.recovered, { kind: 'journalDamaged', faults: journal.faults }] });
  } catch (cause) {
    const fault = storeFault(cause);
    if (fault === 'diskFull') return err({ code: 'diskFull' });
    if (fault === 'unopenable') return err({ code: 'unopenable' });
    throw cause;
  }
}

interface Found {
  readonly finding: StoreFinding;
  readonly db: DaluangDb | null;
}

/** Looks before it opens: Dexie would open a newer database and patch it back. */
async function findStore(name: string): Promise<Found> {
  const { databases, damaged } = await knownDatabases();
  const native = databases.find((known) => known.name === name);
  if (!native?.version) return { finding: { state: damaged ? 'unopenable' : 'absent' }, db: null };
  const version = Math.ceil(native.version / NATIVE_STEP);
  if (version > DATABASE_VERSION) return { finding: { state: 'newer', version }, db: null };
  const db = new DaluangDb(name);
  try {
    await db.open();
    const self = await db.meta.get('self');
    const head = await logHead(db);
    return { finding: self ? { state: 'open', dbId: self.dbId, head } : { state: 'absent' }, db };
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

async function plansFor(platform: Platform, journal: JournalState, found: Found): Promise<StartPlan> {
  const { finding, db } = found;
  const open = finding.state === 'open';
  const linkAtStoreHead = open && finding.head.seq <= journal.head.seq ? await platform.journal.linkAt(finding.head.seq) : null;
  const storeLink = open && db ? await linkIn(db, journal.head.seq) : null;
  return decideStart(finding, { dbId: journal.dbId, head: journal.head, linkAtStoreHead }, storeLink);
}

async function linkIn(db: DaluangDb, seq: number): Promise<string | null> {
  if (seq === 0) return FIRST_LINK;
  return (await db.log.get(seq))?.link ?? null;
}

async function carryOut(
  platform: Platform,
  journal: JournalState,
  plan: Exclude<StartPlan, { kind: 'refuse' }>,
  db: DaluangDb,
  onProgress: ReplayProgress,
): Promise<Result<OpenedStore, OpenRefusal>> {
  switch (plan.kind) {
    case 'fresh':
      return begin(platform, db);
    case 'ready':
      return finish(platform, db, journal.head.seq, []);
    case 'append': {
      const identity = await identityOf(db);
      if (plan.journalLost) {
        const begun = await platform.journal.begin(identity.dbId, db.name, DATABASE_VERSION);
        if (!begun.ok) return err({ code: 'journal', cause: begun.error });
      }
      const head = await logHead(db);
      const from = plan.journalLost ? 0 : journal.head.seq;
      return finish(platform, db, from, plan.journalLost ? [{ kind: 'journalLost', entries: head.seq }] : [], head.seq);
    }
    case 'replay': {
      await replayFrom(platform, db, journal.head.seq - plan.entries, plan.entries, onProgress);
      return finish(platform, db, journal.head.seq, [{ kind: 'replayed', entries: plan.entries }]);
    }
    case 'rebuild': {
      const asideName = db.name;
      db.close();
      const rebuilt = await emptyStore(asideName);
      await replayFrom(platform, rebuilt, 0, journal.head.seq, onProgress);
      await saveIdentity(rebuilt, await identityFromLog(platform, rebuilt, journal.dbId));
      const noted = await platform.journal.note(rebuilt.name, DATABASE_VERSION);
      if (!noted.ok) return err({ code: 'journal', cause: noted.error });
      return finish(platform, rebuilt, journal.head.seq, [{ kind: 'rebuilt', why: plan.why, entries: journal.head.seq, asideName }]);
    }
    default:
      return assertNever(plan);
  }
}

async function begin(platform: Platform, db: DaluangDb): Promise<Result<OpenedStore, OpenRefusal>> {
  await db.open();
  const known = await db.meta.get('self');
  const identity = known ?? newIdentity(platform, platform.ids.newId());
  await saveIdentity(db, identity);
  const begun = await platform.journal.begin(identity.dbId, db.name, DATABASE_VERSION);
  if (!begun.ok) return err({ code: 'journal', cause: begun.error });
  return finish(platform, db, 0, []);
}

async function finish(
  platform: Platform,
  db: DaluangDb,
  journalSeq: number,
  recovered: readonly Recovery[],
  flushTo = 0,
): Promise<Result<OpenedStore, OpenRefusal>> {
  const pump = createJournalPump(db, platform.journal, journalSeq);
  if (flushTo > 0) await pump.flush(flushTo);
  const identity = await identityOf(db);
  const fresh = (await db.rows('office').count()) === 0;
  return ok({ db, identity, pump, recovered, fresh });
}

async function replayFrom(platform: Platform, db: DaluangDb, after: number, total: number, onProgress: ReplayProgress): Promise<void> {
  let done = 0;
  for await (const chunk of platform.journal.read(after)) {
    await replayEntries(db, chunk);
    done += chunk.length;
    onProgress(done, total);
  }
}

/** An empty database under the next free name. */
async function emptyStore(damagedName: string): Promise<DaluangDb> {
  const taken = new Set((await indexedDB.databases()).map((known) => known.name));
  let number = 2;
  while (taken.has(`${FIRST_STORE}-${number}`) || `${FIRST_STORE}-${number}` === damagedName) number += 1;
  const name = taken.has(damagedName) ? `${FIRST_STORE}-${number}` : damagedName;
  const db = new DaluangDb(name);
  await db.open();
  return db;
}

function newIdentity(platform: Platform, dbId: string): StoreIdentity {
  return { key: 'self', dbId, deviceId: platform.ids.newId(), incarnation: platform.ids.newId(), chainFrom: 0 };
}

/** The journal covers everything, so a rebuilt database goes on as the same device and incarnation. */
async function identityFromLog(platform: Platform, db: DaluangDb, dbId: string | null): Promise<StoreIdentity> {
  const fallback = newIdentity(platform, dbId ?? platform.ids.newId());
  const last = await lastOwnChange(db);
  return last ? { ...fallback, deviceId: last.device, incarnation: last.incarnation } : fallback;
}

async function saveIdentity(db: DaluangDb, identity: StoreIdentity): Promise<void> {
  await db.meta.put(identity);
}

async function identityOf(db: DaluangDb): Promise<StoreIdentity> {
  const identity = await db.meta.get('self');
  if (!identity) throw new Error('the database does not know itself');
  return identity;
}
