/**
 * A store that can only be read: for a full disk, a folder without write access or a journal that does not open. Nothing can
 * be written through it, also not by mistake: the database itself refuses.
 */
import { DaluangDb } from '#renderer/db/database.ts';
import type { JournalPump } from '#renderer/db/journal-pump.ts';
import { logHead } from '#renderer/db/log-store.ts';
import type { OpenedStore } from '#renderer/db/start/open-store.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

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
  const name = state.ok ? state.value.storeName : null;
  const known = (await indexedDB.databases()).map((database) => database.name);
  const found = name && known.includes(name) ? name : known.filter((database) => database?.startsWith('daluang')).at(-1);
  if (!found) return err({ code: 'nothingToRead' });
  const db = new ReadOnlyDb(found);
  await db.open();
  const identity = await db.meta.get('self');
  const head = await logHead(db);
  if (!identity || head.seq === 0) return err({ code: 'nothingToRead' });
  return ok({ db, identity, pump: closedPump, recovered: [], fresh: false });
}
