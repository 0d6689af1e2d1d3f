/** Scans of identity papers as a person works with them: by keys, in the sample office. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { laySampleOffice } from '#test/support/sample-office.ts';
import { logInAs, type OpenedWindow, openWindow, sampleSecrets, standStill, type Theme } from './app-page.ts';
import { confirmSheet, openBackup, showSheet, stubFolderDialog } from './backup-page.ts';
import { aServiceMorning } from './objection-page.ts';

export async function openSampleAs(browser: Browser, url: string, person: string, theme: Theme = 'light'): Promise<OpenedWindow> {
  const window = await openWindow(browser, url, '?demo=1', theme, async (made) => {
    await standStill(made, url, aServiceMorning);
    await stubFolderDialog(made, 'flashdisk');
    await laySampleOffice(browser, made, url, aServiceMorning);
  });
  await logInAs(window.page, person);
  return window;
}

/** Another person at the same PC. */
export async function changeTo(page: Page, person: string): Promise<void> {
  await page.reload();
  await logInAs(page, person, sampleSecrets.password);
}

/** Makes the keys of the office, with their sheet read and sealed. */
export async function makeKeys(page: Page): Promise<void> {
  await openBackup(page);
  await showSheet(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan PDF…' }).click()]);
  const key = scannedCodes(await readFile(await download.path()))[0] ?? '';
  await page.getByRole('button', { name: 'Cetak', exact: true }).click();
  await page.locator('body[data-printed="1"]').waitFor();
  await confirmSheet(page, key.slice(-6));
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).waitFor();
}

export async function openPath(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

/** How many of the browser's own files (vault, journal, index) hold a text. */
export const filesHolding = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const count = async (folder: FileSystemDirectoryHandle): Promise<number> => {
      let found = 0;
      for await (const child of folder.values()) {
        if (child instanceof FileSystemDirectoryHandle) found += await count(child);
        else if (child instanceof FileSystemFileHandle) {
          const bytes = await (await child.getFile()).arrayBuffer();
          if (new TextDecoder('latin1').decode(bytes).includes(wanted)) found += 1;
        }
      }
      return found;
    };
    return count(await navigator.storage.getDirectory());
  }, text);

const MOST_TABS = 60;

/** Goes on with Tab until the button of this name has the focus. */
export async function tabToButton(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const text = await page.evaluate(() =>
      document.activeElement?.tagName === 'BUTTON' ? (document.activeElement.textContent ?? '') : '',
    );
    if (text.startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no button ${name} within ${MOST_TABS} tabs`);
}
