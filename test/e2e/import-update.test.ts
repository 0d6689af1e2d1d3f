/** A list that corrects what is there, as a person works with it: looked at, stored, taken back; its errors come back in the own file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Theme } from '#test/pages/app-page.ts';
import { figure, giveFile, goToPage, heading, listZone } from '#test/pages/import-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { openAs, pictures } = windowTests('app');

const columns = ['Nomor Surat', 'Uraian', 'Unit', 'No. Boks', 'Jumlah'];
const first = [
  ['UB/1', 'Undangan rapat lama', 'Bagian Umum', '901', '1'],
  ['UB/2', 'Notulen rapat', 'Bagian Umum', '901', '2'],
];
const corrected = [
  ['UB/1', 'Undangan rapat koordinasi', '', '', '3 lembar'],
  ['UB/2', 'Notulen rapat', '', '', '2'],
  ['UB/3', 'Daftar hadir', 'Bagian Umum', '901', ''],
  ['UB/4', '', '', '', ''],
];

const give = (page: Page, rows: readonly (readonly string[])[], name: string) =>
  giveFile(page, listZone, { name, bytes: writeXlsx({ name: 'Arsip', heading: columns, rows }) });

const step = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function imported(theme: Theme): Promise<Page> {
  const page = await openAs('arsiparis', theme);
  await goToPage(page, '/arsip/impor');
  await give(page, first, 'rapat.xlsx');
  await step(page, 'Periksa');
  await step(page, 'Impor 2 baris');
  await heading(page, 'Impor selesai').waitFor();
  await step(page, 'Impor berkas lain');
  return page;
}

async function chooseKey(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Arsip yang sudah ada' }).click();
  await page.getByRole('option', { name }).click();
}

test.each(['light', 'dark'] as const)(
  'a corrected list changes what it names, and is taken back, in the %s theme',
  async (theme) => {
    const page = await imported(theme);
    const look = async (name: string) => {
      await page.screenshot({ path: `${pictures}import-update-${name}-${theme}.png` });
      expect(await violations(page), name).toEqual([]);
    };

    await give(page, corrected, 'rapat-2.xlsx');
    await page.getByText(/^Kolom dibaca seperti pada impor rapat\.xlsx/).waitFor();
    await chooseKey(page, 'Perbarui menurut nomor surat');
    await look('mapping');
    await step(page, 'Periksa');
    await heading(page, '2 baris siap diimpor').waitFor();

    expect(await Promise.all(['Arsip baru', 'Diubah', 'Sudah sama', 'Ditolak'].map((word) => figure(page, word)))).toEqual([
      '1',
      '1',
      '1',
      '1',
    ]);
    await page.getByRole('tab', { name: /^Perubahan/ }).click();
    const changes = page.getByRole('table', { name: 'Temuan per baris' });
    expect(await changes.getByRole('row').allInnerTexts()).toHaveLength(1 + 3);
    await changes.getByRole('row', { name: /^2 Uraian.*dari “Undangan rapat lama” Undangan rapat koordinasi$/ }).waitFor();
    await look('changes');

    await step(page, 'Impor 2 baris');
    await page.getByText('1 arsip baru tersimpan, 1 arsip diubah.').waitFor();
    await goToPage(page, '/arsip?q=UB%2F1');
    await page.getByText('Undangan rapat koordinasi').first().waitFor({ timeout: 30_000 });

    await goToPage(page, '/arsip/impor');
    await page.getByRole('button', { name: 'Urungkan rapat-2.xlsx' }).click();
    await page.getByText(/yang diubahnya kembali ke isi semula/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click();
    await page.getByText('1 arsip dibatalkan, 1 kembali ke isi semula.').waitFor();
    await goToPage(page, '/arsip?q=UB%2F1');
    await page.getByText('Undangan rapat lama').first().waitFor({ timeout: 30_000 });
  },
  90_000,
);

test('the own workbook comes back with the reasons, and the corrected one goes in', async () => {
  const page = await openAs('arsiparis');
  await goToPage(page, '/arsip/impor');
  await give(page, [...first, ['UB/9', '', 'Bagian Umum', '901', 'banyak']], 'salah.xlsx');
  await step(page, 'Periksa');
  await heading(page, '2 baris siap diimpor').waitFor();
  await page.evaluate(() => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });

  const [download] = await Promise.all([page.waitForEvent('download'), step(page, 'Unduh salinan dengan alasan')]);

  expect(download.suggestedFilename()).toBe('salah-diperiksa.xlsx');
  const lines = expectOk(readTable(await readFile(await download.path()))).text.split('\r\n');
  expect(lines[0]).toBe('Nomor Surat;Uraian;Unit;No. Boks;Jumlah;Alasan');
  expect(lines[1]).toBe('UB/1;Undangan rapat lama;Bagian Umum;901;1');
  expect(lines[3]).toMatch(/^UB\/9;;Bagian Umum;901;banyak;"?Uraian.*: Wajib diisi.*Jumlah: /);
}, 60_000);

test.each(['light', 'dark'] as const)(
  'softcopies come from a folder by the names in the list, in the %s theme',
  async (theme) => {
    const folder = mkdtempSync(join(tmpdir(), 'pindai-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'Surat'));
    writeFileSync(join(folder, 'Surat', 'Undangan 01.pdf'), '%PDF-1.4 satu');
    writeFileSync(join(folder, 'catatan.exe'), 'MZ');
    const page = await openAs('arsiparis', theme);
    await goToPage(page, '/arsip/impor');
    const bytes = writeXlsx({
      name: 'Arsip',
      heading: ['Uraian', 'Unit', 'No. Boks', 'Nama File'],
      rows: [
        ['Undangan bersoftcopy', 'Bagian Umum', '902', 'undangan 01'],
        ['Program tersesat', 'Bagian Umum', '902', 'catatan.exe'],
        ['Tanpa berkas', 'Bagian Umum', '902', 'hilang.pdf'],
      ],
    });
    await giveFile(page, listZone, { name: 'bersoftcopy.xlsx', bytes });
    await page.getByText('Belum dipilih: arsip diimpor tanpa softcopy.').waitFor();
    await page.getByLabel('Folder softcopy', { exact: true }).and(page.locator('input[type=file]')).setInputFiles(folder);
    await page.getByText(/: 2 file$/).waitFor();
    await page.screenshot({ path: `${pictures}import-folder-${theme}.png` });
    expect(await violations(page)).toEqual([]);

    await step(page, 'Periksa');
    await heading(page, '3 baris siap diimpor').waitFor();
    expect(await figure(page, 'Softcopy ditemukan')).toBe('2');
    await page.getByRole('row', { name: /File ini tidak ada dalam folder hilang\.pdf$/ }).waitFor();
    await step(page, 'Impor 3 baris');

    await page.getByText('1 softcopy dilampirkan.').waitFor();
    await page.getByText(/^catatan\.exe: /).waitFor();
    await page.screenshot({ path: `${pictures}import-folder-done-${theme}.png` });
    expect(await violations(page)).toEqual([]);
    await step(page, /^Lihat arsip ini/);
    await page.getByText('Undangan bersoftcopy').first().click();
    await page.getByText('Undangan 01.pdf').first().waitFor();
  },
  60_000,
);
