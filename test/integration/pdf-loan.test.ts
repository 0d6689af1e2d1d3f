/** The loan sheet and its out indicators, read back. */
import { describe, expect, it } from 'vitest';
import { loanSlipPdf } from '#renderer/pdf/loan/loan-slip.ts';
import { type LoanSlip, loanSlipTemplate, type SlipItem } from '#renderer/pdf/loan/model.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';

const anItem = (index: number, change: Partial<SlipItem> = {}): SlipItem => ({
  code: `600.1 / ${String(index).padStart(3, '0')}`,
  name: `Kontrak pembangunan jembatan gantung tahap ${index}`,
  place: 'Ruang Arsip 1 › Rak 2 › Baris 1 › Boks 012, Folder 3',
  condition: 'baik',
  label: `MLS-A-000010${index}-K`,
  ...change,
});

const aSlip = (change: Partial<LoanSlip> = {}): LoanSlip => ({
  template: loanSlipTemplate,
  paper: 'A4',
  letterhead: aLetterhead,
  printed: { on: calendarDate('2026-06-08'), time: '09:12', zone: 'WITA', desk: 'A' },
  place: 'Muara Lestari',
  number: '004/PJM/A/VI/2026',
  borrower: { name: 'Rahmat Hidayat', unit: 'Bappeda', contact: '0812-5500-1742' },
  purpose: 'Pemeriksaan inspektorat',
  caseNumber: null,
  outOn: calendarDate('2026-06-08'),
  dueOn: calendarDate('2026-06-15'),
  workingDays: 5,
  provisional: false,
  approvedBy: null,
  officer: 'Nurhayati',
  items: [anItem(1)],
  reprintOn: null,
  ...change,
});

const pdf = (change: Partial<LoanSlip> = {}) => expectOk(loanSlipPdf(aSlip(change), testFonts));

describe('the loan sheet', () => {
  it('says who has what until when, and where it goes back to', async () => {
    const [page] = await readPdf(pdf());

    for (const part of [
      'LEMBAR PEMINJAMAN ARSIP',
      '004/PJM/A/VI/2026',
      'Rahmat Hidayat',
      'Bappeda',
      'Senin, 8 Juni 2026',
      'Senin, 15 Juni 2026 (5 hari kerja)',
      'Kontrak pembangunan jembatan gantung tahap 1',
      'Boks 012, Folder 3',
      'Nurhayati',
      'Lembar 1 dari 2',
    ])
      expect(page?.text).toContain(part);
  });

  it('names the case and the approval only where there is one', async () => {
    const [plain] = await readPdf(pdf());
    const [full] = await readPdf(pdf({ caseNumber: '007/KEB/A/VI/2026', approvedBy: 'Sekretaris PPID' }));

    expect(plain?.text).not.toContain('Untuk perkara');
    expect(plain?.text).not.toContain('Disetujui oleh');
    expect(full?.text).toContain('007/KEB/A/VI/2026');
    expect(full?.text).toContain('Sekretaris PPID');
  });

  it('printed again says so', async () => {
    const [page] = await readPdf(pdf({ reprintOn: calendarDate('2026-06-10') }));

    expect(page?.text).toContain('CETAK ULANG tanggal Rabu, 10 Juni 2026');
  });

  it('is followed by one out indicator for each item, two to a page', async () => {
    const pages = await readPdf(pdf({ items: [anItem(1), anItem(2), anItem(3)] }));

    expect(pages.map(({ text }) => text.split('SEDANG DIPINJAM').length - 1)).toEqual([0, 2, 1]);
    expect(pages[2]?.text).toContain('tahap 3');
    expect(pages[2]?.text).toContain('Rahmat Hidayat, Bappeda');
  });

  it('of forty items goes on without losing one', async () => {
    const items = Array.from({ length: 40 }, (_, index) => anItem(index + 1, { name: `Arsip ke-${index + 1} dari empat puluh` }));
    const text = (await readPdf(pdf({ items }))).map((page) => page.text).join(' ');

    for (const { name } of items) expect(text.split(name).length - 1).toBe(2);
  });

  it.skipIf(!hasTools('qpdf', 'pdftoppm', 'zbarimg'))('is sound, and its codes are read', () => {
    const bytes = pdf({ items: [anItem(1), anItem(2, { label: null })] });

    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    expect(scannedCodes(bytes).toSorted()).toEqual(['004/PJM/A/VI/2026', '004/PJM/A/VI/2026', 'MLS-A-0000101-K']);
  });

  it('is refused where a name has a sign that cannot be printed', () => {
    expect(loanSlipPdf(aSlip({ purpose: '研究' }), testFonts)).toMatchObject({
      ok: false,
      error: { code: 'missingGlyph', field: 'purpose' },
    });
  });
});
