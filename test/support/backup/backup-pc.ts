/** A PC for tests of backups: its data folder, its keys, a stick, and the window's port over main's handlers. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backupHandlers } from '#electron/ipc/backup.ts';
import { BackupService } from '#electron/services/backup/backup-service.ts';
import type { Drive } from '#electron/services/drives/drive.ts';
import type { BackupPort, BackupProgress } from '#renderer/platform/backup-port.ts';
import { createDesktopBackup } from '#renderer/platform/desktop/backup.ts';
import type { DesktopApi } from '#renderer/platform/desktop/bridge.ts';
import { createKeyring, type Keyring } from '#shared/backup/keyring.ts';
import { contract } from '#shared/ipc/contract.ts';
import { inProcessPacker } from './in-process-packer.ts';
import type { SampleOffice } from './sample-log.ts';

export interface BackupPc {
  readonly backup: BackupPort;
  readonly dataFolder: string;
  readonly keyring: Keyring;
  readonly listeners: ReadonlySet<unknown>;
}

/** Arguments and answers are checked by the contract and copied on the way. */
export async function backupPc(root: string, name: string, withData?: SampleOffice): Promise<BackupPc> {
  const dataFolder = join(root, name);
  await mkdir(dataFolder, { recursive: true });
  for (const [segment, bytes] of withData?.segments ?? []) await place(join(dataFolder, 'journal', segment), bytes);
  for (const [hash, bytes] of withData?.files ?? [])
    await place(join(dataFolder, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash), bytes);
  const safe = new Map<string, string>();
  const listeners = new Set<(event: { readonly job: string; readonly progress: BackupProgress }) => void>();
  const drive: Drive = {
    path: join(root, 'stick'),
    label: 'CADANGAN',
    fileSystem: 'vfat',
    freeBytes: 1e10,
    totalBytes: 1e10,
    writable: true,
  };
  const keyring = createKeyring({ get: async (key) => safe.get(key) ?? null, set: async (key, value) => Boolean(safe.set(key, value)) });
  const service = new BackupService({
    dataFolder,
    program: 'Daluang 0.1.0',
    keyring,
    now: () => '2026-03-02T07:30:00.000Z',
    startPacker: inProcessPacker,
    listDrives: async () => [drive],
    askFolder: async () => join(root, 'folder'),
    onProgress: (job, progress) => {
      for (const listener of listeners) listener({ job, progress });
    },
  });
  const handlers: Readonly<Record<string, unknown>> = backupHandlers(service);
  const calls = Object.entries(contract.backup).map(([method, shape]) => [
    method,
    async (...args: readonly unknown[]) => {
      const parsed = shape.args.parse(structuredClone(args));
      const outcome = await (
        handlers[method] as (...given: readonly unknown[]) => Promise<{ ok: boolean; value?: unknown; error?: unknown }>
      )(...parsed);
      if (outcome.ok) shape.result.parse(outcome.value);
      else shape.error.parse(outcome.error);
      return structuredClone(outcome);
    },
  ]);
  // The bridge has exactly these calls and `on`; the contract above is what types them.
  const api = {
    backup: Object.fromEntries(calls),
    on: (_event: string, listener: (event: { readonly job: string; readonly progress: BackupProgress }) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as DesktopApi;
  const backup: BackupPort = createDesktopBackup({ ids: { newId: () => randomUUID(), randomHex: () => '' } }, api);
  return { backup, dataFolder, keyring, listeners };
}

async function place(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
