/**
 * The line through the product on the real Electron, with the real window: an office is set up, a record with its PDF is stored, an
 * objection gets its number and its receipt, the recovery sheet is proven, a backup is written and read by the command line, and after
 * a restart all of it is there. Only the dialogs of the system are stubbed. Screens go to test-results/journey.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stubDialog } from 'electron-playwright-helpers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objectionReceiptPdf } from '#renderer/pdf/objection-receipt.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aReceipt } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { firstRunValues, logInAs, sectionsOf, setUpOffice, waitForLogin } from '#test/pages/app-page.ts';
import { backUp, chooseFolder, confirmSheet, openBackup, setStates, showSheet } from '#test/pages/backup-page.ts';
import { addRecord, registerObjection } from '#test/pages/counter-page.ts';
import { electronPath, type RunningShell } from '#test/support/electron.ts';
import { buildProgram, newFolder, startProgram } from '#test/support/electron-program.ts';
import { type TableSum, tableSums } from '#test/support/origin-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** As `npm run cli` starts it, without its look at the installed packages: a test must never install any. */
const commandLine = join(root, 'electron', 'cli', 'main.ts');
const pictures = join(root, 'test-results', 'journey');
const tools = ['qpdf', 'pdftotext', 'pdffonts', 'pdfinfo', 'pdftoppm', 'zbarimg'];
const tables = [
  'office',
  'person',
  'unit',
  'location',
  'record',
  'recordSoftcopy',
  'objection',
  'objectionEvent',
  'registerNumber',
  'paper',
  'log',
];

const record = {
  description: 'Laporan kinerja Puskesmas Kota tahun 2025',
  date: '12 Maret 2026',
  newUnit: 'Dinas Kesehatan',
  newPlace: { building: 'Gedung A', rack: '2', box: '17' },
};
const objection = {
  requestNumber: '017/PMH-LUAR/2026',
  name: 'Sulastri Wardhana',
  address: 'Jl. Kemiri No. 12, Kelurahan Teluk Batu',
  contact: '0812-5500-1742',
  ground: 'Permohonan ditolak',
};

