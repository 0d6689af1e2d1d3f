/** The arms of the office: chosen once in Pengaturan, then on every paper, in every draft and preview, and on what is printed again. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';
import { logInAs } from '#test/pages/app-page.ts';
import { dialogOf, openStep } from '#test/pages/case-page.ts';
import { type Counter, goTo, openCase, registerHendra } from '#test/pages/objection-page.ts';
import { violations } from '#test/support/axe.ts';
import { counterSuite } from '#test/support/counter-suite.ts';

const { pictures, open } = counterSuite('letterhead');

/** A shield, larger than any letterhead prints it. */
async function arms(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(900, 1000);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#1d5c3a';
    pen.beginPath();
    pen.moveTo(40, 40);
    pen.lineTo(860, 40);
    pen.lineTo(860, 560);
    pen.quadraticCurveTo(820, 860, 450, 980);
    pen.quadraticCurveTo(80, 860, 40, 560);
    pen.fill();
    pen.fillStyle = '#f2c94c';
    pen.fillRect(200, 320, 500, 120);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

const picturesIn = (bytes: Uint8Array | undefined): number => {
  if (!bytes) throw new Error('no paper was printed');
  // Two lines of head; masks would have lines of their own.
  return runTool(bytes, 'pdfimages', ['-list', '{pdf}']).trim().split('\n').slice(2).length;
};

let counter: Counter;

test.skipIf(!hasTools('pdfimages'))('arms that were chosen once stand on receipt, letter, draft, preview and reprint', async () => {
  counter = await open({ as: 'admin' });
  const { page } = counter;
  await goTo(page, '#/pengaturan/kantor');
  await page.getByText('Belum ada lambang').waitFor();
  await page
    .getByLabel('Pilih gambar lambang')
    .setInputFiles({ name: 'catatan.png', mimeType: 'image/png', buffer: Buffer.from('bukan gambar') });
  await page.getByText('catatan.png bukan gambar yang dapat dibaca. Pilih berkas PNG atau JPG.').waitFor();
  await page.getByLabel('Pilih gambar lambang').setInputFiles({ name: 'lambang.png', mimeType: 'image/png', buffer: await arms(page) });
  await page.getByRole('img', { name: 'Lambang pada kop' }).waitFor();
  await page.screenshot({ path: `${pictures}/settings.png` });
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await logInAs(page, 'sekretaris');
  await registerHendra(counter);
  const [receipt] = await counter.printed();
  expect(await readPdf(receipt ?? new Uint8Array())).toHaveLength(1);
  expect(picturesIn(receipt)).toBe(1);
  // Small enough to be on every paper for years.
  expect(receipt?.length).toBeLessThan(120_000);
  await openCase(counter);
  await page.getByRole('button', { name: 'Cetak ulang' }).press('Enter');
  await expect.poll(async () => (await counter.printed()).length).toBe(2);
  expect(picturesIn((await counter.printed())[1])).toBe(1);

  const form = await openStep(page, 'Catat penerusan');
  await form.getByRole('button', { name: 'Pratinjau' }).press('Enter');
  await form.getByRole('region', { name: 'Pratinjau' }).locator('header img').waitFor();
  await page.screenshot({ path: `${pictures}/preview.png` });
  await form.getByRole('button', { name: 'Cetak lembar pengantar' }).press('Enter');
  await expect.poll(async () => (await counter.printed()).length).toBe(3);
  expect(picturesIn((await counter.printed())[2])).toBe(1);
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'hidden' });

  // The row that keeps the letter has no picture in it; the draft made from it has the arms of today.
  await page.evaluate(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Konsep DOCX: / })
      .first()
      .press('Enter'),
  ]);
  const files = unzipSync(Uint8Array.from(await readFile(await download.path())));
  expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Hendra Wijoyo');
});
