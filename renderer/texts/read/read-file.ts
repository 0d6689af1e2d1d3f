/** The text of a file, part by part, told as it comes. Runs in the text worker. */
import { EncryptedPDFError } from '@cantoo/pdf-lib';
import { needsReading, type TextPart } from '#shared/domain/texts/page-text.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import type { FromTextWorker, TextJob, UnreadableWhy } from '../text-messages.ts';
import { bindPages } from './bind-pages.ts';
import { bundlePages, measurePages } from './bundle-pages.ts';
import { lookAtPages } from './look-at-pages.ts';
import { readPicture } from './ocr.ts';
import { officeParts, officeShown } from './office-text.ts';
import { isBroken, isLocked } from './pdf-document.ts';
import { openPdfPages } from './pdf-in-worker.ts';
import { forReading, pictureOf, pngOf, READING_WIDTH, smallPicture } from './picture.ts';
import { drawTiff } from './tiff-in-worker.ts';
import { TiffError } from './tiff-pages.ts';

/** After a part it waits until more is wanted: somebody may be typing. */
type Tell = (message: FromTextWorker) => Promise<void>;
type ReadJob = Extract<TextJob, { kind: 'read' }>;

const THUMB_FROM = 640;
/** The widest at which a page is looked at. */
const SHOWN_WIDTH = 1480;

export async function runTextJob(job: TextJob, tell: Tell): Promise<void> {
  if (job.kind === 'show') {
    const shown = officeShown(job.mediaType, job.bytes);
    return tell(shown.ok ? { kind: 'shown', shown: shown.value } : { kind: 'unreadable', why: shown.error.why });
  }
  if (job.kind === 'measure') return tell({ kind: 'measured', sources: await measurePages(job.sources) });
  if (job.kind === 'leaves' || job.kind === 'bind' || job.kind === 'bundle') {
    try {
      if (job.kind === 'bundle') return await tell({ kind: 'bound', files: [await bundlePages(job.sources, job.stamps)] });
      if (job.kind === 'bind') return await tell({ kind: 'bound', files: await bindPages(job.sources, job.files) });
      await lookAtPages(job.sources, tell);
      return await tell({ kind: 'done' });
    } catch (cause) {
      const why = whyUnreadable(cause);
      if (why === null) throw cause;
      return tell({ kind: 'unreadable', why });
    }
  }
  if (job.kind === 'pictures' || job.mediaType === documentTypes.tif) {
    try {
      return await (job.kind === 'pictures' ? showTiff(job.bytes, tell) : readTiff(job, tell));
    } catch (cause) {
      const why = whyUnreadable(cause);
      if (why === null) throw cause;
      return tell({ kind: 'unreadable', why });
    }
  }
  if (job.mediaType === documentTypes.pdf) return readPdf(job, tell);
  return job.mediaType.startsWith('image/') ? readImage(job, tell) : readOffice(job, tell);
}

/** Null for what nobody expected. */
const whyUnreadable = (cause: unknown): UnreadableWhy | null => {
  if (cause instanceof TiffError) return cause.why;
  return isLocked(cause) || cause instanceof EncryptedPDFError ? 'locked' : isBroken(cause) ? 'damaged' : null;
};

async function readPdf(job: ReadJob, tell: Tell): Promise<void> {
  let file: Awaited<ReturnType<typeof openPdfPages>>;
  try {
    file = await openPdfPages(job.bytes);
  } catch (cause) {
    const why = whyUnreadable(cause);
    if (why === null) throw cause;
    return tell({ kind: 'unreadable', why });
  }
  try {
    const first = job.known.length === 0 ? await file.draw(1, THUMB_FROM) : null;
    await tell({ kind: 'opened', parts: file.count, pages: file.count, thumb: first && (await smallPicture(first)) });
    for (let index = 0; index < file.count; index += 1) {
      if (job.known[index]) continue;
      await tell({ kind: 'part', index, part: await readPage(index + 1) });
    }
    await tell({ kind: 'done' });
  } finally {
    file.close();
  }

  async function readPage(page: number): Promise<TextPart | null> {
    const text = await file.text(page);
    if (!needsReading(text)) return { text, confidence: null };
    if (!job.pictures) return null;
    const canvas = await file.draw(page, READING_WIDTH);
    const read = await readPicture(await canvas.convertToBlob({ type: 'image/png' }));
    // The little that the page says by itself stays: a stamp, a page number.
    return { text: [text.trim(), read.text].filter(Boolean).join('\n'), confidence: read.confidence };
  }
}

async function readImage(job: ReadJob, tell: Tell): Promise<void> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await pictureOf(job.bytes, job.mediaType);
  } catch (cause) {
    // The decoder's word for bytes that are no picture.
    if (cause instanceof DOMException) return tell({ kind: 'unreadable', why: 'damaged' });
    throw cause;
  }
  await tell({ kind: 'opened', parts: 1, pages: 1, thumb: job.known.length === 0 ? await smallPicture(bitmap) : null });
  const part = job.pictures ? await readPicture(await forReading(job.bytes, job.mediaType, bitmap)) : null;
  bitmap.close();
  await tell({ kind: 'part', index: 0, part });
  await tell({ kind: 'done' });
}

/** Every page of a TIFF is a picture. */
async function readTiff(job: ReadJob, tell: Tell): Promise<void> {
  const file = drawTiff(job.bytes);
  const thumb = job.known.length === 0 ? await smallPicture(file.draw(0)) : null;
  await tell({ kind: 'opened', parts: file.count, pages: file.count, thumb });
  for (let index = 0; index < file.count; index += 1) {
    if (job.known[index]) continue;
    await tell({ kind: 'part', index, part: job.pictures ? await readPicture(await pngOf(file.draw(index))) : null });
  }
  await tell({ kind: 'done' });
}

async function showTiff(bytes: Uint8Array, tell: Tell): Promise<void> {
  const file = drawTiff(bytes);
  for (let page = 0; page < file.count; page += 1)
    await tell({ kind: 'picture', page, total: file.count, picture: await pngOf(file.draw(page), SHOWN_WIDTH) });
  await tell({ kind: 'done' });
}

async function readOffice(job: ReadJob, tell: Tell): Promise<void> {
  const parts = officeParts(job.mediaType, job.bytes);
  if (!parts.ok) return tell({ kind: 'unreadable', why: parts.error.why });
  await tell({ kind: 'opened', parts: parts.value.length, pages: null, thumb: null });
  for (const [index, part] of parts.value.entries()) await tell({ kind: 'part', index, part });
  await tell({ kind: 'done' });
}
