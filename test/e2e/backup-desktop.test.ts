/**
 * Cadangan on the real Electron: the sample office backs up to a folder on a stick, stock age and the command line read it, and a
 * second installation with an empty data folder comes back from it. Only the dialogs of the system are stubbed.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { stubDialog } from 'electron-playwright-helpers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as extract } from '#electron/cli/extract.ts';
import { run as verify } from '#electron/cli/verify.ts';
import { hasTools, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { logInAs } from '#test/pages/app-page.ts';
import {
  backUp,
  chooseFolder,
  comparedFigures,
  confirmRestore,
  confirmSheet,
  openBackup,
  openSet,
  rehearse,
  setStates,
  showSheet,
} from '#test/pages/backup-page.ts';
import { buildShell, electronPath, type RunningShell, startShell } from '#test/support/electron.ts';

const builtWindow = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const pictures = fileURLToPath(new URL('../../test-results/backup', import.meta.url));
const newFolder = (name: string) => mkdtempSync(join(tmpdir(), `daluang-${name}-`));

describe.skipIf(!electronPath || !hasTools('age', 'pdftoppm', 'zbarimg'))('Cadangan on the desktop', () => {
  const stick = newFolder('stick');
  const keyFile = join(newFolder('key'), 'kunci.txt');
  const homeFolder = newFolder('data');
  let appFolder = '';
  let running: RunningShell | null = null;
  /** Rows of an entity in the set, as foreign tools read it. */
  let rowsOf: (entity: string) => number = () => 0;

  beforeAll(async () => {
    if (!existsSync(join(builtWindow, 'index.html'))) throw new Error('out/renderer is not built: npm run build');
    mkdirSync(pictures, { recursive: true });
    appFolder = await buildShell();
    cpSync(builtWindow, join(appFolder, 'out', 'renderer'), { recursive: true });
  });
  afterAll(async () => {
    await running?.app.close();
  });

  async function start(dataFolder: string, args: readonly string[] = []): Promise<Page> {
    await running?.app.close();
    running = await startShell(appFolder, { dataFolder, args });
    await stubDialog(running.app, 'showOpenDialog', { canceled: false, filePaths: [stick] });
    running.page.setDefaultTimeout(30_000);
    return running.page;
  }

  test('prints the sheet first, writes a set to the stick, reads it back and rehearses it', async () => {
    const page = await start(homeFolder, ['--demo']);
    await logInAs(page, 'supervisor');
    await openBackup(page);
    await chooseFolder(page);

    await showSheet(page);
    const sheet = join(newFolder('sheet'), 'lembar.pdf');
    if (running) await stubDialog(running.app, 'showSaveDialog', { canceled: false, filePath: sheet });
    await page.getByRole('button', { name: 'Simpan PDF…' }).click();
    await page.getByText(/Hapus sesudah dicetak/).waitFor();
    const key = scannedCodes(readFileSync(sheet))[0] ?? '';
    writeFileSync(keyFile, `${key}\n`);
    await confirmSheet(page, key.slice(-6));
    await backUp(page);
    await page.screenshot({ path: join(pictures, 'desktop-done.png') });
    await rehearse(page);

    expect(await setStates(page)).toEqual(['Teruji ulang']);
    expect(newestSet(stick).files).toEqual(expect.arrayContaining(['SELESAI.json', 'manifest-sha256.txt', 'packs.txt']));
  });

  test('gives a set that stock age, verify and extract read', async () => {
    const set = newestSet(stick);
    const cipher = join(set.folder, 'data', 'records-0001.ndjson.gz.age');

    const plain = gunzipSync(execFileSync('age', ['-d', '-i', keyFile, cipher], { maxBuffer: 64 * 1024 * 1024 })).toString();
    const lines = plain
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly entity: string });
    const to = join(newFolder('extract'), 'keluar');

    rowsOf = (wanted) => lines.filter(({ entity }) => entity === wanted).length;
    expect(rowsOf('record')).toBe(200);
    expect(await runCli(verify, [set.folder, '--identity', keyFile])).toBe(0);
    expect(await runCli(extract, [set.folder, '--identity', keyFile, '--to', to])).toBe(0);
    expect(readdirSync(to, { recursive: true }).length).toBeGreaterThan(1);
  });

  test('comes back on another PC, which then numbers under a code of its own', async () => {
    const dataFolder = newFolder('data');
    const page = await start(dataFolder);
    await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).click();
    await chooseFolder(page);

    await openSet(page, { key: readFileSync(keyFile, 'utf8').trim() });
    await confirmRestore(page);
    const figures = await comparedFigures(page);
    await page.screenshot({ path: join(pictures, 'desktop-restored.png') });
    expect(await page.getByText(/kode meja A2/).isVisible()).toBe(true);
    expect(await page.getByText(/lembar pemulihan yang lama tetap berlaku/).isVisible()).toBe(true);
    const again = await start(dataFolder);
    await logInAs(again, 'supervisor');
    await openBackup(again);
    await chooseFolder(again);

    expect(figures.slice(0, 3)).toEqual(
      [
        ['Arsip', rowsOf('record')],
        ['Permohonan', rowsOf('request')],
        ['Keberatan', rowsOf('objection')],
      ].map(([what, count]) => [what, String(count), `${count} cocok`]),
    );
    await again.getByText('Meja A2').waitFor();
    await backUp(again);
    expect(await setStates(again)).toEqual(['Terbaca ulang', 'Tertulis']);
  });
});

/** The newest set on a medium, by its own folders. */
function newestSet(medium: string): { readonly folder: string; readonly files: readonly string[] } {
  const agencies = join(medium, 'CADANGAN-PPID');
  const [agency = ''] = readdirSync(agencies);
  const sets = join(agencies, agency, 'sets');
  const folder = join(sets, readdirSync(sets).toSorted().at(-1) ?? '');
  return { folder, files: readdirSync(folder) };
}

async function runCli(command: typeof verify, argv: readonly string[]): Promise<number> {
  const said: string[] = [];
  const io = { lines: async function* () {}, out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
  const status = await command(argv, io);
  if (status !== 0) throw new Error(said.join('\n'));
  return status;
}
