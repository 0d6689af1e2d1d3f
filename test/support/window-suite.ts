/**
 * What every test file at the window begins with: one Chromium and one server for the file, what a test opened is closed after it, no complaint
 * of the browser is left unheard.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, type ServedWindow, serveWindow } from './browser.ts';

interface Opened {
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

export interface WindowSuite<Args extends readonly unknown[], T> {
  /** A folder of test-results for pictures to look at. */
  readonly pictures: string;
  /** The address of the window, to open it again on the same profile. */
  readonly url: () => string;
  /** Opens what the tests of the file are about; it is closed after the test. */
  readonly open: (...args: Args) => Promise<T>;
}

/** Call once at the top of a test file. `folder` of test-results takes its pictures. */
export function windowSuite<Args extends readonly unknown[], T extends Opened>(
  folder: string,
  openIn: (browser: Browser, url: string, ...args: Args) => Promise<T>,
): WindowSuite<Args, T> {
  const pictures = fileURLToPath(new URL(`../../test-results/${folder}`, import.meta.url));
  const opened: Opened[] = [];
  let browser: Browser | undefined;
  let served: ServedWindow | undefined;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveWindow(), mkdir(pictures, { recursive: true })]);
  });
  afterEach(async () => {
    const complaints = opened.flatMap((one) => one.complaints);
    for (const { context } of opened.splice(0)) await context.close();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const running = () => {
    if (!browser || !served) throw new Error('a window is opened in a test, not beside it');
    return { browser, url: served.url };
  };
  return {
    pictures,
    url: () => running().url,
    open: async (...args) => {
      const { browser: chromium, url } = running();
      const one = await openIn(chromium, url, ...args);
      opened.push(one);
      return one;
    },
  };
}
