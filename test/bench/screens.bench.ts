/**
 * What a person waits for in the window, with a large archive: the tree of places, a picker, a record, a fast scroll, a key. The rows come in
 * by the import of the window itself. `npm run bench -- screens --rows 100000`; half as many rows as places, 50,000 at most.
 */
import type { Page } from 'playwright-core';
import { logInAs, openWindow } from '#test/pages/app-page.ts';
import { giveFile, heading, listZone } from '#test/pages/import-page.ts';
import { launchBrowser, serveWindow } from '#test/support/browser.ts';
import { laySampleOffice } from '#test/support/sample-office.ts';
import { archiveRecord } from './archive-words.ts';
import { type Figure, held, percentile, told } from './figures.ts';

declare global {
  interface Window {
    watch: { wanted: string; inputAt: number; took: number };
  }
}

const MOST_PLACES = 50_000;
const ROUNDS = 24;
/** Rows that surely are on the screen. */
const IN_SIGHT = 10;
/** Pixels a frame: some 27 rows, which nobody reads, and 2 rows, some 120 a second. */
const [RUN_BY_PX, READ_PX] = [1200, 88];
const LONG_WAIT = 3_600_000;

export async function screensBench(rows = 100_000): Promise<readonly Figure[]> {
  const places = Math.min(MOST_PLACES, Math.ceil(rows / 2));
  const [browser, served] = await Promise.all([launchBrowser(), serveWindow()]);
  try {
    const { page } = await openWindow(browser, served.url, '?demo=1', 'light', (context) => laySampleOffice(browser, context, served.url));
    await logInAs(page, 'arsiparis');
    await importRows(page, rows, places);
    await page.reload();
    await logInAs(page, 'arsiparis');
    const trees = await openings(page, '/arsip/lokasi', '[role=tree] [role=treeitem]');
    const picks = await pickings(page, places);
    const records = await openedRecords(page);
    const keys = await typedKeys(page);
    const frames = await scrolled(page, RUN_BY_PX);
    const read = await scrolled(page, READ_PX);
    const plain = await plainFrames(page);
    const slow = frames.filter((ms) => ms > 1000 / 30);
    return [
      told('records', rows, ''),
      told('places', places, ''),
      told('tree of places, first opening after a start', trees[0] ?? Number.NaN, 'ms'),
      told('tree of places opens, p50', percentile(trees.slice(1), 0.5), 'ms'),
      held('tree of places opens, p95', percentile(trees.slice(1), 0.95), 'ms', 100),
      told('picker of places, first answer after a start', picks[0] ?? Number.NaN, 'ms'),
      told('picker of places answers, p50', percentile(picks.slice(1), 0.5), 'ms'),
      held('picker of places answers, p95', percentile(picks.slice(1), 0.95), 'ms', 100),
      told('a record, first opening after a start', records[0] ?? Number.NaN, 'ms'),
      told('a record opens, p50', percentile(records.slice(1), 0.5), 'ms'),
      held('a record opens, p95', percentile(records.slice(1), 0.95), 'ms', 100),
      held('a key in the search field is on the screen, p95', percentile(keys, 0.95), 'ms', 50),
      told('frames while scrolling, p50', 1000 / percentile(frames, 0.5), '/s'),
      told('frames while scrolling, p95', 1000 / percentile(frames, 0.95), '/s'),
      told('frames while scrolling at a pace at which rows are drawn, p50', 1000 / percentile(read, 0.5), '/s'),
      told('frames of as many plain rows without the program, p50', 1000 / percentile(plain, 0.5), '/s'),
      told('frames below 30 a second', (100 * slow.length) / frames.length, '%'),
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}

async function importRows(page: Page, rows: number, places: number): Promise<void> {
  await goTo(page, '/arsip/impor');
  await giveFile(page, listZone, { name: 'besar.csv', bytes: new TextEncoder().encode(listOf(rows, places)) });
  page.setDefaultTimeout(LONG_WAIT);
  await page.getByRole('button', { name: 'Periksa' }).click();
  await page.getByRole('button', { name: /^Impor .* baris/ }).click();
  await heading(page, 'Impor selesai').waitFor();
  await page.getByRole('button', { name: /^Lihat arsip ini/ }).click();
  await page.getByRole('grid', { name: 'Arsip' }).getByRole('gridcell').first().waitFor();
  await page.waitForTimeout(3000);
  page.setDefaultTimeout(60_000);
}

/** Boxes in rows of racks, 40 to a row: the tree has four levels. */
function listOf(rows: number, places: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const { description, date, letterNumber } = archiveRecord(n);
    const box = n % places;
    const at = [
      'Gedung Uji',
      `Ruang ${Math.floor(box / 4000)}`,
      `Rak ${Math.floor(box / 400)}`,
      `Baris ${Math.floor(box / 40)}`,
      `Boks ${box}`,
    ];
    return [description, date.from, 'Bagian Umum', at.join(' > '), letterNumber].join(';');
  });
  return ['Uraian;Tanggal;Unit Pengolah;Lokasi;Nomor Surat', ...lines].join('\n');
}

