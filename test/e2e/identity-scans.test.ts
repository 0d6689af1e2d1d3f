/** Scans of identity papers: attached, opened for a purpose and erased by keyboard; what is left of them in the browser's files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasTools } from '#test/fixtures/pdf/read-pdf.ts';
import type { OpenedWindow } from '#test/pages/app-page.ts';
import { changeTo, filesHolding, makeKeys, openPath, openSampleAs, tabToButton } from '#test/pages/identity-page.ts';
import { violations } from '#test/support/axe.ts';
import { launchBrowser, type ServedWindow, serveWindow } from '#test/support/browser.ts';
import { identityPicture, NEEDLE } from '#test/support/scan-counter.ts';

const pictures = fileURLToPath(new URL('../../test-results/identity', import.meta.url));
const card = `${pictures}/6472011203900007.png`;

let browser: Browser;
let served: ServedWindow;
let opened: OpenedWindow;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWindow()]);
  await mkdir(pictures, { recursive: true });
  await writeFile(card, identityPicture());
});
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await opened.context.close();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('scans of identity papers', () => {
  test.skipIf(!hasTools('pdftoppm', 'zbarimg'))('are sealed at the desk by keyboard, and found nowhere in plain', async () => {
    opened = await openSampleAs(browser, served.url, 'supervisor');
    const { page } = opened;
    await makeKeys(page);
    await changeTo(page, 'petugas');
    await openPath(page, '#/permohonan/pemohon');
    await page.getByRole('row', { name: /Maria Goreti Tukan/ }).click();
    await page.getByRole('article').getByRole('button', { name: 'Lampirkan pindaian' }).waitFor();
    await tabToButton(page, 'Lampirkan pindaian');
    await page.keyboard.press('Enter');
    await page.locator('input[type=file]').setInputFiles(card);
    await page.getByRole('img', { name: 'Halaman 1 pindaian identitas' }).waitFor();
    await page.screenshot({ path: `${pictures}/attach.png` });

    await page.keyboard.press('Control+Enter');

    await page.getByText('Pindaian tersimpan tersandi.').waitFor();
    // Who stands at the desk attaches, and opens nothing.
    expect(await page.getByRole('button', { name: 'Buka', exact: true }).count()).toBe(0);
    expect(await filesHolding(page, 'age-encryption.org/v1')).toBeGreaterThan(0);
    expect(await filesHolding(page, NEEDLE)).toBe(0);
    expect(await filesHolding(page, '6472011203900007')).toBe(0);
  });

  test('are opened by the PPID for a purpose and erased with a reason, by keyboard', async () => {
    opened = await openSampleAs(browser, served.url, 'ppid');
    const { page } = opened;
    const article = page.getByRole('article');
    await openPath(page, '#/permohonan/identitas');
    await page.getByRole('row', { name: /013\/PMH/ }).click();
    await article.getByText(/^Ditolak/).waitFor();
    await tabToButton(page, 'Buka');
    await page.keyboard.press('Enter');
    const purpose = page.getByRole('combobox', { name: /Keperluan/ });
    await purpose.waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Pilih keperluannya.').waitFor();
    await purpose.press('Space');
    await page.getByRole('option', { name: 'Berkas sengketa informasi' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await purpose.filter({ hasText: 'Berkas sengketa informasi' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('img', { name: 'Halaman 1 pindaian identitas' }).waitFor();
    await page.screenshot({ path: `${pictures}/viewer.png` });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tutup' }).press('Enter');
    await article.getByText(/Berkas sengketa informasi/).waitFor();

    await tabToButton(page, 'Hapus sekarang');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /Alasan/ }).fill('Diminta pemohon');
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus sekarang' }).press('Enter');

    await page.getByText('Pindaian dihapus.').waitFor();
    await article.getByText(/atas perintah Marthen Rante/).waitFor();
    await article.getByText('Tidak ada, menurut catatan cadangan kantor ini.').waitFor();
    await page.screenshot({ path: `${pictures}/erased.png` });
  });

  test.each(['light', 'dark'] as const)('read well in the %s theme: register, card of the applicant, dialog', async (theme) => {
    opened = await openSampleAs(browser, served.url, 'ppid', theme);
    const { page } = opened;
    await openPath(page, '#/permohonan/identitas');
    await page.getByRole('row', { name: /013\/PMH/ }).click();
    await page
      .getByRole('article')
      .getByText(/^Ditolak/)
      .waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Buka pemohon' }).click();
    await page.getByRole('article').getByRole('button', { name: 'Hapus sekarang' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('article').getByRole('button', { name: 'Hapus sekarang' }).click();
    await page.getByRole('textbox', { name: /Alasan/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('show their log to the administrator without the names of applicants', async () => {
    opened = await openSampleAs(browser, served.url, 'admin');
    const { page } = opened;
    await openPath(page, '#/permohonan/identitas');
    await page.getByRole('row', { name: /013\/PMH/ }).click();
    await page.getByRole('article').getByText('Nama tidak ditampilkan untuk peran Anda').waitFor();

    expect(await page.getByText('Bambang Triyatno').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Buka', exact: true }).count()).toBe(0);
  });
});
