/** The archive as an archivist uses it: everything is found by its words. */
import type { Locator, Page } from 'playwright-core';

export async function openArchive(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Arsip', exact: true }).click();
  await page.getByRole('heading', { name: 'Arsip', exact: true }).waitFor();
}

export const searchBox = (page: Page): Locator => page.getByPlaceholder('Cari uraian, nomor, kode, atau tempat');

/** Rows of the list without its head. */
export const rows = (page: Page): Locator =>
  page
    .getByRole('grid', { name: 'Arsip' })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });

/** Takes the option that these words find in a picker. */
export async function pick(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(words);
  await page.getByRole('option').filter({ hasText: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

export interface TypedRecord {
  readonly description: string;
  readonly date: string;
  readonly unit: string;
  readonly place: string;
}

/** From anywhere in the archive to the filled form. */
export async function fillRecord(page: Page, { description, date, unit, place }: TypedRecord): Promise<void> {
  await page.keyboard.press('Alt+n');
  await page.getByRole('heading', { name: 'Tambah arsip' }).waitFor();
  await page.getByRole('textbox', { name: 'Uraian informasi' }).fill(description);
  await page.getByRole('textbox', { name: 'Tanggal atau kurun waktu' }).fill(date);
  await pick(page, 'Unit pengolah', unit);
  await pick(page, 'Lokasi simpan', place);
}

/** Drops a file onto the place for files, as a mouse does. */
export async function dropFile(page: Page, name: string, mediaType: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, type, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(content as readonly number[])], String(file), { type: String(type) }));
      return data;
    },
    [name, mediaType, [...bytes]] as const,
  );
  const zone = page.getByText(/^(?:Seret berkas ke sini, atau|Lepaskan untuk melampirkan)$/);
  await zone.dispatchEvent('dragover', { dataTransfer: transfer });
  await zone.dispatchEvent('drop', { dataTransfer: transfer });
}

/** Lines of the history of the open record, newest first. */
export const history = (page: Page): Locator => page.getByRole('article').getByRole('list').last().getByRole('listitem');
