/** The report of a shelf check, read back. */
import { describe, expect, it } from 'vitest';
import { type CheckedItem, type CheckReport, checkReportPdf, checkReportTemplate } from '#renderer/pdf/shelf/check-report.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';

const row = 'Gedung Sekretariat › Ruang Arsip 1 › Rak 1 › Baris 2';

const item = (name: string | null, change: Partial<CheckedItem> = {}): CheckedItem => ({
  name,
  code: 'MLS-A-0000004-E',
  home: row,
  at: '',
  note: null,
  ...change,
});

const report = (change: Partial<CheckReport> = {}): CheckReport => ({
  template: checkReportTemplate,
  paper: 'A4',
  letterhead: aLetterhead,
  printed: { on: calendarDate('2026-06-10'), time: '09:42', zone: 'WITA', desk: 'A' },
  city: 'Muara Lestari',
  qr: 'DALUANG:SHELFCHECK:0198',
  checkedPlace: row,
  depth: 'containers',
  startedOn: calendarDate('2026-06-09'),
  closedOn: calendarDate('2026-06-10'),
  officer: { name: 'Dewi Anggraini', position: 'Arsiparis' },
  counts: { expected: 212, found: 207, lent: 2 },
  missing: [item('Boks 004'), item(null, { note: 'sebelumnya tidak ditemukan' })],
  misplaced: [item('Boks 009', { at: 'Gedung Sekretariat › Ruang Arsip 1 › Rak 2 › Baris 1', note: 'dikembalikan ke tempatnya' })],
  gone: [],
  lentHere: [item('Boks 011')],
  unknown: [{ code: 'KRL-B-0000214-Q', at: row }],
  reprintOn: null,
  ...change,
});

describe('the report of a shelf check', () => {
  const pdf = (change: Partial<CheckReport> = {}) => expectOk(checkReportPdf(report(change), testFonts));

  it('says where, when, by whom, how much, and names all that was not in order', async () => {
    const text = (await readPdf(pdf())).map((page) => page.text).join(' ');

    for (const part of [
      'PEMERIKSAAN ARSIP DI TEMPAT SIMPAN',
      'Rabu, 10 Juni 2026',
      'Selasa, 9 Juni 2026',
      '212',
      '207',
      'Boks 004',
      'Arsip terbatas, uraian tidak dicantumkan',
      'sebelumnya tidak ditemukan',
      'Boks 009',
      'dikembalikan ke tempatnya',
      'padahal tercatat sedang dipinjam',
      'Boks 011',
      'KRL-B-0000214-Q',
      'Dewi Anggraini',
      'kepala unit kearsipan',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Semua yang tercatat di tempat tersebut ditemukan');
  });

  it('of a shelf in order says that nothing is missing; a reprint says that it is one', async () => {
    const [page] = await readPdf(pdf({ missing: [], misplaced: [], lentHere: [], unknown: [], reprintOn: calendarDate('2026-06-12') }));

    expect(page?.text).toContain('Semua yang tercatat di tempat tersebut ditemukan');
    expect(page?.text).toContain('CETAK ULANG tanggal Jumat, 12 Juni 2026');
  });

  it('of three hundred missing boxes goes on without losing one', async () => {
    const missing = Array.from({ length: 300 }, (_, index) => item(`Boks ke-${index + 1} dari tiga ratus`));
    const text = (await readPdf(pdf({ missing }))).map((page) => page.text).join(' ');

    expect(missing.filter(({ name }) => !text.includes(name ?? ''))).toEqual([]);
  });

  it('is never signed on a sheet that says nothing', async () => {
    let further = 0;
    for (let count = 2; count <= 12; count += 1) {
      const pages = await readPdf(pdf({ missing: Array.from({ length: count }, (_, index) => item(`Boks ${index}`)) }));

      expect(pages.at(-1)?.text).toMatch(/Demikian Berita Acara.*Dewi Anggraini/);
      if (pages.length > 1) further += 1;
    }
    expect(further).toBeGreaterThan(3);
  });

  it.skipIf(!hasTools('qpdf', 'pdftoppm', 'zbarimg'))('is sound, and its code is read', () => {
    expect(runTool(pdf(), 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    expect(scannedCodes(pdf())).toEqual(['DALUANG:SHELFCHECK:0198']);
  });
});
