/** Labels as printed: where they stand to the tenth of a millimetre, and what scanners read of them at 203 dpi. */
import { describe, expect, it } from 'vitest';
import { calibrationPdf, calibrationTemplate } from '#renderer/pdf/labels/calibration-page.ts';
import { contentsLines } from '#renderer/pdf/labels/contents-lines.ts';
import { type LabelSheet, type LabelText, labelSheetPdf, labelSheetTemplate } from '#renderer/pdf/labels/label-sheet.ts';
import { formatLabelCode } from '#shared/domain/labels/label-code.ts';
import { type LabelOffset, labelFormat, labelFormats, labelPlace, labelsPerPage } from '#shared/domain/labels/label-format.ts';
import type { PlaceContents } from '#shared/domain/labels/place-contents.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { hasTools, readPdf, runTool, scannedParts } from '#test/fixtures/pdf/read-pdf.ts';

const printed = { on: calendarDate('2026-06-10'), time: '09:42', zone: 'WITA', desk: 'A' } as const;
const L7160 = labelFormat('L7160') ?? labelFormats[0];
const none = { x: 0, y: 0 };

const contents: PlaceContents = {
  count: 45,
  units: ['Dinas Kesehatan', 'Bagian Umum'],
  years: { first: 2019, last: 2023 },
  numbers: [
    { code: '000.1.2', files: [{ first: '004', last: '004' }], items: [] },
    {
      code: '600.1.15.2',
      files: [
        { first: '001', last: '009' },
        { first: '012', last: '012' },
      ],
      items: [],
    },
  ],
};

const aBox = (seq: number): LabelText => ({
  code: formatLabelCode({ prefix: 'MLS', desk: 'A', seq }),
  title: `Boks ${String(seq).padStart(3, '0')}`,
  lines: [...contentsLines(contents), 'Gedung Sekretariat › Ruang Arsip 1 › Rak 2 › Baris 1'],
});

const aRecord = (seq: number): LabelText => ({
  code: formatLabelCode({ prefix: 'MLS', desk: 'AB12', seq }),
  title: 'Laporan pertanggungjawaban keuangan pembangunan jembatan gantung Desa Teluk Batu tahun anggaran 2023 beserta lampiran gambar',
  lines: ['600.1.15.2 / 005', 'Dinas Pekerjaan Umum dan Penataan Ruang'],
});

const sheetOf = (change: Partial<LabelSheet>): LabelSheet => ({
  template: labelSheetTemplate,
  printed,
  office: 'PPID Kabupaten Muara Lestari',
  format: L7160 as LabelSheet['format'],
  start: 1,
  offset: none,
  labels: [aBox(1)],
  ...change,
});
const pdf = (change: Partial<LabelSheet>) => expectOk(labelSheetPdf(sheetOf(change), testFonts));

