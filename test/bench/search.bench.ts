/**
 * Search at 100,000 records (or as many as the first argument says) in headless Chromium, beside FTS5 alone with the same
 * texts in the same run. Budgets: architecture.md 11. `npm run bench`, or `node test/bench/search.bench.ts 100000`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSearchPage } from '#test/support/search/search-page.ts';

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Null where the figure is only told. */
  readonly budget: number | null;
  readonly met: boolean | null;
}

const ROUNDS = 60;
const MILLION = 1_000_000;

/** The share of samples at or below which `share` of them lie. */
function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const told = (what: string, value: number, unit: string): Figure => ({ what, value, unit, budget: null, met: null });
const held = (what: string, value: number, unit: string, budget: number): Figure => ({ what, value, unit, budget, met: value <= budget });

export async function searchBench(count = 100_000): Promise<readonly Figure[]> {
  const server = await startSearchPage();
  try {
    const page = await server.newPage();
    page.setDefaultTimeout(0);
    const raw = await page.evaluate(([records, rounds]) => window.harness.raw(records, rounds), [count, ROUNDS] as const);
    const filled = await page.evaluate((records) => window.harness.fill('bench', records), count);
    const built = await page.evaluate((records) => window.harness.build('bench', records), count);
    const sample = await page.evaluate(([records, rounds]) => window.harness.measure('record', records, rounds), [count, ROUNDS] as const);
    const pageBudget = count >= MILLION ? 100 : 30;
    return [
      told('records', count, ''),
      told('stored through the gate, without index', count / filled.seconds, 'rows/s'),
      told(`index built (${built.storage})`, count / built.seconds, 'rows/s'),
      told('FTS5 alone built', count / raw.buildSeconds, 'rows/s'),
      told('FTS5 alone / index, time to build', built.seconds / raw.buildSeconds, 'x'),
      told('page and count as you type, p50', percentile(sample.pages, 0.5), 'ms'),
      held('page and count as you type, p95', percentile(sample.pages, 0.95), 'ms', pageBudget),
      told('page and count as you type, slowest', percentile(sample.pages, 1), 'ms'),
      told('of those with one or two characters, p95', percentile(sample.shortPages, 0.95), 'ms'),
      told('FTS5 alone, ids and count, p50', percentile(raw.pages, 0.5), 'ms'),
      told('FTS5 alone, ids and count, p95', percentile(raw.pages, 0.95), 'ms'),
      held('facets, slowest', percentile(sample.facets, 1), 'ms', 1000),
      held('page asked while facets are counted, p95', percentile(sample.pagesBesideFacets, 0.95), 'ms', pageBudget),
      held('other orders, slowest', percentile(sample.otherOrders, 1), 'ms', 1000),
      held("longest task on the window's thread", sample.longestTaskMs, 'ms', 50),
    ];
  } finally {
    await server.close();
  }
}

/** A line per figure, budget beside it. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, budget, met }) => [
    what,
    `${value.toFixed(value < 100 && unit !== '' ? 1 : 0)} ${unit}`.trim(),
    budget === null ? '' : `<= ${budget} ${unit}`,
    met === null ? '' : met ? 'met' : 'MISSED',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await searchBench(Number(process.argv[2] ?? 100_000));
  console.log(figureTable(figures));
  const folder = fileURLToPath(new URL('../../out/bench', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'search.json'), `${JSON.stringify(figures, null, 2)}\n`);
  process.exitCode = figures.some((figure) => figure.met === false) ? 1 : 0;
}
