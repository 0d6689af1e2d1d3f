/** The envelope of an answer by post, read back. */
import { describe, expect, it } from 'vitest';
import { type Envelope, type EnvelopeSize, envelopePdf, envelopeSizes, envelopeTemplate } from '#renderer/pdf/envelope.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';

const anEnvelope = (change: Partial<Envelope> = {}): Envelope => ({
  template: envelopeTemplate,
  size: 'DL',
  letterhead: aLetterhead,
  printed: { on: calendarDate('2026-06-10'), time: '09:42', zone: 'WITA', desk: 'A' },
  number: '007/KEB/A/V/2026',
  letterNumber: '045.2/118/PPID/2026',
  to: {
    name: "R. Sulastri Wardhana D'Arc Ñusantara",
    capacity: null,
    address: 'Jl. Kemiri No. 12, RT 3\nKelurahan Teluk Batu 75112',
  },
  ...change,
});

const pdf = (change: Partial<Envelope> = {}) => expectOk(envelopePdf(anEnvelope(change), testFonts));

// `Object.entries` forgets that the keys of the table are its sizes.
const sizes = Object.entries(envelopeSizes) as [EnvelopeSize, { width: number; height: number }][];

describe('an envelope', () => {
  it.each(sizes)(
    'of %s has its size and everything inside its edges, whom it goes to right of the middle below',
    async (size, { width, height }) => {
      const pages = await readPdf(pdf({ size }));

      expect(pages).toHaveLength(1);
      const [page] = pages;
      expect(page).toMatchObject({ width, height });
      expect(page?.text).toContain("Kepada Yth. R. Sulastri Wardhana D'Arc Ñusantara Jl. Kemiri No. 12, RT 3 Kelurahan Teluk Batu 75112");
      expect(page?.text).toContain('Nomor: 045.2/118/PPID/2026');
      expect(page?.extent.left).toBeGreaterThanOrEqual(10.9);
      expect(page?.extent.right).toBeLessThanOrEqual(width - 10.9);
      expect(page?.extent.top).toBeGreaterThanOrEqual(10.5);
      expect(page?.extent.bottom).toBeLessThanOrEqual(height - 10.9);
    },
  );

  it('leaves the number open, and says for whom a proxy stands', async () => {
    const [page] = await readPdf(
      pdf({ letterNumber: null, to: { name: 'Ratna Ayu Lestari, S.H.', capacity: 'kuasa dari Sulastri', address: 'Jl. Nuri 3' } }),
    );

    expect(page?.text).toContain('Nomor: ......');
    expect(page?.text).toContain('Ratna Ayu Lestari, S.H. kuasa dari Sulastri Jl. Nuri 3');
  });

  it('holds a long address whole in smaller letters', async () => {
    const address = Array.from({ length: 40 }, (_, index) => `Lorong${index}`).join(' ');
    const [page, ...more] = await readPdf(pdf({ to: { name: 'Yayasan Cahaya Nusantara Lestari'.repeat(3), capacity: null, address } }));

    expect(more).toEqual([]);
    expect(page?.text).toContain(address);
    expect(page?.extent.bottom).toBeLessThanOrEqual(110 - 10.9);
  });

  it('is refused where the address has no room, and where a letter has no glyph', () => {
    const long = { name: 'Sulastri', capacity: null, address: 'Jalan Panjang Sekali '.repeat(120) };
    expect(envelopePdf(anEnvelope({ to: long }), testFonts)).toEqual({ ok: false, error: { code: 'addressTooLong' } });
    const strange = { name: 'Sulastri 漢', capacity: null, address: 'Jl. Nuri 3' };
    expect(envelopePdf(anEnvelope({ to: strange }), testFonts)).toMatchObject({ error: { code: 'missingGlyph', field: 'to.name' } });
  });

  it.skipIf(!hasTools('qpdf', 'pdffonts'))('is a sound file with its fonts inside', () => {
    expect(runTool(pdf(), 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    const fonts = runTool(pdf(), 'pdffonts', ['{pdf}']).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes/);
  });
});