describe('labels', () => {
  it.skipIf(!hasTools('pdftoppm', 'zbarimg', 'ZXingReader')).each(labelFormats.map((format) => [format.id, format] as const))(
    'on %s are read whole by zbar and by ZXing at 203 dpi',
    (_id, format) => {
      const count = Math.min(labelsPerPage(format) + 1, 5);
      const start = Math.max(1, labelsPerPage(format) - 1);
      const labels = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? aBox(index + 1) : aRecord(9_999_990 + index)));

      const read = scannedParts(
        pdf({ format, labels, start }),
        labels.map((_, index) => ({ ...labelPlace(format, index, start, none), width: format.width, height: format.height })),
      );

      const codes = labels.map(({ code }) => code);
      expect(read.zbar).toEqual(codes);
      expect(read.zxing).toEqual(codes);
    },
  );

  it.each(labelFormats.map((format) => [format.id, format] as const))(
    'of a box on %s bear its number, unit, years and item numbers',
    async (_id, format) => {
      const [page] = await readPdf(pdf({ format }));

      for (const words of ['Boks 001', 'Dinas Kesehatan', '2019–2023', '45 arsip', '000.1.2 / 004', '600.1.15.2 / 001–009, 012'])
        expect(page?.text).toContain(words);
    },
  );

  it('of a box with much in it tell the first and the last number', () => {
    const classes = ['000.1', '100.2', '400.3', '600.1'].map((code) => ({ code, files: [{ first: '1', last: '8' }], items: [] }));
    const units = ['Dinas Kesehatan', 'Bagian Umum', 'Bagian Hukum'];
    const runs = ['1', '3', '5', '7'].map((number) => ({ first: number, last: number }));

    expect(contentsLines({ count: 1200, units, years: { first: 2021, last: 2021 }, numbers: classes })).toEqual([
      'Dinas Kesehatan dan 2 unit lain',
      'Tahun 2021, 1.200 arsip',
      'No. 000.1 / 1 s.d. 600.1 / 8',
    ]);
    expect(contentsLines({ count: 4, units: [], years: null, numbers: [{ code: null, files: [], items: runs }] })).toEqual([
      'Tanpa tanggal, 4 arsip',
      'No. item 1 s.d. 7 (tidak urut)',
    ]);
    expect(contentsLines({ count: 0, units: [], years: null, numbers: [] })).toEqual([]);
  });

  it('begin at label N and go over to a second sheet', async () => {
    const pages = await readPdf(pdf({ start: 20, labels: [aBox(1), aBox(2), aBox(3)] }));

    expect(pages.map(({ text }) => [text.includes('Boks 001'), text.includes('Boks 002'), text.includes('Boks 003')])).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [210, 297],
      [210, 297],
    ]);
  });

  it('on a roll are one to a page of exactly its size', async () => {
    const roll = labelFormat('roll58');
    const pages = await readPdf(pdf({ ...(roll ? { format: roll } : {}), labels: [aBox(1), aBox(2)] }));

    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [58, 40],
      [58, 40],
    ]);
  });

  it('keep their words inside of the label, however long', async () => {
    for (const format of labelFormats) {
      const [page] = await readPdf(pdf({ format, labels: [aRecord(1)] }));
      const { x, y } = labelPlace(format, 0, 1, none);

      expect(page?.extent.left, format.id).toBeGreaterThanOrEqual(x);
      expect(page?.extent.right, format.id).toBeLessThanOrEqual(x + format.width);
      expect(page?.extent.top, format.id).toBeGreaterThanOrEqual(y);
      expect(page?.extent.bottom, format.id).toBeLessThanOrEqual(y + format.height);
      expect(page?.text).toContain(aRecord(1).code);
    }
  });

  it('shift by the offset of the desk', async () => {
    const [plain] = await readPdf(pdf({}));
    const [shifted] = await readPdf(pdf({ offset: { x: 1.5, y: -0.5 } }));

    expect((shifted?.extent.left ?? 0) - (plain?.extent.left ?? 0)).toBeCloseTo(1.5, 2);
    expect((shifted?.extent.top ?? 0) - (plain?.extent.top ?? 0)).toBeCloseTo(-0.5, 2);
  });

  it('are refused where a name has a sign that cannot be printed', () => {
    expect(labelSheetPdf(sheetOf({ labels: [{ ...aBox(1), title: '書類' }] }), testFonts)).toMatchObject({
      ok: false,
      error: { code: 'missingGlyph', field: 'labels.0.title' },
    });
  });
});

describe('the calibration page', () => {
  it.each(labelFormats.map((format) => [format.id, format] as const))('of %s is one sound page of its paper', async (_id, format) => {
    const bytes = expectOk(
      calibrationPdf({ template: calibrationTemplate, printed, formatName: format.id, format, offset: none }, testFonts),
    );
    const pages = await readPdf(bytes);

    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain('Halaman kalibrasi');
    if (hasTools('qpdf')) expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
  });

  it.each(['L7160', 'roll80'])('of %s says that what is read comes on top of an offset that it was printed with', async (id) => {
    const format = labelFormat(id);
    if (!format) throw new Error(`no format ${id}`);
    const words = async (offset: LabelOffset) =>
      (await readPdf(expectOk(calibrationPdf({ template: calibrationTemplate, printed, formatName: id, format, offset }, testFonts))))
        .map(({ text }) => text)
        .join(' ');

    expect(await words(none)).toContain('pada pengaturan label meja ini');
    expect(await words({ x: 2.5, y: 0 })).toContain('Tambahkan angka itu pada pergeseran yang tersimpan');
  });
});
