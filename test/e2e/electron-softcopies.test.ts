/** Softcopies on the real Electron: engine, languages and workers come over `app://`, files are checked where they lie on the disk. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stubDialog } from 'electron-playwright-helpers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTools, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { logInAs } from '#test/pages/app-page.ts';
import { rows } from '#test/pages/archive-page.ts';
import { backUp, chooseFolder, confirmSheet, openBackup, showSheet } from '#test/pages/backup-page.ts';
import { goTo } from '#test/pages/objection-page.ts';
import { openedCopy } from '#test/pages/softcopy-page.ts';
import { electronPath, type RunningShell } from '#test/support/electron.ts';
import { buildProgram, newFolder, sampleOfficeFolder, startProgram } from '#test/support/electron-program.ts';

describe.skipIf(!electronPath)('softcopies on the desktop', () => {
  let program = '';
  let dataFolder = '';
  let running: RunningShell | null = null;
  let page: Page;
  const stick = newFolder('stick');

  beforeAll(async () => {
    program = await buildProgram();
    dataFolder = await sampleOfficeFolder(program);
    running = await startProgram(program, dataFolder);
    page = running.page;
    await logInAs(page, 'arsiparis');
  }, 240_000);
  afterAll(async () => {
    await running?.app.close();
    for (const folder of [program, dataFolder, stick]) if (folder) rmSync(folder, { recursive: true, force: true });
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
    const [path = ''] = blobs();
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);

    await goTo(page, '#/arsip/softcopy');
    await page.getByRole('button', { name: 'Periksa semua sekarang' }).click();

    await page.getByRole('cell', { name: 'rusak: isinya tidak lagi sama' }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('cell', { name: 'rusak: isinya tidak lagi sama' }).count()).toBe(1);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }, 120_000);

  test.skipIf(!hasTools('pdftoppm', 'zbarimg'))(
    'what is damaged and what is missing comes back from a set, and is read again',
    async () => {
      await makeSet();
      const [damaged = '', missing = ''] = blobs();
      const whole = [readFileSync(damaged), readFileSync(missing)];
      writeFileSync(damaged, Buffer.alloc(whole[0]?.length ?? 0));
      rmSync(missing);

      await goTo(page, '#/arsip/softcopy');
      await page.getByRole('button', { name: 'Periksa semua sekarang' }).click();
      await page.getByRole('cell', { name: 'rusak: isinya tidak lagi sama' }).waitFor({ timeout: 60_000 });
      await page.getByRole('cell', { name: 'hilang dari penyimpanan' }).waitFor({ timeout: 60_000 });
      await page.getByText('Semua berkas sudah diperiksa.').waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Perbaiki', exact: true }).click();

      await page.getByText('2 berkas diperbaiki; semuanya utuh kembali.').waitFor({ timeout: 120_000 });
      expect([readFileSync(damaged), readFileSync(missing)]).toEqual(whole);
    },
    300_000,
  );

  /** Paths of the files in the store. */
  const blobs = (): readonly string[] =>
    readdirSync(join(dataFolder, 'blobs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /[0-9a-f]{64}$/.test(name))
      .map((name) => join(dataFolder, 'blobs', name));

  /** A set on a stick, by the person who may make one. */
  async function makeSet(): Promise<void> {
    if (!running) throw new Error('the program does not run');
    await page.getByRole('button', { name: /menu orang$/ }).click();
    await page.getByRole('menuitem', { name: 'Ganti orang' }).click();
    await logInAs(page, 'supervisor');
    await stubDialog(running.app, 'showOpenDialog', { canceled: false, filePaths: [stick] });
    const sheet = join(stick, 'lembar.pdf');
    await stubDialog(running.app, 'showSaveDialog', { canceled: false, filePath: sheet });
    await openBackup(page);
    await chooseFolder(page);
    await showSheet(page);
    await page.getByRole('button', { name: 'Simpan PDF…' }).click();
    await page.getByText(/Hapus sesudah dicetak/).waitFor();
    await confirmSheet(page, (scannedCodes(readFileSync(sheet))[0] ?? '').slice(-6));
    await backUp(page);
  }
});
