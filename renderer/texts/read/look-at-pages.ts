/** Every page of some files, small, and whether it bears anything. */
import { type GreyPicture, isBlankPage } from '#shared/domain/pages/blank-page.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import type { FromTextWorker } from '../text-messages.ts';
import type { PageSource } from './bind-pages.ts';
import { openPdfPages } from './pdf-in-worker.ts';
import { pictureOf, smallPicture } from './picture.ts';
import { drawTiff } from './tiff-in-worker.ts';

/** Wide enough that one word on a page covers more than a point. */
const LOOK_WIDTH = 600;

export async function lookAtPages(sources: readonly PageSource[], tell: (message: FromTextWorker) => Promise<void>): Promise<void> {
  for (const [source, { mediaType, bytes }] of sources.entries()) {
    if (mediaType === documentTypes.tif) {
      const file = drawTiff(bytes);
      for (let page = 0; page < file.count; page += 1) {
        const drawn = file.draw(page);
        await tell({ kind: 'leaf', source, page, thumb: await smallPicture(drawn), blank: isBlankPage(greyOf(drawn)) });
      }
      continue;
    }
    if (mediaType !== documentTypes.pdf) {
      const bitmap = await pictureOf(bytes, mediaType);
      await tell({ kind: 'leaf', source, page: 0, thumb: await smallPicture(bitmap), blank: isBlankPage(greyOf(bitmap)) });
      continue;
    }
    const file = await openPdfPages(bytes);
    try {
      for (let page = 0; page < file.count; page += 1) {
        const drawn = await file.draw(page + 1, LOOK_WIDTH);
        await tell({ kind: 'leaf', source, page, thumb: await smallPicture(drawn), blank: isBlankPage(greyOf(drawn)) });
      }
    } finally {
      file.close();
    }
  }
}

function greyOf(picture: ImageBitmap | OffscreenCanvas): GreyPicture {
  const width = Math.min(LOOK_WIDTH, picture.width);
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas in this worker');
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  // Weights of ITU-R BT.601, in 256ths.
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = ((data[at * 4] ?? 0) * 77 + (data[at * 4 + 1] ?? 0) * 150 + (data[at * 4 + 2] ?? 0) * 29) >> 8;
  return { width, height, grey };
}
