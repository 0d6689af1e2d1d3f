/** Softcopies on the real Electron: engine, languages and workers come over `app://`, files are checked where they lie on the disk. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logInAs } from '#test/pages/app-page.ts';
import { rows } from '#test/pages/archive-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { openedCopy } from '#test/pages/softcopy-page.ts';
import { electronPath, type RunningShell } from '#test/support/electron.ts';
import { buildProgram, sampleOfficeFolder, startProgram } from '#test/support/electron-program.ts';

describe.skipIf(!electronPath)('softcopies on the desktop', () => {
  let program = '';
  let dataFolder = '';
  let running: RunningShell | null = null;
  let page: Page;

  beforeAll(async () => {
    program = await buildProgram();
    dataFolder = await sampleOfficeFolder(program);
    running = await startProgram(program, dataFolder);
    page = running.page;
    await logInAs(page, 'arsiparis');
  }, 240_000);
  afterAll(async () => {
    await running?.app.close();
    for (const folder of [program, dataFolder]) if (folder) rmSync(folder, { recursive: true, force: true });
  });

  test('letters of scans are read without a network, and say how sure they are', async () => {
    await goTo(page, '#/arsip/softcopy');
    await page.getByText('Semua softcopy sudah dibaca.').waitFor({ timeout: 180_000 });

    await goTo(page, '#/arsip?f.softcopy=1&q=peta+rencana');
    await rows(page).first().click();
    await page.getByRole('button', { name: 'Lihat softcopy' }).click();
    await openedCopy(page).getByRole('tab', { name: 'Teks' }).click();
    await openedCopy(page)
      .getByText(/dibaca dari gambar, keyakinan \d+ %/)
      .waitFor();
    await page.keyboard.press('Escape');
  }, 240_000);

  test('a file that changed on the disk is found by the check', async () => {
    const [first = ''] = readdirSync(join(dataFolder, 'blobs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
    const path = join(dataFolder, 'blobs', first);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);

    await goTo(page, '#/arsip/softcopy');
    await page.getByRole('button', { name: 'Periksa semua sekarang' }).click();

    await page.getByRole('cell', { name: 'rusak: isinya tidak lagi sama' }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('cell', { name: 'rusak: isinya tidak lagi sama' }).count()).toBe(1);
  }, 120_000);
});
