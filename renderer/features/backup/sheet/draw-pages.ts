/** Pages of a PDF as pictures, for looking at and for printing from this window: the sheet's secret goes through no store and no second window. */
// The legacy build: the modern one asks for parts of JavaScript that the oldest supported Chromium lacks.
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';
import type { DrawnPage } from './drawn-page.ts';

/** Sharp enough for the QR code on any office printer, small enough for a 4 GB PC. */
const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;

export async function drawPages(bytes: Uint8Array): Promise<readonly DrawnPage[]> {
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  // Glyphs as paths: font faces would need styles that the policy does not allow. A copy, because the worker takes the bytes away.
  const loading = getDocument({ data: new Uint8Array(bytes), worker, disableFontFace: true, useSystemFonts: false });
  try {
    const document = await loading.promise;
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push({ number, address: await drawPage(document, number) });
    return pages;
  } finally {
    await loading.destroy();
    worker.destroy();
    port.terminate();
  }
}

async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: DOTS_PER_INCH / POINTS_PER_INCH });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Frees the pixels at once instead of with the next collection.
  canvas.width = 0;
  if (!blob) throw new Error('a page of the sheet could not be drawn');
  return URL.createObjectURL(blob);
}
