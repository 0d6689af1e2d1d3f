/** The tree of the archive as an archivist uses it: gone through by keys, put in order by cut and paste or by dragging. */
import type { Locator, Page } from 'playwright-core';
import { goTo } from './objection-page.ts';

export const tree = (page: Page): Locator => page.getByRole('treegrid', { name: 'Klasifikasi, berkas, dan isi berkas' });

export const line = (page: Page, name: string | RegExp): Locator => tree(page).getByRole('row', { name });

export async function openTree(page: Page): Promise<void> {
  await goTo(page, '#/arsip/pohon');
  await line(page, /^400 Pekerjaan umum/).waitFor();
}

/** Types words into the field above the tree and goes to the first hit that holds them. */
export async function jumpTo(page: Page, words: string, hit: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Lompat ke arsip, berkas, atau klasifikasi' }).fill(words);
  await page.locator('[role=option][class*=active]').filter({ hasText: hit }).waitFor();
  await page.keyboard.press('Enter');
  await activeLine(page).filter({ hasText: hit }).waitFor();
  await tree(page).focus();
}

/** The line that the tree names as the one with the focus. */
export const activeLine = (page: Page): Locator => tree(page).locator('[role=row][class*=active]');

export const toast = (page: Page, words: string | RegExp): Locator => page.getByRole('region', { name: 'Pemberitahuan' }).getByText(words);

export const undoInToast = (page: Page): Locator =>
  page.getByRole('region', { name: 'Pemberitahuan' }).getByRole('button', { name: 'Urungkan' }).last();
