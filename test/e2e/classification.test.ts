/** The classification: a real list of 634 rows with all its flaws becomes an edition, after everything in it was looked at. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { setUpOffice, type Theme } from '#test/pages/app-page.ts';
import { rows } from '#test/pages/archive-page.ts';
import { classZone, figure, giveFile, goToPage, heading, titlesZone } from '#test/pages/import-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const fixture = (name: string) => readFile(new URL(`../fixtures/classification/${name}`, import.meta.url));

const { open, openAs, pictures } = windowTests('app');

async function openAt(path: string, theme: Theme = 'light', username = 'arsiparis'): Promise<Page> {
  const page = await openAs(username, theme);
  await goToPage(page, path);
  return page;
}

async function openRealList(theme: Theme = 'light'): Promise<Page> {
  const page = await openAt('/arsip/klasifikasi/impor', theme);
  await giveFile(page, classZone, { name: 'jra-klasifikasi.csv', bytes: await fixture('jra-klasifikasi.csv') });
  await heading(page, 'jra-klasifikasi.csv').waitFor();
  return page;
}

const tab = (page: Page, name: RegExp | string) => page.getByRole('tab', { name }).click();
const edition = (page: Page) => page.getByRole('combobox', { name: 'Edisi' });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Cari kode atau judul' });
const row = (page: Page, name: RegExp | string) => page.getByRole('treegrid').getByRole('row', { name });

describe('the preview of the real list', () => {
  test('counts what it holds and leaves three heading lines out with a note', async () => {
    const page = await openRealList();

    expect(await figure(page, 'Baris dibaca')).toBe('634');
    expect(await figure(page, 'Kelas dengan jangka simpan')).toBe('497');
    expect(await figure(page, 'Induk tanpa jangka simpan')).toBe('129');
    expect(await figure(page, 'Kode ganda, dilewati')).toBe('5');
    expect(await figure(page, 'Baris judul kolom, dilewati')).toBe('3');
    expect(await figure(page, 'Tanpa kode, dilewati')).toBe('0');
    expect(await page.getByText('3 baris judul dilewati: baris 1, 2 dan 3').isVisible()).toBe(true);
    await tab(page, /Catatan/);
    await page.getByRole('row', { name: '1 Baris judul dilewati', exact: true }).waitFor();
    await page.getByRole('row', { name: '30 Induk PR.05 tidak ada; ditempatkan di bawah PR' }).waitFor();
  });

  test('offers slips one by one or all, and corrects only what was accepted', async () => {
    const page = await openRealList();
    await page.getByText('15 salah ketik dibiarkan.').waitFor();

    await page.getByRole('checkbox', { name: 'Betulkan “miusnah” menjadi “musnah”' }).check();
    await page.getByText('14 salah ketik dibiarkan.').waitFor();
    await tab(page, /Catatan/);
    expect(await page.getByRole('row', { name: /Miusnah/ }).count()).toBe(0);
    expect(await page.getByRole('row', { name: /Tshun/i }).count()).toBeGreaterThan(0);

    await tab(page, /Salah ketik/);
    await page.getByRole('button', { name: 'Betulkan semua' }).click();
    await page.getByText('Belum ada yang disimpan.').waitFor();
    await tab(page, /Catatan/);
    expect(await page.getByRole('row', { name: /Tshun/i }).count()).toBe(0);
  });

  test('shows the rows of a repeated code and keeps the one that was chosen', async () => {
    const page = await openRealList();
    await tab(page, /Kode ganda 5/);
    const group = page.getByRole('group', { name: /KP\.05\.01\.a/ });
    expect(await group.getByRole('radio').count()).toBe(2);

    await group.getByRole('radio', { name: /Baris 198/ }).check();
    await page.getByRole('button', { name: /Simpan 626 kode/ }).click();
    await page.getByRole('button', { name: /Lihat klasifikasi/ }).click();

    await search(page).fill('KP.05.01.a');
    await row(page, /^KP\.05\.01\.a .*Rahasia/).click();
    await page.getByText('1 tahun, dihitung setelah berhenti/Pensiun').waitFor();
  });
});

test('titles join from a second file; nothing is stored before the button, and one undo takes all of it back', async () => {
  const page = await openRealList();
  await giveFile(page, titlesZone, { name: 'titles.csv', bytes: await fixture('titles.csv') });
  await page.getByText('5 judul terbaca, 4 cocok dengan kode').waitFor();
  await page.getByText('Kode KU memiliki beberapa judul; yang pertama dipakai.').waitFor();
  await tab(page, /Daftar kode/);
  await row(page, /PR\.00 Kebijakan perencanaan/).waitFor();

  await goToPage(page, '/arsip/klasifikasi');
  expect(await edition(page).innerText()).toBe('Klasifikasi contoh (berlaku)');
  await goToPage(page, '/arsip/klasifikasi/impor');
  await giveFile(page, classZone, { name: 'jra-klasifikasi.csv', bytes: await fixture('jra-klasifikasi.csv') });
  await page.getByLabel('Nama edisi').fill('JRA 2026');
  await page.keyboard.press('Control+Enter');
  await heading(page, 'Klasifikasi tersimpan').waitFor();
  await page.getByRole('button', { name: 'Urungkan impor' }).click();
  await heading(page, 'Impor diurungkan').waitFor();

  await goToPage(page, '/arsip/klasifikasi');
  expect(await edition(page).innerText()).toBe('Klasifikasi contoh (berlaku)');
  await edition(page).click();
  expect(await page.getByRole('option').count()).toBe(1);
});

test('an edition that records were coded by asks before it is undone, and leaves them to be coded again', async () => {
  const page = await openRealList();
  await page.keyboard.press('Control+Enter');
  await heading(page, 'Klasifikasi tersimpan').waitFor();
  await goToPage(page, '/arsip');
  await rows(page).nth(0).getByRole('checkbox').click();
  await rows(page).nth(1).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Beri kode' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('PR.00');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ubah 2 arsip' }).click();
  await page.getByText('2 arsip diubah').waitFor();

  await goToPage(page, '/arsip/klasifikasi');
  await page.getByRole('button', { name: 'Tindakan lain' }).first().click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Urungkan impor' }).click();
  await page.getByRole('dialog').getByText('2 arsip memakai kode dari edisi ini').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Urungkan dan kosongkan kode' }).click();

  await page.getByText('“jra-klasifikasi” dibatalkan; edisi sebelumnya berlaku kembali.').waitFor();
  await expect.poll(() => edition(page).innerText()).toBe('Klasifikasi contoh (berlaku)');
  await goToPage(page, '/arsip?tab=noCode');
  await expect.poll(() => rows(page).count()).toBeGreaterThanOrEqual(2);
});

test('a list whose columns have no names asks for the column of the codes', async () => {
  const page = await openAt('/arsip/klasifikasi/impor');
  await giveFile(page, classZone, {
    name: 'tanpa-judul.csv',
    bytes: new TextEncoder().encode('A.01;2 tahun;Musnah\r\nA.02;3 tahun;Permanen\r\n'),
  });
  await page.getByText('Kolom kode tidak dikenali. Tentukan kolom kode.').waitFor();

  await page.getByRole('combobox', { name: 'Menjadi isian: Kolom 1' }).click();
  await page.getByRole('option', { name: /^Kode/ }).click();

  await page.getByRole('button', { name: /Simpan 2 kode/ }).waitFor();
});

test.each([
  ['an empty file', '', 'Berkas ini kosong'],
  ['a list of headings only', 'KODE;JUDUL\r\n', 'Berkas ini tidak berisi baris kode'],
])('%s is refused', async (_name, text, title) => {
  const page = await openAt('/arsip/klasifikasi/impor');

  await giveFile(page, classZone, { name: 'daftar.csv', bytes: new TextEncoder().encode(text) });

  await page.getByRole('alert').getByText(title).waitFor();
});

describe('the tree', () => {
  test('is found by words and by code, each in its place, with its rule', async () => {
    const page = await openAt('/arsip/klasifikasi');
    await search(page).fill('rapat pimpinan');
    await row(page, /^100 Umum/).waitFor();
    await row(page, /^100\.1\.3 Notulen rapat pimpinan/).click();
    expect(await page.getByRole('treegrid').getByRole('row').count()).toBe(1 + 3);
    await page.getByRole('region', { name: 'Aturan kode' }).getByText('3 tahun sesudah masa aktif').waitFor();

    await search(page).fill('200.2');
    await row(page, /^200\.2\.1 Alokasi dana desa/).waitFor();
    await search(page).fill('tidakadayangbegini');
    await heading(page, 'Tidak ada kode yang cocok').waitFor();
  });

  test('goes by arrows alone', async () => {
    const page = await openAt('/arsip/klasifikasi');
    await row(page, /^100 Umum/).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');

    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);

    await page.getByRole('region', { name: 'Aturan kode' }).getByText('Surat masuk dan surat keluar').waitFor();
    expect(await row(page, /^100\.1\.1/).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    expect(await row(page, /^100\.1 /).getAttribute('aria-selected')).toBe('true');
  });

  test('leads to the records with a code', async () => {
    const page = await openAt('/arsip/klasifikasi');
    await search(page).fill('notulen rapat');
    await row(page, /^100\.1\.3/).click();
    await page.getByRole('button', { name: 'Arsip dengan kode ini' }).click();

    await page.getByRole('heading', { level: 1, name: 'Arsip' }).waitFor();
    expect(page.url()).toContain('f.class=');
  });

  test('of a new office says what it is for and offers the import', async () => {
    const opened = await open();
    await setUpOffice(opened.page);
    await goToPage(opened.page, '/arsip/klasifikasi');
    await heading(opened.page, 'Belum ada klasifikasi').waitFor();
    expect(await violations(opened.page)).toEqual([]);

    await opened.page.getByRole('button', { name: 'Impor klasifikasi' }).click();

    await heading(opened.page, 'Impor klasifikasi, JRA dan SKKAAD').waitFor();
  });

  test('offers no import to a person without the right', async () => {
    const page = await openAt('/arsip/klasifikasi', 'light', 'petugas');
    await row(page, /^100 Umum/).waitFor();

    expect(await page.getByRole('button', { name: 'Impor klasifikasi' }).isDisabled()).toBe(true);
  });
});

test.each(['light', 'dark'] as const)(
  'no screen has an axe violation in the %s theme',
  async (theme) => {
    const page = await openRealList(theme);
    const look = async (name: string) => {
      await page.screenshot({ path: `${pictures}classification-${name}-${theme}.png` });
      expect(await violations(page), name).toEqual([]);
    };
    await look('slips');
    for (const [name, id] of [
      [/Kode ganda/, 'repeated'],
      [/Catatan/, 'notes'],
      [/Daftar kode/, 'codes'],
      ['Kolom', 'columns'],
    ] as const) {
      await tab(page, name);
      await look(id);
    }
    await page.keyboard.press('Control+Enter');
    await heading(page, 'Klasifikasi tersimpan').waitFor();
    await look('result');
    await page.getByRole('button', { name: /Lihat klasifikasi/ }).click();
    await page.getByRole('button', { name: 'Buka semua tingkat' }).click();
    await row(page, /^AR\.01/)
      .first()
      .click();
    await look('tree');
  },
  60_000,
);
