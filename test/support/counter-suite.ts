/** What every journey at the counter stands on: one browser, the served window, and a look after each test at what the page complained of. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Counter, openCounter } from '#test/pages/objection-page.ts';
import { launchBrowser, type ServedWindow, serveWindow } from './browser.ts';

interface CounterSuite {
  /** Folder for the pictures of this file. */
  readonly pictures: string;
  /** Opens a counter for this test; it is closed after it. */
  readonly open: (options?: Parameters<typeof openCounter>[2]) => Promise<Counter>;
}

export function counterSuite(name: string): CounterSuite {
  const pictures = fileURLToPath(new URL(`../../test-results/${name}`, import.meta.url));
  let browser: Browser;
  let served: ServedWindow;
  let counter: Counter;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveWindow()]);
    await mkdir(pictures, { recursive: true });
  });
  afterEach(async () => {
    expect(counter.complaints).toEqual([]);
    await counter.context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const open: CounterSuite['open'] = async (options = {}) => {
    counter = await openCounter(browser, served.url, options);
    return counter;
  };
  return { pictures, open };
}
