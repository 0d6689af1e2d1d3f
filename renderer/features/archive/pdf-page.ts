/** Pages of a PDF for the screen. */
import { openPdfDocument } from '#renderer/texts/read/pdf-document.ts';

export interface PdfFile {
  readonly pages: number;
  /** Draws a page into a canvas at a width in CSS px; resolves when it is drawn. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): void;
}

export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { document, close } = await openPdfDocument(bytes);
  return {
    pages: document.numPages,
    async draw(number, canvas, width) {
      const page = await document.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const ratio = window.devicePixelRatio || 1;
      const viewport = page.getViewport({ scale: (width / natural.width) * ratio });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.width = `${width}px`;
      await page.render({ canvas, viewport }).promise;
    },
    close,
  };
}
