/** The two import wizards and the classification, found by their words. */
import type { Locator, Page } from 'playwright-core';

export const goToPage = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
};

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Gives the drop zone a file, as its dialog would. */
export const giveFile = (page: Page, label: string, { name, bytes }: GivenFile): Promise<void> =>
  page
    .getByLabel(label, { exact: true })
    .and(page.locator('input[type=file]'))
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });

export const listZone = 'Seret daftar ke sini, atau pilih berkasnya';
export const classZone = 'Daftar klasifikasi (XLSX atau CSV)';

export const titlesZone = 'Judul kode dari berkas kedua (opsional)';

export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });

/** A figure of the report by its word. */
export const figure = (page: Page, word: string): Promise<string> =>
  page
    .locator('dl > div', { has: page.getByText(word, { exact: true }) })
    .locator('dd')
    .innerText();
