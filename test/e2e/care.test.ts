/** The care log at the window: what is due, a care written down by keys, its files, on the place and on the first screen. */
import { describe, expect, test } from 'vitest';
import { openLoanDesk } from '#test/pages/loan-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowSuite } from '#test/support/window-suite.ts';

const { pictures, open } = windowSuite('care', openLoanDesk);

describe('the care log', () => {
  test('tells what is due, takes a care by keys, and shows it on its place and on the first screen', async () => {
    const desk = await open();
    const { page, press, type } = desk;
    await goTo(page, '#/');
    await page.getByRole('link', { name: /Fumigasi, Ruang Arsip 2/ }).waitFor();
    await page.screenshot({ path: `${pictures}/home.png` });
    await goTo(page, '#/arsip/perawatan');
    await page.getByRole('tab', { name: /Jatuh tempo\s*2/ }).waitFor();

    await press('Alt+n');
    await page.getByRole('dialog').waitFor();
    await press('Control+Enter');
    await page.getByRole('dialog').getByText('Wajib diisi').first().waitFor();
    await page.screenshot({ path: `${pictures}/wrong.png` });
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('row', { name: /Fumigasi/ }).click();
    const article = page.getByRole('article');
    await article.getByText('lewat 12 hari', { exact: true }).waitFor();
    await article.getByRole('button', { name: 'Surat keterangan fumigasi.pdf' }).waitFor();
    await page.screenshot({ path: `${pictures}/due.png` });
    expect(await violations(page)).toEqual([]);

    await press('F2');
    await page.getByRole('dialog', { name: /Catat perawatan Ruang Arsip 2/ }).waitFor();
    await page.getByRole('dialog').getByLabel('Pelaksana').fill('CV Rayap Tuntas');
    await page.getByRole('dialog').getByLabel('Perlu diulang pada').first().click();
    await type('10-06-2027');
    // On its button the calendar shows its name beside everything else.
    await page.getByRole('dialog').getByRole('textbox', { name: 'Keterangan', exact: true }).focus();
    await page.getByRole('tooltip').waitFor({ state: 'hidden' });
    await page.screenshot({ path: `${pictures}/dialog.png` });
    expect(await violations(page)).toEqual([]);
    await press('Control+Enter');
    await page.getByText('Fumigasi dicatat.').waitFor();
    await page.getByRole('tab', { name: /Jatuh tempo\s*1/ }).waitFor();

    await goTo(page, '#/arsip/lokasi');
    await desk.openPlace(['Gedung Sekretariat', 'Ruang Arsip 2']);
    await article.getByText(/jatuh tempo 10 Juni 2027/).waitFor();
    await page.screenshot({ path: `${pictures}/place.png` });
  });

  test('reads in the dark theme, and an entry is voided with its reason', async () => {
    const desk = await open('dark');
    const { page } = desk;
    await goTo(page, '#/arsip/perawatan');
    await page.getByRole('tab', { name: /Riwayat\s*5/ }).click();
    await page.getByRole('row', { name: /Penggantian boks/ }).click();
    const article = page.getByRole('article');
    await article.getByText('tidak dijadwalkan lagi').waitFor();
    await page.screenshot({ path: `${pictures}/log-dark.png` });
    expect(await violations(page)).toEqual([]);

    await article.getByRole('button', { name: /Tindakan lain/ }).click();
    await page.getByRole('menuitem', { name: 'Batalkan catatan' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Salah boks');
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan catatan' }).click();
    await page.getByText('Catatan perawatan dibatalkan.').waitFor();
    await page.getByRole('tab', { name: /Riwayat\s*4/ }).waitFor();
  });
});
