/** The shelf at the window: labels from a record and a place, a box that moves, what is out and what is missing. */
import { describe, expect, test } from 'vitest';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
import { openLoanDesk } from '#test/pages/loan-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { scan } from '#test/pages/scanner.ts';
import { violations } from '#test/support/axe.ts';
import { windowSuite } from '#test/support/window-suite.ts';

const { pictures, open } = windowSuite('shelf', openLoanDesk);

describe('places', () => {
  test('show what a box holds, move it with everything in it, and print its labels', async () => {
    const desk = await open();
    const { page, press, type } = desk;
    await goTo(page, '#/arsip/lokasi');
    await page.getByRole('treeitem', { name: /Gedung Sekretariat/ }).waitFor();
    await page.screenshot({ path: `${pictures}/overview.png` });
    await desk.openPlace(['Gedung Sekretariat', 'Ruang Arsip 1', 'Rak 1', 'Baris 1', 'Boks 001']);
    await page.screenshot({ path: `${pictures}/place.png` });
    expect(await violations(page)).toEqual([]);

    await press('F2');
    await page.getByRole('dialog').waitFor();
    await type('rak 2 baris 2');
    await page.locator('[role=option][class*=active]').filter({ hasText: 'Rak 2, Baris 2' }).waitFor();
    await press('Enter', 'Control+Enter');
    await page.getByText('Boks 001 dipindahkan.').waitFor();
    await page.getByText(/Rak 1 › Baris 1 ke Rak 2 › Baris 2/).waitFor();

    await press('Alt+l');
    await page.getByRole('combobox', { name: /Kertas label/ }).waitFor();
    await page.screenshot({ path: `${pictures}/labels.png` });
    expect(await violations(page)).toEqual([]);
    await press('Control+p');
    const [sheet] = await readPdf(await desk.printedPaper());

    expect(sheet?.text).toContain('Boks 001');
    expect(sheet?.text).toContain('Rak 2 › Baris 2');
    expect(sheet?.text).toMatch(/MLS-A-\d{7}-[0-9A-Z]/);
  });

  test('go where a scanner says: the label of the shelf answers the dialog', async () => {
    const desk = await open();
    const { page, press } = desk;
    await goTo(page, '#/arsip/lokasi');
    await desk.openPlace(['Gedung Sekretariat', 'Ruang Arsip 1', 'Rak 2', 'Baris 2']);
    await press('Alt+l');
    await page.getByRole('combobox', { name: /Kertas label/ }).waitFor();
    await press('Control+p');
    const [sheet] = await readPdf(await desk.printedPaper());
    const code = /MLS-A-\d{7}-[0-9A-Z]/.exec(sheet?.text ?? '')?.[0] ?? '';
    await goTo(page, '#/arsip/lokasi');
    await desk.openPlace(['Gedung Sekretariat', 'Ruang Arsip 1', 'Rak 1', 'Baris 1', 'Boks 001']);

    await press('F2');
    const target = page.getByRole('combobox', { name: 'Pindah ke' });
    await target.and(page.locator(':focus')).waitFor();
    await scan(page, code);
    await expect.poll(() => target.inputValue()).toBe('Rak 2, Baris 2');
    await page.screenshot({ path: `${pictures}/move-scanned.png` });
    await press('Control+Enter');

    await page.getByText('Boks 001 dipindahkan.').waitFor();
    await page.getByText(/Rak 1 › Baris 1 ke Rak 2 › Baris 2/).waitFor();
  });
});

describe('a record', () => {
  test('says that it is out, with whom since when, and leads to its loan', async () => {
    const desk = await open('dark');
    const { page } = desk;
    await page.getByRole('row', { name: /Baso Limbong/ }).click();
    await page.getByRole('article').getByRole('link').last().click();
    await page.waitForURL(/#\/arsip\//);
    await page.getByText(/Baso Limbong .* kembali paling lambat/).waitFor();
    await page.screenshot({ path: `${pictures}/record-out-dark.png` });
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Buka peminjaman' }).click();
    await page.getByRole('button', { name: /Catat kembali/ }).waitFor();
  });
});
