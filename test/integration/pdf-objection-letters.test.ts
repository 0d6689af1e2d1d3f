/** The letters of an objection: what goes around the office, what a citizen gets, what the commission gets; as PDF and as drafts. */
import { describe, expect, it } from 'vitest';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import type { ObjectionLetter } from '#renderer/pdf/objection/letters/model.ts';
import { lettersOf, objectionLetterPdf } from '#renderer/pdf/objection/letters/print.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk, type Result } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aCase, letters } from '#test/fixtures/pdf/objection-letters.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';

const print = (model: ObjectionLetter): Result<Uint8Array, PdfError> => objectionLetterPdf(model, testFonts);
const textOf = async (model: ObjectionLetter) => (await readPdf(expectOk(print(model)))).map(({ text }) => text).join(' ');
const letter = (name: string): ObjectionLetter => {
  const found = letters[name];
  if (!found) throw new Error(`no letter ${name}`);
  return found;
};

/** On every letter. */
const common = ['007/KEB/A/V/2026', 'Dicetak Rabu, 10 Juni 2026, 09.42 WITA, Meja A', 'Lembar 1 dari'];

const says: Readonly<Record<string, readonly string[]>> = {
  'cover sheet': [
    'LEMBAR PENGANTAR KEBERATAN',
    'DIAJUKAN TERLAMBAT 1 hari kerja',
    'Disposisi / instruksi',
    'PPID Pembantu',
    'Jumat, 22 Mei 2026',
    'sementara: hari libur tahun 2027 belum ditetapkan',
  ],
  'order to give': [
    'SURAT PERINTAH',
    'KONSEP. Belum ditandatangani',
    'Nomor: ......',
    'Senin, 29 Juni 2026 (14 hari kerja)',
    'Hasnah Latief, S.Sos., M.Si.',
    'NIP 19700101 199503 2 001',
    'Tembusan:',
  ],
  'order to refuse': ['PENYIAPAN JAWABAN PENOLAKAN', 'uji konsekuensi yang disetujui', 'sementara: hari libur tahun 2027 belum ditetapkan'],
  decision: [
    'KESATU',
    'KEENAM',
    'Memberikan lampiran II dan IV, paling lambat',
    'Rp200 per lembar',
    'Lampiran III memuat rahasia pribadi',
    '14 hari kerja',
  ],
  'refusal letter': ['Kepada Yth.', 'Ratna Ayu Lestari, S.H., kuasa dari', 'Rahasia pribadi pasien terungkap', 'Penolakan atas keberatan'],
  'delivery receipt': [
    'TANDA BUKTI PENYERAHAN TANGGAPAN KEBERATAN',
    'laporan-kinerja-2025.pdf',
    'Flashdisk milik pemohon',
    'Yang menerima',
    'tidak dipungut biaya',
  ],
  'dispute list': ['DAFTAR BERKAS SENGKETA', '002/VI/KI-PS/2026', 'Rabu, 1 Juli 2026 (14 hari kerja', 'tidak ada'],
  'consequence sheet': [
    'LEMBAR UJI KONSEKUENSI',
    'Ruang rapat PPID',
    'Sekretaris PPID',
    'Kerahasiaan pasien terjaga',
    'tidak ada pengecualian yang berlaku',
  ],
};

describe.each(Object.entries(letters))('the %s', (name, model) => {
  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)('holds every field inside the margins of %s', async (paper, width, height) => {
    const pages = await readPdf(expectOk(print({ ...model, paper })));
    const text = pages.map((page) => page.text).join(' ');

    for (const field of [...common, ...(says[name] ?? [])]) expect(text).toContain(field);
    for (const page of pages) {
      expect(page).toMatchObject({ width, height });
      expect(page.extent.left).toBeGreaterThanOrEqual(19.9);
      expect(page.extent.right).toBeLessThanOrEqual(width - 17.9);
      expect(page.extent.bottom).toBeLessThanOrEqual(height - 9);
    }
    expect(pages).toHaveLength(1);
  });

  it('keeps what was entered: long names, apostrophes, diacritics', async () => {
    const text = (await textOf(model)).replaceAll(/\s+/g, ' ');

    if (model.template === 'consequence-sheet/1') expect(text).toContain('Laporan kinerja Puskesmas Kota 2025');
    else {
      for (const word of aCase.objector.name.split(' ')) expect(text).toContain(word);
      expect(text).toContain("'rekap' kunjungan");
    }
  });

  it.skipIf(!hasTools('qpdf', 'pdffonts', 'pdftotext', 'pdftoppm', 'zbarimg'))('is found sound by public tools', () => {
    const bytes = expectOk(print(model));

    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors');
    for (const line of runTool(bytes, 'pdffonts', ['{pdf}']).trim().split('\n').slice(2))
      expect(line).toMatch(/ yes (yes|no) +yes +\d+ +\d+$/);
    expect(scannedCodes(bytes)[0]).toBe(aCase.qr);
  });
});

