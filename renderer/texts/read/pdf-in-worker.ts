/** Pages of a PDF in a worker: their text, and themselves drawn into a canvas that no screen shows. */
import { openPdfDocument, startPdfWorker } from './pdf-document.ts';

export interface PdfPages {
  readonly count: number;
  text(page: number): Promise<string>;
  /** The page as a picture of this width in pixels. */
  draw(page: number, width: number): Promise<OffscreenCanvas>;
  close(): void;
}

export async function openPdfPages(bytes: Uint8Array): Promise<PdfPages> {
  const { PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = startPdfWorker();
  const { document, close } = await openPdfDocument(bytes, {
    worker: PDFWorker.create({ port }),
    CanvasFactory: OffscreenCanvases,
    FilterFactory: NoFilters,
    // Glyphs are drawn as paths: a worker has no document whose fonts could be added to.
    disableFontFace: true,
    useSystemFonts: false,
  }).catch((cause: unknown) => {
    port.terminate();
    throw cause;
  });
  return {
    count: document.numPages,
    async text(number) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    },
    async draw(number, width) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      // pdf.js draws with the operations that both kinds of context have; its types only name the one of a page.
      const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
      await page.render({ canvas: null, canvasContext: context, viewport }).promise;
      page.cleanup();
      return canvas;
    },
    close: () => {
      close();
      port.terminate();
    },
  };
}

class OffscreenCanvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: { readonly canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy(pair: { canvas: OffscreenCanvas | null; context: unknown }): void {
    if (pair.canvas) pair.canvas.width = 0;
    pair.canvas = null;
    pair.context = null;
  }
}

/** Filters of SVG exist in documents only; scans have none. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy(): void {
    // Nothing was made.
  }
}
