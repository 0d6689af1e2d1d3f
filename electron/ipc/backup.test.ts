import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupPort, BackupProgress, BackupSource } from '#renderer/platform/backup-port.ts';
import { createDesktopBackup } from '#renderer/platform/desktop/backup.ts';
import type { DesktopApi } from '#renderer/platform/desktop/bridge.ts';
import { createKeyring } from '#shared/backup/keyring.ts';
import { contract } from '#shared/ipc/contract.ts';
import { inProcessPacker } from '#test/support/backup/in-process-packer.ts';
import { type SampleOffice, sha256, smallOffice, sourceOf } from '#test/support/backup/sample-log.ts';
import { BackupService } from '../services/backup/backup-service.ts';
import type { Drive } from '../services/drives/drive.ts';
import { backupHandlers } from './backup.ts';

const office = smallOffice();
let root: string;
let stick: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'daluang-port-'));
  stick = join(root, 'stick');
  await mkdir(stick);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A PC: the window's port over main's handlers, arguments and answers checked by the contract and copied on the way. */
async function pc(name: string, withData?: SampleOffice) {
  const dataFolder = join(root, name);
  await mkdir(dataFolder, { recursive: true });
  for (const [segment, bytes] of withData?.segments ?? []) await place(join(dataFolder, 'journal', segment), bytes);
  for (const [hash, bytes] of withData?.files ?? [])
    await place(join(dataFolder, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash), bytes);
  const safe = new Map<string, string>();
  const listeners = new Set<(event: { readonly job: string; readonly progress: BackupProgress }) => void>();
  const drive: Drive = { path: stick, label: 'CADANGAN', fileSystem: 'vfat', freeBytes: 1e10, totalBytes: 1e10, writable: true };
  const service = new BackupService({
    dataFolder,
    program: 'Daluang 0.1.0',
    keyring: createKeyring({ get: async (key) => safe.get(key) ?? null, set: async (key, value) => Boolean(safe.set(key, value)) }),
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
  return { backup, dataFolder, listeners };
}

async function place(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

function source(from: SampleOffice = office): BackupSource {
  const { head, lines, end } = sourceOf(from);
  return {
    head,
    rows: async function* () {
      for (const line of lines) yield new TextEncoder().encode(`${line}\n`);
    },
    end: async () => end,
    entries: async function* () {
      yield from.items;
    },
  };
}

const never = new AbortController().signal;
const ignore = () => {};

async function withKeys(backup: BackupPort): Promise<string> {
  const made = await backup.makeKeys();
  await backup.confirmSheet();
  if (!made.ok) throw new Error(made.error.code);
  return made.value.recoverySecret;
}

async function written(backup: BackupPort, from: SampleOffice = office) {
  const [target] = await backup.targets();
  const result = await backup.write(target?.handle ?? '', source(from), ignore, never);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('the backup port of the desktop', () => {
  it('refuses the first set until there are keys and their sheet is printed', async () => {
    const { backup } = await pc('a', office);
    const [target] = await backup.targets();
    const write = () => backup.write(target?.handle ?? '', source(), ignore, never);
    expect(await write()).toEqual({ ok: false, error: { code: 'noKeys' } });
    const first = await backup.makeKeys();
    expect(await write()).toEqual({ ok: false, error: { code: 'sheetNotPrinted' } });
    const second = await backup.makeKeys();
    expect(first.ok && second.ok && first.value.recoverySecret !== second.value.recoverySecret).toBe(true);
    expect((await backup.confirmSheet()).sheetPrintedAt).toBe('2026-03-02T07:30:00.000Z');
    expect((await write()).ok).toBe(true);
    expect(await backup.makeKeys()).toEqual({ ok: false, error: { code: 'keysExist' } });
  });

  it('writes, lists, checks and opens a set on a drive', async () => {
    const { backup, dataFolder } = await pc('a', office);
    await withKeys(backup);
    const progress: BackupProgress[] = [];
    const [target] = await backup.targets();
    expect(target).toMatchObject({ label: 'CADANGAN', kind: 'removable', place: stick });
    expect(target).not.toHaveProperty('path');
    const set = await backup.write(target?.handle ?? '', source(), (item) => progress.push(item), never);
    expect(set).toMatchObject({ ok: true, value: { state: 'finished', files: 3, missingFiles: 0, tables: sourceOf(office).end.tables } });
    expect(progress.map((item) => item.step)).toEqual(expect.arrayContaining(['writing', 'readingBack', 'closing']));
    const [listed] = await backup.sets(target?.handle ?? '');
    expect(set.ok && set.value).toEqual(listed);
    expect(await backup.verify(listed?.handle ?? '', ignore, never)).toMatchObject({
      ok: true,
      value: { name: listed?.name, state: 'finished' },
    });
    expect(await readdir(dataFolder)).not.toContain('staging');
  });

  it('gives a set back to a new PC that has only the paper with the recovery key', async () => {
    const old = await pc('a', office);
    const secret = await withKeys(old.backup);
    await written(old.backup);
    const fresh = await pc('b');
    const [target] = await fresh.backup.targets();
    const [set] = await fresh.backup.sets(target?.handle ?? '');
    expect(set?.tables).toBeNull();
    expect(await fresh.backup.open(set?.handle ?? '', null, ignore, never)).toEqual({ ok: false, error: { code: 'noKeys' } });
    const typed = secret.toLowerCase().replace(/(.{8})/g, '$1 ');
    const opened = await fresh.backup.open(set?.handle ?? '', typed, ignore, never);
    if (!opened.ok) throw new Error(opened.error.code);
    const data = opened.value;
    expect(data.index).toMatchObject({
      cutSeq: office.head.seq,
      cutLink: office.head.link,
      deskCode: 'A',
      files: 3,
      tables: sourceOf(office).end.tables,
    });

    const entries: string[] = [];
    for await (const chunk of data.entries()) entries.push(...chunk);
    expect(entries).toEqual(office.items.map((item) => item.json));
    const rows: string[] = [];
    for await (const chunk of data.rows()) rows.push(...chunk.map(({ entity, row }) => `{"entity":"${entity}","row":${row}}`));
    expect(rows).toEqual(sourceOf(office).lines);

    expect(await data.takeFiles(ignore)).toEqual({ ok: true, value: { taken: 3, known: 0 } });
    for (const hash of office.files.keys()) {
      expect(sha256(await readFile(join(fresh.dataFolder, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash)))).toBe(hash);
    }
    const keys = await old.backup.keys();
    expect(await data.adoptKeys()).toMatchObject({ ok: true, value: { recovery: keys.recovery, office: keys.office } });
    await data.close();
    expect(await readdir(join(fresh.dataFolder, 'staging'))).toEqual([]);

    const again = await fresh.backup.open(set?.handle ?? '', null, ignore, never);
    expect(again.ok && (await again.value.takeFiles(ignore))).toEqual({ ok: true, value: { taken: 0, known: 3 } });
  });

  it('refuses a set to a key that is not its own, and leaves nothing behind', async () => {
    const old = await pc('a', office);
    await withKeys(old.backup);
    await written(old.backup);
    const other = await pc('b');
    await withKeys(other.backup);
    const [target] = await other.backup.targets();
    const [set] = await other.backup.sets(target?.handle ?? '');
    expect(await other.backup.open(set?.handle ?? '', null, ignore, never)).toEqual({ ok: false, error: { code: 'wrongKey' } });
    expect(await other.backup.open(set?.handle ?? '', 'bukan kunci', ignore, never)).toEqual({ ok: false, error: { code: 'wrongKey' } });
    expect(await readdir(join(other.dataFolder, 'staging'))).toEqual([]);
  });

  it('asks for the entries of the log where a journal file is damaged', async () => {
    const { backup, dataFolder } = await pc('a', office);
    await withKeys(backup);
    await rm(join(dataFolder, 'journal', '2026-02.jl'));
    const set = await written(backup);
    const opened = await backup.open(set.handle, null, ignore, never);
    const entries: string[] = [];
    if (opened.ok) for await (const chunk of opened.value.entries()) entries.push(...chunk);
    expect(entries).toEqual(office.items.map((item) => item.json));
  });

  it('stops while rows are still coming when cancelled, and the set does not count', async () => {
    const { backup } = await pc('a', office);
    await withKeys(backup);
    const control = new AbortController();
    const endless: BackupSource = {
      ...source(),
      rows: async function* () {
        for (let piece = 0; ; piece++) {
          if (piece === 20) control.abort();
          yield new TextEncoder().encode(`${sourceOf(office).lines[0]}\n`);
        }
      },
    };
    const [target] = await backup.targets();
    expect(await backup.write(target?.handle ?? '', endless, ignore, control.signal)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect((await backup.sets(target?.handle ?? '')).map((set) => set.state)).toEqual(['unfinished']);
    expect(await backup.verify((await backup.sets(target?.handle ?? ''))[0]?.handle ?? '', ignore, never)).toEqual({
      ok: false,
      error: { code: 'noSet' },
    });
  });

  it('ends the job where the window cannot go on reading its rows', async () => {
    const { backup, listeners } = await pc('a', office);
    await withKeys(backup);
    const broken: BackupSource = {
      ...source(),
      rows: async function* () {
        yield new TextEncoder().encode(`${sourceOf(office).lines[0]}\n`);
        throw new Error('the database is closed');
      },
    };
    const [target] = await backup.targets();
    await expect(backup.write(target?.handle ?? '', broken, ignore, never)).rejects.toThrow('the database is closed');
    expect((await backup.sets(target?.handle ?? '')).filter((set) => set.state === 'finished')).toEqual([]);
    expect(listeners.size).toBe(0);
  });

  it('takes a folder that the person chose as a target', async () => {
    const { backup } = await pc('a', office);
    await withKeys(backup);
    await mkdir(join(root, 'folder'));
    const folder = await backup.chooseFolder();
    expect(folder).toMatchObject({ kind: 'folder', label: 'folder' });
    expect((await backup.write(folder?.handle ?? '', source(), ignore, never)).ok).toBe(true);
    expect((await backup.targets()).map((target) => target.kind)).toEqual(['removable', 'folder']);
    await rm(join(root, 'folder'), { recursive: true });
    expect(await backup.write(folder?.handle ?? '', source(), ignore, never)).toEqual({ ok: false, error: { code: 'driveGone' } });
  });
});
