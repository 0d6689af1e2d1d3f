/** What ties records, by keyboard: the category, cross references, the berkas of a list, versions, the period of renewal; in both themes. */
import { describe, expect, test } from 'vitest';
import type { Theme } from '#test/pages/app-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { toast } from '#test/pages/tree-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { openAs, pictures } = windowTests('archive-ties');

async function openRecord(words: string, name: string, theme?: Theme) {
  const page = await openAs('arsiparis', theme);
  await goTo(page, `#/arsip?q=${encodeURIComponent(words)}`);
  await page.getByRole('row', { name }).first().click();
  await page.getByRole('article').getByRole('heading', { name }).waitFor();
  return page;
}
const surat = ['surat masuk rawa', 'Surat masuk dari Camat Rawa Indah'] as const;

describe('a record', () => {
  test('becomes vital with its protection, stands on the list of vital records, and the change is in its history', async () => {
    const page = await openRecord(...surat);

    await page.getByRole('button', { name: 'Ubah kategori' }).press('Enter');
    await page.getByRole('radio', { name: 'Vital' }).check();
    await page.getByRole('textbox', { name: 'Metode perlindungan' }).fill('Pemencaran');
    await page.screenshot({ path: `${pictures}category.png` });
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Kategori tersimpan').waitFor();
    await page.getByRole('article').getByText('Metode perlindungan: kosong menjadi Pemencaran').waitFor();

    await goTo(page, '#/arsip/daftar');
    await page.getByRole('tab', { name: /Daftar Arsip Vital/ }).click();
    await page.getByRole('row', { name: /Surat masuk dari Camat Rawa Indah/ }).waitFor();
  });

  test('refers to another one, which says so too; without one it says what is missing', async () => {
    const page = await openRecord(...surat);

    await page.getByRole('button', { name: 'Tambah tunjuk silang' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Pilih arsip yang ditunjuk.').waitFor();
    await page.getByRole('combobox', { name: 'Arsip yang ditunjuk' }).fill('surat masuk pulau');
    await page.getByRole('option', { name: /Camat Pulau Kelapa/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Tunjuk silang tersimpan pada kedua arsip').waitFor();
    await page
      .getByRole('article')
      .getByRole('link', { name: /Surat masuk dari Camat Pulau Kelapa/ })
      .click();

    await page
      .getByRole('article')
      .getByRole('link', { name: /Surat masuk dari Camat Rawa Indah/ })
      .waitFor();
  });

  test('that was changed is held against what it was, and one field is given back', async () => {
    const page = await openRecord(...surat);
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Keterangan' }).fill('salah catat');
    await page.keyboard.press('Control+s');
    await page.getByRole('article').waitFor();

    await page.getByRole('button', { name: 'Bandingkan versi' }).press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('row', { name: /Keterangan kosong salah catat/ })
      .waitFor();
    await page.screenshot({ path: `${pictures}versions.png` });
    await page.getByRole('button', { name: /^Kembalikan Keterangan/ }).press('Enter');
    await toast(page, 'Keterangan dikembalikan menjadi kosong').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('article').getByText('Keterangan: salah catat menjadi kosong').waitFor();
  });

  test.each(['light', 'dark'] as const)('with its ties and dialogs has no fault of access in the %s theme', async (theme) => {
    const page = await openRecord('gambar rencana rimba', 'Gambar rencana perbaikan Jalan Sungai Rimba', theme);

    expect(await violations(page)).toEqual([]);
    for (const button of ['Ubah kategori', 'Tambah tunjuk silang', 'Masa pembaruan', 'Bandingkan versi']) {
      await page.getByRole('button', { name: button }).press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.screenshot({ path: `${pictures}${button.toLowerCase().replaceAll(' ', '-')}-${theme}.png` });
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});

describe('the official lists', () => {
  test('make a berkas of what is ticked; a ticked berkas is told why it stays', async () => {
    const page = await openAs('arsiparis');
    await goTo(page, '#/arsip/daftar');
    await page.getByRole('tab', { name: /Daftar Arsip Aktif/ }).click();
    await page.getByRole('searchbox').fill('surat masuk camat');
    await page
      .getByRole('row', { name: /Rawa Indah/ })
      .getByRole('checkbox')
      .check();
    await page
      .getByRole('row', { name: /^.*025 Berkas/ })
      .getByRole('checkbox')
      .check();

    await page.keyboard.press('Alt+b');
    await page.getByRole('radio', { name: 'Berkas baru' }).check();
    await page.getByRole('textbox', { name: 'Nomor berkas' }).fill('901');
    await page.getByRole('textbox', { name: 'Judul berkas' }).fill('Surat masuk dari camat');
    await page.keyboard.press('Control+Enter');

    await toast(page, /1 arsip masuk ke berkas\. .*: ini sendiri sebuah berkas/).waitFor();
    await page
      .getByRole('row', { name: /Surat masuk dari camat/ })
      .first()
      .waitFor();
  });

  test.each(['light', 'dark'] as const)('have no fault of access in the %s theme', async (theme) => {
    const page = await openAs('arsiparis', theme);
    await goTo(page, '#/arsip/daftar');
    for (const list of ['Daftar Berkas', 'Daftar Arsip Vital']) {
      await page
        .getByRole('tab', { name: new RegExp(`${list} \\d`) })
        .or(page.getByRole('tab', { name: list, exact: true }))
        .first()
        .click();
      await page.getByRole('grid').getByRole('row').nth(1).waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });
});

describe('the queue of what is to be renewed', () => {
  test('is left by what still holds, and by what a new version replaces', async () => {
    const page = await openAs('arsiparis');
    await goTo(page, '#/arsip/pembaruan');
    const late = page.getByRole('row', { name: /Gambar rencana perbaikan Jalan Sungai Rimba/ });
    await late.getByRole('checkbox').check();
    await page.screenshot({ path: `${pictures}updates.png` });

    await page.getByRole('button', { name: 'Buat versi baru' }).press('Enter');
    await page.getByText(/Versi baru dari: Gambar rencana/).waitFor();
    await page.getByRole('textbox', { name: 'Tanggal atau kurun waktu' }).fill('10 Juni 2026');
    await page.keyboard.press('Control+s');
    await page.getByRole('article').getByText('menggantikan', { exact: true }).waitFor();

    await goTo(page, '#/arsip/pembaruan');
    const other = page.getByRole('row', { name: /Laporan alokasi dana desa Bukit Sembilan/ });
    await other.getByRole('checkbox').check();
    await expect.poll(() => late.count()).toBe(0);
    await page.getByRole('button', { name: 'Masih berlaku' }).press('Enter');
    await toast(page, '1 arsip dicatat masih berlaku').waitFor();
    await expect.poll(() => other.count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
