/**
 * Cadangan in the browser edition: recovery sheet, a set in a folder, its list, the rehearsal, a broken-off set, a wrong key,
 * and the restore on a PC that has nothing, with counts, hashes and rows compared. Screens go to test-results/backup.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTools, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { logInAs, type OpenedWindow, openWindow, waitForLogin } from '#test/pages/app-page.ts';
import {
  backUp,
  chooseFolder,
  comparedFigures,
  confirmRestore,
  confirmSheet,
  openBackup,
  openSet,
  rehearse,
  setStates,
  showSheet,
  stubFolderDialog,
} from '#test/pages/backup-page.ts';
import { violations } from '#test/support/axe.ts';
import { launchBrowser, type ServedWindow, serveWindow } from '#test/support/browser.ts';
import { type CarriedFile, databaseNames, putFolder, type TableSum, tableSums, takeFolder } from '#test/support/origin-folder.ts';

const pictures = fileURLToPath(new URL('../../test-results/backup', import.meta.url));
const STICK = 'KINGSTON PPID-1';
/** Of another office: the right form, and the wrong key. */
const OTHER_KEY = 'AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33';
const tables = ['record', 'request', 'objection', 'objectionEvent', 'registerNumber', 'person', 'classCode', 'location'];

let browser: Browser;
let served: ServedWindow;
const windows: OpenedWindow[] = [];
let office: OpenedWindow;
let key = '';
let stick: readonly CarriedFile[] = [];
let sumsAtBackup: Record<string, TableSum> = {};

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWindow()]);
  await mkdir(pictures, { recursive: true });
});
afterAll(async () => {
  for (const { context } of windows) await context.close();
  await browser?.close();
  await served?.close();
});

/** A window with an empty profile whose folder dialog answers with the stick. */
async function openOn(path: string): Promise<OpenedWindow> {
  const opened = await openWindow(browser, served.url, path);
  windows.push(opened);
  await stubFolderDialog(opened.context, STICK);
  await opened.page.reload();
  return opened;
}

/** Looked at in both themes, and by axe. */
async function look(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((dark) => document.documentElement.classList.toggle('dark', dark), theme === 'dark');
    // Colours change gently; a picture of the middle shows neither theme.
    await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
    await page.screenshot({ path: `${pictures}/${name}-${theme}.png` });
    expect(await violations(page), `${name}, ${theme}`).toEqual([]);
  }
  await page.evaluate(() => document.documentElement.classList.remove('dark'));
}

