/** The desktop's shell: the platform over `window.api`. */
import type { BackupPort } from '../backup-port.ts';
import type { Clock, IdSource, Platform } from '../platform.ts';
import { readJournal } from '../read-journal.ts';
import { type DesktopApi, outcome, value } from './bridge.ts';
import { copyInto } from './copy-into.ts';

export interface DesktopParts {
  readonly api: DesktopApi;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly backup: (platform: Omit<Platform, 'backup'>) => BackupPort;
}

export async function createDesktopPlatform({ api, clock, ids, backup }: DesktopParts): Promise<Platform> {
  const { secretProtection, ...info } = await value(api.app.info());
  const platform: Omit<Platform, 'backup'> = {
    info,
    clock,
    ids,
    journal: {
      state: () => outcome(api.journal.state()),
      begin: (dbId, storeName, dataVersion) => outcome(api.journal.begin(dbId, storeName, dataVersion)),
      note: (storeName, dataVersion) => outcome(api.journal.note(storeName, dataVersion)),
      append: (items) => outcome(api.journal.append(items)),
      read: (afterSeq) => readJournal(afterSeq, (seq) => outcome(api.journal.readAfter(seq))),
      linkAt: (seq) => value(api.journal.linkAt(seq)),
    },
    vault: {
      take: (files) => value(api.vault.take(files)),
      put: (bytes, name, mediaType) => outcome(api.vault.put(bytes, name, mediaType)),
      read: (hash) => outcome(api.vault.read(hash)),
      check: (hash) => value(api.vault.check(hash)),
      has: (hash) => value(api.vault.has(hash)),
    },
    sealed: {
      open: (hash, secret) => outcome(api.sealed.open(hash, secret)),
      erase: (hash) => outcome(api.sealed.erase(hash)),
    },
    secrets: {
      protection: secretProtection,
      get: (name) => value(api.secrets.get(name)),
      set: (name, secret) => outcome(api.secrets.set(name, secret)),
    },
    print: {
      print: (hash, title) => outcome(api.print.print(hash, title)),
      show: (hash, title) => outcome(api.print.show(hash, title)),
      printers: () => value(api.print.printers()),
    },
    files: {
      saveAs: (bytes, suggestedName, mediaType) => outcome(api.files.saveAs(bytes, suggestedName, mediaType)),
      chooseFolder: () => value(api.files.chooseFolder()),
      copyInto: (folder, file, onBytes, signal) => copyInto(api, ids.newId(), folder, file, onBytes, signal),
    },
    recovery: {
      putProfileAside: async () => void (await value(api.recovery.putProfileAside())),
      relaunch: async () => void (await value(api.recovery.relaunch())),
      openDataFolder: async () => void (await value(api.recovery.openDataFolder())),
    },
    badge: { show: async ({ late, today }) => void (await value(api.badge.show({ late, today }))) },
    scanner: {
      state: () => value(api.scanner.state()),
      choose: () => outcome(api.scanner.choose()),
      setAfter: (after) => value(api.scanner.setAfter(after)),
      stop: () => value(api.scanner.stop()),
      look: () => value(api.scanner.look()),
      release: ({ name, hash, modifiedMs }) => value(api.scanner.release({ name, hash, modifiedMs })),
    },
    freeBytes: () => value(api.app.freeBytes()),
  };
  return { ...platform, backup: backup(platform) };
}
