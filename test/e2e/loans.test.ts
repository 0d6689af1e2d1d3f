/** Lending at the window: by keyboard alone from the list to the number, what is refused, the return, and how it looks. */
import { describe, expect, test } from 'vitest';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';
import { openLoanDesk } from '#test/pages/loan-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowSuite } from '#test/support/window-suite.ts';

const { pictures, open } = windowSuite('loans', openLoanDesk);

describe('lending', () => {
  test('runs by keyboard alone: two records, a borrower of before, number, due date and sheet as one act', async () => {
    const desk = await open();
    const { page, press, type } = desk;

    await press('Alt+n');
    await desk.takeItem('Laporan alokasi dana desa Tanjung Lontar');
    await desk.takeItem('Notulen musrenbang Kecamatan Teluk Batu');
    await desk.tabTo('Pernah meminjam, atau pegawai kantor');
    await type('ratna');
    await page.getByRole('option', { name: /Ratna Paembonan/ }).waitFor();
    await press('Enter');
    await page.getByText('Memeriksa keadaan arsip').waitFor({ state: 'detached' });
    await page.screenshot({ path: `${pictures}/form.png` });
    await press('Control+s');

    const number = await desk.numberGiven();
    expect(number).toMatch(/^\d{3}\/PJM\/A\/[IVX]+\/\d{4}$/);
    await page.screenshot({ path: `${pictures}/done.png` });
  });

  test('says who has a record that is out, and hands nothing out', async () => {
    const desk = await open();
    const { page, press } = desk;
    await page.getByRole('row', { name: /Baso Limbong/ }).click();
    const name = (await page.getByRole('article').getByRole('heading', { level: 2 }).textContent()) ?? '';

    await press('Alt+n');
    await desk.takeItem(name);

    await page.getByText(/Sedang dipinjam .* sejak/).waitFor();
    expect(await page.getByText('Tidak dapat keluar').count()).toBe(1);
    await page.screenshot({ path: `${pictures}/refused.png` });
  });
});

describe('the register of loans', () => {
  test('shows what is late with its loan beside it, in both themes, without a fault of access', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const desk = await open(theme);
      const { page } = desk;
      await page.getByRole('tab', { name: /Terlambat kembali/ }).click();
      await page.getByRole('row', { name: /Baso Limbong/ }).click();
      await page.getByRole('article').waitFor();
      await page.screenshot({ path: `${pictures}/late-${theme}.png` });

      expect(await violations(page)).toEqual([]);
      if (theme === 'light') await desk.context.close();
    }
  });

  test('takes a record back with its condition, and then it may be lent again', async () => {
    const desk = await open();
    const { page, press } = desk;
    await page.getByRole('tab', { name: /Terlambat kembali/ }).click();
    await page.getByRole('row', { name: /Baso Limbong/ }).click();
    await page.getByRole('article').waitFor();

    await press('F2');
    await page.getByRole('dialog').waitFor();
    await page.screenshot({ path: `${pictures}/return.png` });
    await press('Control+Enter');

    await page.getByText(/kembali\. Cabut lembar pengganti/).waitFor();
    await page.getByRole('tab', { name: /Selesai/ }).click();
    await page.getByRole('row', { name: /Baso Limbong/ }).waitFor();
  });

  test('lets the Sekretaris approve, and the archivist hand out with its sheet', async () => {
    const desk = await open();
    const { page, press } = desk;
    await page.getByRole('tab', { name: /Menunggu persetujuan/ }).click();
    await page.getByRole('row', { name: /Frans Palimbong/ }).click();
    await page.getByRole('article').waitFor();
    await page.screenshot({ path: `${pictures}/approved.png` });

    await press('F2');
    await page.getByText(/Diserahkan dengan nomor/).waitFor();
    const paper = await desk.printedPaper();

    const text = (await readPdf(paper)).map((one) => one.text).join(' ');
    expect(text).toContain('LEMBAR PEMINJAMAN ARSIP');
    expect(text).toContain('Frans Palimbong');
    expect(text).toContain('SEDANG DIPINJAM');
    expect(text).toContain('Andi Kurnia');
  });
});
