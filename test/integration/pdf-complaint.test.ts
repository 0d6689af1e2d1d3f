/** The slip of a complaint, judged by public tools. */
import { describe, expect, it } from 'vitest';
import { type ComplaintSlip, complaintSlipPdf } from '#renderer/pdf/complaint/complaint-slip.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';

const aComplaint = (change: Partial<ComplaintSlip> = {}): ComplaintSlip => ({
  template: 'complaint-slip/1',
  paper: 'A4',
  letterhead: aLetterhead,
  printed: { on: calendarDate('2026-06-10'), time: '09:42', zone: 'WITA', desk: 'A' },
  number: '003/ADU/A/VI/2026',
  qr: 'DALUANG:ADU:003/ADU/A/VI/2026:01977f6e-7c1b-7000-8000-5d1f0c2a9b11:9f2c41d07ab3',
  kind: 'grievance',
  sender: { name: "Ma'ruf Dg. Ngalle-Étienne", contact: '0812-5500-1742' },
  received: { on: calendarDate('2026-06-10'), time: '09:40', channel: 'Meja layanan' },
  text: 'Antrean meja layanan hari Jumat terlalu panjang, padahal jam layanan hanya dua jam.',
  officer: 'Rahmawati Saleh',
  ...change,
});
const slip = (change: Partial<ComplaintSlip> = {}) => expectOk(complaintSlipPdf(aComplaint(change), testFonts));
const long = Array.from({ length: 900 }, (_, word) => `kata${word}`).join(' ');

describe('the slip of a complaint', () => {
  it('says its number, who came, when and through what, and what was said', async () => {
    const [page] = await readPdf(slip());

    for (const part of [
      '003/ADU/A/VI/2026',
      "Ma'ruf Dg. Ngalle-Étienne",
      '0812-5500-1742',
      'Meja layanan',
      'Rabu, 10 Juni 2026',
      'Keluhan',
      'jam layanan hanya dua jam',
      'Rahmawati Saleh',
    ])
      expect(page?.text).toContain(part);
  });

  it('names nobody where nobody signed', async () => {
    const [page] = await readPdf(slip({ sender: null }));

    expect(page?.text).toContain('Tanpa nama');
    expect(page?.text).not.toContain('kontak di atas');
    expect(page?.text).toContain('dapat ditanyakan di meja layanan');
  });

  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)('takes the upper half of %s and says where to cut; a long text takes the whole of it', async (paper, width, height) => {
    const [short] = await readPdf(slip({ paper }));
    const whole = await readPdf(slip({ paper, text: long }));

    expect([short?.width, short?.height]).toEqual([width, height]);
    expect(short?.extent.bottom).toBeLessThanOrEqual(height / 2 + 2);
    expect(short?.text).toContain('Gunting di sini');
    const texts = whole.map((page) => page.text).join(' ');
    expect(texts).not.toContain('Gunting di sini');
    expect(texts).toContain('kata899');
  });

  it('refuses a character without a glyph, by the name of its field', () => {
    expect(complaintSlipPdf(aComplaint({ text: 'terima kasih 🙏' }), testFonts)).toEqual({
      ok: false,
      error: { code: 'missingGlyph', character: '🙏', field: 'text' },
    });
  });

  it.skipIf(!hasTools('qpdf', 'pdffonts', 'pdftoppm', 'zbarimg'))('is sound for qpdf, embeds its fonts and carries a readable code', () => {
    const bytes = slip();

    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    for (const font of runTool(bytes, 'pdffonts', ['{pdf}']).trim().split('\n').slice(2))
      expect(font).toMatch(/Identity-H\s+yes\s+\w+\s+yes/);
    expect(scannedCodes(bytes)).toEqual([aComplaint().qr]);
  });
});
