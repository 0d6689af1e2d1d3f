/** The scanner's folder on the real Electron: a scan comes in by itself, leaves the folder when it is safe, and finds its record. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stubDialog } from 'electron-playwright-helpers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logInAs } from '#test/pages/app-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { electronPath, type RunningShell } from '#test/support/electron.ts';
import { buildProgram, newFolder, sampleOfficeFolder, startProgram } from '#test/support/electron-program.ts';

const pictures = fileURLToPath(new URL('../../test-results/scanner', import.meta.url));

/** A page that says which one it is. */
const pdf = (words: string): string =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${40 + words.length}>>stream\nBT /F1 18 Tf 20 100 Td (${words}) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

describe.skipIf(!electronPath)("the scanner's folder", () => {
  let program = '';
  let dataFolder = '';
  let share = '';
  let running: RunningShell | null = null;
  let page: Page;

  const start = async () => {
    running = await startProgram(program, dataFolder);
    page = running.page;
    await logInAs(page, 'arsiparis');
    await stubDialog(running.app, 'showOpenDialog', { canceled: false, filePaths: [share] });
  };

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    program = await buildProgram();
    dataFolder = await sampleOfficeFolder(program);
    share = newFolder('scanner');
    await start();
  }, 300_000);
  afterAll(async () => {
    await running?.app.close();
    for (const folder of [program, dataFolder, share]) if (folder) rmSync(folder, { recursive: true, force: true });
  });

  test('is chosen for this PC; what is no document stays with its reason, what grows is waited for', async () => {
    await goTo(page, '#/pengaturan/pemindai');
    await page.getByRole('button', { name: 'Pilih folder' }).click();
    await page.getByText(share).waitFor();
    await page.screenshot({ path: `${pictures}/settings.png` });
    expect(await violations(page)).toEqual([]);

    writeFileSync(join(share, 'pasang.exe'), Buffer.from([0x4d, 0x5a, 0x90, 0]));
    writeFileSync(join(share, 'surat-masuk.pdf'), pdf('Surat masuk'));
    await goTo(page, '#/arsip/pindaian');
    await page.getByRole('row', { name: /surat-masuk\.pdf/ }).waitFor();
    await page.getByText(/pasang\.exe/).waitFor();
    await expect.poll(() => readdirSync(share).toSorted()).toEqual(['pasang.exe', 'sudah-diambil']);
    mkdirSync(join(share, 'Laci 1'));
    await page.getByText('Subfolder tidak dilihat: Laci 1.').waitFor();
    await page.screenshot({ path: `${pictures}/inbox.png` });
    expect(await violations(page)).toEqual([]);

    writeFileSync(join(share, 'panjang.pdf'), '%PDF-1.4\n');
    const growing = setInterval(() => appendFileSync(join(share, 'panjang.pdf'), '% sebagian lagi\n'), 700);
    await page.getByText(/1 berkas sedang ditulis pemindai/).waitFor();
    await page.waitForTimeout(9000);
    expect(await page.getByRole('row', { name: /panjang\.pdf/ }).count()).toBe(0);
    clearInterval(growing);
    await page.getByRole('row', { name: /panjang\.pdf/ }).waitFor();
  }, 180_000);

  test('a scan is attached to its record by keys, and put aside with a reason', async () => {
    await goTo(page, '#/arsip/pindaian');
    await page.getByRole('row', { name: /surat-masuk\.pdf/ }).click();
    await page.getByRole('article').getByText('Halaman 1 dari 1').waitFor();
    await page.screenshot({ path: `${pictures}/opened.png` });
    await page.keyboard.press('F2');
    await page.getByRole('dialog').getByRole('combobox').click();
    await page.keyboard.type('notulen musrenbang');
    await page
      .locator('[role=option][class*=active]')
      .filter({ hasText: /musrenbang/i })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.screenshot({ path: `${pictures}/attach.png` });
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 hasil pindai dilampirkan.').waitFor();

    await page.getByRole('row', { name: /panjang\.pdf/ }).click();
    await page.getByRole('article').getByRole('button', { name: 'Sisihkan' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Halaman kosong');
    await page.getByRole('dialog').getByRole('button', { name: 'Sisihkan' }).click();
    await page.getByText('Hasil pindai disisihkan.').waitFor();
    await page.getByRole('tab', { name: /Dilampirkan/ }).click();
    await page.getByRole('row', { name: /surat-masuk\.pdf/ }).click();
    await page
      .getByRole('article')
      .getByRole('button', { name: /Buka arsip/ })
      .click();
    await page.waitForURL(/arsip\/[0-9a-f-]{36}/);
    await page
      .getByRole('button', { name: /surat-masuk\.pdf/ })
      .first()
      .waitFor();
  }, 120_000);

  test('a new record begins with a scan', async () => {
    writeFileSync(join(share, 'nota.pdf'), pdf('Nota dinas'));
    await goTo(page, '#/arsip/pindaian');
    await page.getByRole('tab', { name: /Menunggu/ }).click();
    await page.getByRole('row', { name: /nota\.pdf/ }).click();
    await page
      .getByRole('article')
      .getByRole('button', { name: /Buat arsip baru/ })
      .click();
    await page.waitForURL(/arsip\/baru/);
    await page.getByText('nota.pdf').waitFor();
    await page.screenshot({ path: `${pictures}/new-record.png` });
  }, 120_000);

  test('killed while scans come in, it loses none and takes none twice', async () => {
    for (let index = 0; index < 6; index++) writeFileSync(join(share, `kilat-${index}.pdf`), pdf(`Kilat ${index}`));
    await page.waitForTimeout(7500);
    running?.app.process().kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await start();
    await goTo(page, '#/arsip/pindaian');

    await expect.poll(() => page.getByRole('row', { name: /kilat-\d\.pdf/ }).count(), { timeout: 60_000 }).toBe(6);
    await expect
      .poll(() => readdirSync(join(share, 'sudah-diambil')).filter((name) => name.startsWith('kilat')).length, { timeout: 60_000 })
      .toBe(6);
    expect(existsSync(join(share, 'kilat-0.pdf'))).toBe(false);
    expect(await page.getByRole('row', { name: /kilat-\d\.pdf/ }).count()).toBe(6);
  }, 180_000);
});