describe.skipIf(!electronPath || !hasTools(...tools))('an office on the desktop', () => {
  const dataFolder = newFolder('data');
  const stick = newFolder('stick');
  const elsewhere = newFolder('elsewhere');
  let program = '';
  let running: RunningShell | null = null;
  let page: Page;
  let number = '';
  let sums: Record<string, TableSum> = {};

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    program = await buildProgram();
    await start();
  });
  afterAll(async () => {
    await running?.app.close();
    for (const folder of [program, dataFolder, stick, elsewhere]) rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    await running?.app.close();
    running = await startProgram(program, dataFolder);
    page = running.page;
    await stubDialog(running.app, 'showOpenDialog', { canceled: false, filePaths: [stick] });
    // The same on a machine that has a printer.
    await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window) window.webContents.getPrintersAsync = async () => [];
    });
  }
  const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });
  const goTo = (section: string) =>
    sectionsOf(page)
      .getByRole('link', { name: new RegExp(`^${section}`) })
      .click();

  test('is set up at the first run, under the code A', async () => {
    await page.getByLabel('Nama kantor').waitFor();
    await picture('1-first-run');
    expect(await page.getByRole('combobox', { name: 'Zona waktu' }).isVisible()).toBe(true);
    expect(await page.getByLabel('Kode meja').inputValue()).toBe('A');

    await setUpOffice(page);

    expect(await page.getByRole('banner').getByText(firstRunValues.office).isVisible()).toBe(true);
    expect(await page.getByRole('banner').getByText('Meja A').isVisible()).toBe(true);
  });

  test('stores a record with its PDF, byte for byte, under its hash', async () => {
    const file = join(elsewhere, 'Laporan kinerja.pdf');
    const bytes = expectOk(objectionReceiptPdf(aReceipt(), testFonts));
    writeFileSync(file, bytes);
    await goTo('Arsip');

    await addRecord(page, { ...record, file });
    await page.getByRole('heading', { name: record.description }).waitFor();
    await page
      .getByRole('button', { name: /Laporan kinerja\.pdf/ })
      .first()
      .waitFor();
    await picture('2-record');

    expect(await page.getByText(record.newUnit).first().isVisible()).toBe(true);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(readFileSync(join(dataFolder, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('registers an objection; its receipt lies in the vault and is sound for every tool', async () => {
    const before = vaultFiles();
    await goTo('Keberatan');

    number = await registerObjection(page, objection);
    await picture('3-number');

    expect(number).toMatch(/^001\/KEB\/A\//);
    expect(await page.getByText(/Tanda terima menunggu di Antrean cetak/).isVisible()).toBe(true);
    const [receipt, ...others] = vaultFiles().filter((path) => !before.includes(path));
    expect(others).toEqual([]);
    const bytes = readFileSync(receipt ?? '');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(basename(receipt ?? ''));
    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors');
    const text = runTool(bytes, 'pdftotext', ['{pdf}', '-']).replace(/\s+/g, ' ');
    const { requestNumber, name, address, contact } = objection;
    for (const part of ['TANDA BUKTI PENERIMAAN KEBERATAN', number, requestNumber, name, address, contact, firstRunValues.name]) {
      expect(text).toContain(part);
    }
    expect(fontsOf(bytes)).not.toEqual([]);
    expect(fontsOf(bytes).filter(({ embedded }) => !embedded)).toEqual([]);
    expect(runTool(bytes, 'pdfinfo', ['{pdf}'])).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(scannedCodes(bytes).filter((code) => code.startsWith(`DALUANG:KEB:${number}:`))).not.toEqual([]);
  });

  test('prints the recovery sheet, writes a backup to a folder, and the command line finds it whole', async () => {
    await openBackup(page);
    await chooseFolder(page);
    await showSheet(page);
    const sheet = join(elsewhere, 'lembar.pdf');
    if (running) await stubDialog(running.app, 'showSaveDialog', { canceled: false, filePath: sheet });
    await page.getByRole('button', { name: 'Simpan PDF…' }).click();
    await page.getByText(/Hapus sesudah dicetak/).waitFor();
    const key = scannedCodes(readFileSync(sheet))[0] ?? '';
    const keyFile = join(elsewhere, 'kunci.txt');
    writeFileSync(keyFile, `${key}\n`);
    await confirmSheet(page, key.slice(-6));

    await backUp(page);
    await picture('4-backup');
    sums = await tableSums(page, 'daluang', tables);
    const said = execFileSync(process.execPath, [commandLine, 'verify', stick, '--identity', keyFile], { encoding: 'utf8' });

    expect(await setStates(page)).toEqual(['Terbaca ulang']);
    expect(said).toMatch(/\d+ entri jurnal, [23] berkas/);
    expect(sums).toMatchObject({ record: { rows: 1 }, recordSoftcopy: { rows: 1 }, objection: { rows: 1 }, registerNumber: { rows: 1 } });
  });

  test('has everything after a restart, and takes up its work', async () => {
    await start();
    await waitForLogin(page);
    expect(await tableSums(page, 'daluang', tables)).toEqual(sums);
    await logInAs(page, firstRunValues.name, firstRunValues.password);

    await goTo('Arsip');
    await page.getByText(record.description).first().waitFor();
    await goTo('Keberatan');
    await page.getByText(number).first().waitFor();
    await picture('5-restarted');
    await openBackup(page);
    await chooseFolder(page);
    await page.getByRole('button', { name: /^Cadangkan/ }).waitFor();

    expect(await setStates(page)).toEqual(['Terbaca ulang']);
  });

  /** Paths of everything in the vault. */
  const vaultFiles = (): readonly string[] => {
    const folder = join(dataFolder, 'blobs');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
  };
});

/** The fonts of a PDF and whether each is embedded, by the columns of pdffonts. */
function fontsOf(bytes: Uint8Array): readonly { readonly line: string; readonly embedded: boolean }[] {
  const [head = '', , ...lines] = runTool(bytes, 'pdffonts', ['{pdf}']).trimEnd().split('\n');
  const column = head.indexOf('emb');
  return lines.map((line) => ({ line, embedded: line.slice(column, column + 3) === 'yes' }));
}
