/** Impor daftar arsip as an archivist uses it: nasty files, a report by row, a batch that can be continued and taken back. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import { logInAs, type Theme } from '#test/pages/app-page.ts';
import { figure, giveFile, goToPage, heading, listZone } from '#test/pages/import-page.ts';
import { violations } from '#test/support/axe.ts';
import { nastyList } from '#test/support/nasty-list.ts';
import { windowTests } from '#test/support/window-tests.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const { openAs, pictures } = windowTests('app');

async function openImport(theme: Theme = 'light', username = 'arsiparis'): Promise<Page> {
  const page = await openAs(username, theme);
  await goToPage(page, '/arsip/impor');
  return page;
}

const give = (page: Page, text: string | Uint8Array, name = 'daftar.csv') =>
  giveFile(page, listZone, { name, bytes: typeof text === 'string' ? bytesOf(text) : text });

const step = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** The list finds so many records with these words: its rows wait for the index to hold the last save. */
async function expectFound(page: Page, words: string, count: number): Promise<void> {
  await goToPage(page, `/arsip?q=${encodeURIComponent(words)}`);
  const answer = count === 0 ? heading(page, 'Tidak ada yang cocok') : rowsOf(page, count);
  await answer.waitFor({ timeout: 30_000 });
}

/** "1–13 dari 1.942" under the list. */
const rowsOf = (page: Page, count: number) => page.getByText(new RegExp(`^1–\\d+ dari ${count.toLocaleString('id')}$`));

describe('a nasty list of 2,000 rows', () => {
  test('in Windows letters is read, reported by row, stored as one batch and taken back', async () => {
    const list = nastyList('windows-1252');
    const page = await openImport();
    await give(page, list.bytes, 'inaktif.csv');
    await heading(page, 'inaktif.csv').waitFor();

    expect(await page.getByRole('combobox', { name: 'Pemisah' }).innerText()).toBe('Titik koma ;');
    expect(await page.getByRole('combobox', { name: 'Pengodean huruf' }).innerText()).toBe('Windows-1252');
    expect(await page.getByRole('combobox', { name: 'Baris judul kolom' }).innerText()).toMatch(/^Baris 3: No\. · Uraian/);
    await page.getByText('Berita acara serah terima; tahap 3 – café “Muara”').waitFor();

    await step(page, 'Periksa');
    await heading(page, `${list.ready.toLocaleString('id')} baris siap diimpor`).waitFor();
    expect(await figure(page, 'Ditolak')).toBe(String(list.refused));
    expect(await page.getByRole('row', { name: /^10 Tanggal.*31\/02\/2023/ }).count()).toBe(1);
    await page.getByRole('button', { name: /Wajib diisi/ }).click();
    expect(await page.getByRole('table').getByRole('row').count()).toBe(1 + 20);

    // The dialog of the browser stands outside the page; without it the file comes as a download.
    await page.evaluate(() => {
      delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
    });
    const [download] = await Promise.all([page.waitForEvent('download'), step(page, /Unduh baris yang ditolak/)]);
    const bad = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('baris-ditolak-inaktif.csv');
    expect(bad.startsWith('\uFEFFBaris;Alasan;No.;Uraian Informasi')).toBe(true);
    expect(bad.trim().split('\r\n')).toHaveLength(1 + list.refused);
    expect(bad).toContain('\r\n10;Tanggal atau kurun waktu: Tanggal ini tidak ada dalam kalender;7;Notulen rapat 7;31/02/2023');

    await step(page, /^Impor 1\.\d+ baris/);
    await heading(page, 'Impor selesai').waitFor();
    // What was refused is still at hand where the import has ended.
    await page.getByText(`${list.refused} baris ditolak tidak ikut disimpan.`).waitFor();
    await page.screenshot({ path: `${pictures}done-with-refused.png` });
    const [again] = await Promise.all([page.waitForEvent('download'), step(page, /Unduh baris yang ditolak/)]);
    expect(await readFile(await again.path(), 'utf8')).toBe(bad);
    await step(page, /Lihat arsip ini/);
    await rowsOf(page, list.ready).waitFor({ timeout: 30_000 });
    await expectFound(page, 'café tahap', 40);

    await goToPage(page, '/arsip/impor');
    await page
      .getByRole('row', { name: /inaktif\.csv.*Selesai/ })
      .getByRole('button', { name: 'Urungkan inaktif.csv' })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click();
    await heading(page, 'Impor diurungkan').waitFor();
    expect(await page.getByText(`${list.ready.toLocaleString('id')} arsip dibatalkan.`).isVisible()).toBe(true);
    await step(page, /Impor berkas lain/);
    await page.getByRole('row', { name: /inaktif\.csv.*Diurungkan/ }).waitFor();
    await expectFound(page, 'café tahap', 0);
  }, 120_000);

  test('with a mark of UTF-8 needs no mouse', async () => {
    const list = nastyList('utf-8');
    const page = await openImport();
    await page.getByRole('button', { name: 'Pilih berkas' }).and(page.locator(':focus')).waitFor();

    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles({ name: 'aktif.csv', mimeType: 'text/csv', buffer: Buffer.from(list.bytes) });
    await heading(page, 'aktif.csv').waitFor();
    expect(await page.getByRole('combobox', { name: 'Pengodean huruf' }).innerText()).toBe('UTF-8');
    await page.keyboard.press('Control+Enter');
    await heading(page, /baris siap diimpor/).waitFor();
    await page.keyboard.press('Control+Enter');
    await heading(page, 'Impor selesai').waitFor();
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { level: 1, name: 'Arsip' }).waitFor();
  }, 60_000);
});

