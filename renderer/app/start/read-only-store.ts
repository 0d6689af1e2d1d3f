/**
 * A store that can only be read: for a full disk, a folder without write access or a journal that does not open. Nothing can
 * be written through it, also not by mistake: the database itself refuses.
 */
import Dexie from 'dexie';
import { DaluangDb } from '#renderer/db/database.ts';
import type { JournalPump } from '#renderer/db/journal-pump.ts';
import { logHead } from '#renderer/db/log-store.ts';
import { identityFromLog, saveIdentity } from '#renderer/db/start/identity.ts';
import type { OpenedStore } from '#renderer/db/start/open-store.ts';
import { replayEntries } from '#renderer/db/start/replay.ts';
import type { JournalState, Platform } from '#renderer/platform/platform.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const READING_STORE = 'daluang-baca';
type JournalAnswer = Awaited<ReturnType<Platform['journal']['state']>>;

class ReadOnly extends Error {
  /** The name that the database knows as closed for writing (store-fault.ts). */
  override readonly name = 'InvalidStateError';
}

class ReadOnlyDb extends DaluangDb {
  constructor(name: string) {
    super(name);
    this.use({
      stack: 'dbcore',
      name: 'readOnly',
      create: (core) => ({
        ...core,
        transaction(stores, mode, options) {
          if (mode === 'readwrite') throw new ReadOnly('opened for reading only');
          return core.transaction(stores, mode, options);
        },
      }),
    });
  }
}

const closedPump: JournalPump = {
  flush: () => Promise.resolve(false),
  failure: () => ({ code: 'readOnly' }),
  onChange: () => () => {},
};

export async function openReadOnly(platform: Platform): Promise<Result<OpenedStore, { readonly code: 'nothingToRead' }>> {
  const state = await platform.journal.state();
  const name = (await storeToRead(platform, state)) ?? (state.ok ? await storeFromJournal(platform, state.value) : null);
  if (name === null) return err({ code: 'nothingToRead' });
  const db = new ReadOnlyDb(name);
  await db.open();
  const identity = await db.meta.get('self');
  const head = await logHead(db);
  if (!identity || head.seq === 0) return err({ code: 'nothingToRead' });
  return ok({ db, identity, pump: closedPump, recovered: [], fresh: false, officeLost: false });
}

/** The database in use; where the journal cannot say which one that is, the newest of this data set. */
async function storeToRead({ info }: Platform, state: JournalAnswer): Promise<string | null> {
  const known = (await indexedDB.databases()).flatMap((database) => database.name ?? []);
  if (state.ok && known.includes(state.value.storeName)) return state.value.storeName;
  const own = info.demo && info.shell === 'browser' ? /^daluang-demo(-\d+)?$/ : /^daluang(-\d+)?$/;
  const numberOf = (name: string) => Number(/-(\d+)$/.exec(name)?.[1] ?? 1);
  return (
    known
      .filter((name) => own.test(name))
      .sort((a, b) => numberOf(a) - numberOf(b))
      .at(-1) ?? null
  );
}

/**
 * Where the data must not be touched, main gives the window a profile that is thrown away: there the journal is read into a database
 * that only serves to look.
 */
async function storeFromJournal(platform: Platform, { dbId, head }: JournalState): Promise<string | null> {
  if (head.seq === 0) return null;
  await Dexie.delete(READING_STORE);
  const db = new DaluangDb(READING_STORE);
  for await (const chunk of platform.journal.read(0)) await replayEntries(db, chunk);
  await saveIdentity(db, await identityFromLog(platform, db, dbId));
  db.close();
  return READING_STORE;
}
