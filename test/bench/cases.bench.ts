/**
 * Casework with a large register in headless Chromium: `npm run bench -- cases --rows 100000`. One case in five is under way. Budgets:
 * intake to receipt 300 ms, figures of the first page 200 ms with 20,000 open cases, 100,000 cases recounted in 2 s without a long task.
 */
import { launchBrowser } from '#test/support/browser.ts';
import { serveHarness } from '#test/support/harness-site.ts';
import type { CaseSamples } from '../harness/case-bench.ts';
import { type Figure, held, percentile, told } from './figures.ts';

/** A task of the window's thread that a person feels while typing. */
const LONG_TASK_MS = 50;

export async function caseBench(rows = 100_000): Promise<readonly Figure[]> {
  const [site, browser] = await Promise.all([serveHarness(), launchBrowser()]);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`${site.url}/case-bench.html`);
    await page.waitForFunction(() => 'measureCases' in window);
    const found: CaseSamples = await page.evaluate((count) => window.measureCases(count), rows);
    return [
      told('cases stored', rows, ''),
      told('of them under way', found.open, ''),
      told('whole register read and folded (as the register page does)', found.whole, 'ms'),
      told('cases under way read for the first time after a start', found.firstReading, 'ms'),
      told('longest hold of the thread meanwhile', found.firstReadingHold, 'ms'),
      held('intake to receipt (number, entry, PDF in the vault), p95', percentile(found.intakes, 0.95), 'ms', 300),
      told('cases under way brought up to date after a save, p95', percentile(found.refreshes, 0.95), 'ms'),
      held('figures of the first page reckoned after a save, p95', percentile(found.homes, 0.95), 'ms', 200),
      told('cases recounted after a change of the calendar', found.recounted, ''),
      held('their deadlines recounted, with old and new date', found.recount, 'ms', 2000),
      held('longest hold of the thread meanwhile', found.recountHold, 'ms', LONG_TASK_MS),
      told('deadlines that moved', found.moved, ''),
      told('cases of the report of a year', found.reported, ''),
      told('the report reckoned from the whole register', found.report, 'ms'),
      held('longest hold of the thread meanwhile', found.reportHold, 'ms', LONG_TASK_MS),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