test('an import that was broken off is known, refuses another file, and goes on where it stopped', async () => {
  const rows = 6000;
  const text = `Uraian;Unit;Boks\r\n${Array.from({ length: rows }, (_, index) => `Putusan terputus ${index};Bagian Hukum;${index % 30}`).join('\r\n')}`;
  const page = await openImport();
  await give(page, text, 'putusan.csv');
  await step(page, 'Periksa');
  await heading(page, '6.000 baris siap diimpor').waitFor();
  await step(page, /^Impor 6\.000 baris/);
  await page.getByText(/^[1-5]\.000 dari 6\.000 baris tersimpan/).waitFor();
  await page.reload();
  await logInAs(page, 'arsiparis');

  await page
    .getByRole('row', { name: /putusan\.csv.*Belum selesai/ })
    .getByRole('button', { name: 'Lanjutkan putusan.csv' })
    .click();
  await heading(page, 'Lanjutkan impor putusan.csv').waitFor();
  await give(page, `${text} dan lainnya`, 'putusan.csv');
  await page.getByText('Ini bukan berkas dari impor yang akan dilanjutkan').waitFor();
  await give(page, text, 'putusan.csv');

  await heading(page, 'Impor selesai').waitFor({ timeout: 60_000 });
  expect(await page.getByText('6.000 arsip tersimpan dan dapat dicari.').isVisible()).toBe(true);
  await expectFound(page, 'putusan terputus', rows);
}, 120_000);

test('a cancelled import says what is stored, and all of it can be taken back', async () => {
  const rows = 20_000;
  const text = `Uraian;Unit;Boks\r\n${Array.from({ length: rows }, (_, index) => `Risalah batal ${index};Bagian Umum;${index % 30}`).join('\r\n')}`;
  const page = await openImport();
  await give(page, text, 'risalah.csv');
  await step(page, 'Periksa');
  await step(page, /^Impor 20\.000 baris/);
  await page.getByText(/^\d+\.000 dari 20\.000 baris tersimpan/).waitFor();
  await step(page, 'Batal');
  await heading(page, 'Impor dihentikan').waitFor();
  expect(await page.getByText(/^\d+\.000 dari 20\.000 baris sudah tersimpan/).isVisible()).toBe(true);

  await step(page, 'Urungkan impor');
  await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click();

  await heading(page, 'Impor diurungkan').waitFor({ timeout: 60_000 });
  await expectFound(page, 'risalah batal', 0);
}, 120_000);

