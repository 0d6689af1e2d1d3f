/**
 * `npm run pictures`: takes the pictures of the README and of the manual from the running program with its sample office, so that they never
 * show what the program is not. Needs `npm run build` and a Chromium (DALUANG_CHROMIUM).
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { logInAs, openWindow, standStill } from '#test/pages/app-page.ts';
import { aServiceMorning } from '#test/pages/objection-page.ts';
import { launchBrowser, serveWindow } from '#test/support/browser.ts';
import { laySampleOffice } from '#test/support/sample-office.ts';
import { scenes } from './scenes.ts';

const folder = fileURLToPath(new URL('../../docs/', import.meta.url));

const [browser, served] = await Promise.all([launchBrowser(), serveWindow()]);
try {
  // `npm run pictures -- arsip` takes those whose name holds the word.
  const wanted = process.argv[2] ?? '';
  for (const { file, person, theme = 'light', show } of scenes.filter((scene) => scene.file.includes(wanted))) {
    const { page, context } = await openWindow(browser, served.url, '?demo=1', theme, async (made) => {
      // The same morning in every picture, within service hours.
      await standStill(made, served.url, aServiceMorning);
      await laySampleOffice(browser, made, served.url, aServiceMorning);
    });
    await logInAs(page, person);
    await show(page);
    // Thumbnails and lists come in a moment after the page.
    await page.waitForTimeout(800);
    mkdirSync(dirname(`${folder}${file}`), { recursive: true });
    await page.screenshot({ path: `${folder}${file}.png` });
    await context.close();
    process.stdout.write(`docs/${file}.png\n`);
  }
} finally {
  await browser.close();
  await served.close();
}
