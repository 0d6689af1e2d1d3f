/** The contents of a box typed by keyboard alone: rows one after the other, an error mended, a paste, a fill, an undo, and a reload in between. */
import { describe, expect, test } from 'vitest';
import { logInAs } from '#test/pages/app-page.ts';
import { boxGrid, lineNumbers, openBox, pasteBlock, rowsThatSay, typeCells } from '#test/pages/box-grid-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { openAs, pictures } = windowTests('box-grid');

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('a box is typed, pasted, filled and taken back without a mouse', async () => {
    const page = await openAs('arsiparis', theme);
    await openBox(page, 'boks 001');
    await page.screenshot({ path: `${pictures}open-${theme}.png` });
    expect(await violations(page)).toEqual([]);

    // The cursor stands in the description of the next row; the code is found by words.
    await typeCells(page, ['Surat permohonan cuti tahunan', '11 Maret 2025', 'surat masuk', '800/12/2025', 'as', '2', 'lem', 'b']);
    await page.keyboard.press('Enter');
    // Terms are completed from their first letters, and go on into the next rows.
    await rowsThatSay(page, 'Tersimpan')
      .filter({ hasText: /Surat permohonan cuti tahunan.*100\.1\.1.*800\/12\/2025.*asli.*lembar.*baik/s })
      .waitFor();
    await typeCells(page, ['Nota dinas rapat', '12/3/2025']);
    await page.keyboard.press('Enter');
    await rowsThatSay(page, 'Tersimpan').filter({ hasText: 'Nota dinas rapat' }).waitFor();

    // A day that does not exist: the row stays, its cell says why, and is mended where the cursor was put.
    await typeCells(page, ['Undangan rapat', '31/2/2025']);
    await page.keyboard.press('Enter');
    await page.getByText('Tanggal: Tanggal ini tidak ada dalam kalender.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await page.screenshot({ path: `${pictures}error-${theme}.png` });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('28/2/2025');
    await page.keyboard.press('Enter');
    await rowsThatSay(page, 'Tersimpan').filter({ hasText: 'Undangan rapat' }).waitFor();
    expect(await rowsThatSay(page, 'Tersimpan').count()).toBe(3);
    expect(await lineNumbers(page)).toEqual([2, 3, 4, 5]);

    // Five lines of a spreadsheet: a quoted cell, a serial date, and two without a date.
    await pasteBlock(
      page,
      ['Laporan A\t45727', '"Laporan B\nlampiran"\t2 Mei 2025', 'Laporan C\tMei 2025', 'Laporan D\t', 'Laporan E\t'].join('\r\n'),
    );
    await page.getByText('5 baris ditempel, 3 tersimpan.').waitFor();
    await rowsThatSay(page, 'Perbaiki').nth(1).waitFor();
    await page.getByText('Tanggal: Isi tanggal, atau tulis “tanpa tanggal”.').waitFor();
    await page.screenshot({ path: `${pictures}pasted-${theme}.png` });
    expect(await violations(page)).toEqual([]);
    expect(await rowsThatSay(page, 'Tersimpan').filter({ hasText: 'Laporan A' }).innerText()).toContain('11 Maret 2025');

    // Filled down from the first of both, and both saved at once.
    await page.keyboard.type('2025');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await page.keyboard.press('Control+s');
    await page.getByText('Semua baris tersimpan').waitFor();
    await rowsThatSay(page, 'Tersimpan').nth(7).waitFor();

    // The last save comes back as rows to be typed on; a reload keeps them.
    await page.keyboard.press('Control+z');
    await page.getByText('2 baris ditarik kembali.').waitFor();
    await rowsThatSay(page, 'Draf').nth(1).waitFor();
    await page.waitForTimeout(700);
    await page.reload();
    await logInAs(page, 'arsiparis');
    await openBoxAgain();
    await page.getByText('2 baris yang belum tersimpan dilanjutkan.').waitFor();
    await rowsThatSay(page, 'Draf').filter({ hasText: 'Laporan E' }).waitFor();

    // A stored record is changed where it stands.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type(' (diralat)');
    await page.keyboard.press('Enter');
    await boxGrid(page)
      .getByRole('row', { name: /\(diralat\)/ })
      .waitFor();
    await page.screenshot({ path: `${pictures}again-${theme}.png` });

    await goTo(page, '#/arsip');
    await page.getByPlaceholder('Cari uraian, nomor, kode, atau tempat').fill('Laporan B lampiran');
    await page
      .getByRole('grid', { name: 'Arsip' })
      .getByRole('row', { name: /Laporan B/ })
      .waitFor();

    async function openBoxAgain(): Promise<void> {
      await page.goto(page.url());
      await boxGrid(page).waitFor();
    }
  });
});

test('columns are kept or not, errors gone to, rows dropped, and a box is reached from its place', async () => {
  const page = await openAs('arsiparis');
  await goTo(page, '#/arsip/lokasi');
  for (const name of ['Gedung Sekretariat', 'Ruang Arsip 1', 'Rak 1', 'Baris 1', 'Boks 002']) {
    await page.getByRole('treeitem', { name: new RegExp(name) }).click();
  }
  await page.getByRole('heading', { name: 'Boks 002' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('isi boks');
  await page.getByRole('option', { name: /Isi boks/ }).waitFor();
  await page.keyboard.press('Enter');
  await boxGrid(page).waitFor();

  // The date is kept: the next row begins with it.
  await typeCells(page, ['Surat A', '11 Maret 2025', null]);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+t');
  await page.getByText('Kolom Tanggal tetap').waitFor();
  await page.keyboard.press('Enter');
  await rowsThatSay(page, 'Tersimpan').filter({ hasText: 'Surat A' }).waitFor();
  await page.keyboard.type('Surat B');
  await page.keyboard.press('Enter');
  await rowsThatSay(page, 'Tersimpan')
    .filter({ hasText: /Surat B.*11 Maret 2025/s })
    .waitFor();

  // A paste that is taken back leaves the cursor where it was laid.
  await page.keyboard.press('ArrowRight');
  await pasteBlock(page, '2024\r\n2025');
  await rowsThatSay(page, 'Perbaiki').nth(1).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('2 baris ditarik kembali.').waitFor();
  await page.keyboard.type('2026');
  await page.keyboard.press('Tab');
  await boxGrid(page)
    .getByRole('row', { name: /Draf.*2026/ })
    .waitFor();
  await page.keyboard.press('Control+Delete');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');

  // F8 goes to what is wrong; the row is dropped, and comes back.
  await pasteBlock(page, 'Surat C\t40/1/2025\r\nSurat D\t2025');
  await rowsThatSay(page, 'Tersimpan').filter({ hasText: 'Surat D' }).waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.getByText('Tanggal: Tanggal ini tidak ada dalam kalender.').waitFor();
  await page.keyboard.press('Control+Delete');
  await page.getByText('Semua baris tersimpan').waitFor();
  await page.keyboard.press('Control+z');
  await rowsThatSay(page, 'Perbaiki').filter({ hasText: 'Surat C' }).waitFor();
});
