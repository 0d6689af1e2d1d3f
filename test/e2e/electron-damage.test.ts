/**
 * Damage behind the desktop program: the window's database wiped, cut and flipped, Chromium's whole profile gone, a journal with a torn
 * end and one with a flipped byte. The office comes back row by row and the window says what happened.
 */
import {
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { logInAs, waitForLogin } from '#test/pages/app-page.ts';
import { isEmptyApp, readTrouble } from '#test/pages/trouble-page.ts';
import { electronPath, type RunningShell } from '#test/support/electron.ts';
import { buildProgram, copyOf, databaseFolderOf, sampleOfficeFolder, startProgram } from '#test/support/electron-program.ts';
import { databaseNames, type TableSum, tableSums } from '#test/support/origin-folder.ts';

const tables = [
  'record',
  'recordSoftcopy',
  'request',
  'objection',
  'objectionEvent',
  'registerNumber',
  'person',
  'classCode',
  'location',
  'log',
];
const REBUILT =
  /^(Basis data dibangun ulang dari jurnal: \d+ catatan|\d+ catatan terakhir diambil kembali dari jurnal|Penyimpanan jendela rusak dan disisihkan)/;

describe.skipIf(!electronPath)('the desktop program after', () => {
  let program = '';
  let office = '';
  let before: Record<string, TableSum> = {};
  let running: RunningShell | null = null;

  beforeAll(async () => {
    program = await buildProgram();
    office = await sampleOfficeFolder(program);
    const { page } = await start(copyOf(office));
    await waitForLogin(page);
    before = await sums();
    await close();
  });
  afterEach(() => close());
  afterAll(() => {
    for (const folder of [program, office]) rmSync(folder, { recursive: true, force: true });
  });

  async function start(dataFolder: string): Promise<RunningShell> {
    running = await startProgram(program, dataFolder);
    return running;
  }
  async function close(): Promise<void> {
    await running?.app.close();
    running = null;
  }
  /** Of the database in use: the one with the highest number. */
  async function sums(): Promise<Record<string, TableSum>> {
    if (!running) throw new Error('nothing runs');
    const names = (await databaseNames(running.page)).filter((name) => /^daluang(-\d+)?$/.test(name)).sort();
    return tableSums(running.page, names.at(-1) ?? '', tables);
  }

  const filesOf = (folder: string, kind: RegExp) =>
    readdirSync(folder)
      .filter((name) => kind.test(name))
      .map((name) => join(folder, name));

  const damages: readonly (readonly [string, (dataFolder: string) => void])[] = [
    ['its database was wiped', (folder) => rmSync(databaseFolderOf(folder), { recursive: true })],
    [
      'the files of its database were cut in half',
      (folder) => {
        for (const file of filesOf(databaseFolderOf(folder), /\.(log|ldb)$|^MANIFEST/))
          truncateSync(file, Math.floor(statSync(file).size / 2));
      },
    ],
    [
      'the files of its database were flipped in the middle',
      (folder) => {
        for (const file of filesOf(databaseFolderOf(folder), /\.(log|ldb)$|^MANIFEST/)) flip(file, 0.5, 4096);
      },
    ],
    ['its whole Chromium profile was lost', (folder) => rmSync(join(folder, 'chromium'), { recursive: true })],
  ];

  it.each(damages)('%s: every row is there again, and it says so', async (_name, damage) => {
    const folder = copyOf(office);
    damage(folder);

    const { page } = await start(folder);
    await waitForLogin(page);
    const after = await sums();

    expect(before.record?.rows).toBe(200);
    expect(after).toEqual(before);
    expect(await page.getByText(REBUILT).first().isVisible()).toBe(true);
    await logInAs(page, 'arsiparis');
    expect(await page.getByText(REBUILT).first().isVisible()).toBe(true);
    // The login is a change of its own.
    const worked = await sums();
    await close();
    // It was mended, not only shown: the next start is a usual one.
    const next = await start(folder);
    await waitForLogin(next.page);
    expect(await next.page.getByText(REBUILT).count()).toBe(0);
    expect(await sums()).toEqual(worked);
    expect({ ...worked, log: null }).toEqual({ ...before, log: null });
  });

  it('a power cut left the end of its database in the middle of an entry, and work went on', async () => {
    const folder = copyOf(office);
    for (const file of filesOf(databaseFolderOf(folder), /\.log$/)) truncateSync(file, Math.max(0, statSync(file).size - 20));
    const { page } = await start(folder);
    await logInAs(page, 'arsiparis');
    const worked = await sums();
    await close();

    const next = await start(folder);
    await waitForLogin(next.page);

    expect(await sums()).toEqual(worked);
    expect({ ...worked, log: null }).toEqual({ ...before, log: null });
  });

  it('its journal ended in the middle of a line: the database has the rest, and the journal is whole again', async () => {
    const folder = copyOf(office);
    const [segment] = filesOf(join(folder, 'journal'), /\.jl$/);
    const file = openSync(segment ?? '', 'r+');
    const size = statSync(segment ?? '').size;
    ftruncateSync(file, size - 40);
    closeSync(file);

    const { page } = await start(folder);
    await waitForLogin(page);

    expect(await sums()).toEqual(before);
    await close();
    rmSync(join(folder, 'chromium'), { recursive: true });
    await start(folder);
    await waitForLogin(running?.page ?? page);
    expect(await sums()).toEqual(before);
  });

  it('a byte of its journal was flipped: the file is named, the database is not affected', async () => {
    const folder = copyOf(office);
    const [segment = ''] = filesOf(join(folder, 'journal'), /\.jl$/);
    flip(segment, 0.5, 1);
    const damaged = readFileSync(segment);

    const { page } = await start(folder);
    await logInAs(page, 'arsiparis');

    await page.getByText(/^Ada bagian jurnal yang rusak: .*\.jl/).waitFor();
    expect(await page.getByText('Basis data tidak terpengaruh').isVisible()).toBe(true);
    expect((await sums()).record).toEqual(before.record);
    await close();
    // What is damaged is kept as it is, for whoever looks into it.
    expect(readFileSync(segment).subarray(0, damaged.length).equals(damaged)).toBe(true);
  });

  it('both were damaged: no first run, but what is missing and the way to the last backup', async () => {
    const folder = copyOf(office);
    const [segment = ''] = filesOf(join(folder, 'journal'), /\.jl$/);
    // The office itself is the first change of the sample: what is damaged in it takes the office with it.
    flip(segment, 0.1, 1);
    rmSync(join(folder, 'chromium'), { recursive: true });

    const { page } = await start(folder);
    const trouble = await readTrouble(page);

    expect(trouble).toMatchObject({
      title: 'Data kantor tidak lengkap',
      saved: expect.stringContaining('tidak diubah dan tidak dihapus'),
      ways: ['Pulihkan dari cadangan terakhir', 'Ekspor jurnal', 'Buka folder data'],
    });
    expect(await isEmptyApp(page)).toBe(false);
    await page.getByRole('button', { name: 'Pulihkan dari cadangan terakhir' }).click();
    await page.getByRole('button', { name: 'Pilih folder…' }).waitFor();
  });
});

/** Turns over `length` bytes around a place of a file, 0 for its beginning and 1 for its end. */
function flip(path: string, place: number, length: number): void {
  const { size } = statSync(path);
  const bytes = Buffer.alloc(Math.min(length, size));
  const from = Math.floor((size - bytes.length) * place);
  const file = openSync(path, 'r+');
  readSync(file, bytes, 0, bytes.length, from);
  writeSync(
    file,
    bytes.map((byte) => byte ^ 0xff),
    0,
    bytes.length,
    from,
  );
  closeSync(file);
}
