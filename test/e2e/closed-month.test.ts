/** A month that was closed keeps what was reported; what is corrected afterwards stands beside it, on screen and paper. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
import { standStill } from '#test/pages/app-page.ts';
import { dialogOf, openCaseOf, openStep, pick } from '#test/pages/case-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { counterSuite } from '#test/support/counter-suite.ts';

const { pictures, open } = counterSuite('closed-month');

async function openMay(page: Page): Promise<void> {
  await goTo(page, '#/laporan');
  await page.getByRole('tab', { name: 'Bulanan' }).click();
  await page.getByRole('button', { name: 'Periode sebelumnya', exact: true }).press('Enter');
  await page.getByText('Mei 2026', { exact: true }).waitFor();
  await page.getByText('Keadaan sampai Minggu, 31 Mei 2026').waitFor();
}

describe('a correction after a month was closed', () => {
  test('stands beside the figure that was given, opens its case, and is named in the report of the month in which it was made', async () => {
    const counter = await open({ as: 'sekretaris' });
    const { page } = counter;
    await openMay(page);
    await page.getByRole('main').getByRole('button', { name: 'Tindakan lain' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Tutup bulan' }).press('Enter');
    await dialogOf(page).getByRole('textbox', { name: 'Penanggung jawab laporan' }).fill('Marthen Rante, PPID');
    await counter.press('Control+Enter');
    await page.getByText('Bulan ini ditutup pada 10 Juni 2026').waitFor();

    // The clock stands still otherwise: the correction comes after the closing.
    await standStill(counter.context, new URL('/', page.url()).href, '2026-06-10T01:44:00.000Z');
    await openCaseOf(page, /Anggaran perbaikan Jalan/);
    const form = await openStep(page, 'Koreksi isian');
    await pick(form, 'checkbox', /Permohonan tidak dipenuhi/);
    await form.getByRole('textbox', { name: 'Alasan koreksi' }).fill('Pemohon menambah alasan e pada formulir');
    await counter.press('Control+Enter');
    await form.waitFor({ state: 'detached' });

    await openMay(page);
    const corrected = page.getByRole('button', { name: 'Alasan e: permohonan tidak dipenuhi (dikoreksi sesudah ditutup: 1)' });
    await corrected.press('Enter');
    await page.getByRole('link', { name: /009\/KEB\/A\/V\/2026/ }).waitFor();
    await page.screenshot({ path: `${pictures}/corrected.png` });
    expect(await violations(page)).toEqual([]);
    await counter.press('Control+p');
    await expect.poll(async () => (await counter.printed()).length).toBe(1);
    const [paper = new Uint8Array()] = await counter.printed();
    const text = (await readPdf(paper)).map((sheet) => sheet.text).join(' ');
    expect(text).toContain('Alasan e: permohonan tidak dipenuhi (dikoreksi sesudah ditutup: 1)');

    await page.getByRole('button', { name: 'Periode berikutnya', exact: true }).press('Enter');
    await page.getByText('Periode masih berjalan').waitFor();
    expect(await page.getByText(/dikoreksi sesudah ditutup/).count()).toBe(0);
    const section = page.getByRole('rowgroup').filter({ hasText: 'Koreksi atas bulan yang sudah ditutup' });
    await section.getByRole('button', { name: 'Mei 2026: 1' }).press('Enter');
    await page.getByRole('link', { name: /009\/KEB\/A\/V\/2026/ }).waitFor();
    await section.getByRole('button', { name: 'Isian dikoreksi: 1' }).waitFor();
    await section.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${pictures}/next-month.png` });
    expect(await violations(page)).toEqual([]);
    await counter.press('Control+p');
    await expect.poll(async () => (await counter.printed()).length).toBe(2);
    const [, next = new Uint8Array()] = await counter.printed();
    const said = (await readPdf(next)).map((sheet) => sheet.text).join(' ');
    expect(said).toMatch(/Koreksi atas bulan yang sudah ditutup.*Mei 2026.*Isian dikoreksi/);

    // April knows nothing of it, and May itself has it beside its figure.
    for (const month of ['Mei 2026', 'April 2026']) {
      await page.getByRole('button', { name: 'Periode sebelumnya', exact: true }).press('Enter');
      await page.getByText(month, { exact: true }).waitFor();
      await page.getByText(/^Keadaan sampai/).waitFor();
      expect(await section.count()).toBe(0);
    }
  });
});
