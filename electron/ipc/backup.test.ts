import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupPort, BackupProgress, BackupSource } from '#renderer/platform/backup-port.ts';
import { backupPc } from '#test/support/backup/backup-pc.ts';
import { type SampleOffice, sha256, smallOffice, sourceOf } from '#test/support/backup/sample-log.ts';

const office = smallOffice();
let root: string;
let stick: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'daluang-port-'));
  stick = join(root, 'stick');
  await mkdir(stick);
});
afterEach(() => rm(root, { recursive: true, force: true }));

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
    const { backup } = await backupPc(root, 'a', office);
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
    const { backup, dataFolder } = await backupPc(root, 'a', office);
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
    const old = await backupPc(root, 'a', office);
    const secret = await withKeys(old.backup);
    await written(old.backup);
    const fresh = await backupPc(root, 'b');
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
    const old = await backupPc(root, 'a', office);
    await withKeys(old.backup);
    await written(old.backup);
    const other = await backupPc(root, 'b');
    await withKeys(other.backup);
    const [target] = await other.backup.targets();
    const [set] = await other.backup.sets(target?.handle ?? '');
    expect(await other.backup.open(set?.handle ?? '', null, ignore, never)).toEqual({ ok: false, error: { code: 'wrongKey' } });
    expect(await other.backup.open(set?.handle ?? '', 'bukan kunci', ignore, never)).toEqual({ ok: false, error: { code: 'wrongKey' } });
    expect(await readdir(join(other.dataFolder, 'staging'))).toEqual([]);
  });

  it('asks for the entries of the log where a journal file is damaged', async () => {
    const { backup, dataFolder } = await backupPc(root, 'a', office);
    await withKeys(backup);
    await rm(join(dataFolder, 'journal', '2026-02.jl'));
    const set = await written(backup);
    const opened = await backup.open(set.handle, null, ignore, never);
    const entries: string[] = [];
    if (opened.ok) for await (const chunk of opened.value.entries()) entries.push(...chunk);
    expect(entries).toEqual(office.items.map((item) => item.json));
  });

  it('stops while rows are still coming when cancelled, and the set does not count', async () => {
    const { backup } = await backupPc(root, 'a', office);
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
    const { backup, listeners } = await backupPc(root, 'a', office);
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
    const { backup } = await backupPc(root, 'a', office);
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
