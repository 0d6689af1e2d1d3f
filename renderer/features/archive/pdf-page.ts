/** Pages of a PDF drawn by pdf.js: its legacy build, which older Chromium runs too, with its worker beside it. Nothing is fetched. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

export interface PdfFile {
  readonly pages: number;
  /** Draws a page into a canvas at a width in CSS px; resolves when it is drawn. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): void;
}

export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  // pdf.js hands the bytes to its worker and takes them away from us: it gets a copy.
  const task = pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false, enableXfa: false, useWorkerFetch: false });
  const document: PDFDocumentProxy = await task.promise;
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
    close: () => {
      task.destroy().catch(() => {
        // Closing a document twice, or one that never opened, changes nothing for the person.
      });
    },
  };
}
