/** What each picture shows, and who looks. */
import type { Page } from 'playwright-core';
import type { Theme } from '#test/pages/app-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { jumpTo, openTree } from '#test/pages/tree-page.ts';

interface Scene {
  /** Path under docs, without its ending. */
  readonly file: string;
  /** User name of a person of the sample office. */
  readonly person: string;
  readonly theme?: Theme;
  readonly show: (page: Page) => Promise<void>;
}

const open = (section: string, waitFor: string) => async (page: Page) => {
  await page.getByRole('link', { name: section, exact: false }).first().click();
  await page.getByText(waitFor).first().waitFor();
};

const at = (path: string, waitFor: string) => async (page: Page) => {
  await goTo(page, `#${path}`);
  await page.getByText(waitFor).first().waitFor();
};

export const scenes: readonly Scene[] = [
  { file: 'pictures/arsip', person: 'arsiparis', show: open('Arsip', 'dari 192') },
  { file: 'pictures/beranda', person: 'sekretaris', show: (page) => page.getByText('Menunggu saya').first().waitFor() },
  { file: 'pictures/keberatan', person: 'petugas', show: open('Keberatan', 'Nomor dan keadaan') },
  { file: 'pictures/permohonan', person: 'petugas', show: open('Permohonan', 'Nomor dan keadaan') },
  { file: 'pictures/peminjaman', person: 'arsiparis', theme: 'dark', show: open('Peminjaman', 'sedang dipinjam') },
  {
    file: 'pictures/laporan',
    person: 'sekretaris',
    show: async (page) => {
      await open('Laporan', 'Uraian')(page);
      await page.getByRole('tab', { name: 'Tahunan' }).click();
      await page.getByRole('button', { name: /^Keberatan diregistrasi: / }).click();
    },
  },
  { file: 'manual/pictures/arsip-isian', person: 'arsiparis', show: at('/arsip/baru', 'Cukup untuk disimpan dan dicari') },
  { file: 'manual/pictures/arsip-klasifikasi', person: 'arsiparis', show: at('/arsip/klasifikasi', 'Pilih kode') },
  { file: 'manual/pictures/arsip-lokasi', person: 'arsiparis', show: at('/arsip/lokasi', 'tempat') },
  {
    file: 'manual/pictures/arsip-pemeriksaan',
    person: 'arsiparis',
    show: async (page) => {
      await at('/arsip/pemeriksaan', 'belum ditutup')(page);
      await page.getByRole('row', { name: /belum ditutup/ }).click();
      await page.getByRole('article').getByRole('button', { name: 'Lanjutkan pemindaian' }).click();
      await page.getByText('Belum dipindai').first().waitFor();
    },
  },
  {
    file: 'manual/pictures/arsip-perawatan',
    person: 'arsiparis',
    show: async (page) => {
      await at('/arsip/perawatan', 'Fumigasi')(page);
      await page.getByRole('row', { name: /Fumigasi/ }).click();
    },
  },
  {
    file: 'manual/pictures/arsip-pindaian',
    person: 'arsiparis',
    show: async (page) => {
      await at('/arsip/pindaian', 'pindai-0001.pdf')(page);
      await page.getByRole('row', { name: /pindai-0001/ }).click();
    },
  },
  { file: 'manual/pictures/keberatan-isian', person: 'petugas', show: at('/keberatan/baru', 'Registrasi & cetak') },
  {
    file: 'manual/pictures/keberatan-tenggat',
    person: 'petugas',
    show: async (page) => {
      await open('Keberatan', 'Nomor dan keadaan')(page);
      await page.getByRole('row', { name: /Anggaran perbaikan Jalan/ }).click();
      await page.getByRole('article').getByRole('button', { name: 'Perhitungan' }).click();
      await page.getByRole('table', { name: 'Semua tenggat perkara' }).waitFor();
    },
  },
  { file: 'manual/pictures/arsip-penerimaan', person: 'arsiparis', show: at('/arsip/penerimaan', 'Nomor dan keadaan') },
  { file: 'manual/pictures/arsip-tahapan', person: 'arsiparis', show: at('/arsip/tahapan', 'Milik saya') },
  {
    file: 'manual/pictures/daftar-identifikasi',
    person: 'sekretaris',
    show: async (page) => {
      await at('/arsip/identifikasi', 'Ada arsipnya')(page);
      await page.getByRole('row', { name: /Informasi serta merta/ }).click();
    },
  },
  {
    file: 'manual/pictures/sop-formulir',
    person: 'arsiparis',
    show: async (page) => {
      await at('/arsip/sop', 'Revisi dan keadaan')(page);
      await page.getByRole('row', { name: /Pendokumentasian Informasi Publik/ }).click();
    },
  },
  {
    file: 'manual/pictures/arsip-halaman',
    person: 'arsiparis',
    show: async (page) => {
      await at('/arsip?q=pemeriksaan+lapangan', 'Pindaian berita acara.png')(page);
      await page.getByText('Pindaian berita acara.png').first().click();
      await page.getByRole('button', { name: 'Pratinjau: Pindaian berita acara.png' }).click();
      await page.getByRole('button', { name: 'Atur halaman' }).click();
      await page.getByRole('button', { name: /^Gabungkan .*\.pdf$/ }).click();
      await page.getByRole('button', { name: 'Halaman 2' }).click();
    },
  },
  {
    file: 'manual/pictures/arsip-pohon',
    person: 'arsiparis',
    show: async (page) => {
      await openTree(page);
      await jumpTo(page, 'surat masuk camat tanjung', 'Surat masuk dari Camat Tanjung');
      await page.getByRole('article').waitFor();
    },
  },
  { file: 'manual/pictures/penyusutan', person: 'arsiparis', show: at('/penyusutan', 'Usul musnah') },
  { file: 'manual/pictures/pengaduan', person: 'petugas', show: at('/permohonan/pengaduan', 'Pengaduan') },
];
