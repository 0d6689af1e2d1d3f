/**
 * The import of an archive list in headless Chromium: read, checked, stored, logged, in the journal and searchable, beside raw
 * IndexedDB and FTS5 alone with the same rows in the same run. Budget: architecture.md 11.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serveHarness } from '#test/support/harness-site.ts';
import type { ImportSeconds } from '../harness/import-bench.ts';
import { type Figure, held, told } from './figures.ts';

export async function importBench(rows = 100_000): Promise<readonly Figure[]> {
  const site = await serveHarness();
  // A profile of its own on the disk, as an office has it: without one, files and database are kept in memory by another process.
  const profile = await mkdtemp(join(tmpdir(), 'daluang-import-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.DALUANG_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`${site.url}/import-bench.html`);
    await page.waitForFunction(() => 'measureImport' in window);
    const took: ImportSeconds = await page.evaluate((count) => window.measureImport(count), rows);
    const raw = took.rawPut + took.rawFts;
    return [
      told('rows', rows, ''),
      told('raw IndexedDB', rows / took.rawPut, 'rows/s'),
      told('FTS5 alone', rows / took.rawFts, 'rows/s'),
      told('raw IndexedDB and FTS5, one after the other', raw, 's'),
      told('dry run', took.check, 's'),
      told('stored, logged, in the journal', took.stored, 's'),
      told('and searchable', took.searchable, 's'),
      held('import / raw', took.searchable / raw, 'x', 1.5),
      told('undo of the batch', took.undo, 's'),
      held("longest task on the window's thread", took.longestTaskMs, 'ms', 50),
    ];
  } finally {
    await browser.close();
    await site.close();
    await rm(profile, { recursive: true, force: true });
  }
}
