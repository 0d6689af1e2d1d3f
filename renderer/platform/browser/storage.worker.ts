/** The storage worker: journal, vault and secrets of the browser edition. Its name is the folder that it works in. */
import { v7 } from 'uuid';
import { APP_VERSION } from '#shared/lib/app-version.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { oneAtATime } from '#shared/lib/one-at-a-time.ts';
import { bytesToUtf8, utf8ToBytes } from '#shared/log/bytes.ts';
import { Journal } from '#shared/log/journal.ts';
import { JournalKeeper } from '#shared/log/journal-keeper.ts';
import { folderAt, isDomException, moveFile, readSmall, writeSmall } from './opfs.ts';
import { opfsJournalFolder } from './opfs-journal-folder.ts';
import { OpfsVault } from './opfs-vault.ts';
import type { StorageAnswer, StorageCall, StorageCalls } from './storage-calls.ts';

interface WorkerScope {
  readonly name: string;
  onmessage: ((event: MessageEvent<StorageCall>) => void) | null;
  postMessage(answer: StorageAnswer): void;
}
// The DOM library types the global object as a window's; this file only ever runs in a dedicated worker.
const scope = globalThis as unknown as WorkerScope;

const SECRETS_FILE = 'secrets.json';
const now = () => new Date().toISOString();

function codeOf(cause: unknown): 'diskFull' | 'unavailable' | null {
  if (isDomException(cause, 'QuotaExceededError')) return 'diskFull';
  return cause instanceof DOMException ? 'unavailable' : null;
}

async function openStorage(rootName: string): Promise<StorageCalls> {
  const root = await folderAt(await navigator.storage.getDirectory(), [rootName]);
  const journal = new Journal({
    folder: opfsJournalFolder(await folderAt(root, ['journal'])),
    month: () => now().slice(0, 7),
    stamp: () => now().replaceAll(/[:.]/g, '-'),
  });
  const keeper = new JournalKeeper({
    journal,
    notes: { read: (slot) => readSmall(root, `vault-${slot}.json`), write: (slot, bytes) => writeSmall(root, `vault-${slot}.json`, bytes) },
    now: () => instant(now()),
    appVersion: APP_VERSION,
    chromium: null,
    defaultStoreName: rootName,
    place: null,
    readOnly: false,
    codeOf,
  });
  const vault = new OpfsVault(root, () => v7());

  const secretsInTurn = oneAtATime();
  const readSecrets = async (): Promise<Record<string, string>> => {
    const bytes = await readSmall(root, SECRETS_FILE);
    return bytes && bytes.length > 0 ? (JSON.parse(bytesToUtf8(bytes)) as Record<string, string>) : {};
  };

  return {
    journalState: () => keeper.state(),
    journalBegin: (dbId, storeName, dataVersion) => keeper.begin(dbId, storeName, dataVersion),
    journalNote: (storeName, dataVersion) => keeper.note(storeName, dataVersion),
    journalAppend: (items) => keeper.append(items),
    journalClockBack: () => keeper.clockBack(),
    journalReadAfter: (seq) => keeper.readAfter(seq),
    journalLinkAt: (seq) => keeper.linkAt(seq),
    vaultTake: (file) => vault.take(file),
    vaultPut: (bytes, name, mediaType) => vault.put(new Uint8Array(bytes), name, mediaType),
    vaultRead: (hash) => vault.read(hash),
    vaultCheck: (hash) => vault.check(hash),
    vaultEraseSealed: (hash) => vault.eraseSealed(hash),
    vaultHas: (hash) => vault.has(hash),
    secretGet: async (name) => (await readSecrets())[name] ?? null,
    secretSet: (name, value) =>
      secretsInTurn(async () => {
        const next = JSON.stringify({ ...(await readSecrets()), [name]: value });
        await writeSmall(root, `${SECRETS_FILE}.tmp`, utf8ToBytes(next));
        await moveFile(root, `${SECRETS_FILE}.tmp`, root, SECRETS_FILE);
      }),
  };
}

const storage = openStorage(scope.name);

async function answer({ id, call, args }: StorageCall): Promise<StorageAnswer> {
  try {
    // The window's client is typed by the same interface; the arguments are those of the named call.
    const run = (await storage)[call] as (...args: readonly unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await run(...args) };
  } catch (cause) {
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
    return { id, ok: false, fault: { name, message } };
  }
}

scope.onmessage = ({ data }) => {
  answer(data).then(
    (reply) => scope.postMessage(reply),
    (cause: unknown) => reportError(cause),
  );
};
