/**
 * A scan as canvases, from memory to the screen: no `Blob` and no address, which the browser may keep in a file. Pages of a PDF are drawn
 * by the same worker as elsewhere, which stores nothing either.
 */
import { openPdfDocument } from '#renderer/texts/read/pdf-document.ts';

/** An identity has two sides; more pages are no identity. */
const MOST_PAGES = 6;
/** Sharp enough to read a number on any screen. */
const PDF_SCALE = 2;

export const drawScan = (bytes: Uint8Array, mediaType: string): Promise<readonly HTMLCanvasElement[]> =>
  mediaType === 'application/pdf' ? drawPdf(bytes) : drawPicture(bytes, mediaType);

async function drawPicture(bytes: Uint8Array, type: string): Promise<readonly HTMLCanvasElement[]> {
  const decoder = new ImageDecoder({ data: bytes.slice(), type });
  try {
    const { image } = await decoder.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.displayWidth;
    canvas.height = image.displayHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    image.close();
    return [canvas];
  } finally {
    decoder.close();
  }
}

async function drawPdf(bytes: Uint8Array): Promise<readonly HTMLCanvasElement[]> {
  const { document: pdf, close } = await openPdfDocument(bytes.slice());
  try {
    const canvases: HTMLCanvasElement[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: PDF_SCALE });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport }).promise;
      canvases.push(canvas);
    }
    return canvases;
  } finally {
    close();
  }
}
