/** The report of a change of the calendar, read back. */
import { describe, expect, it } from 'vitest';
import { type CalendarChangeReport, calendarChangePdf, calendarChangeTemplate } from '#renderer/pdf/calendar-change.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';

const on = calendarDate;

const moved = (number: string): CalendarChangeReport['moved'][number] => ({
  number,
  key: 'legalLimit',
  days: 30,
  from: on('2026-08-18'),
  to: on('2026-08-19'),
  papers: [{ kind: 'receipt', on: on('2026-07-06') }],
});

const report = (change: Partial<CalendarChangeReport> = {}): CalendarChangeReport => ({
  template: calendarChangeTemplate,
  paper: 'A4',
  letterhead: aLetterhead,
  printed: { on: on('2026-08-10'), time: '09:42', zone: 'WITA', desk: 'A' },
  changedOn: on('2026-08-10'),
  changedBy: 'Dewi Anggraini',
  basis: 'SKB 933/2026 tanggal 7 Agustus 2026',
  put: [{ on: on('2026-08-18'), kind: 'jointLeave', name: 'Cuti bersama Kemerdekaan' }],
  gone: [{ on: on('2026-08-20'), kind: 'closure', name: "Pindah ruang layanan 'Ma'ruf'" }],
  movedCount: 1,
  paperCount: 1,
  moved: [moved('012/KEB/A/VII/2026')],
  ...change,
});

const textOf = async (change: Partial<CalendarChangeReport> = {}) =>
  (await readPdf(expectOk(calendarChangePdf(report(change), testFonts)))).map((page) => page.text).join(' ');

describe('the report of a change of the calendar', () => {
  it('names the day, its ground, the case with both dates, and the paper with the old one', async () => {
    const text = await textOf();

    for (const part of [
      'LAPORAN PERUBAHAN KALENDER KERJA',
      'SKB 933/2026 tanggal 7 Agustus 2026',
      'Selasa, 18 Agustus 2026',
      'Cuti bersama Kemerdekaan',
      'dicabut',
      '012/KEB/A/VII/2026',
      '18 Agustus 2026',
      '19 Agustus 2026',
      'Tanda terima, 6 Juli 2026',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says so where nothing moved', async () => {
    expect(await textOf({ moved: [], movedCount: 0, paperCount: 0 })).toContain('Tidak ada tenggat perkara terbuka yang bergeser');
  });

  it('says how many more there are where the list was cut', async () => {
    expect(await textOf({ movedCount: 6000 })).toContain('5.999 tenggat lagi');
  });

  it.skipIf(!hasTools('qpdf'))('is a sound PDF over several pages', async () => {
    const bytes = expectOk(
      calendarChangePdf(report({ moved: Array.from({ length: 120 }, (_, n) => moved(`${n}/KEB/A/VII/2026`)), movedCount: 120 }), testFonts),
    );

    expect((await readPdf(bytes)).length).toBeGreaterThan(2);
    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
  });
});
