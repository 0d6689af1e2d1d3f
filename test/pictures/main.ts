/**
 * `npm run pictures`: takes the pictures of the README and of the manual from the running program with its sample office, so that they never
 * show what the program is not. Needs `npm run build` and a Chromium (DALUANG_CHROMIUM).
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { logInAs, openWindow } from '#test/pages/app-page.ts';
import { launchBrowser, serveWindow } from '#test/support/browser.ts';
import { scenes } from './scenes.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });

const [browser, served] = await Promise.all([launchBrowser(), serveWindow()]);
try {
  for (const { file, person, theme = 'light', show } of scenes) {
    const { page, context } = await openWindow(browser, served.url, '?demo=1', theme);
    await logInAs(page, person);
    await show(page);
    // Thumbnails and lists come in a moment after the page.
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${folder}${file}.png` });
    await context.close();
    process.stdout.write(`docs/pictures/${file}.png\n`);
  }
} finally {
  await browser.close();
  await served.close();
}
