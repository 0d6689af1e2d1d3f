/** The loan desk as an archivist uses it: by keys, in the sample office. */
import type { Browser } from 'playwright-core';
import type { Theme } from './app-page.ts';
import { type Counter, goTo, openCounter } from './objection-page.ts';

export interface LoanDesk extends Counter {
  /** Types words into the search of the slip and takes the first hit. */
  readonly takeItem: (words: string) => Promise<void>;
  /** Goes on with Tab until the field of this name has the focus. */
  readonly tabTo: (name: string) => Promise<void>;
  readonly numberGiven: () => Promise<string>;
  readonly printedPaper: () => Promise<Uint8Array>;
  /** Opens the tree of places down this way and chooses the last one. */
  readonly openPlace: (way: readonly string[]) => Promise<void>;
}

const MOST_TABS = 40;

export async function openLoanDesk(browser: Browser, url: string, theme: Theme = 'light', as = 'arsiparis'): Promise<LoanDesk> {
  const counter = await openCounter(browser, url, { as, theme });
  const { page, press, type } = counter;
  await goTo(page, '#/peminjaman');
  // The last loan of the sample was made when two wait for an approval.
  await page.getByRole('tab', { name: /Menunggu persetujuan\s*2/ }).waitFor();
  await page
    .getByRole('row', { name: /Ratna Paembonan/ })
    .first()
    .waitFor();
  return {
    ...counter,
    takeItem: async (words) => {
      await page.getByRole('combobox', { name: /Pindai label/ }).waitFor();
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
      const before = await page.getByRole('button', { name: /dari daftar/ }).count();
      await type(words);
      // The hit of all words, not one of the first of them.
      await page.locator('[role=option][class*=active]').filter({ hasText: words }).waitFor();
      await press('Enter');
      await page
        .getByRole('button', { name: /dari daftar/ })
        .nth(before)
        .waitFor();
    },
    tabTo: async (name) => {
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
        if (label === name) return;
        await press('Tab');
      }
      throw new Error(`no field ${name} within ${MOST_TABS} tabs`);
    },
    numberGiven: async () => {
      const number = page.getByRole('heading', { level: 1, name: /\/PJM\// });
      await number.waitFor();
      return (await number.textContent()) ?? '';
    },
    openPlace: async (way) => {
      for (const name of way)
        await page
          .getByRole('treeitem', { name: new RegExp(`^${name}(?!\\d)`) })
          .first()
          .click();
      await page.getByRole('article', { name: way.at(-1) ?? '' }).waitFor();
    },
    printedPaper: async () => {
      await page.waitForFunction(() => (window as unknown as { caughtPapers: readonly Blob[] }).caughtPapers.length > 0);
      const paper = (await counter.printed()).at(-1);
      if (!paper) throw new Error('no paper was printed');
      return paper;
    },
  };
}
