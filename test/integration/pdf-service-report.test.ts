/** The service report as a paper. */
import { describe, expect, it } from 'vitest';
import { type ReportSheet, serviceReportPdf, serviceReportTemplate } from '#renderer/pdf/service-report.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aSlip } from '#test/fixtures/pdf/papers.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';
import { lastRowsWithSignature, range } from '#test/support/signed-paper.ts';

const aCase = (n: number, change = {}) => ({
  number: `${String(n).padStart(3, '0')}/PMH/A/III/2026`,
  information: 'Laporan realisasi anggaran perbaikan jalan dan jembatan di tiga kecamatan',
  from: calendarDate('2026-03-09'),
  to: calendarDate('2026-03-30'),
  workingDays: 10,
  limitOn: calendarDate('2026-03-30'),
  inTime: true,
  ...change,
});

const aReport = (change: Partial<ReportSheet> = {}): ReportSheet => ({
  template: serviceReportTemplate,
  paper: 'A4',
  letterhead: aSlip().letterhead,
  place: 'Muara Lestari',
  printed: aSlip().printed,
  title: 'Laporan bulanan layanan informasi publik',
  period: 'Maret 2026',
  asOf: calendarDate('2026-03-31'),
  texts: [],
  sections: [
    {
      title: '3. Penolakan dan alasannya',
      lines: [
        { label: 'Ditolak seluruhnya', value: '2', part: false },
        { label: 'Alasan: informasi tidak dikuasai', value: '1', part: true },
      ],
    },
  ],
  requests: [aCase(1), aCase(2, { workingDays: 11, to: calendarDate('2026-03-31'), inTime: false })],
  course: [],
  objections: [],
  selfChecks: [],
  signer: { name: 'Andi Kurnia', position: 'Sekretaris PPID' },
  ...change,
});

const drawn = (change: Partial<ReportSheet> = {}) => expectOk(serviceReportPdf(aReport(change), testFonts));

