/** Files bound one after the other into one, each page with its stamp: what pages there are first, for the list in front, and then the file. */
import { degrees, EncryptedPDFError, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { documentTypes } from '#shared/lib/media-type.ts';
import { bindPages, type PageSource } from './bind-pages.ts';
import { drawTiff } from './tiff-in-worker.ts';

/** In points, as the page is looked at. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The pages of a file, or why it has none that can be carried over. */
export type Measured = readonly PageSize[] | 'locked' | 'damaged';

export async function measurePages(sources: readonly PageSource[]): Promise<readonly Measured[]> {
  const all: Measured[] = [];
  for (const source of sources) {
    try {
      const file = await PDFDocument.load(await asPdf(source), { updateMetadata: false });
      all.push(file.getPages().map(sizeOf));
    } catch (cause) {
      all.push(cause instanceof EncryptedPDFError ? 'locked' : 'damaged');
    }
  }
  return all;
}

/** `stamps`: a PDF with one page for each page of the sources, in their order and of their size. */
export async function bundlePages(sources: readonly PageSource[], stamps: Uint8Array): Promise<Uint8Array> {
  const target = await PDFDocument.create();
  target.setProducer('Daluang');
  for (const source of sources) {
    const from = await PDFDocument.load(await asPdf(source), { updateMetadata: false });
    for (const page of await target.copyPages(from, from.getPageIndices())) target.addPage(page);
  }
  const marks = await target.embedPdf(
    stamps,
    Array.from({ length: target.getPageCount() }, (_, index) => index),
  );
  for (const [index, page] of target.getPages().entries()) {
    const mark = marks[index];
    if (mark) page.drawPage(mark, { ...uprightOn(page), width: mark.width, height: mark.height });
  }
  return target.save();
}

async function asPdf(source: PageSource): Promise<Uint8Array> {
  if (source.mediaType === documentTypes.pdf) return source.bytes;
  const pages = source.mediaType === documentTypes.tif ? drawTiff(source.bytes).count : 1;
  const plan = Array.from({ length: pages }, (_, page) => ({ source: 0, page, turn: 0, begins: false }));
  const [made] = await bindPages([source], [plan]);
  if (!made) throw new Error('a plan gave no file');
  return made;
}

/** Quarter turns, clockwise, by which a viewer shows the page. */
const turnOf = (page: PDFPage): number => (((page.getRotation().angle % 360) + 360) % 360) / 90;

function sizeOf(page: PDFPage): PageSize {
  const { width, height } = page.getCropBox();
  return turnOf(page) % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Where a mark begins, and how it is turned, to stand upright on what a viewer shows. */
function uprightOn(page: PDFPage) {
  const { x, y, width, height } = page.getCropBox();
  const turn = turnOf(page);
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return { ...(corners[turn] ?? { x, y }), rotate: degrees(turn * 90) };
}
