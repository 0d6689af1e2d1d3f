/** The empty form of an objection with its filling guide, read back. */
import { describe, expect, it } from 'vitest';
import { type BlankForm, blankFormPdf, blankFormTemplate } from '#renderer/pdf/objection/blank-form.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';

const aForm = (paper: BlankForm['paper']): BlankForm => ({
  template: blankFormTemplate,
  paper,
  letterhead: aLetterhead,
  place: 'Muara Lestari',
  printed: { on: calendarDate('2026-06-10'), time: '09:42', zone: 'WITA', desk: 'A' },
  filing: '30 hari kerja',
  reply: '30 hari kerja',
  hours: 'Senin sampai Jumat 08.00 sampai 14.00',
});
const pdf = (paper: BlankForm['paper']) => expectOk(blankFormPdf(aForm(paper), testFonts));

describe('the empty form of an objection', () => {
  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)('on %s is one sheet with the parts A to D, its guide on the reverse', async (paper, width, height) => {
    const pages = await readPdf(pdf(paper));

    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page).toMatchObject({ width, height });
      expect(page.extent.right).toBeLessThanOrEqual(width - 17.9);
    }
    const [form, guide] = pages;
    for (const part of ['A. Informasi', 'B. Alasan', 'C. Kasus posisi', 'D. Hari dan tanggal', 'Pengaju keberatan'])
      expect(form?.text).toContain(part);
    for (const part of [
      'PETUNJUK PENGISIAN',
      'paling lambat 30 hari kerja',
      'surat kuasa khusus bermeterai',
      'Senin sampai Jumat 08.00 sampai 14.00',
    ]) {
      expect(guide?.text).toContain(part);
    }
    // The reverse is taken by the guide.
    expect(form?.text).toContain('dapat dilanjutkan pada lembar tambahan');
    expect(form?.text).not.toContain('di balik lembar)');
  });

  it.skipIf(!hasTools('qpdf'))('is a sound file', () => {
    expect(runTool(pdf('A4'), 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
  });
});
