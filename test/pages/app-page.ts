/** The window as a person meets it: first run, login, sections, lock. Everything is found by its words. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

export interface OpenedWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: refused by the policy, thrown, unknown messages. */
  readonly complaints: string[];
}

export type Theme = 'light' | 'dark';

/** A window on an empty profile, or on one that `prepare` lays. `path` is the part after the address: `?demo=1` opens the sample office. */
export async function openWindow(
  browser: Browser,
  url: string,
  path = '',
  theme: Theme = 'light',
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<OpenedWindow> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  await context.addInitScript((mode) => localStorage.setItem('daluang-theme', mode), theme);
  await prepare?.(context);
  const { page, complaints } = await openTab(context, `${url}${path}`);
  return { context, page, complaints };
}

/** The clock of the PC stands still at `at`, and so does that of the server at `url`. */
export async function standStill(context: BrowserContext, url: string, at: string): Promise<void> {
  await context.clock.setFixedTime(new Date(at));
  await answerDate(context, url, at);
}

/** The server at `url` says that it is `at`. */
export const answerDate = (context: BrowserContext, url: string, at: string): Promise<unknown> =>
  context.route(url, (route) =>
    route.request().method() === 'HEAD' ? route.fulfill({ headers: { date: new Date(at).toUTCString() } }) : route.fallback(),
  );

/** One more tab on the same profile. */
export async function openTab(context: BrowserContext, address: string): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, complaints };
}

export const sampleSecrets = { password: 'contoh-2026', pin: '246810' } as const;

/** The rail of sections: there once a person is logged in. Some sections have areas with a navigation of their own. */
export const sectionsOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Bagian', exact: true });

/** The first login of a sample office comes when the office is whole, which on a busy machine takes its time. */
export async function waitForLogin(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Siapa yang bekerja?' }).waitFor({ timeout: 120_000 });
}

export async function logInAs(page: Page, username: string, password: string = sampleSecrets.password): Promise<void> {
  await waitForLogin(page);
  await page.getByRole('button', { name: 'Orang lain' }).click();
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await sectionsOf(page).waitFor();
}

export const firstRunValues = { office: 'PPID Kota Uji', name: 'Siti Rahma', password: 'sandi yang panjang' } as const;

/** Fills in the first run and starts. */
export async function setUpOffice(
  page: Page,
  values: { readonly office: string; readonly name: string; readonly password: string } = firstRunValues,
): Promise<void> {
  await page.getByLabel('Nama kantor').fill(values.office);
  await page.getByLabel('Nama pengguna').fill(values.name);
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(values.password);
  await page.getByRole('button', { name: 'Mulai' }).click();
  await sectionsOf(page).waitFor();
}

/** The cells of the PIN: the form around them has the same name. */
export const pinInput = (page: Page): Locator => page.getByRole('textbox', { name: 'PIN' });
