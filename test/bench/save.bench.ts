/** A save and a registration in headless Chromium, beside a raw IndexedDB put in the same run. Budgets: architecture.md 11. */
import { chromium } from 'playwright-core';
import { serveHarness } from '#test/support/harness-site.ts';
import type { SaveSamples } from '../harness/save-bench.ts';
import { type Figure, held, percentile, told } from './figures.ts';

export async function saveBench(rounds = 300): Promise<readonly Figure[]> {
  const site = await serveHarness();
  const browser = await chromium.launch({
    executablePath: process.env.DALUANG_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`${site.url}/save-bench.html`);
    await page.waitForFunction(() => 'measureSaves' in window);
    const samples: SaveSamples = await page.evaluate((count) => window.measureSaves(count), rounds);
    const raw = percentile(samples.raw, 0.5);
    const save = percentile(samples.saves, 0.5);
    return [
      told('raw IndexedDB put, strict, p50', raw, 'ms'),
      told('save of a record with log and journal, p50', save, 'ms'),
      told('save / raw put, p50', save / raw, 'x'),
      held('save of a record with log and journal, p95', percentile(samples.saves, 0.95), 'ms', 50),
      told('number, entry and receipt PDF, p50', percentile(samples.registrations, 0.5), 'ms'),
      held('number, entry and receipt PDF, p95', percentile(samples.registrations, 0.95), 'ms', 300),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