const goTo = (page: Page, path: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);

/** From the address to the first line that is drawn, coming from another section each time. */
async function openings(page: Page, path: string, selector: string): Promise<readonly number[]> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await goTo(page, '/peminjaman');
    await page.getByRole('grid').first().waitFor();
    await page.waitForTimeout(300);
    took.push(
      await page.evaluate(
        ([hash, wanted]) =>
          new Promise<number>((resolve) => {
            const from = performance.now();
            location.hash = hash;
            const look = () =>
              document.querySelector(wanted) ? requestAnimationFrame(() => resolve(performance.now() - from)) : requestAnimationFrame(look);
            look();
          }),
        [`#${path}`, selector] as const,
      ),
    );
  }
  return took;
}

/** From the last letter to the option that it finds. */
async function pickings(page: Page, places: number): Promise<readonly number[]> {
  await goTo(page, '/arsip/baru');
  const field = page.getByRole('combobox', { name: 'Lokasi simpan' });
  await field.waitFor();
  await page.evaluate(() => {
    const watch = { wanted: '', inputAt: 0, took: 0 };
    Object.assign(window, { watch });
    document.addEventListener('input', () => (watch.inputAt = performance.now()), { capture: true });
    const look = () => {
      const first = document.querySelector('[role=option]')?.textContent?.toLowerCase() ?? '';
      if (watch.took === 0 && watch.inputAt > 0 && watch.wanted !== '' && first.includes(watch.wanted)) {
        watch.took = performance.now() - watch.inputAt;
      }
      requestAnimationFrame(look);
    };
    look();
  });
  const took: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const words = `boks ${Math.floor((places / (ROUNDS + 1)) * round)}`;
    await field.fill('');
    await page.waitForTimeout(400);
    await page.evaluate((wanted) => Object.assign(window.watch, { wanted, inputAt: 0, took: 0 }), words);
    await page.keyboard.insertText(words);
    await page.waitForFunction(() => window.watch.took > 0);
    took.push(await page.evaluate(() => window.watch.took));
  }
  await page.keyboard.press('Escape');
  return took;
}

/** From the click on a row to its description in the detail. */
async function openedRecords(page: Page): Promise<readonly number[]> {
  await goTo(page, '/arsip');
  const rows = page
    .getByRole('grid', { name: 'Arsip' })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
  await rows.nth(IN_SIGHT).waitFor();
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    took.push(
      await page.evaluate(
        (index) =>
          new Promise<number>((resolve) => {
            const cells = [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row]')].filter((row) =>
              row.querySelector('[role=gridcell]'),
            );
            const row = cells[index];
            const before = document.querySelector('article h2, article h3')?.textContent ?? '';
            const from = performance.now();
            row?.click();
            const look = () => {
              const now = document.querySelector('article h2, article h3')?.textContent ?? '';
              if (now !== '' && now !== before) resolve(performance.now() - from);
              else requestAnimationFrame(look);
            };
            look();
          }),
        (round % IN_SIGHT) + 1,
      ),
    );
    await page.waitForTimeout(300);
  }
  return took;
}

/** From each key to the frame that shows it (Event Timing; steps of 8 ms). */
async function typedKeys(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const found: number[] = [];
    Object.assign(window, { keyTimes: found });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') found.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const field = page.getByPlaceholder('Cari uraian, nomor, kode, atau tempat');
  await field.click();
  for (const words of ['surat keputusan jalan', 'rapat koordinasi desa', 'anggaran belanja 2014']) {
    await field.pressSequentially(words, { delay: 90 });
    await page.waitForTimeout(400);
    await field.fill('');
  }
  // Keys that took less than the threshold are not told: they count as it.
  const slow = await page.evaluate(() => (window as unknown as { readonly keyTimes: readonly number[] }).keyTimes);
  const keys = 21 * 3;
  return [...slow, ...Array.from({ length: Math.max(0, keys - slow.length) }, () => 16)];
}

/** Times between frames while the list runs by. */
const scrolled = (page: Page, px: number): Promise<readonly number[]> =>
  page.evaluate(
    (by) =>
      new Promise<readonly number[]>((resolve) => {
        let scroller: HTMLElement | null = document.querySelector<HTMLElement>('[role=grid]');
        while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
        const frames: number[] = [];
        let last = performance.now();
        const end = last + 5000;
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          scroller?.scrollBy(0, by);
          if (now < end) requestAnimationFrame(step);
          else resolve(frames.slice(1));
        };
        requestAnimationFrame(step);
      }),
    px,
  );

/** The peer: rows of bare text in a box, 100,000 pixels high, scrolled the same way in the same browser. */
async function plainFrames(page: Page): Promise<readonly number[]> {
  const beside = await page.context().newPage();
  await beside.setContent(
    `<div role="grid" style="height:600px;overflow:auto">${Array.from({ length: 2500 }, (_, n) => `<div style="height:40px">Baris ${n} ${archiveRecord(n).description.slice(0, 80)}</div>`).join('')}</div>`,
  );
  const frames = await scrolled(beside, RUN_BY_PX);
  await beside.close();
  return frames;
}
