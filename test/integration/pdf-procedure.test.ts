/** Papers of the procedure, read back. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { letterDocx } from '#renderer/pdf/docx/letter-docx.ts';
import {
  type Circular,
  circularLetter,
  circularPdf,
  circularTemplate,
  type IdentificationPaper,
  identificationPdf,
  identificationTemplate,
} from '#renderer/pdf/procedure/circular.ts';
import { type DistributionPaper, distributionPdf, distributionTemplate } from '#renderer/pdf/procedure/distribution-list.ts';
import { type DocumentationPaper, documentationPdf, documentationTemplate } from '#renderer/pdf/procedure/documentation-report.ts';
import { documentationSheet } from '#renderer/pdf/procedure/documentation-sheet.ts';
import { type HandoverMinutes, handoverMinutesPdf } from '#renderer/pdf/procedure/handover-minutes.ts';
import { type StageSheet, stageSheetPdf, stageSheetTemplate } from '#renderer/pdf/procedure/stage-sheet.ts';
import { openXlsx } from '#shared/exchange/xlsx/read-xlsx.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aHandover, onPaper } from '#test/fixtures/pdf/minutes.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';

const minutes = aHandover;

describe('the minutes of a handover', () => {
  const pdf = (change: Partial<HandoverMinutes> = {}) => expectOk(handoverMinutesPdf(minutes(change), testFonts));

  it('are two copies that differ only in whose they are', async () => {
    const pages = await readPdf(pdf());

    expect(pages).toHaveLength(2);
    const [first = '', second = ''] = pages.map(({ text }) => text);
    expect(first).toContain('Rangkap ke-1, untuk pihak yang menyerahkan');
    expect(second).toContain('Rangkap ke-2, untuk unit kearsipan');
    const same = (text: string) => text.replace(/Rangkap ke-\d, untuk [a-z ]+?(?= BERITA)/, '').replace(/Lembar \d dari/, '');
    expect(same(first)).toBe(same(second));
  });

  it('say who handed over what, how much and in which condition', async () => {
    const [page] = await readPdf(pdf());

    for (const part of [
      'Nomor: 004/TRM/A/VI/2026',
      'Senin, 8 Juni 2026',
      'Sitti Aminah',
      'Dinas Perhubungan',
      '12 boks dan 3 berkas',
      'baik, dua boks lembap',
      'Terlampir',
      'Izin trayek 2018 sampai 2020',
      'PIHAK KEDUA',
    ])
      expect(page?.text).toContain(part);
  });

  it('name only what was there, and say when they are printed again', async () => {
    const [page] = await readPdf(pdf({ boxes: 0, heaps: [], listAttached: false, reprintOn: calendarDate('2026-06-10') }));

    expect(page?.text).toContain('3 berkas');
    expect(page?.text).not.toContain('boks dan');
    expect(page?.text).toContain('Tidak dilampirkan');
    expect(page?.text).toContain('CETAK ULANG tanggal Rabu, 10 Juni 2026');
  });

  it('of eighty heaps go on without losing one', async () => {
    const heaps = Array.from({ length: 80 }, (_, index) => ({ description: `Tumpukan ke-${index + 1} dari delapan puluh`, extent: null }));
    const text = (await readPdf(pdf({ heaps }))).map((page) => page.text).join(' ');

    for (const { description } of heaps) expect(text.split(description).length - 1).toBe(2);
  });

  it.skipIf(!hasTools('qpdf', 'pdftoppm', 'zbarimg'))('are sound, and their codes are read', () => {
    expect(runTool(pdf(), 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    expect(scannedCodes(pdf())).toEqual(['004/TRM/A/VI/2026', '004/TRM/A/VI/2026']);
  });
});

describe('the list of a batch for signing', () => {
  const sheet = (change: Partial<StageSheet> = {}): StageSheet => ({
    ...onPaper,
    template: stageSheetTemplate,
    qr: 'DALUANG:STAGE:1',
    purpose: 'authentication',
    units: ['Dinas Kesehatan'],
    records: Array.from({ length: 60 }, (_, index) => ({
      code: '600.1',
      description: `Berkas ke-${index + 1} dari enam puluh`,
      date: '2021',
      place: 'Boks 001',
    })),
    officer: 'Dewi Anggraini',
    ...change,
  });
  const text = async (change: Partial<StageSheet> = {}) =>
    (await readPdf(expectOk(stageSheetPdf(sheet(change), testFonts)))).map((page) => page.text).join(' ');

  it('holds every record once and one place to sign for all of them', async () => {
    const all = await text();

    for (let index = 1; index <= 60; index += 1) expect(all.split(`Berkas ke-${index} dari enam puluh`).length - 1).toBe(1);
    expect(all.split('Satuan kerja asal').length - 1).toBe(2);
    expect(all).toContain('Sumber resmi');
  });

  it('for a verification asks for the kind of activity instead of the source', async () => {
    const all = await text({ purpose: 'verification' });

    expect(all).toContain('Jenis kegiatan');
    expect(all).not.toContain('Sumber resmi');
  });
});

describe('the circular', () => {
  const circular = (change: Partial<Circular> = {}): Circular => ({
    ...onPaper,
    template: circularTemplate,
    qr: 'DALUANG:LIST:1',
    number: null,
    on: calendarDate('2026-06-08'),
    subject: 'Pengumpulan data dan informasi publik Semester II 2026',
    period: 'Semester II 2026',
    dueOn: calendarDate('2026-07-01'),
    note: null,
    lines: [
      { information: 'Laporan kinerja', office: 'Dinas Kesehatan', kind: 'dip', note: null },
      { information: 'Register keberatan', office: 'PPID', kind: 'service', note: null },
    ],
    capacity: 'head',
    signer: null,
    approved: false,
    ...change,
  });
  const text = async (change: Partial<Circular> = {}) =>
    (await readPdf(expectOk(circularPdf(circular(change), testFonts)))).map((page) => page.text).join(' ');

  it('is a draft until PPID and head approved it', async () => {
    expect(await text()).toContain('KONSEP. Belum disetujui PPID dan Kepala');
    expect(await text({ approved: true })).not.toContain('KONSEP');
  });

  it('has a foot that is never a part of its subject', async () => {
    const subject = 'Permintaan pengumpulan data, informasi, dan dokumentasi pengadaan barang dan jasa seluruh perangkat daerah';

    expect(await text({ subject })).toContain('Surat Edaran Semester II 2026');
    expect(await text({ subject, number: '000.8/12/SE/2026' })).toContain('Surat Edaran 000.8/12/SE/2026');
    expect(await text({ number: `${'000.8.3.2/1234/'.repeat(5)}2026` })).toContain('Surat Edaran… Dicetak');
  });

  it('says what is asked of whom, until when', async () => {
    const all = await text();

    for (const part of ['Laporan kinerja', 'Dinas Kesehatan', 'Layanan informasi', 'Rabu, 1 Juli 2026', 'SURAT EDARAN'])
      expect(all).toContain(part);
  });

  it('names both capacities where one person is both', async () => {
    const all = await text({ capacity: 'both', signer: 'Marthen Rante', approved: true });

    expect(all).toContain('Kepala');
    expect(all).toContain('selaku Pejabat Pengelola Informasi dan Dokumentasi');
    expect(await text()).not.toContain('selaku');
  });

  it('says the same as an editable DOCX', async () => {
    const bytes = expectOk(await letterDocx(circularLetter(circular()), { paper: 'F4', title: 'Surat edaran' }));
    const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

    for (const part of ['Laporan kinerja', 'Dinas Kesehatan', 'Rabu, 1 Juli 2026', 'SURAT EDARAN']) expect(body).toContain(part);
  });

  it('has the list by itself for the signatures', async () => {
    const paper: IdentificationPaper = {
      ...onPaper,
      template: identificationTemplate,
      qr: 'DALUANG:LIST:1',
      title: 'Informasi berkala',
      period: 'Semester II 2026',
      lines: circular().lines,
      preparedBy: 'Dewi Anggraini',
    };
    const [page] = await readPdf(expectOk(identificationPdf(paper, testFonts)));

    for (const part of ['DAFTAR IDENTIFIKASI', 'Register keberatan', 'Sekretaris PPID', 'Dewi Anggraini'])
      expect(page?.text).toContain(part);
  });

  it.skipIf(!hasTools('qpdf'))('has a line for each name written by hand, apart from its neighbour and within the margins', () => {
    const paper = {
      ...onPaper,
      template: identificationTemplate,
      qr: 'DALUANG:LIST:1',
      title: 'Berkala',
      period: '2026',
      lines: [],
    } as const;
    const bytes = expectOk(identificationPdf({ ...paper, preparedBy: 'Dewi Anggraini' }, testFonts));
    const drawn = runTool(bytes, 'qpdf', ['--qdf', '--object-streams=disable', '{pdf}', '-']).matchAll(
      /([\d.]+) ([\d.]+) m\n([\d.]+) \2 l\nS/g,
    );
    const rules = [...drawn].map(([, from, , to]) => ({ from: Number(from), to: Number(to) }));
    const right = Math.max(...rules.map(({ to }) => to - 0.01).filter((to) => to < 539));
    // Those of the Sekretaris and of the PPID: the line of the foot spans the sheet, that under a name is shorter.
    const [secretary, ppid] = rules.filter(({ from, to }) => to - from > 100 && to - from < 200);

    expect(ppid?.from).toBeGreaterThan((secretary?.to ?? 0) + 8);
    expect(ppid?.to).toBeLessThanOrEqual(right + 0.02);
  });
});

describe('the report of documentation', () => {
  const report = (change: Partial<DocumentationPaper> = {}): DocumentationPaper => ({
    ...onPaper,
    template: documentationTemplate,
    qr: 'DALUANG:LPD:1',
    from: calendarDate('2026-05-01'),
    to: calendarDate('2026-05-31'),
    scope: 'Seluruh unit',
    figures: [
      {
        unit: 'Dinas Pekerjaan Umum dan Penataan Ruang',
        deliveries: 2,
        begun: 1214,
        verified: 12,
        authenticated: 10,
        coded: 9,
        arranged: 8,
        returned: 1,
        lines: 6,
        linked: 4,
      },
      {
        unit: 'Bagian Umum',
        deliveries: 0,
        begun: 3,
        verified: 3,
        authenticated: 3,
        coded: 3,
        arranged: 3,
        returned: 0,
        lines: 2,
        linked: 2,
      },
    ],
    problems: 'Ruang simpan lembap.',
    needs: null,
    instructions: [
      {
        instruction: 'Pindahkan boks 12 sampai 15',
        responsible: 'Dewi Anggraini',
        dueOn: null,
        signer: 'Marthen Rante',
        followUps: [{ on: calendarDate('2026-06-03'), what: 'dua boks sudah dipindahkan', done: false }],
        done: false,
      },
    ],
    preparedBy: 'Dewi Anggraini',
    ...change,
  });
  const pdf = (change: Partial<DocumentationPaper> = {}) => expectOk(documentationPdf(report(change), testFonts));

  it('says the figures of each unit, problems, needs, and what became of the instructions', async () => {
    const text = (await readPdf(pdf())).map((page) => page.text).join(' ');

    for (const part of [
      'LAPORAN HASIL PENDOKUMENTASIAN',
      'Dinas Pekerjaan Umum',
      '1.214',
      '4 dari 6',
      'Jumlah 2 1.217 15 13 12 11 1 6 dari 8',
      'Ruang simpan lembap.',
      'Tidak ada.',
      'Pindahkan boks 12 sampai 15',
      'dua boks sudah dipindahkan',
      'Belum selesai',
      'Dewi Anggraini',
    ])
      expect(text).toContain(part);
  });

  it('says the same as a workbook: figures, total, problems, needs and instructions', () => {
    const sheet = expectOk(expectOk(openXlsx(documentationSheet(report()))).sheet(0)).rows.map((row) => row.filter((cell) => cell !== ''));

    expect(sheet).toEqual([
      ['Unit', 'Serah terima', 'Masuk tahapan', 'Verifikasi', 'Otentikasi', 'Kodefikasi', 'Penataan', 'Dikembalikan', 'Daftar: ada arsip'],
      ['Dinas Pekerjaan Umum dan Penataan Ruang', '2', '1.214', '12', '10', '9', '8', '1', '4 dari 6'],
      ['Bagian Umum', '0', '3', '3', '3', '3', '3', '0', '2 dari 2'],
      ['Jumlah', '2', '1.217', '15', '13', '12', '11', '1', '6 dari 8'],
      [],
      ['Kurun waktu', '1 Mei 2026 sampai 31 Mei 2026'],
      ['Lingkup', 'Seluruh unit'],
      ['Masalah', 'Ruang simpan lembap.'],
      ['Kebutuhan tambahan sumber daya', 'Tidak ada.'],
      ['Petugas dokumentasi', 'Dewi Anggraini'],
      [],
      ['Masukan dan instruksi'],
      ['No.', 'Instruksi', 'Penanggung jawab', 'Tindak lanjut'],
      ['1', 'Pindahkan boks 12 sampai 15', 'Dewi Anggraini', '3 Juni 2026: dua boks sudah dipindahkan\nBelum selesai'],
    ]);
  });

  it.each(['A4', 'F4'] as const)('is sound for qpdf on %s, loses no unit of a long list and carries its code', async (paper) => {
    const units = Array.from(
      { length: 60 },
      (_, at) => ({ ...report().figures[1], unit: `Kecamatan ke-${at + 1}` }) as DocumentationPaper['figures'][number],
    );
    const bytes = pdf({ paper, figures: units });
    const text = (await readPdf(bytes)).map((page) => page.text).join(' ');

    for (const { unit } of units) expect(text).toContain(unit);
    if (hasTools('qpdf')) expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    if (hasTools('pdftoppm', 'zbarimg')) expect(scannedCodes(pdf({ paper }))).toEqual(['DALUANG:LPD:1']);
  });
});

describe('the distribution list of a document', () => {
  const distribution: DistributionPaper = {
    ...onPaper,
    template: distributionTemplate,
    qr: 'DALUANG:DOC:1',
    number: 'SOP-PPID-06',
    title: 'Pendokumentasian Informasi Publik',
    revisions: [
      { revision: '03', effectiveOn: calendarDate('2021-01-04'), approvedBy: 'Marthen Rante, Kepala', changes: 'Tahap kodefikasi' },
      { revision: '02', effectiveOn: calendarDate('2020-04-22'), approvedBy: 'Marthen Rante, Kepala', changes: null },
    ],
    copies: Array.from({ length: 70 }, (_, index) => ({
      copyNumber: index + 1,
      revision: '03',
      unit: `Unit ke-${index + 1} dari tujuh puluh`,
      receiver: 'Ratna',
      on: calendarDate('2021-01-07'),
      returnedOn: index === 0 ? calendarDate('2026-06-01') : null,
    })),
    officer: 'Dewi Anggraini',
  };
  const pdf = expectOk(distributionPdf(distribution, testFonts));
  const short = expectOk(distributionPdf({ ...distribution, copies: distribution.copies.slice(0, 3) }, testFonts));

  it('says every revision and every receiver, over as many pages as it takes', async () => {
    const pages = await readPdf(pdf);
    const text = pages.map((page) => page.text).join(' ');

    expect(pages.length).toBeGreaterThan(1);
    for (const { unit } of distribution.copies) expect(text).toContain(unit);
    for (const part of ['Nomor dokumen: SOP-PPID-06', '4 Januari 2021', '22 April 2020', 'Tahap kodefikasi', '1 Juni 2026', 'Tanda tangan'])
      expect(text).toContain(part);
  });

  it.skipIf(!hasTools('qpdf', 'pdftoppm', 'zbarimg'))('is sound, and its code is read', () => {
    expect(runTool(pdf, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    expect(scannedCodes(short)).toEqual(['DALUANG:DOC:1']);
  });
});