describe('letters of an objection', () => {
  it('carry the number once it is typed in, and no banner of a draft', async () => {
    const order = letter('order to give');
    if (order.template !== 'objection-order/1') throw new Error('an order');
    const text = await textOf({ ...order, letterNumber: '500.12/90/SP', draft: false });

    expect(text).toContain('Nomor: 500.12/90/SP');
    expect(text).not.toContain('KONSEP');
  });

  it('names whom an order goes to line by line, and says once what the recommendation said already', async () => {
    const order = letter('order to give');
    if (order.template !== 'objection-order/1') throw new Error('an order');
    const text = await textOf({ ...order, instruction: order.recommendation });

    expect(text).toContain('diperintahkan kepada: 1. PPID Utama 2. PPID Pembantu Untuk:');
    expect(text).toContain('Rekomendasi');
    expect(text).not.toContain('Perintah khusus');
    expect(await textOf(order)).toContain('Perintah khusus Koordinasikan dengan Dinas Kesehatan');
  });

  it('say on a sheet of its own that there was no reply (scenario 11)', async () => {
    const list = letter('dispute list');
    if (list.template !== 'objection-dispute/1') throw new Error('a list');
    const pages = await readPdf(expectOk(print({ ...list, reply: null })));

    expect(pages).toHaveLength(2);
    expect(pages[1]?.text).toContain('TIDAK ADA TANGGAPAN ATAS KEBERATAN');
    expect(pages[1]?.text).toContain('sampai dengan batas tanggapan Selasa, 30 Juni 2026');
  });

  it('tell of the approval that makes an exclusion count', async () => {
    const sheet = letter('consequence sheet');
    if (sheet.template !== 'consequence-sheet/1') throw new Error('a sheet');
    const text = await textOf({ ...sheet, approval: { number: '180/KEP/2026', on: calendarDate('2026-06-03') } });

    expect(text).toContain('Disetujui pimpinan badan publik dengan naskah nomor 180/KEP/2026, Rabu, 3 Juni 2026');
    expect(text).not.toContain('Belum disetujui');
  });

  it('cut nothing off: reasons of several sheets go on', async () => {
    const decision = letter('decision');
    if (decision.template !== 'objection-decision/1') throw new Error('a decision');
    const reasons = 'Kasus posisi menyebut desa Sungai Rimba dan lampirannya. '.repeat(150);
    const pages = await readPdf(expectOk(print({ ...decision, reasons })));

    expect(pages.length).toBeGreaterThan(1);
    expect(
      pages
        .map(({ text }) => text)
        .join(' ')
        .split('Rimba').length - 1,
    ).toBe(150);
  });

  it('are the same letters as drafts for a word processor', async () => {
    const { letterDocx } = await import('#renderer/pdf/docx/letter-docx.ts');
    for (const model of Object.values(letters)) {
      for (const one of lettersOf(model)) {
        const bytes = expectOk(await letterDocx(one, { paper: 'A4', title: 'Konsep' }));
        expect(new TextDecoder('latin1').decode(bytes.slice(0, 2))).toBe('PK');
      }
    }
  });

  it('name the character and the field that cannot be printed', () => {
    const model = letter('decision');

    expect(print({ ...model, objector: { ...model.objector, name: 'Siti 🙂' } })).toEqual({
      ok: false,
      error: { code: 'missingGlyph', character: '🙂', field: 'objector.name' },
    });
  });
});
