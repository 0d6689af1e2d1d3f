/** The grid of a box, by keys alone: the clipboard of a spreadsheet is laid as Chromium lays it. */
import type { Locator, Page } from 'playwright-core';
import { openArchive } from './archive-page.ts';

export const boxGrid = (page: Page): Locator => page.getByRole('grid', { name: 'Isi boks' });

/** From the archive's menu to the box that these words find. */
export async function openBox(page: Page, words: string): Promise<void> {
  await openArchive(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.type('ketik isi boks');
  await page.getByRole('option', { name: /Ketik isi boks/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Lokasi simpan' }).fill(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await boxGrid(page).waitFor();
}

/** Types the cells of a row one after the other; null goes on without typing. */
export async function typeCells(page: Page, cells: readonly (string | null)[]): Promise<void> {
  for (const [index, cell] of cells.entries()) {
    if (cell !== null) await page.keyboard.type(cell);
    if (index < cells.length - 1) await page.keyboard.press('Tab');
  }
}

/** Pastes what a spreadsheet copied, at the cursor. */
export async function pasteBlock(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** The rows that say this of themselves: "Tersimpan", "Perbaiki". */
export const rowsThatSay = (page: Page, state: string): Locator =>
  boxGrid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: state, exact: true }) });

/** What a reader of the screen is told of the lines: each once, however often the store brought them. */
export const lineNumbers = (page: Page): Promise<number[]> =>
  boxGrid(page)
    .getByRole('row')
    .evaluateAll((rows) => rows.slice(1).map((row) => Number(row.getAttribute('aria-rowindex'))));
