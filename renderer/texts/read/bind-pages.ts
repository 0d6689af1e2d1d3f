/** Makes PDFs of planned pages: pages of PDFs are carried over as they are, pictures are laid on a page of their own shape. Nothing is drawn anew. */
import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { PagePlan } from '#shared/domain/pages/page-plan.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import { pictureOf } from './picture.ts';
import { drawTiff } from './tiff-in-worker.ts';

export interface PageSource {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A4 in points. */
const A4 = { short: 595.28, long: 841.89 };

export async function bindPages(sources: readonly PageSource[], files: readonly PagePlan[]): Promise<readonly Uint8Array[]> {
  const opened = await Promise.all(
    sources.map(({ mediaType, bytes }) => (mediaType === documentTypes.pdf ? PDFDocument.load(bytes, { updateMetadata: false }) : null)),
  );
  const made: Uint8Array[] = [];
  for (const plan of files) {
    const target = await PDFDocument.create();
    target.setProducer('Daluang');
    for (const { source, page, turn } of plan) {
      const from = opened[source];
      const given = sources[source];
      if (!given) throw new Error('a plan names a source that was not given');
      const leaf = from ? await carriedOver(target, from, page) : await picturePage(target, given, page);
      leaf.setRotation(degrees((leaf.getRotation().angle + turn * 90) % 360));
    }
    made.push(await target.save());
  }
  return made;
}

async function carriedOver(target: PDFDocument, from: PDFDocument, page: number): Promise<PDFPage> {
  const [copied] = await target.copyPages(from, [page]);
  if (!copied) throw new Error('a plan names a page that its source lacks');
  return target.addPage(copied);
}

async function picturePage(target: PDFDocument, source: PageSource, page: number): Promise<PDFPage> {
  const picture = await embedded(target, source, page);
  const [most, least] = picture.width > picture.height ? [A4.long, A4.short] : [A4.short, A4.long];
  const scale = Math.min(most / picture.width, least / picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  const sheet = target.addPage([size.width, size.height]);
  sheet.drawImage(picture, { x: 0, y: 0, ...size });
  return sheet;
}

/** A page of a TIFF keeps every point. */
async function embedded(target: PDFDocument, source: PageSource, page: number) {
  if (source.mediaType === documentTypes.png) return target.embedPng(source.bytes);
  if (source.mediaType !== documentTypes.tif) return uprightJpeg(target, source);
  const drawn = await drawTiff(source.bytes).draw(page).convertToBlob({ type: 'image/png' });
  return target.embedPng(new Uint8Array(await drawn.arrayBuffer()));
}

/** A telephone says in the file how it was held; a PDF would not hear of it, so such a picture is turned first. */
async function uprightJpeg(target: PDFDocument, { bytes, mediaType }: PageSource) {
  const asStored = await target.embedJpg(bytes);
  const shown = await pictureOf(bytes, mediaType);
  if (shown.width === asStored.width && shown.height === asStored.height) return asStored;
  const canvas = new OffscreenCanvas(shown.width, shown.height);
  canvas.getContext('2d')?.drawImage(shown, 0, 0);
  const upright = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  return target.embedJpg(new Uint8Array(await upright.arrayBuffer()));
}
