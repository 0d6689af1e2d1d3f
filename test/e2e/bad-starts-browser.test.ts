/**
 * The bad starts that a browser can have: a second tab, a database of a newer program, a clock set back, a lost journal, a wiped
 * database. Each ends in
 * words and a way out. Screens go to test-results/bad-starts.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '#shared/lib/civil-time.ts';
import { decodeStoreNote, encodeStoreNote } from '#shared/log/store-note.ts';
import {
  firstRunValues,
  logInAs,
  type OpenedWindow,
  openTab,
  openWindow,
  sectionsOf,
  setUpOffice,
  waitForLogin,
} from '#test/pages/app-page.ts';
import { isEmptyApp, readTrouble } from '#test/pages/trouble-page.ts';
import { launchBrowser, type ServedWindow, serveWindow } from '#test/support/browser.ts';
import { databaseNames, putFolder, tableSums, takeFolder } from '#test/support/origin-folder.ts';

const pictures = fileURLToPath(new URL('../../test-results/bad-starts', import.meta.url));
/** A page of the same origin that opens nothing. */
const QUIET = 'assets/none';

describe('a bad start in the browser', () => {
  let browser: Browser;
  let served: ServedWindow;
  let opened: OpenedWindow;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [browser, served] = await Promise.all([launchBrowser(), serveWindow()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    opened = await openWindow(browser, served.url);
    await setUpOffice(opened.page);
  });
  afterEach(() => opened.context.close());

  const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `browser-${name}.png`) });
  const isWorking = (page: Page) => sectionsOf(page).isVisible();

  test('a second tab says that Daluang is open, takes over, and the first one says where its work is', async () => {
    const { page: first } = opened;
    const { page: second } = await openTab(opened.context, served.url);

    await second.getByText('Daluang sudah terbuka').waitFor();
    await picture(second, 'second-tab');
    expect(await isWorking(first)).toBe(true);
    await second.getByRole('button', { name: 'Ambil alih' }).click();

    await waitForLogin(second);
    await first.getByText('Diambil alih oleh jendela lain').waitFor();
    await picture(first, 'taken-over');
    expect(await first.getByText(/Semua yang bertanda “Tersimpan” sudah tertulis/).isVisible()).toBe(true);
    await logInAs(second, firstRunValues.name, firstRunValues.password);
    await first.getByRole('button', { name: 'Ambil alih' }).click();
    await waitForLogin(first);
    await second.getByText('Diambil alih oleh jendela lain').waitFor();
  });

  test('a database of a newer program is not opened, and the journal can be exported', async () => {
    const { page } = opened;
    await page.goto(`${served.url}${QUIET}`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('daluang', 990);
          opening.onsuccess = () => resolve(opening.result.close());
          opening.onerror = () => reject(opening.error);
        }),
    );
    await page.goto(served.url);

    const trouble = await readTrouble(page);
    await picture(page, 'newer-data');

    expect(trouble).toMatchObject({
      title: 'Data ini dari versi Daluang yang lebih baru',
      happened: expect.stringContaining('versi data 99'),
      ways: ['Coba lagi', 'Ekspor jurnal'],
    });
    await page.evaluate(() => {
      // Without its dialog the file comes as a download.
      delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
    });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Ekspor jurnal' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^daluang-jurnal-.*\.jsonl$/);
    await page.getByText(/^Jurnal diekspor/).waitFor();
  });

  test('a clock that was set back: both instants, and going on opens the office', async () => {
    const { page } = opened;
    await page.goto(`${served.url}${QUIET}`);
    const notes = (await takeFolder(page, 'daluang')).filter(({ path }) => /^vault-[ab]\.json$/.test(path));
    const later = notes.map(({ path, base64 }) => {
      const note = decodeStoreNote(Buffer.from(base64, 'base64'));
      if (!note) throw new Error(`${path} is no note`);
      return {
        path,
        base64: Buffer.from(encodeStoreNote({ ...note, lastSeenAt: instant('2090-03-01T03:00:00.000Z') })).toString('base64'),
      };
    });
    await putFolder(page, 'daluang', later);
    await page.goto(served.url);

    const trouble = await readTrouble(page);
    await picture(page, 'clock-back');

    expect(trouble).toMatchObject({
      title: 'Jam PC mundur',
      happened: expect.stringContaining('1 Maret 2090'),
      ways: ['Coba lagi', 'Jam sekarang benar, lanjutkan'],
    });
    await page.getByRole('button', { name: 'Jam sekarang benar, lanjutkan' }).click();
    await waitForLogin(page);
  });

  test('a lost journal is written again from the database, and it says so', async () => {
    const { page } = opened;
    await page.goto(`${served.url}${QUIET}`);
    await clearOwnFiles(page);
    await page.goto(served.url);

    await logInAs(page, firstRunValues.name, firstRunValues.password);
    await page.getByText(/^Jurnal tidak ditemukan dan ditulis ulang dari basis data/).waitFor();
    await picture(page, 'lost-journal');

    await page.reload();
    await logInAs(page, firstRunValues.name, firstRunValues.password);
    expect(await page.getByText(/^Jurnal tidak ditemukan/).count()).toBe(0);
  });

  test('a wiped database is built again from the journal, and it says so', async () => {
    const { page } = opened;
    await page.goto(`${served.url}${QUIET}`);
    const before = await tableSums(page, 'daluang', ['office', 'person', 'desk']);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('daluang');
          deleting.onsuccess = () => resolve();
          deleting.onerror = () => reject(deleting.error);
        }),
    );
    await page.goto(served.url);

    await waitForLogin(page);
    await page.getByText(/^Basis data dibangun ulang dari jurnal/).waitFor();
    await picture(page, 'wiped-database');

    expect(await isEmptyApp(page)).toBe(false);
    expect(await databaseNames(page)).toContain('daluang');
    expect(await tableSums(page, 'daluang', ['office', 'person', 'desk'])).toEqual(before);
  });
});

/** Throws away the private files of the origin: the journal and the vault of the browser edition. */
const clearOwnFiles = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
