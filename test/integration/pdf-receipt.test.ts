/** The receipt of an objection: what a citizen takes home and the office keeps. */
import { describe, expect, it } from 'vitest';
import type { ObjectionReceipt } from '#renderer/pdf/objection/model.ts';
import { objectionReceiptPdf } from '#renderer/pdf/objection-receipt.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aFullReceipt, aLetterhead, aReceipt } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';

const print = (receipt: ObjectionReceipt) => expectOk(objectionReceiptPdf(receipt, testFonts));
const textOf = async (receipt: ObjectionReceipt) => (await readPdf(print(receipt))).map(({ text }) => text).join(' ');

const person = aReceipt().objector;
const longCase = 'Permohonan saya meminta salinan dokumen pelaksanaan anggaran beserta lampirannya. '.repeat(90);

describe('what the receipt says', () => {
  it('holds every field of an ordinary objection on one sheet', async () => {
    const [page, ...more] = await readPdf(print(aReceipt()));

    expect(more).toEqual([]);
    for (const field of [
      'TANDA BUKTI PENERIMAAN KEBERATAN',
      'PERNYATAAN KEBERATAN ATAS PERMOHONAN INFORMASI',
      'PEMERINTAH KABUPATEN MUARA LESTARI',
      '042/KEB/A/VI/2026',
      '031/PMH/A/V/2026',
      'Sulastri Wardhana',
      'Jl. Kemiri No. 12, Kelurahan Teluk Batu',
      'Mahasiswa',
      '0812-5500-1742',
      'Penelitian skripsi',
      'Rabu, 10 Juni 2026, pukul 09.42 WITA',
      'Dinyatakan lengkap Rabu, 10 Juni 2026',
      'a dan d',
      'formulir, KTP (diperlihatkan)',
      'Kamis, 23 Juli 2026',
      'Kamis, 16 Juli 2026',
      '30 hari kerja',
      '25 hari kerja',
      'tidak dipungut biaya',
      'Komisi Informasi dalam 14 hari kerja',
      's.d. Senin, 22 Juni 2026',
      's.d. Rabu, 1 Juli 2026',
      'mulai Selasa, 23 Juni 2026',
      'Bab anggaran obat pada Laporan Kinerja Puskesmas Kota Tahun 2025',
      'diambil langsung',
      'Muara Lestari, Rabu, 10 Juni 2026',
      'Rahmawati Saleh',
      'Dicetak Rabu, 10 Juni 2026, 09.42 WITA, Meja A',
      'Lembar 1 dari 1',
    ]) {
      expect(page?.text).toContain(field);
    }
    for (const note of ['CETAK ULANG', 'ENTRI SUSULAN', 'terlambat', 'sementara', 'Bila dihitung sejak keberatan tertulis diterima']) {
      expect(page?.text).not.toContain(note);
    }
  });

  it.each<[string, Partial<ObjectionReceipt>, string[]]>([
    ['a reprint', { reprintOf: calendarDate('2026-06-09') }, ['CETAK ULANG tanggal 10 Juni 2026', 'pertama kali Selasa, 9 Juni 2026']],
    [
      'a number from the pad',
      { backEntry: { enteredOn: calendarDate('2026-06-11'), enteredAt: '08:05', reason: 'listrik padam' } },
      ['ENTRI SUSULAN', 'Kamis, 11 Juni 2026 pukul 08.05 WITA', 'Alasan: listrik padam'],
    ],
    [
      'a reason of several paragraphs for an entry made afterwards',
      { backEntry: { enteredOn: calendarDate('2026-06-11'), enteredAt: '08:05', reason: 'listrik padam lagi '.repeat(60) } },
      ['ENTRI SUSULAN', 'Alasan entri susulan: listrik padam'],
    ],
    [
      'late filing',
      { lateFiling: { lastFilingDay: calendarDate('2026-06-09'), workingDaysLate: 1 } },
      ['Diajukan terlambat 1 hari kerja', 'Selasa, 9 Juni 2026', 'diputuskan oleh Atasan PPID'],
    ],
    [
      'a provisional calendar',
      { deadlines: { ...aReceipt().deadlines, provisionalYears: [2027] } },
      ['Tanggal di atas sementara', 'tahun 2027 belum ditetapkan'],
    ],
    [
      'an earlier limit from the receipt of the letter',
      { deadlines: { ...aReceipt().deadlines, limitFromReceipt: calendarDate('2026-07-21') } },
      ['Bila dihitung sejak keberatan tertulis diterima', 'Selasa, 21 Juli 2026'],
    ],
    ['the case on the form attached', { casePosition: { kind: 'attached' } }, ['Sesuai formulir terlampir.']],
    ['ground b without a request', { grounds: ['b'], requestNumber: null }, ['tidak ada (alasan b tidak mensyaratkan permohonan)']],
    ['help of the officer', { assisted: true }, ['Formulir diisi oleh petugas Rahmawati Saleh menurut keterangan lisan']],
  ])('says so for %s', async (_name, change, expected) => {
    const text = await textOf(aReceipt(change));

    for (const part of expected) expect(text).toContain(part);
  });

  it('shows both identities where a proxy acts, and lets the proxy sign', async () => {
    const text = await textOf(aFullReceipt());

    for (const part of [
      'Badan hukum',
      'Bambang Sutrisno, Ketua',
      'Akta pendirian',
      'Ratna Ayu Lestari, S.H.',
      'Surat kuasa khusus tanggal 2 November 2026',
      'Kuasa pemohon',
      'kuasa dari Perkumpulan',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('keeps the name of the applicant out of the properties of the file', () => {
    expect(new TextDecoder('latin1').decode(print(aReceipt()))).not.toContain('Sulastri');
  });
});

describe('the sheet', () => {
  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)('is exactly %s', async (paper, width, height) => {
    for (const receipt of [aReceipt({ paper }), aFullReceipt({ paper })]) {
      for (const page of await readPdf(print(receipt))) expect({ width: page.width, height: page.height }).toEqual({ width, height });
    }
  });

  it.each<[string, ObjectionReceipt]>([
    ['everything at once', aFullReceipt()],
    ['a name of 1,200 letters', aReceipt({ objector: { ...person, name: 'Raden Mas '.repeat(120) } })],
    ['an address without a space', aReceipt({ objector: { ...person, address: 'X'.repeat(6000) } })],
    ['a number of 80 characters', aReceipt({ number: '042/KEB/A/VI/2026'.repeat(5) })],
    ['many papers', aReceipt({ papersSeen: Array.from({ length: 60 }, (_, i) => `lampiran ${i}`) })],
    ['a long case position', aReceipt({ casePosition: { kind: 'written', text: longCase } })],
    [
      'a letterhead of long names',
      aReceipt({ letterhead: { ...aLetterhead, office: 'PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI PEMBANTU PADA DINAS KESEHATAN' } }),
    ],
  ])('keeps all text inside the margins with %s', async (_name, receipt) => {
    for (const paper of ['A4', 'F4'] as const) {
      const pages = await readPdf(print({ ...receipt, paper }));

      for (const { width, height, extent } of pages) {
        expect(extent.left).toBeGreaterThanOrEqual(19.9);
        expect(extent.right).toBeLessThanOrEqual(width - 17.9);
        expect(extent.top).toBeGreaterThanOrEqual(10);
        expect(extent.bottom).toBeLessThanOrEqual(height - 9);
      }
    }
  });

  it('continues a long case position on further sheets without losing a word', async () => {
    const pages = await readPdf(print(aReceipt({ casePosition: { kind: 'written', text: `AWAL ${longCase} AKHIR` } })));
    const text = pages.map((page) => page.text).join(' ');

    expect(pages.length).toBe(3);
    expect(text.match(/beserta lampirannya\./g)).toHaveLength(90);
    expect(pages[0]?.text).toContain('(dilanjutkan pada lembar 2)');
    expect(pages[0]?.text).toContain('Lembar 1 dari 3');
    expect(pages[1]?.text).toContain('Lampiran tak terpisahkan dari pernyataan keberatan nomor 042/KEB/A/VI/2026');
    expect(pages.at(-1)?.text).toContain('AKHIR');
    expect(pages.at(-1)?.text).toContain('Paraf pengaju dan petugas');
  });

  it('gives the same bytes for the same view model and others for another hour', () => {
    const later = aReceipt({ printed: { ...aReceipt().printed, time: '09:43' } });

    expect(print(aReceipt())).toEqual(print(aReceipt()));
    expect(print(later)).not.toEqual(print(aReceipt()));
  });
});

describe('the logo', () => {
  // One black pixel, PNG of 8 bit grey.
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  );

  const withLogo = (bytes: Uint8Array) => aReceipt({ letterhead: { ...aLetterhead, logo: { kind: 'image', bytes } } });

  it('may be a picture, and none at all', async () => {
    const pictured = print(withLogo(png));

    expect(new TextDecoder('latin1').decode(pictured)).toContain('/Subtype /Image');
    expect(await textOf(aReceipt({ letterhead: { ...aLetterhead, logo: null } }))).toContain('PEMERINTAH KABUPATEN MUARA LESTARI');
  });

  it('is refused where the file was cut short', () => {
    expect(objectionReceiptPdf(withLogo(png.slice(0, 45)), testFonts)).toEqual({ ok: false, error: { code: 'unreadableLogo' } });
  });
});

describe('what cannot be printed', () => {
  it.each<[string, Partial<ObjectionReceipt>, object]>([
    ['an Arabic name', { objector: { ...person, name: 'محمد' } }, { code: 'missingGlyph', character: 'م', field: 'objector.name' }],
    [
      'an emoji in the case',
      { casePosition: { kind: 'written', text: 'tolong 🙏' } },
      { code: 'missingGlyph', character: '🙏', field: 'casePosition.text' },
    ],
    ['a paper in Chinese', { papersSeen: ['KTP', '护照'] }, { code: 'missingGlyph', character: '护', field: 'papersSeen.1' }],
    [
      'a logo that is no picture',
      { letterhead: { ...aLetterhead, logo: { kind: 'image', bytes: new Uint8Array([1, 2, 3]) } } },
      { code: 'unreadableLogo' },
    ],
    ['a QR text beyond its capacity', { qr: 'x'.repeat(2000) }, { code: 'qrTooLong', field: 'qr' }],
  ])('is refused as a value: %s', (_name, change, error) => {
    expect(objectionReceiptPdf(aReceipt(change), testFonts)).toEqual({ ok: false, error });
  });
});

describe.skipIf(!hasTools('qpdf', 'pdffonts', 'pdftotext', 'pdfinfo', 'pdftoppm', 'zbarimg'))('seen by other programs', () => {
  const receipts = [aReceipt(), aFullReceipt({ paper: 'F4' }), aReceipt({ casePosition: { kind: 'written', text: longCase } })];

  it('is a sound file for qpdf', () => {
    for (const receipt of receipts)
      expect(runTool(print(receipt), 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
  });

  it('has every font embedded and readable as Unicode', () => {
    for (const receipt of receipts) {
      const fonts = runTool(print(receipt), 'pdffonts', ['{pdf}']).trim().split('\n').slice(2);

      expect(fonts.length).toBeGreaterThanOrEqual(3);
      for (const font of fonts) expect(font).toMatch(/^SourceSans3-\w+\s+CID TrueType\s+Identity-H\s+yes\s+\w+\s+yes/);
    }
  });

  it('gives its text to pdftotext', () => {
    const text = runTool(print(aReceipt()), 'pdftotext', ['-layout', '{pdf}', '-']);

    for (const part of ['042/KEB/A/VI/2026', 'Kamis, 23 Juli 2026', 'Sulastri Wardhana', 'Jl. Kemiri No. 12, Kelurahan Teluk Batu'])
      expect(text).toContain(part);
  });

  it('gives back every word of three hundred, with long names, apostrophes and diacritics, in the order in which they were typed', () => {
    const sentence =
      "Jum’at lalu saya menemui Ma'rūf Qur'ānī di Desa “Ngūrah Śrī”; ia menolak memberi salinan RAB/DPA 2025 & lampirannya (Rp1.250.000). ";
    const typed = Array.from({ length: 17 }, (_, index) => `${index + 1}. ${sentence}`)
      .join('')
      .trim();
    const name = "Prof. Dr. Ir. H. Raden Mas Ma'rūf Qur'ānī bin Abdurrahmān al-Bañjārī, S.H., Ph.D.";
    const receipt = aReceipt({ objector: { ...aReceipt().objector, name }, casePosition: { kind: 'written', text: typed } });

    const words = (text: string) => text.normalize('NFC').split(/\s+/).filter(Boolean);
    const read = words(runTool(print(receipt), 'pdftotext', ['-layout', '{pdf}', '-'])).join(' ');
    expect(words(typed).length).toBeGreaterThanOrEqual(300);
    expect(read).toContain(words(typed).join(' '));
    for (const part of words(name)) expect(read).toContain(part);
  });

  it('has the exact page size in points', () => {
    expect(runTool(print(aReceipt()), 'pdfinfo', ['{pdf}'])).toContain('595.276 x 841.89 pts (A4)');
    expect(runTool(print(aReceipt({ paper: 'F4' })), 'pdfinfo', ['{pdf}'])).toContain('609.449 x 935.433 pts');
  });

  it('carries a QR code that a scanner reads exactly', () => {
    expect(scannedCodes(print(aReceipt()))).toEqual([aReceipt().qr]);
  });
});
