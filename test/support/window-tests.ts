/** What every test of the window begins with: one Chromium and one server for the file, an empty profile for each test, no complaint of the browser left unheard. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { logInAs, type OpenedWindow, openWindow, type Theme } from '#test/pages/app-page.ts';
import { launchBrowser, type ServedWindow, serveWindow } from './browser.ts';
import { laySampleOffice } from './sample-office.ts';

export interface WindowTests {
  /** A folder of test-results, with a slash at its end, for pictures to look at. */
  readonly pictures: string;
  /** The address of the window, to open it again on the same profile. */
  address(path?: string): string;
  /** A window on an empty profile; `path` is the part after the address: `?demo=1` opens the sample office. */
  open(path?: string, theme?: Theme): Promise<OpenedWindow>;
  /** The sample office with a person logged in. */
  openAs(username: string, theme?: Theme): Promise<Page>;
}

/** Call once at the top of a test file. `folder` of test-results takes its pictures. */
export function windowTests(folder: string): WindowTests {
  const pictures = fileURLToPath(new URL(`../../test-results/${folder}/`, import.meta.url));
  const opened: OpenedWindow[] = [];
  let browser: Browser | undefined;
  let served: ServedWindow | undefined;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveWindow(), mkdir(pictures, { recursive: true })]);
  });
  afterEach(async () => {
    const complaints = opened.flatMap((window) => window.complaints);
    for (const { context } of opened.splice(0)) await context.close();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const address: WindowTests['address'] = (path = '') => {
    if (!served) throw new Error('a window is opened in a test, not beside it');
    return `${served.url}${path}`;
  };
  const open: WindowTests['open'] = async (path = '', theme = 'light') => {
    if (!browser) throw new Error('a window is opened in a test, not beside it');
    const window = await openWindow(browser, address(), path, theme, async (context) => {
      if (browser && path.includes('demo=1')) await laySampleOffice(browser, context, address());
    });
    opened.push(window);
    return window;
  };
  return {
    pictures,
    address,
    open,
    async openAs(username, theme) {
      const { page } = await open('?demo=1', theme);
      await logInAs(page, username);
      return page;
    },
  };
}