test('a workbook is read by its sheets, without a question of separators', async () => {
  const page = await openImport();
  const columns = ['Uraian', 'Tanggal', 'Unit Pengolah', 'No. Boks', 'Nomor Berkas'];
  await give(
    page,
    writeXlsx({ name: 'Arsip 2025', heading: columns, rows: [['Surat dari buku kerja', '2025-03-11', 'Umum', '007', '0012']] }),
    'arsip.xlsx',
  );
  await heading(page, 'arsip.xlsx').waitFor();

  expect(await page.getByRole('combobox', { name: 'Lembar buku kerja' }).innerText()).toBe('Arsip 2025');
  expect(await page.getByRole('combobox', { name: 'Pemisah' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}import-workbook.png` });
  await step(page, 'Periksa');
  await heading(page, '1 baris siap diimpor').waitFor();
  await step(page, /^Impor 1 baris/);
  await heading(page, 'Impor selesai').waitFor();

  await expectFound(page, 'surat dari buku kerja', 1);
}, 60_000);

describe('a file that is none', () => {
  test.each([
    [
      'an old Excel workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'Ini buku kerja Excel lama (XLS) atau dilindungi kata sandi',
    ],
    ['another ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'Berkas ini bukan daftar'],
    ['an empty file', new Uint8Array(), 'Berkas ini kosong'],
    ['a PDF', bytesOf('%PDF-1.7'), 'Berkas ini bukan daftar'],
  ])('%s is refused with what to do instead', async (_name, bytes, title) => {
    const page = await openImport();

    await give(page, bytes);

    await page.getByRole('alert').getByText(title).waitFor();
    expect(await heading(page, 'daftar.csv').count()).toBe(0);
  });

  test('a list without one good row cannot be imported and says so', async () => {
    const page = await openImport();

    await give(page, 'Uraian;Unit;Boks\r\n;Bagian Umum;3\r\n;Bagian Umum;4\r\n');
    await step(page, 'Periksa');

    await heading(page, 'Tidak ada baris yang siap diimpor').waitFor();
    expect(await page.getByRole('button', { name: /^Impor 0 baris/ }).isDisabled()).toBe(true);
    await step(page, 'Kembali');
    await heading(page, 'daftar.csv').waitFor();
  });
});

test('every guess can be changed: separator, heading line, columns, values for empty cells', async () => {
  const page = await openImport();
  await give(page, 'Isi,Bagian\r\nRapat,Umum\r\nSurat,\r\n');
  await page.getByRole('combobox', { name: 'Pemisah' }).click();
  await page.getByRole('option', { name: 'Titik koma ;' }).click();
  await page.getByText('Tentukan kolom untuk:').first().waitFor();
  expect(await page.getByRole('button', { name: 'Periksa' }).isDisabled()).toBe(true);

  await page.getByRole('combobox', { name: 'Pemisah' }).click();
  await page.getByRole('option', { name: 'Koma ,' }).click();
  await page.getByLabel('Unit untuk sel kosong').fill('Sekretariat');
  await page.getByLabel('Lokasi untuk sel kosong').fill('Gedung A > Boks 9');
  await step(page, 'Periksa');

  await heading(page, '2 baris siap diimpor').waitFor();
  await page.getByText('Unit baru yang akan dibuat: Umum').waitFor();
});

test('a person without the right is told whom to ask', async () => {
  const page = await openImport('light', 'atasan');

  await heading(page, 'Impor tidak diperbolehkan untuk peran Anda').waitFor();
  expect(await page.getByRole('button', { name: 'Pilih berkas' }).count()).toBe(0);
});

test.each(['light', 'dark'] as const)(
  'no step has an axe violation in the %s theme',
  async (theme) => {
    const page = await openImport(theme);
    const look = async (name: string) => {
      await page.screenshot({ path: `${pictures}import-${name}-${theme}.png` });
      expect(await violations(page), name).toEqual([]);
    };
    await page.getByRole('button', { name: 'Pilih berkas' }).waitFor();
    await look('file');
    await give(page, nastyList('utf-8').bytes);
    await heading(page, 'daftar.csv').waitFor();
    await look('mapping');
    await step(page, 'Periksa');
    await heading(page, /baris siap diimpor/).waitFor();
    await look('report');
    await step(page, /^Impor 1\.\d+ baris/);
    await heading(page, 'Impor selesai').waitFor();
    await look('result');
  },
  60_000,
);