describe.skipIf(!hasTools('pdftoppm', 'zbarimg'))('Cadangan', () => {
  beforeAll(async () => {
    office = await openOn('?demo=1');
    await logInAs(office.page, 'supervisor');
    await openBackup(office.page);
  });

  test('starts no backup before the recovery sheet is printed and proven', async () => {
    const { page } = office;
    await page.getByRole('heading', { name: 'Lembar pemulihan dahulu' }).waitFor();
    expect(await page.getByRole('button', { name: 'Cadangkan sekarang' }).count()).toBe(0);
    await look(page, 'first');

    await showSheet(page);
    await look(page, 'sheet');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan PDF…' }).click()]);
    key = scannedCodes(await readFile(await download.path()))[0] ?? '';
    await page.getByRole('button', { name: 'Cetak', exact: true }).click();
    await page.locator('body[data-printed="1"]').waitFor();
    await confirmSheet(page, 'ZZZZZZ');
    await page.getByText('Tidak sama dengan yang tercetak').waitFor();
    await confirmSheet(page, key.slice(-6).toLowerCase());

    await page.getByRole('button', { name: 'Cadangkan sekarang' }).waitFor();
    expect(key).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/);
  });

  test('keeps the secret of the sheet nowhere in the browser', async () => {
    const kept = await office.page.evaluate(async () => {
      const read = async (folder: FileSystemDirectoryHandle): Promise<string> => {
        let all = '';
        for await (const child of folder.values()) {
          if (child instanceof FileSystemDirectoryHandle) all += await read(child);
          if (child instanceof FileSystemFileHandle) all += new TextDecoder('latin1').decode(await (await child.getFile()).arrayBuffer());
        }
        return all;
      };
      return (await read(await navigator.storage.getDirectory())) + JSON.stringify({ ...localStorage, ...sessionStorage });
    });

    expect(kept.length).toBeGreaterThan(1000);
    expect(kept).not.toContain(key);
    expect(kept).not.toContain(key.slice(16));
  });

  test('writes a set into the chosen folder, reads it back and lists it', async () => {
    const { page } = office;
    await chooseFolder(page);
    await page.getByText(STICK).first().waitFor();
    sumsAtBackup = await tableSums(page, 'daluang-demo', tables);

    await backUp(page);
    stick = await takeFolder(page, STICK);

    await page.getByText('200 arsip').first().waitFor();
    expect(await setStates(page)).toEqual(['Terbaca ulang']);
    await page.getByText(/Terbaca ulang hari ini/).waitFor();
    const names = stick.map(({ path }) => path.split('/').slice(-1)[0]);
    expect(names).toEqual(expect.arrayContaining(['SELESAI.json', 'manifest-sha256.txt', 'index.json.age', 'repo.json']));
    await look(page, 'done');
  });

  test('restores the newest set for a rehearsal, compares it, opens records, and leaves nothing behind', async () => {
    const { page } = office;

    await rehearse(page);

    await page.getByText('10 dari 10 arsip acak terbuka').waitFor();
    expect(await setStates(page)).toEqual(['Teruji ulang']);
    await page.getByText(/Teruji hari ini/).waitFor();
    expect((await databaseNames(page)).filter((name) => name.includes('gladi'))).toEqual([]);
    await look(page, 'rehearsed');
  });

  test('names a set that was broken off, and never offers it for a restore', async () => {
    const { page } = office;
    // Cancelled as soon as writing has begun; a machine that is faster than that is given another round.
    for (let round = 0; round < 8 && !(await setStates(page)).includes('Tidak selesai'); round++) {
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const buttons = () => [...document.querySelectorAll('button')];
            buttons()
              .find((button) => /^Cadangkan (sekarang|lagi)/.test(button.textContent ?? ''))
              ?.click();
            const timer = setInterval(() => {
              const cancel = buttons().find((button) => button.textContent === 'Batal');
              if (document.querySelector('[aria-current=step]')?.textContent?.startsWith('Menulis')) cancel?.click();
              else if (cancel) return;
              clearInterval(timer);
              resolve();
            }, 0);
          }),
      );
      await page.getByRole('button', { name: /^Cadangkan (sekarang|lagi)$/ }).waitFor();
    }

    await page.getByText('Tidak selesai').first().waitFor();
    expect(await setStates(page)).toContain('Tidak selesai');
    await page.getByRole('button', { name: 'Pulihkan' }).click();
    await page.getByText('Terputus saat ditulis').first().waitFor();
    const offered = await page.getByRole('radiogroup', { name: 'Set mana' }).getByRole('radio', { disabled: true }).count();
    expect(offered).toBeGreaterThan(0);
    await look(page, 'restore-pick');
    await page.getByRole('button', { name: 'Kembali' }).click();
  });

  test('shows what a restore changes and keeps the present state first; leaving it changes nothing', async () => {
    const { page } = office;
    const before = await tableSums(page, 'daluang-demo', tables);
    const names = await databaseNames(page);
    await page.getByRole('button', { name: 'Pulihkan' }).click();

    await openSet(page, { key: null });
    await page.getByText('tidak ada yang hilang').waitFor();
    await page.getByText(/Keadaan sekarang tersimpan sebagai set/).waitFor();
    await look(page, 'compared');
    await page.getByRole('button', { name: 'Batal' }).click();

    await page.getByRole('button', { name: 'Periksa dan buka set' }).waitFor();
    expect(await tableSums(page, 'daluang-demo', tables)).toEqual(before);
    expect(await databaseNames(page)).toEqual(names);
  });

  describe('on a PC that has nothing', () => {
    let fresh: OpenedWindow;

    beforeAll(async () => {
      fresh = await openOn('#/mulai/pulihkan');
      await putFolder(fresh.page, STICK, stick);
      await chooseFolder(fresh.page);
      await fresh.page.getByRole('radiogroup', { name: 'Set mana' }).getByRole('radio').first().waitFor();
    });

    test('refuses a wrong recovery key before anything changes', async () => {
      const { page } = fresh;
      await look(page, 'fresh-pick');

      await openSet(page, { key: OTHER_KEY });

      await page.getByText(/Kunci ini tidak membuka set .+ milik /).waitFor();
      // The key of the sheet that is asked for, the one that was typed, and both choices as they were.
      expect(await page.getByText(/lembar pemulihan dengan kunci publik age1/).isVisible()).toBe(true);
      expect(await page.getByText(/pasangan kunci publik age1/).isVisible()).toBe(true);
      expect(await page.getByLabel('Ketik kunci dari lembar pemulihan').inputValue()).toBe(OTHER_KEY);
      await look(page, 'fresh-wrong-key');
      expect(await page.getByText(/Tidak ada yang berubah/).isVisible()).toBe(true);
      expect((await tableSums(page, 'daluang', ['office'])).office?.rows).toBe(0);
      expect(await databaseNames(page)).toEqual(['daluang']);
    });

    test('restores everything with the key from the sheet, and goes on with it', async () => {
      const { page } = fresh;

      await openSet(page, {
        key: `${key.slice(0, 16)} ${key
          .slice(16)
          .toLowerCase()
          .match(/.{1,4}/g)
          ?.join(' ')}`,
      });
      await page.getByText('tidak ada yang hilang').waitFor();
      await look(page, 'fresh-compared');
      await confirmRestore(page);
      const figures = await comparedFigures(page);
      await look(page, 'restored');
      await page.getByRole('button', { name: 'Mulai ulang Daluang' }).click();
      await waitForLogin(page);

      expect(figures.slice(0, 3)).toEqual(
        [
          ['Arsip', sumsAtBackup.record?.rows],
          ['Permohonan', sumsAtBackup.request?.rows],
          ['Keberatan', sumsAtBackup.objection?.rows],
        ].map(([what, count]) => [what, String(count), `${count} cocok`]),
      );
      const restored = (await databaseNames(page)).filter((name) => /^daluang-\d+$/.test(name));
      expect(restored).toHaveLength(1);
      expect(await tableSums(page, restored[0] ?? '', tables)).toEqual(sumsAtBackup);
      await logInAs(page, 'supervisor');
      await openBackup(page);
      await chooseFolder(page);
      await page.getByRole('button', { name: 'Cadangkan sekarang' }).waitFor();
      await page
        .getByRole('region', { name: 'Set cadangan' })
        .getByRole('row', { name: /KINGSTON/ })
        .waitFor();
      expect(await setStates(page)).toEqual(['Tertulis']);
    });
  });

  test('says nothing wrong to the console', () => {
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
