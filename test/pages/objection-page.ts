/** The counter as an officer uses it: by keys, with the papers that it printed caught on their way to the viewer. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { laySampleOffice } from '#test/support/sample-office.ts';
import { logInAs, openTab, standStill, type Theme } from './app-page.ts';

/** A Wednesday within service hours, in the office of the sample (WITA). */
export const aServiceMorning = '2026-06-10T01:42:00.000Z';

export interface Counter {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
  /** Keys pressed so far. */
  readonly keys: () => number;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Bytes of what was handed to the viewer, in order. */
  readonly printed: () => Promise<readonly Uint8Array[]>;
}

interface Options {
  readonly as?: string;
  readonly at?: string;
  readonly theme?: Theme;
  /** A window that opens no viewer: nobody prints. */
  readonly noPrinter?: boolean;
}

/** The sample office with a person logged in, at a moment that does not pass. */
export async function openCounter(browser: Browser, url: string, options: Options = {}): Promise<Counter> {
  const { as = 'petugas', at = aServiceMorning, theme = 'light', noPrinter = false } = options;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  await standStill(context, url, at);
  await context.addInitScript(
    ([mode, silent]) => {
      localStorage.setItem('daluang-theme', String(mode));
      const caught: Blob[] = [];
      Object.assign(window, { caughtPapers: caught });
      const makeAddress = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (source) => {
        if (source instanceof Blob && source.type === 'application/pdf') caught.push(source);
        return makeAddress(source);
      };
      window.open = () => (silent ? null : window);
    },
    [theme, noPrinter] as const,
  );
  await laySampleOffice(browser, context, url, at);
  const { page, complaints } = await openTab(context, `${url}?demo=1`);
  await logInAs(page, as);
  return { context, page, complaints, ...keyboardOf(page), printed: () => papersOf(page) };
}

function keyboardOf(page: Page): Pick<Counter, 'keys' | 'press' | 'type'> {
  let count = 0;
  return {
    keys: () => count,
    press: async (...keys) => {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    type: async (text) => {
      count += text.length;
      await page.keyboard.type(text);
    },
  };
}

async function papersOf(page: Page): Promise<readonly Uint8Array[]> {
  const papers = await page.evaluate(async () => {
    const { caughtPapers } = window as unknown as { caughtPapers: readonly Blob[] };
    return Promise.all(caughtPapers.map(async (paper) => [...new Uint8Array(await paper.arrayBuffer())]));
  });
  return papers.map((bytes) => Uint8Array.from(bytes));
}

/** Opens an address of the window without loading it anew. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, hash);
}

export async function openForm(page: Page, query = ''): Promise<void> {
  await goTo(page, `#/keberatan/baru${query}`);
  await page.getByRole('combobox', { name: 'Nomor permohonan' }).waitFor();
}

/** The number large on the screen after registration. */
export async function numberGiven(page: Page): Promise<string> {
  await page.getByText('Teregistrasi', { exact: true }).first().waitFor();
  return (await page.locator('section[aria-label*="/KEB/"]').getAttribute('aria-label')) ?? '';
}

/** Registers an objection of Hendra Wijoyo (a request of the sample that was answered) and answers its number. */
export async function registerHendra(counter: Counter): Promise<string> {
  const { page } = counter;
  await openForm(page);
  await counter.type('hendra');
  await page.getByRole('option').first().waitFor();
  await counter.press('Enter');
  await page.getByText('keberatan paling lambat').waitFor();
  await page.getByRole('checkbox', { name: /Permohonan ditolak/ }).focus();
  await counter.press('a', 'd');
  await page.getByRole('checkbox', { name: /Formulir terisi/ }).check();
  await page.getByRole('checkbox', { name: /KTP/ }).check();
  await counter.press('Control+Enter');
  return numberGiven(page);
}

/** Opens the page of the case that was just registered. */
export async function openCase(counter: Counter): Promise<void> {
  await counter.press('Alt+b');
  await counter.page.getByRole('heading', { name: 'Perkara keberatan' }).waitFor();
  await counter.page.getByText('Linimasa').waitFor();
}
