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
import { type Figure, held, percentile, told } from './figures.ts';

/** A round is the peer and the import, one after the other: the machine may be twice as fast in one as in another. */
const ROUNDS = 3;

export async function importBench(rows = 100_000): Promise<readonly Figure[]> {
  const site = await serveHarness();
  try {
    const rounds: ImportSeconds[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measureOnce(site.url, rows, round === 0));
    const rawOf = ({ rawPut, rawFts }: ImportSeconds) => rawPut + rawFts;
    const ratios = rounds.map((took) => took.searchable / rawOf(took));
    const middle = (of: (took: ImportSeconds) => number) => percentile(rounds.map(of), 0.5);
    return [
      told('rows', rows, ''),
      told(`rounds, each in a profile of its own; what follows is the middle one of ${ROUNDS}`, ROUNDS, ''),
      told('raw IndexedDB', rows / middle(({ rawPut }) => rawPut), 'rows/s'),
      told('FTS5 alone', rows / middle(({ rawFts }) => rawFts), 'rows/s'),
      told('raw IndexedDB and FTS5, one after the other', middle(rawOf), 's'),
      told(
        'dry run',
        middle(({ check }) => check),
        's',
      ),
      told(
        'stored, logged, in the journal',
        middle(({ stored }) => stored),
        's',
      ),
      told(
        'and searchable',
        middle(({ searchable }) => searchable),
        's',
      ),
      held('import / raw', percentile(ratios, 0.5), 'x', 1.5),
      told('import / raw, the best round', Math.min(...ratios), 'x'),
      told('import / raw, the worst round', Math.max(...ratios), 'x'),
      told(
        'reading, dry run and import / raw',
        middle((took) => (took.look + took.check + took.searchable) / rawOf(took)),
        'x',
      ),
      told('undo of the batch', rounds[0]?.undo ?? Number.NaN, 's'),
      held("longest task on the window's thread", Math.max(...rounds.map((took) => took.longestTaskMs)), 'ms', 50),
    ];
  } finally {
    await site.close();
  }
}

async function measureOnce(url: string, rows: number, withUndo: boolean): Promise<ImportSeconds> {
  // A profile of its own on the disk, as an office has it: without one, files and database are kept in memory by another process.
  const profile = await mkdtemp(join(tmpdir(), 'daluang-import-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.DALUANG_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`${url}/import-bench.html`);
    await page.waitForFunction(() => 'measureImport' in window);
    return await page.evaluate(([count, undo]) => window.measureImport(count, undo), [rows, withUndo] as const);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}
