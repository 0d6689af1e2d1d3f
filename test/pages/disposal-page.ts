/** Penyusutan as its people use it: the archivist who proposes, the secretary who records what was signed. */
import type { Browser, Page } from 'playwright-core';
import { logInAs, type Theme } from './app-page.ts';
import { type Counter, goTo, openCounter } from './objection-page.ts';

export interface DisposalDesk extends Counter {
  readonly openList: (name: string) => Promise<void>;
  /** Another person takes the PC. */
  readonly changeTo: (username: string) => Promise<void>;
  /** Records the paper that is next: number, signer where there is one, scans. */
  readonly recordPaper: (name: string, number: string, fields?: Readonly<Record<string, string>>) => Promise<void>;
}

const scan = {
  name: 'pindaian.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};

export async function openDisposal(browser: Browser, url: string, theme: Theme = 'light', as = 'arsiparis'): Promise<DisposalDesk> {
  const counter = await openCounter(browser, url, { as, theme });
  const { page } = counter;
  await goTo(page, '#/penyusutan');
  await page.getByRole('tab', { name: /Usul pindah\s*\d/ }).waitFor();
  return {
    ...counter,
    openList: async (name) => {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
      await page.getByRole('row').nth(1).waitFor();
    },
    changeTo: async (username) => {
      const address = new URL(page.url()).hash;
      await page.getByRole('button', { name: /Dewi Anggraini/ }).click();
      await page.getByRole('menuitem', { name: 'Ganti orang' }).click();
      await logInAs(page, username);
      await goTo(page, address);
    },
    recordPaper: async (name, number, fields = {}) => {
      await page.getByRole('button', { name, exact: false }).first().click();
      const dialog = page.getByRole('dialog', { name });
      await dialog.getByLabel('Nomor naskah').fill(number);
      for (const [label, value] of Object.entries(fields)) await fillIn(page, label, value);
      const zones = dialog.locator('input[type=file]');
      for (let zone = 0; zone < (await zones.count()); zone += 1)
        await zones.nth(zone).setInputFiles({ ...scan, name: `pindaian ${zone}.pdf` });
      // Taken into the vault: before that the paper would be refused for want of its scan.
      for (let zone = 0; zone < (await zones.count()); zone += 1) await dialog.getByText(`pindaian ${zone}.pdf`, { exact: true }).waitFor();
      await counter.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
    },
  };
}

/** A label that stands twice is meant in its order: "Jabatan 2". */
async function fillIn(page: Page, label: string, value: string): Promise<void> {
  const [, name = label, place] = /^(.*?)(?: (\d))?$/.exec(label) ?? [];
  await page
    .getByRole('dialog')
    .getByLabel(name)
    .nth(place ? Number(place) - 1 : 0)
    .fill(value);
}
