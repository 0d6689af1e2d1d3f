import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { err, expectOk } from '#shared/lib/result.ts';
import { FileVault } from '../vault/file-vault.ts';
import { freeName, isScanName } from './scanned-files.ts';
import { ScannerFolder, TAKEN_FOLDER, WAIT_LOOKS } from './scanner-folder.ts';

const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.4\n% ${words}\n%%EOF\n`);

let root: string;
let data: string;
let share: string;
let vault: FileVault;
let scanner: ScannerFolder;

const made = () => new ScannerFolder({ dataFolder: data, vault, askFolder: async () => share });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'daluang-scanner-'));
  [data, share] = [join(root, 'data'), join(root, 'share')];
  await mkdir(data);
  await mkdir(share);
  vault = new FileVault(data);
  scanner = made();
  expectOk(await scanner.choose());
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array) => writeFile(join(share, name), bytes);
/** Seen, read once, read twice and taken. */
const looks = async (times = 3) => {
  for (let done = 1; done < times; done++) await scanner.look();
  return scanner.look();
};
const names = async (folder = share) => (await readdir(folder)).toSorted();

describe('a scan in the watched folder', () => {
  it('is taken when it stood still and read the same twice, and stays until it is released', async () => {
    await put('a.pdf', pdf('surat'));

    expect((await scanner.look()).ready).toEqual([]);
    expect((await scanner.look()).ready).toEqual([]);
    const { ready, state } = await scanner.look();

    expect(ready).toMatchObject([{ name: 'a.pdf', mediaType: 'application/pdf', bytes: pdf('surat').length }]);
    expect(state).toMatchObject({ growing: 0, refused: [], reachable: true });
    expect(expectOk(await vault.read(ready[0]?.hash ?? ''))).toEqual(Buffer.from(pdf('surat')));
    expect(await names()).toEqual(['a.pdf']);
  });

  it('is moved aside once it is written down; another of its name does not replace it', async () => {
    for (const words of ['satu', 'dua']) {
      await put('scan.pdf', pdf(words));
      const { ready } = await looks();
      expect(await scanner.release(ready[0] as never)).toBe('moved');
    }

    expect(await names()).toEqual([TAKEN_FOLDER]);
    expect(await names(join(share, TAKEN_FOLDER))).toEqual(['scan (2).pdf', 'scan.pdf']);
    expect(await readFile(join(share, TAKEN_FOLDER, 'scan.pdf'))).toEqual(Buffer.from(pdf('satu')));
    expect((await scanner.look()).ready).toEqual([]);
  });

  it('is deleted where the person chose that', async () => {
    await scanner.setAfter('delete');
    await put('a.pdf', pdf('surat'));
    const { ready } = await looks();

    expect(await scanner.release(ready[0] as never)).toBe('deleted');
    expect(await names()).toEqual([]);
  });

  it('that is still being written is left alone, however long it takes', async () => {
    await put('long.pdf', pdf('bagian').subarray(0, 12));
    for (let part = 0; part < 8; part++) {
      const { ready, state } = await scanner.look();
      expect([ready, state.growing]).toEqual([[], 1]);
      await appendFile(join(share, 'long.pdf'), `bagian ${part}\n`);
    }

    expect((await looks(4)).ready).toHaveLength(1);
  });

  it('that changes between the two readings without growing begins again', async () => {
    await put('a.pdf', pdf('AAAA'));
    await looks(2);
    await put('a.pdf', pdf('BBBB'));

    expect((await scanner.look()).ready).toEqual([]);
    const { ready } = await looks(2);
    expect(expectOk(await vault.read(ready[0]?.hash ?? ''))).toEqual(Buffer.from(pdf('BBBB')));
  });

  it('that is temporary or in a subfolder is no scan; the subfolder is named, that of taken scans is not', async () => {
    await put('a.pdf.part', pdf('x'));
    await put('~lock.pdf', pdf('x'));
    await put('Thumbs.db', pdf('x'));
    for (const folder of ['map.pdf', 'Laci 1', TAKEN_FOLDER, '$RECYCLE.BIN']) await mkdir(join(share, folder));
    await writeFile(join(share, 'Laci 1', 'surat.pdf'), pdf('x'));

    const { ready, state } = await looks(4);

    expect(ready).toEqual([]);
    expect(state).toMatchObject({ growing: 0, refused: [], subfolders: ['Laci 1', 'map.pdf'] });
    expect((await scanner.stop()).subfolders).toEqual([]);
  });

  it('that stays empty is waited for, then told; with content it is taken all the same', async () => {
    await put('empty.pdf', new Uint8Array());

    expect((await looks(WAIT_LOOKS)).state).toMatchObject({ growing: 1, refused: [] });
    expect((await scanner.look()).state).toMatchObject({ growing: 0, refused: [{ name: 'empty.pdf', code: 'empty' }] });

    await put('empty.pdf', pdf('akhirnya'));
    expect((await scanner.look()).state).toMatchObject({ growing: 1, refused: [] });
    expect((await looks(2)).ready).toMatchObject([{ name: 'empty.pdf' }]);
  });

  it('of a kind that is not taken stays where it is, with the reason', async () => {
    await put('setup.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0));
    await put('surat.pdf.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0));
    await put('tidak jelas.pdf', new TextEncoder().encode('\u0000\u0001 bukan pdf'));

    const { ready, state } = await looks();

    expect(ready).toEqual([]);
    expect(state.refused).toEqual([
      { name: 'setup.exe', code: 'executable' },
      { name: 'surat.pdf.exe', code: expect.stringMatching(/doubleExtension|executable/) },
      { name: 'tidak jelas.pdf', code: 'otherContent' },
    ]);
    expect(await names()).toEqual(['setup.exe', 'surat.pdf.exe', 'tidak jelas.pdf']);
  });
});

describe('the source', () => {
  it('is never removed while the vault does not hold it whole', async () => {
    await put('a.pdf', pdf('surat'));
    const { ready } = await looks();
    await writeFile(vault.pathOf(ready[0]?.hash ?? ''), 'rusak');

    expect(await scanner.release(ready[0] as never)).toBe('damaged');
    expect(await names()).toEqual(['a.pdf']);
    expect(await vault.check((await looks()).ready[0]?.hash ?? '')).toBe('whole');
  });

  it('is never removed where another file bears its name by now', async () => {
    await put('a.pdf', pdf('lama'));
    const { ready } = await looks();
    await put('a.pdf', pdf('baru'));

    expect(await scanner.release(ready[0] as never)).toBe('changed');
    expect(await readFile(join(share, 'a.pdf'))).toEqual(Buffer.from(pdf('baru')));
  });

  it('that somebody took away, or a name that is a path, is nothing to remove', async () => {
    await put('a.pdf', pdf('surat'));
    const { ready } = await looks();
    const [scan] = ready;
    await rm(join(share, 'a.pdf'));

    expect(await scanner.release(scan as never)).toBe('changed');
    expect(await scanner.release({ ...(scan as never as object), name: '../data/blobs' } as never)).toBe('changed');
  });

  it('keeps hash, name and time over a restart, so that what was written down is known again', async () => {
    await put('a.pdf', pdf('surat'));
    await utimes(join(share, 'a.pdf'), 1_770_000_000, 1_770_000_000);
    const before = (await looks()).ready;

    scanner = made();

    expect((await looks()).ready).toEqual(before);
    expect((await scanner.state()).folder).toBe(share);
  });
});

describe('the folder', () => {
  it('that goes away is told, and watched again when it comes back', async () => {
    await put('a.pdf', pdf('surat'));
    await looks(2);
    await rm(share, { recursive: true });
    expect((await scanner.look()).state.reachable).toBe(false);
    await mkdir(share);
    await put('a.pdf', pdf('surat'));

    const { state, ready } = await looks(4);

    expect(state.reachable).toBe(true);
    expect(ready).toHaveLength(1);
  });

  it('of Daluang itself is not watched; stopping forgets it', async () => {
    share = join(data, 'blobs');
    expect(await scanner.choose()).toEqual(err({ code: 'ownFolder' }));

    expect((await scanner.stop()).folder).toBeNull();
    expect((await scanner.look()).ready).toEqual([]);
  });
});

it.each([
  ['scan0001.pdf', true],
  ['.hidden.pdf', false],
  ['~$surat.docx', false],
  ['scan.pdf.crdownload', false],
  ['SCAN.TMP', false],
  ['desktop.ini', false],
])('%s is a scan: %s', (name, expected) => {
  expect(isScanName(name)).toBe(expected);
});

it('a free name counts up before the ending, whatever the case', () => {
  expect(freeName('a.pdf', new Set())).toBe('a.pdf');
  expect(freeName('A.pdf', new Set(['a.pdf', 'a (2).pdf']))).toBe('A (3).pdf');
  expect(freeName('tanpa', new Set(['tanpa']))).toBe('tanpa (2)');
});
