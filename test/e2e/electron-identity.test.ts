/** Scans of identity papers on the real Electron: sealed, opened and erased; the program killed between the order and the disk. What lies on the disk is searched. */

import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stubDialog } from 'electron-playwright-helpers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTools, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { logInAs } from '#test/pages/app-page.ts';
import { confirmSheet, openBackup, showSheet } from '#test/pages/backup-page.ts';
import { changeTo, openPath } from '#test/pages/identity-page.ts';
import { electronPath, type RunningShell } from '#test/support/electron.ts';
import { buildProgram, sampleOfficeFolder, startProgram } from '#test/support/electron-program.ts';
import { holdCall } from '#test/support/held-call.ts';
import { filesWith, identityPicture, NEEDLE } from '#test/support/scan-counter.ts';

const scan = (page: Page) => page.getByRole('article');

/** The page of the applicant whose scan is taken, opened and erased. */
async function openApplicant(page: Page): Promise<void> {
  await openPath(page, '#/permohonan/pemohon');
  await page.getByRole('row', { name: /Maria Goreti Tukan/ }).click();
  await scan(page).getByRole('heading').first().waitFor();
}

describe.skipIf(!(electronPath && hasTools('pdftoppm', 'zbarimg')))('scans of identity papers on the desktop', () => {
  const outside = mkdtempSync(join(tmpdir(), 'daluang-outside-'));
  let program = '';
  let dataFolder = '';
  let running: RunningShell;
  let page: Page;
  /** The file of the scan in the vault. */
  let sealed = '';

  const blobs = () =>
    readdirSync(join(dataFolder, 'blobs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /[0-9a-f]{64}$/.test(name))
      .map((name) => join(dataFolder, 'blobs', name));
  const journalSays = async (words: string) => (await filesWith(join(dataFolder, 'journal'), words)).length > 0;
  const begin = async (person: string) => {
    running = await startProgram(program, dataFolder);
    page = running.page;
    await logInAs(page, person);
  };

  beforeAll(async () => {
    program = await buildProgram();
    dataFolder = await sampleOfficeFolder(program);
    await begin('supervisor');
    const sheet = join(outside, 'lembar.pdf');
    await stubDialog(running.app, 'showSaveDialog', { canceled: false, filePath: sheet });
    await openBackup(page);
    await showSheet(page);
    await page.getByRole('button', { name: 'Simpan PDF…' }).click();
    await page.getByText(/^Disimpan sebagai .*lembar\.pdf/).waitFor();
    await confirmSheet(page, (scannedCodes(readFileSync(sheet))[0] ?? '').slice(-6));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }, 300_000);
  afterAll(async () => {
    await running?.app.close();
    for (const folder of [program, dataFolder, outside]) if (folder) rmSync(folder, { recursive: true, force: true });
  });

  test('a card is sealed where it is taken: no file of the program holds it in plain', async () => {
    const card = join(outside, '6472011203900007.png');
    writeFileSync(card, identityPicture());
    const before = new Set(blobs());
    await changeTo(page, 'petugas');
    await openApplicant(page);
    await page.getByRole('button', { name: 'Lampirkan pindaian' }).press('Enter');
    await page.locator('input[type=file]').setInputFiles(card);
    await page.getByRole('img', { name: 'Halaman 1 pindaian identitas' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Pindaian tersimpan tersandi.').waitFor();

    const added = blobs().filter((path) => !before.has(path));
    expect(added).toHaveLength(1);
    sealed = added[0] ?? '';
    expect(readFileSync(sealed, 'latin1')).toMatch(/^age-encryption\.org\/v1/);
    for (const plain of [NEEDLE, '6472011203900007']) expect(await filesWith(dataFolder, plain)).toEqual([]);
    // Who takes it at the desk is no named role: nothing to open it with.
    expect(await scan(page).getByRole('button', { name: 'Buka', exact: true }).count()).toBe(0);
  });

  test('a named role sees it for a purpose, and not before the opening stands in the journal', async () => {
    await changeTo(page, 'ppid');
    await openApplicant(page);
    const opened = await countOf(dataFolder, 'identity.scan.opened');
    await scan(page).getByRole('button', { name: 'Buka', exact: true }).first().press('Enter');
    const purpose = page.getByRole('combobox', { name: /Keperluan/ });
    await purpose.press('Space');
    await page.getByRole('option', { name: 'Berkas sengketa informasi' }).press('Enter');
    const journal = await holdCall(running.app, 'journal.append');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => journal.waiting()).toBeGreaterThan(0);
    expect(await page.getByRole('img', { name: 'Halaman 1 pindaian identitas' }).count()).toBe(0);
    expect(await countOf(dataFolder, 'identity.scan.opened')).toBe(opened);

    await journal.release();

    await page.getByRole('img', { name: 'Halaman 1 pindaian identitas' }).waitFor();
    expect(await countOf(dataFolder, 'identity.scan.opened')).toBe(opened + 1);
    await page.getByRole('button', { name: 'Tutup' }).press('Enter');
    expect(await filesWith(dataFolder, NEEDLE)).toEqual([]);
  });

  test('killed between the order and the disk, the next start erases it: its bytes are nowhere', async () => {
    const bytes = readFileSync(sealed);
    const middle = bytes.subarray(bytes.length - 96, bytes.length - 32);
    const erase = await holdCall(running.app, 'sealed.erase');
    await scan(page).getByRole('button', { name: 'Hapus sekarang' }).first().press('Enter');
    await page.getByRole('textbox', { name: /Alasan/ }).fill('Diminta pemohon');
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus sekarang' }).press('Enter');
    await expect.poll(() => erase.waiting()).toBe(1);
    const main = running.app.process();
    const gone = once(main, 'exit');
    main.kill('SIGKILL');
    await gone;
    expect(await journalSays('Diminta pemohon')).toBe(true);
    expect(await filesWith(dataFolder, middle)).toEqual([sealed]);
    const erased = await countOf(dataFolder, 'identity.scanErased');

    await begin('ppid');
    await expect.poll(() => countOf(dataFolder, 'identity.scanErased'), { timeout: 60_000 }).toBe(erased + 1);

    expect(await filesWith(dataFolder, middle)).toEqual([]);
    await openApplicant(page);
    expect(await scan(page).getByRole('button', { name: 'Buka', exact: true }).count()).toBe(0);
    await openPath(page, '#/permohonan/identitas');
    await page
      .getByRole('row', { name: /Maria Goreti Tukan/ })
      .first()
      .click();
    await scan(page)
      .getByText(/Diminta pemohon/)
      .first()
      .waitFor();
  });
});

/** How often the journal of a data folder holds a text. */
async function countOf(dataFolder: string, text: string): Promise<number> {
  const files = await filesWith(join(dataFolder, 'journal'), text);
  return files.map((path) => readFileSync(path, 'utf8').split(text).length - 1).reduce((sum, one) => sum + one, 0);
}
