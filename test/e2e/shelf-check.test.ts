/** A shelf check at the window: by scanner and keyboard alone, left and taken up again, closed, its report, in both themes. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatLabelCode } from '#shared/domain/labels/label-code.ts';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
import { logInAs } from '#test/pages/app-page.ts';
import { openLoanDesk } from '#test/pages/loan-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { scan } from '#test/pages/scanner.ts';
import { violations } from '#test/support/axe.ts';
import { windowSuite } from '#test/support/window-suite.ts';

const { pictures, open } = windowSuite('shelf-check', openLoanDesk);

/** The sample office labelled its first six boxes, three to a row. */
const codeOf = (box: number): string => formatLabelCode({ prefix: 'MLS', desk: 'A', seq: box });

const figure = (page: Page, label: string) => page.getByText(label, { exact: true }).locator('xpath=..');

describe('a shelf check', () => {
  test('runs by scanner and keys, stands as it was left, and ends in a report', async () => {
    const desk = await open();
    const { page, press, type } = desk;
    await goTo(page, '#/arsip/pemeriksaan');
    await page.getByRole('tab', { name: /Berjalan\s*1/ }).waitFor();

    await press('Alt+n');
    await page.getByRole('dialog').waitFor();
    await type('ruang arsip 1 rak 1 baris 1');
    await page.locator('[role=option][class*=active]').filter({ hasText: 'Rak 1, Baris 1' }).waitFor();
    await press('Enter');
    await page.screenshot({ path: `${pictures}/start.png` });
    await press('Control+Enter');
    await page.getByText('Belum ada. Pindai label rak').waitFor();

    await scan(page, codeOf(1));
    await page.getByText('Boks 001: ada pada tempatnya.').waitFor();
    await scan(page, codeOf(4));
    await page.getByText(/Boks 004: salah tempat. Seharusnya di .*Baris 2/).waitFor();
    await page.screenshot({ path: `${pictures}/running.png` });
    expect(await violations(page)).toEqual([]);
    await type('MLS-A-0000001-A');
    await press('Enter');
    await page.getByText('Kode tidak terbaca benar. Pindai sekali lagi.').waitFor();
    // The next code takes the place of the one that was misread.
    await type('MLS-A-0000001-B');
    expect(await page.getByLabel('Pindai label, atau ketik kode atau nama').inputValue()).toBe('MLS-A-0000001-B');

    await press('Alt+j');
    await page.reload();
    await logInAs(page, 'arsiparis');
    await goTo(page, '#/arsip/pemeriksaan');
    await page.getByRole('row', { name: /Ruang Arsip 1/ }).click();
    await page.getByRole('article').getByText('berjalan').waitFor();
    await press('F2');
    await page.getByText('Boks 004', { exact: true }).waitFor();
    await figure(page, 'Ditemukan').getByText('1', { exact: true }).waitFor();

    await type('boks 002');
    await press('Enter');
    await page.getByText('Boks 002: ada pada tempatnya.').waitFor();
    await press('Control+Enter');
    await page.getByText(/1 yang belum dipindai dicatat tidak ditemukan/).waitFor();
    await page.screenshot({ path: `${pictures}/close.png` });
    await press('Enter');
    const article = page.getByRole('article');
    await article.getByText('menunggu tanda tangan').waitFor();
    await article.getByRole('link', { name: 'Boks 003' }).waitFor();
    await page.screenshot({ path: `${pictures}/closed.png` });
    expect(await violations(page)).toEqual([]);

    await article.getByRole('button', { name: 'Sudah dikembalikan' }).click();
    await article.getByText('dikembalikan ke tempatnya', { exact: true }).waitFor();
    await press('Control+p');
    const [sheet] = await readPdf(await desk.printedPaper());
    expect(sheet?.text).toContain('PEMERIKSAAN ARSIP DI TEMPAT SIMPAN');
    expect(sheet?.text).toContain('Boks 003');
    expect(sheet?.text).toContain('dikembalikan ke tempatnya');
  });

  test('is signed on paper, shown in the dark theme, and refused without the scan', async () => {
    const desk = await open('dark');
    const { page, press, type } = desk;
    await goTo(page, '#/arsip/pemeriksaan');
    await page.getByRole('tab', { name: /Menunggu tanda tangan\s*1/ }).click();
    await page.getByRole('row', { name: /Baris/ }).first().click();
    const article = page.getByRole('article');
    await article.getByText('menunggu tanda tangan').waitFor();
    await page.screenshot({ path: `${pictures}/closed-dark.png` });
    expect(await violations(page)).toEqual([]);

    await press('F2');
    await page.getByRole('dialog').waitFor();
    await press('Control+Enter');
    await page.screenshot({ path: `${pictures}/signed-wrong-dark.png` });
    await page.getByLabel('Nomor').fill('051/BA/SETDA');
    await page.getByLabel('Penanda tangan').fill('Hasnah Latief');
    await press('Control+Enter');
    await page.getByText('Lampirkan pindaian Berita Acara yang sudah ditandatangani.').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ba.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
    await page.getByRole('dialog').getByText('ba.pdf').waitFor();
    expect(await violations(page)).toEqual([]);
    await press('Control+Enter');
    await article.getByText('ditandatangani', { exact: true }).waitFor();
    await page.screenshot({ path: `${pictures}/signed-dark.png` });

    await goTo(page, '#/arsip/pemeriksaan');
    await page.getByRole('tab', { name: /Berjalan/ }).click();
    await page.getByRole('row', { name: /Baris/ }).first().click();
    await article.getByText('berjalan').waitFor();
    await press('F2');
    await page.getByText('Pindaian terakhir').waitFor();
    await type('tidak ada yang bernama begini');
    await press('Enter');
    await page.getByText('Bukan kode label, dan tidak ada nama yang cocok.').waitFor();
    await page.screenshot({ path: `${pictures}/running-dark.png` });
    expect(await violations(page)).toEqual([]);
  });
});
