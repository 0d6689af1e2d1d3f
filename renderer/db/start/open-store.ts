/**
 * Opens the database at start and makes it agree with the journal, or says why it does not. A damaged or foreign database
 * is left under its name and a new one is taken: nothing is deleted.
 */
import { assertNever } from '#shared/lib/assert.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { FIRST_LINK } from '#shared/log/entry.ts';
import type { JournalError, JournalState, Platform } from '../../platform/platform.ts';
import { DaluangDb, type StoreIdentity } from '../database.ts';
import { createJournalPump, type JournalPump } from '../journal-pump.ts';
import { logHead } from '../log-store.ts';
import { storeFault } from '../store-fault.ts';
import { DATABASE_VERSION } from '../versions/index.ts';
import { decideStart, type StartPlan } from './decide.ts';
import { emptyStore, FIRST_STORE, type Found, findStore } from './find-store.ts';
import { identityFromLog, identityOf, newIdentity, saveIdentity, saveIdentityOfMade } from './identity.ts';
import { replayEntries } from './replay.ts';

/** Something was put right at start, and the person is told. */
export type Recovery =
  | {
      readonly kind: 'rebuilt';
      readonly why: Extract<StartPlan, { kind: 'rebuild' }>['why'];
      readonly entries: number;
      readonly asideName: string;
    }
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
  /** Changes are there, but not the one that set the office up: it stood in a damaged part of the journal. */
  readonly officeLost: boolean;
}

export type OpenRefusal =
  | { readonly code: 'newerDatabase'; readonly version: number; readonly programVersion: number }
  | { readonly code: 'unopenable' }
  /** An office was here; its database and its journal are gone. */
  | { readonly code: 'allLost'; readonly entries: number }
  | { readonly code: 'diskFull' }
  | { readonly code: 'journal'; readonly cause: JournalError };

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
      return err(refusalOf(plan));
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

async function plansFor(platform: Platform, journal: JournalState, found: Found): Promise<StartPlan> {
  const { finding, db } = found;
  const open = finding.state === 'open';
  const linkAtStoreHead = open && finding.head.seq <= journal.head.seq ? await platform.journal.linkAt(finding.head.seq) : null;
  const storeLink = open && db ? await linkIn(db, journal.head.seq) : null;
  return decideStart(finding, { dbId: journal.dbId, head: journal.head, notedSeq: journal.notedSeq, linkAtStoreHead }, storeLink);
}

function refusalOf(plan: Extract<StartPlan, { kind: 'refuse' }>): OpenRefusal {
  switch (plan.why) {
    case 'newer':
      return { code: 'newerDatabase', version: plan.version, programVersion: DATABASE_VERSION };
    case 'unopenableAndNoJournal':
      return { code: 'unopenable' };
    case 'allLost':
      return { code: 'allLost', entries: plan.entries };
    default:
      return assertNever(plan);
  }
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
      await saveIdentityOfMade(rebuilt, await identityFromLog(platform, rebuilt, journal.dbId));
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
  const hasOffice = (await db.rows('office').count()) > 0;
  const hasChanges = (await logHead(db)).seq > 0;
  return ok({ db, identity, pump, recovered, fresh: !hasOffice && !hasChanges, officeLost: !hasOffice && hasChanges });
}

async function replayFrom(platform: Platform, db: DaluangDb, after: number, total: number, onProgress: ReplayProgress): Promise<void> {
  let done = 0;
  for await (const chunk of platform.journal.read(after)) {
    await replayEntries(db, chunk);
    done += chunk.length;
    onProgress(done, total);
  }
}
