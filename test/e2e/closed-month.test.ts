/** A month that was closed keeps what was reported; what is corrected afterwards stands beside it, on screen and paper. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
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
  test('stands beside the figure that was given, opens its case, and changes no other month', async () => {
    const counter = await open({ as: 'sekretaris' });
    const { page } = counter;
    await openMay(page);
    await page.getByRole('main').getByRole('button', { name: 'Tindakan lain' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Tutup bulan' }).press('Enter');
    await dialogOf(page).getByRole('textbox', { name: 'Penanggung jawab laporan' }).fill('Marthen Rante, PPID');
    await counter.press('Control+Enter');
    await page.getByText('Bulan ini ditutup pada 10 Juni 2026').waitFor();

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
  });
});
