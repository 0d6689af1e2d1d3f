/** The bundle for the Information Commission as one file: its pages, their stamps, the list in front. */
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { bundleStampsPdf } from '#renderer/pdf/bundle-stamps.ts';
import type { CaseBundle } from '#renderer/pdf/objection/letters/model.ts';
import { objectionLetterPdf } from '#renderer/pdf/objection/letters/print.ts';
import { bundlePages, measurePages, type PageSize } from '#renderer/texts/read/bundle-pages.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { letters } from '#test/fixtures/pdf/objection-letters.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';

/** A picture of four dots. */
const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGNQcukAIgYIBQAYfgO533PBWQAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

const letter = (name: string) => {
  const model = letters[name];
  if (!model) throw new Error(`no letter ${name}`);
  return { mediaType: documentTypes.pdf, bytes: expectOk(objectionLetterPdf(model, testFonts)) };
};

/** A scan that lies on its side, as scanners leave them. */
async function turned(quarters: number) {
  const file = await PDFDocument.load(letter('decision').bytes);
  for (const page of file.getPages()) page.setRotation(degrees(quarters * 90));
  return { mediaType: documentTypes.pdf, bytes: await file.save() };
}

const bundled = async (sources: { mediaType: string; bytes: Uint8Array }[]) => {
  const pages = (await measurePages(sources)).flatMap((one) => (typeof one === 'string' ? [] : one));
  return { pages, bytes: await bundlePages(sources, bundleStampsPdf(pages, testFonts)) };
};

describe('the bundle as one file', () => {
  it('numbers every page through, whatever it came from', async () => {
    const sources = [letter('cover sheet'), letter('order to give'), { mediaType: documentTypes.png, bytes: dot }, await turned(1)];
    const { pages, bytes } = await bundled(sources);

    const read = await readPdf(bytes);
    expect(read).toHaveLength(pages.length);
    for (const [index, page] of read.entries()) expect(page.text).toContain(`Bundel hal. ${index + 1} dari ${pages.length}`);
    expect(read[0]?.text).toContain('LEMBAR PENGANTAR KEBERATAN');
  });

  it.each([0, 1, 2, 3])('stamps a page that a viewer turns by %i quarters where the eye looks for it', async (quarters) => {
    const { pages, bytes } = await bundled([await turned(quarters)]);

    const size: PageSize | undefined = pages[0];
    expect(size && size.width > size.height).toBe(quarters % 2 === 1);
    const shown = runTool(bytes, 'pdftotext', [
      '-f',
      '1',
      '-l',
      '1',
      '-x',
      String(Math.round((size?.width ?? 0) - 130)),
      '-y',
      '0',
      '-W',
      '130',
      '-H',
      '24',
      '{pdf}',
      '-',
    ]);
    expect(shown).toContain('Bundel hal. 1 dari');
  });

  it('tells what it cannot carry over', async () => {
    const [whole, broken] = await measurePages([
      letter('decision'),
      { mediaType: documentTypes.pdf, bytes: new TextEncoder().encode('%PDF-1.4 no file') },
    ]);

    expect(whole).not.toBe('damaged');
    expect(broken).toBe('damaged');
  });

  it.skipIf(!hasTools('qpdf', 'pdffonts'))('is a sound file with its fonts inside', async () => {
    const { bytes } = await bundled([letter('cover sheet'), { mediaType: documentTypes.png, bytes: dot }]);

    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    const fonts = runTool(bytes, 'pdffonts', ['{pdf}']).split('\n').slice(2).filter(Boolean);
    for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes/);
  });
});

describe('the list in front of the bundle', () => {
  const list = (): CaseBundle => {
    const base = letters['dispute list'];
    if (base?.template !== 'objection-dispute/1') throw new Error('no dispute list');
    return {
      ...base,
      template: 'objection-bundle/1',
      contents: [
        { name: 'Tanda terima keberatan dengan salinan formulir', on: calendarDate('2026-05-11'), from: 2, to: 2 },
        { name: 'Keputusan tertulis Atasan PPID, naskah bertanda tangan', on: calendarDate('2026-06-08'), from: 3, to: 6 },
      ],
      leftOut: [{ name: 'Naskah bertanda tangan', why: 'bukan PDF atau gambar; disertakan tersendiri' }],
    };
  };

  it('names each paper with its pages, what is left out and why, and what belongs to a dispute', async () => {
    const text = (await readPdf(expectOk(objectionLetterPdf(list(), testFonts)))).map((page) => page.text).join(' ');

    for (const part of [
      'BUNDEL BERKAS SENGKETA INFORMASI PUBLIK',
      'DAFTAR ISI',
      'Tanda terima keberatan dengan salinan formulir',
      '11 Mei 2026',
      '3-6',
      'Lampiran yang tidak termasuk dalam berkas ini',
      'bukan PDF atau gambar',
      'Kelengkapan berkas',
    ])
      expect(text).toContain(part);
  });
});