describe('the service report', () => {
  it('says period, figures, the time of each request, and who signs', async () => {
    const text = (await readPdf(drawn())).map((page) => page.text).join(' ');

    for (const part of [
      'LAPORAN BULANAN LAYANAN INFORMASI PUBLIK',
      'Maret 2026',
      'Selasa, 31 Maret 2026',
      'Ditolak seluruhnya',
      'Alasan: informasi tidak dikuasai',
      '002/PMH/A/III/2026',
      'lewat batas',
      'Andi Kurnia',
      'Sekretaris PPID',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('keeps the name of a unit, however long, within the margins', async () => {
    const unit = 'Badan Perencanaan Pembangunan, Penelitian, dan Pengembangan Daerah Kabupaten Muara Lestari';
    const [whole] = await readPdf(drawn());

    const [page] = await readPdf(drawn({ period: `Semester II 2026, ${unit}` }));

    expect(page?.text).toContain(unit);
    expect(page?.extent.left).toBeCloseTo(whole?.extent.left ?? 0);
    expect(page?.extent.right).toBeCloseTo(whole?.extent.right ?? 0);
  });

  it('says what the office wrote in an annual report, paragraph by paragraph, however long', async () => {
    const long = Array.from({ length: 90 }, (_, n) => `Kendala ke-${n + 1}: permintaan datang tanpa rincian.`).join('\n\n');
    const texts = [
      { title: 'Gambaran umum kebijakan', text: 'Pelayanan tanpa biaya.\nMeja layanan buka Jumat.' },
      { title: 'Kendala', text: long },
    ];
    const pages = await readPdf(drawn({ texts }));
    const text = pages.map((page) => page.text).join(' ');

    for (const part of ['Gambaran umum kebijakan', 'Pelayanan tanpa biaya.', 'Meja layanan buka Jumat.', 'Kendala ke-1:', 'Kendala ke-90:'])
      expect(text).toContain(part);
    expect(pages.length).toBeGreaterThan(2);
  });

  it('names each duty that one person did twice, with its reason', async () => {
    const check = { number: '009/KEB/A/III/2026', on: calendarDate('2026-03-10'), person: 'Andi Kurnia', reason: 'Petugas lain cuti' };
    const text = (await readPdf(drawn({ selfChecks: [check] }))).map((page) => page.text).join(' ');

    for (const part of ['Dua tugas yang dikerjakan satu orang', check.number, '10 Maret 2026', check.reason]) expect(text).toContain(part);
    expect((await readPdf(drawn())).map((page) => page.text).join(' ')).not.toContain('Dua tugas');
  });

  it('carries every case over as many sheets as they need', async () => {
    const pages = await readPdf(drawn({ requests: Array.from({ length: 120 }, (_, n) => aCase(n + 1)) }));
    const text = pages.map((page) => page.text).join(' ');

    expect(pages.length).toBeGreaterThan(2);
    for (let n = 1; n <= 120; n += 1) expect(text).toContain(`${String(n).padStart(3, '0')}/PMH/A/III/2026`);
  });

  it.each(['requests', 'objections', 'selfChecks'] as const)('is never signed on a sheet without a line, where %s end it', async (last) => {
    const check = (n: number) => ({
      number: aCase(n).number,
      on: calendarDate('2026-03-10'),
      person: 'Andi Kurnia',
      reason: 'Petugas lain cuti',
    });
    const wentOver = await lastRowsWithSignature(
      range(2, 40),
      (count) => drawn({ requests: [aCase(999)], [last]: range(1, count).map((n) => (last === 'selfChecks' ? check(n) : aCase(n))) }),
      (count) => [aCase(count).number, 'Sekretaris PPID'],
    );

    expect(wentOver).toBeGreaterThan(0);
  });

  it('is never signed on a sheet without a figure, where there is no case', async () => {
    const lines = (count: number) => range(1, count).map((n) => ({ label: `Uraian nomor ${n}.`, value: '2', part: false }));
    const wentOver = await lastRowsWithSignature(
      range(25, 50),
      (count) => drawn({ requests: [], sections: [{ title: '1. Jumlah', lines: lines(count) }] }),
      (count) => [`Uraian nomor ${count}.`, 'Sekretaris PPID'],
    );

    expect(wentOver).toBeGreaterThan(0);
  });

  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)('stands on %s', async (paper, width, height) => {
    const [page] = await readPdf(drawn({ paper }));

    expect([page?.width, page?.height]).toEqual([width, height]);
  });

  it('names the text that cannot be printed before anything is drawn', () => {
    const refused = serviceReportPdf(aReport({ signer: { name: 'Andi 🙂', position: '' } }), testFonts);

    expect(refused).toMatchObject({ ok: false, error: { code: 'missingGlyph', field: 'signer.name' } });
  });

  it.skipIf(!hasTools('qpdf', 'pdffonts'))('is sound for qpdf with all fonts embedded', () => {
    expect(runTool(drawn(), 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    const fonts = runTool(drawn(), 'pdffonts', ['{pdf}']).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const line of fonts) expect(line).toMatch(/\byes\b/);
  });

  it('draws the months of a longer period with their figures, at most twelve beside each other', async () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
    const course = months.map((label, at) => ({ label, values: [60 + at, 40 + at, at === 3 ? 17 : 0] }));
    const bytes = expectOk(serviceReportPdf(aReport({ period: 'Tahun 2026', course }), testFonts));
    const [page] = await readPdf(bytes);

    for (const word of ['Perkara menurut bulan', 'ditanggapi lewat batas', ...months, '71', '51', '17']) expect(page?.text).toContain(word);
    expect(page?.extent.right).toBeLessThan(193);
    expect((await readPdf(expectOk(serviceReportPdf(aReport(), testFonts))))[0]?.text).not.toContain('Perkara menurut bulan');
  });
});
