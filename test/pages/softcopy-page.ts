/** Softcopies of the record that lies open. */
import type { Locator, Page } from 'playwright-core';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Chooses files for the record, as its button does. */
export async function attachFiles(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await page
    .locator('input[type=file][aria-label="Lampirkan"]')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
}

export const openedCopy = (page: Page): Locator => page.getByRole('dialog', { name: /^Softcopy: / });

/** A page as a scanner gives it: letters in a picture, no text. */
export async function scannedPage(page: Page, lines: readonly string[]): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (texts) => {
    const canvas = new OffscreenCanvas(1240, 1754);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#f4f1e8';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#26231e';
    pen.font = '34px serif';
    for (const [index, text] of texts.entries()) pen.fillText(text, 120, 200 + index * 70);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
  }, lines);
  return Uint8Array.from(bytes);
}
