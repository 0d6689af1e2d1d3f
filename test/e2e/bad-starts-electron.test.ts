/**
 * The seven bad starts, as a person meets them in the window of the real Electron: what happened, what is saved, what can be done, and
 * never an empty application. What main decides about them is tested in electron-bad-starts.test.ts. Screens go to test-results/bad-starts.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stubDialog } from 'electron-playwright-helpers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '#shared/lib/civil-time.ts';
import { logInAs, sectionsOf, waitForLogin } from '#test/pages/app-page.ts';
import { isEmptyApp, readTrouble } from '#test/pages/trouble-page.ts';
import { electronPath, type Mount, mountMemory, type RunningShell, runToEnd } from '#test/support/electron.ts';
import {
  buildProgram,
  changeNote,
  copyOf,
  databaseFolderOf,
  newFolder,
  noteOf,
  sampleOfficeFolder,
  startProgram,
} from '#test/support/electron-program.ts';
import { type TableSum, tableSums } from '#test/support/origin-folder.ts';

const pictures = fileURLToPath(new URL('../../test-results/bad-starts', import.meta.url));
const tables = ['record', 'request', 'objection', 'registerNumber', 'person'];

describe.skipIf(!electronPath)('a bad start shows', () => {
  let program = '';
  let office = '';
  let whole: Readonly<Record<string, TableSum>> = {};
  let running: RunningShell | null = null;
  let mount: Mount | null = null;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    program = await buildProgram();
    office = await sampleOfficeFolder(program, async (page) => {
      whole = await tableSums(page, 'daluang', tables);
    });
  });
  afterEach(async () => {
    await close();
    mount?.unmount();
    mount = null;
  });
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
  const picture = async ({ page }: RunningShell, name: string) => {
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  /** Counts new starts, and stays for the first of them. */
  const countRelaunches = ({ app }: RunningShell) =>
    app.evaluate(({ app: program }) => {
      const counted = globalThis as { relaunches?: number };
      program.relaunch = () => {
        counted.relaunches = (counted.relaunches ?? 0) + 1;
      };
      const quit = program.quit.bind(program);
      program.quit = () => {
        program.quit = quit;
      };
    });
  const relaunches = ({ app }: RunningShell) => app.evaluate(() => (globalThis as { relaunches?: number }).relaunches ?? 0);

  it('data of a newer program: which versions, that nothing was opened, and what to install', async () => {
    const folder = copyOf(office);
    changeNote(folder, { dataVersion: 99 });
    const shell = await start(folder);

    const trouble = await readTrouble(shell.page);
    await picture(shell, 'newer-data');

    expect(trouble).toMatchObject({
      title: 'Data ini dari versi Daluang yang lebih baru',
      happened: expect.stringContaining('versi data 99'),
      saved: expect.stringContaining('Tidak ada yang dibuka atau diubah'),
      next: expect.stringContaining('Pasang versi Daluang'),
      ways: ['Coba lagi', 'Ekspor jurnal', 'Buka folder data'],
    });
    const target = join(newFolder('export'), 'jurnal.jsonl');
    await stubDialog(shell.app, 'showSaveDialog', { canceled: false, filePath: target });
    await shell.page.getByRole('button', { name: 'Ekspor jurnal' }).click();
    await shell.page.getByText(/^Jurnal diekspor/).waitFor();
    expect(readFileSync(target, 'utf8')).toContain('PPID Kabupaten Muara Lestari');
  });

  it('a database of a newer program behind an older note: the same, before it is opened', async () => {
    const folder = copyOf(office);
    const first = await start(folder);
    await waitForLogin(first.page);
    await first.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('daluang', 990);
          opening.onsuccess = () => resolve(opening.result.close());
          opening.onerror = () => reject(opening.error);
        }),
    );
    await close();

    const shell = await start(folder);

    expect(await readTrouble(shell.page)).toMatchObject({
      title: 'Data ini dari versi Daluang yang lebih baru',
      happened: expect.stringContaining('versi data 99'),
    });
    expect(await shell.page.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => [name, version]))).toEqual([
      ['daluang', 990],
    ]);
  });

  it('a damaged profile: everything from the journal again, said at the login and above the first screen, with where the old one lies', async () => {
    const folder = copyOf(office);
    rmSync(join(databaseFolderOf(folder), 'CURRENT'));
    const shell = await start(folder);
    await waitForLogin(shell.page);
    await picture(shell, 'damaged-profile-login');

    await logInAs(shell.page, 'arsiparis');
    await shell.page.getByText('Penyimpanan jendela rusak dan disisihkan; data dibangun ulang dari jurnal.').waitFor();
    await picture(shell, 'damaged-profile');

    expect(await shell.page.getByText(/Yang rusak tidak dihapus; letaknya .*chromium-aside-/).isVisible()).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('chromium-aside-'))).toHaveLength(1);
    expect(await tableSums(shell.page, 'daluang', tables)).toEqual(whole);
  });

  it('a full disk: where, that nothing changed, how much to free; and the data can be read meanwhile', async (context) => {
    mount = mountMemory(256);
    if (!mount) return context.skip('needs a mount');
    const folder = join(mount.folder, 'data');
    copyInto(office, folder);
    writeFileSync(join(mount.folder, 'filler'), Buffer.alloc(200 * 1024 * 1024));
    const shell = await start(folder);

    const trouble = await readTrouble(shell.page);
    await picture(shell, 'disk-full');

    expect(trouble).toMatchObject({
      title: 'Penyimpanan penuh',
      happened: expect.stringContaining(folder),
      saved: expect.stringContaining('Tidak ada yang berubah'),
      next: expect.stringContaining('500 MB'),
      ways: ['Coba lagi', 'Buka untuk dibaca saja', 'Ekspor jurnal', 'Buka folder data'],
    });
    await readOnly(shell, 'disk-full-reading');
  });

  it('a folder without write access: which one; and the data can be read meanwhile', async (context) => {
    mount = mountMemory(128);
    if (!mount) return context.skip('needs a mount');
    const folder = join(mount.folder, 'data');
    copyInto(office, folder);
    mount.remount('ro');
    const shell = await start(folder);

    const trouble = await readTrouble(shell.page);
    await picture(shell, 'read-only-folder');

    expect(trouble).toMatchObject({
      title: 'Folder data hanya dapat dibaca',
      happened: expect.stringContaining(folder),
      saved: expect.stringContaining('Tidak ada yang berubah'),
      next: expect.stringContaining('izin tulis'),
      ways: ['Coba lagi', 'Buka untuk dibaca saja', 'Ekspor jurnal', 'Buka folder data'],
    });
    await readOnly(shell, 'read-only-folder-reading');
  });

  /** Reads on although nothing can be written: every row is there, and a save is refused in words. */
  async function readOnly(shell: RunningShell, name: string): Promise<void> {
    const { page } = shell;
    await page.getByRole('button', { name: 'Buka untuk dibaca saja' }).click();
    await logInAs(page, 'arsiparis');
    await page.getByText('Dibuka untuk dibaca saja').waitFor();
    await picture(shell, name);
    const [database] = await page.evaluate(async () => (await indexedDB.databases()).flatMap((known) => known.name ?? []));
    expect(await tableSums(page, database ?? '', tables)).toEqual(whole);
  }

  it('a lost journal: it is written again from the database, and a backup is advised', async () => {
    const folder = copyOf(office);
    const entries = noteOf(folder).head.seq;
    renameSync(join(folder, 'journal'), join(newFolder('lost'), 'journal'));
    const shell = await start(folder);

    await logInAs(shell.page, 'arsiparis');
    await shell.page.getByText(/^Jurnal tidak ditemukan dan ditulis ulang dari basis data/).waitFor();
    await picture(shell, 'lost-journal');

    expect(await shell.page.getByText('Buat cadangan hari ini').isVisible()).toBe(true);
    await close();
    expect(noteOf(folder).head.seq).toBeGreaterThanOrEqual(entries);
    expect(readdirSync(join(folder, 'journal')).some((name) => name.endsWith('.jl'))).toBe(true);
  });

  it('journal and database lost together: no first run, but what is missing and the way to the last backup', async () => {
    const folder = copyOf(office);
    const entries = noteOf(folder).head.seq;
    for (const name of ['journal', 'chromium']) rmSync(join(folder, name), { recursive: true });

    // Looking twice changes nothing: the second start says the same.
    for (const round of [1, 2]) {
      const shell = await start(folder);
      const trouble = await readTrouble(shell.page);
      if (round === 1) await picture(shell, 'all-lost');
      expect(trouble).toMatchObject({
        title: 'Data kantor tidak ditemukan',
        happened: expect.stringContaining(`${entries} catatan`),
        saved: expect.stringContaining('Cadangan'),
        next: expect.stringContaining('pulihkan dari cadangan terakhir'),
        ways: ['Coba lagi', 'Pulihkan dari cadangan terakhir', 'Buka folder data'],
      });
      expect(await isEmptyApp(shell.page)).toBe(false);
      await close();
    }

    const shell = await start(folder);
    await shell.page.getByRole('button', { name: 'Pulihkan dari cadangan terakhir' }).click();
    await shell.page.getByRole('button', { name: 'Pilih folder…' }).waitFor();
    expect(new URL(shell.page.url()).hash).toBe('#/mulai/pulihkan');
  });

  it('a clock that was set back: both instants; trying again asks main anew, going on opens the office', async () => {
    const folder = copyOf(office);
    changeNote(folder, { lastSeenAt: instant('2090-03-01T03:00:00.000Z') });
    const shell = await start(folder);

    const trouble = await readTrouble(shell.page);
    await picture(shell, 'clock-back');

    expect(trouble).toMatchObject({
      title: 'Jam PC mundur',
      happened: expect.stringContaining('1 Maret 2090'),
      saved: expect.stringContaining('Tidak ada yang berubah'),
      next: expect.stringContaining('Betulkan tanggal dan jam PC'),
      ways: ['Coba lagi', 'Jam sekarang benar, lanjutkan'],
    });
    await countRelaunches(shell);
    await shell.page.getByRole('button', { name: 'Coba lagi' }).click();
    await expect.poll(() => relaunches(shell)).toBe(1);
    await shell.page.reload();
    await shell.page.getByRole('button', { name: 'Jam sekarang benar, lanjutkan' }).click();
    await waitForLogin(shell.page);
  });

  it('a second start: the window that is there comes forward, as it was', async () => {
    const folder = copyOf(office);
    const shell = await start(folder);
    await logInAs(shell.page, 'arsiparis');
    await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());

    const second = runToEnd(program, { dataFolder: folder });

    expect(second.status).toBe(0);
    await expect
      .poll(() => shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized())))
      .toEqual([false]);
    expect(await sectionsOf(shell.page).isVisible()).toBe(true);
    await picture(shell, 'second-instance');
  });

  function copyInto(from: string, to: string): void {
    cpSync(from, to, { recursive: true });
  }
});
