/** What was typed in a dialog and not saved is there again after the window was torn away: a loan, a list, a report, a questionnaire, a case. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { logInAs } from '#test/pages/app-page.ts';
import { openStep } from '#test/pages/case-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { openAs } = windowTests('dialog-drafts');

interface Case {
  readonly what: string;
  readonly person: string;
  readonly show: (page: Page) => Promise<void>;
  readonly field: string;
  readonly typed: string;
}

const pressed = (hash: string, ready: string) => async (page: Page) => {
  await goTo(page, hash);
  await page.getByRole('button', { name: ready }).first().waitFor();
  await page.keyboard.press('Alt+n');
};

const cases: readonly Case[] = [
  {
    what: 'a reminder of a loan',
    person: 'arsiparis',
    field: 'Keterangan',
    typed: 'Berjanji mengembalikan Senin depan',
    show: async (page) => {
      await goTo(page, '#/peminjaman');
      await page
        .getByRole('row', { name: /Baso Limbong/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^Catat peringatan/ }).click();
    },
  },
  {
    what: 'a new identification list',
    person: 'arsiparis',
    field: 'Judul daftar',
    typed: 'Informasi bidang tata ruang',
    show: pressed('#/arsip/identifikasi', 'Tambah daftar'),
  },
  {
    what: 'a new documentation report',
    person: 'arsiparis',
    field: 'Masalah',
    typed: 'Lemari arsip penuh',
    show: pressed('#/arsip/pendokumentasian', 'Tambah laporan'),
  },
  {
    what: 'a questionnaire',
    person: 'sekretaris',
    field: 'Saran tertulis',
    typed: 'Ruang tunggu perlu kipas',
    show: pressed('#/laporan', 'Ekspor'),
  },
  {
    what: 'a complaint',
    person: 'petugas',
    field: 'Isi',
    typed: 'Kursi ruang tunggu kurang',
    show: pressed('#/permohonan/pengaduan', 'Tambah pengaduan'),
  },
  {
    what: 'a request of another register',
    person: 'petugas',
    field: 'Nomor di sana',
    typed: '17/PION/2026',
    show: async (page) => {
      await goTo(page, '#/permohonan');
      await page.getByRole('tab', { name: /Terbuka/ }).waitFor();
      await page.getByRole('main').getByRole('button', { name: 'Tindakan lain' }).first().press('Enter');
      await page.getByRole('menuitem', { name: 'Catat yang terdaftar di tempat lain' }).press('Enter');
    },
  },
  {
    what: 'the sheet of a consequence test',
    person: 'sekretaris',
    field: 'Kesimpulan',
    typed: 'Bagian harga satuan dikecualikan sampai kontrak ditandatangani',
    show: async (page) => {
      await goTo(page, '#/keberatan');
      await page
        .getByRole('row', { name: /Anggaran perbaikan Jalan/ })
        .first()
        .click();
      await openStep(page, 'Tambah uji konsekuensi');
    },
  },
  {
    what: 'papers filed as a record',
    person: 'arsiparis',
    field: 'Uraian arsip',
    typed: 'Berkas penerimaan arsip bidang tata ruang',
    show: async (page) => {
      await goTo(page, '#/arsip/pendokumentasian');
      await page
        .getByRole('row', { name: /Ditinjau/ })
        .first()
        .click();
      await page.getByRole('article').getByRole('button', { name: 'Tindakan lain' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Arsipkan sebagai arsip' }).press('Enter');
    },
  },
];

test.each(cases)('$what', async ({ person, show, field, typed }) => {
  const page = await openAs(person);
  const dialog = page.getByRole('dialog');
  await show(page);
  await dialog.getByRole('textbox', { name: field }).fill(typed);
  // A draft is kept a moment after the last key.
  await page.waitForTimeout(1000);
  await page.reload();

  await logInAs(page, person);
  await show(page);
  await dialog.getByText('Draf dilanjutkan').waitFor();
  expect(await dialog.getByRole('textbox', { name: field }).inputValue()).toBe(typed);

  await dialog.getByRole('button', { name: 'Batal' }).click();
  await dialog.waitFor({ state: 'detached' });
  await show(page);
  await dialog.getByRole('textbox', { name: field }).waitFor();
  expect(await dialog.getByText('Draf dilanjutkan').count()).toBe(0);
});
