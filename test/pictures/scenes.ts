/** What each picture shows, and who looks. */
import type { Page } from 'playwright-core';
import type { Theme } from '#test/pages/app-page.ts';

interface Scene {
  /** Name in docs/pictures, without its ending. */
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

export const scenes: readonly Scene[] = [
  { file: 'arsip', person: 'arsiparis', show: open('Arsip', 'dari 192') },
  { file: 'beranda', person: 'sekretaris', show: (page) => page.getByText('Menunggu saya').first().waitFor() },
  { file: 'keberatan', person: 'petugas', show: open('Keberatan', 'Nomor dan keadaan') },
  { file: 'permohonan', person: 'petugas', show: open('Permohonan', 'Nomor dan keadaan') },
  { file: 'peminjaman', person: 'arsiparis', theme: 'dark', show: open('Peminjaman', 'sedang dipinjam') },
  {
    file: 'laporan',
    person: 'sekretaris',
    show: async (page) => {
      await open('Laporan', 'Uraian')(page);
      await page.getByRole('tab', { name: 'Tahunan' }).click();
      await page.getByRole('button', { name: /^Keberatan diregistrasi: / }).click();
    },
  },
];
