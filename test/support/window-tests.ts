/** A window for each test, on an empty profile or in the sample office. */
import type { Browser, Page } from 'playwright-core';
import { logInAs, type OpenedWindow, openWindow, type Theme } from '#test/pages/app-page.ts';
import { laySampleOffice } from './sample-office.ts';
import { windowSuite } from './window-suite.ts';

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
  const { pictures, url, open } = windowSuite(folder, openedAt);
  return {
    pictures: `${pictures}/`,
    address: (path = '') => `${url()}${path}`,
    open,
    async openAs(username, theme) {
      const { page } = await open('?demo=1', theme);
      await logInAs(page, username);
      return page;
    },
  };
}

const openedAt = (browser: Browser, address: string, path = '', theme: Theme = 'light'): Promise<OpenedWindow> =>
  openWindow(browser, address, path, theme, async (context) => {
    if (path.includes('demo=1')) await laySampleOffice(browser, context, address);
  });
