/** The browser edition's shell: Web APIs only. Its journal lies in the same browser profile as the database, and the UI says so. */
import { APP_VERSION } from '#shared/lib/app-version.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { BackupPort } from '../backup-port.ts';
import type { Clock, IdSource, JournalStore, Platform, SecretStore, VaultStore } from '../platform.ts';
import { readJournal } from '../read-journal.ts';
import { createBrowserFiles } from './files.ts';
import { browserPrint } from './print.ts';
import { createBrowserSealed } from './sealed.ts';
import { askServerTime } from './server-time.ts';
import { type StorageClient, startStorage } from './storage-client.ts';

export interface BrowserParts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly backup: (platform: Omit<Platform, 'backup'>) => BackupPort;
}

export async function createBrowserPlatform({ clock, ids, backup }: BrowserParts): Promise<Platform> {
  const demo = new URLSearchParams(location.search).get('demo') === '1';
  const storage = startStorage(demo ? 'daluang-demo' : 'daluang');
  const vault = browserVault(storage);
  const secrets = browserSecrets(storage);
  // A journal that cannot be read tells its own trouble when the store is opened.
  const clockBack = await storage.ask('journalClockBack');
  const platform: Omit<Platform, 'backup'> = {
    info: {
      shell: 'browser',
      version: APP_VERSION,
      demo,
      dataFolder: null,
      trouble: clockBack.ok && clockBack.value ? { code: 'clockBack', ...clockBack.value } : null,
    },
    clock: { now: () => clock.now(), ofServer: askServerTime },
    ids,
    journal: browserJournal(storage),
    vault,
    sealed: createBrowserSealed(vault, secrets, (hash) => storage.ask('vaultEraseSealed', hash)),
    secrets,
    print: browserPrint(vault),
    files: createBrowserFiles(vault, () => ids.newId()),
    recovery: null,
    scanner: null,
    badge: { show: showBadge },
    freeBytes,
  };
  return { ...platform, backup: backup(platform) };
}

function browserJournal(storage: StorageClient): JournalStore {
  return {
    state: () => storage.ask('journalState'),
    begin: (dbId, storeName, dataVersion) => storage.ask('journalBegin', dbId, storeName, dataVersion),
    note: (storeName, dataVersion) => storage.ask('journalNote', storeName, dataVersion),
    append: (items) => storage.ask('journalAppend', items),
    read: (afterSeq) => readJournal(afterSeq, (seq) => storage.ask('journalReadAfter', seq)),
    async linkAt(seq) {
      const link = await storage.ask('journalLinkAt', seq);
      if (!link.ok) throw new Error(`the journal cannot be read: ${link.error.code}`);
      return link.value;
    },
  };
}

function browserVault(storage: StorageClient): VaultStore {
  return {
    async take(files) {
      const taken = [];
      // One after the other: each is hashed and read back, and the worker has one thread.
      for (const file of files) taken.push(await storage.ask('vaultTake', file));
      return taken;
    },
    put: (bytes, name, mediaType) => storage.ask('vaultPut', bytes, name, mediaType),
    read: (hash) => storage.ask('vaultRead', hash),
    check: (hash) => storage.ask('vaultCheck', hash),
    has: (hash) => storage.ask('vaultHas', hash),
  };
}

function browserSecrets(storage: StorageClient): SecretStore {
  return {
    protection: 'browser',
    get: (name) => storage.ask('secretGet', name),
    async set(name, value) {
      try {
        await storage.ask('secretSet', name, value);
        return ok(null);
      } catch (cause) {
        if (cause instanceof Error && cause.name === 'QuotaExceededError') return err({ code: 'unavailable' });
        throw cause;
      }
    },
  };
}

/** Only an installed page has an icon of its own; the title of the tab says it everywhere. */
async function showBadge({ late, today }: { readonly late: number; readonly today: number }): Promise<void> {
  if (!('setAppBadge' in navigator)) return;
  try {
    await navigator.setAppBadge(late + today);
  } catch {
    // Not installed, or the person does not allow it: the title is enough.
  }
}

async function freeBytes(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined ? null : Math.max(0, quota - (usage ?? 0));
}
