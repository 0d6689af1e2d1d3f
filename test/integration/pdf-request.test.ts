/** The papers of a request: what a citizen takes home or gets by letter, and what the office keeps. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#renderer/pdf/kit/paper.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { deliveryReceiptPdf } from '#renderer/pdf/request/delivery.ts';
import { extensionNoticePdf } from '#renderer/pdf/request/extension.ts';
import type { RequestProof } from '#renderer/pdf/request/model.ts';
import { writtenNoticePdf } from '#renderer/pdf/request/notice.ts';
import { requestProofPdf } from '#renderer/pdf/request/proof.ts';
import { refusalDecisionPdf } from '#renderer/pdf/request/refusal.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk, type Result } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';
import { aDelivery, aNotice, anExtension, aProof, aRefusal } from '#test/fixtures/pdf/request-papers.ts';

const textOf = async (bytes: Result<Uint8Array, PdfError>) => (await readPdf(expectOk(bytes))).map(({ text }) => text).join(' ');
const proof = (changes: Partial<RequestProof> = {}) => requestProofPdf(aProof(changes), testFonts);
const notice = (changes: Parameters<typeof aNotice>[0] = {}) => writtenNoticePdf(aNotice(changes), testFonts);

/** Each paper, and what a person must find on it. */
const papers: Readonly<
  Record<string, { readonly print: (paper: Paper) => Result<Uint8Array, PdfError>; readonly says: readonly string[] }>
> = {
  proof: {
    print: (paper) => proof({ paper }),
    says: [
      'TANDA BUKTI PERMOHONAN INFORMASI',
      'FORMULIR PERMOHONAN INFORMASI',
      'Jl. Kemiri No. 12, Kelurahan Teluk Batu',
      'Mahasiswa',
      '0812-5500-1742',
      'Penelitian skripsi',
      'Senin, 9 Maret 2026, pukul 09.40 WITA',
      'Datang langsung',
      'identitas (diperlihatkan; fotokopi di berkas)',
      'Senin, 30 Maret 2026',
      '10 hari kerja',
      'Kamis, 9 April 2026 (17 hari kerja)',
      'salinan elektronik',
      'surel',
      'tidak dipungut biaya',
      'Rahmawati Saleh',
      'Dicetak Senin, 9 Maret 2026, 09.42 WITA, Meja A',
      'Lembar 1 dari 1',
    ],
  },
  notice: {
    print: (paper) => notice({ paper }),
    says: [
      '500.12/118/PPID',
      'Muara Lestari, 20 Maret 2026',
      'Kepada Yth.',
      'Permohonan dikabulkan sebagian.',
      'salinan elektronik',
      'Tidak dipungut biaya',
      'Nama pasien pada lampiran III dihitamkan',
      'Pasal 17 huruf h',
      '30 hari kerja',
      'Marthen Rante, S.Sos., M.Si.',
      'Tembusan',
    ],
  },
  refusal: {
    print: (paper) => refusalDecisionPdf(aRefusal({ paper }), testFonts),
    says: [
      'KEPUTUSAN PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI',
      'TENTANG PENOLAKAN PERMOHONAN INFORMASI',
      'Nomor: 500.12/118/PPID',
      'INFORMASI YANG DIKECUALIKAN',
      'huruf a: dapat menghambat proses penegakan hukum',
      'huruf j: informasi yang tidak boleh diungkapkan berdasarkan undang-undang',
      'Lembar uji konsekuensi UK-4/PPID/2026',
      'Membuka dokumen pemeriksaan',
      '30 hari kerja sejak menerima keputusan ini',
      'Muara Lestari, Jumat, 20 Maret 2026',
    ],
  },
  extension: {
    print: (paper) => extensionNoticePdf(anExtension({ paper }), testFonts),
    says: [
      'Perpanjangan waktu pemberitahuan tertulis',
      '7 hari kerja (UU 14/2008 Pasal 22 ayat (8))',
      'belum dikuasai atau belum didokumentasikan',
      'Dokumen sedang dipinjam Inspektorat',
      'Semula Senin, 30 Maret 2026, menjadi Kamis, 9 April 2026',
      'hanya satu kali',
    ],
  },
  delivery: {
    print: (paper) => deliveryReceiptPdf(aDelivery({ paper }), testFonts),
    says: [
      'TANDA BUKTI PENYERAHAN INFORMASI',
      '48 halaman, 1 berkas PDF',
      '500.12/118/PPID, Jumat, 20 Maret 2026',
      'Rabu, 25 Maret 2026',
      'diambil langsung',
      'Yang menerima',
      'Petugas layanan',
    ],
  },
};

const common = [
  'PEMERINTAH KABUPATEN MUARA LESTARI',
  '044/PMH/A/III/2026',
  'Sulastri Wardhana',
  "Laporan kinerja Puskesmas Kota 2025, bab anggaran obat dan 'rekap' kunjungan",
];

describe.each(Object.entries(papers))('the %s', (name, { print, says }) => {
  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)('holds every field inside the margins of one sheet of %s', async (paper, width, height) => {
    const [page, ...more] = await readPdf(expectOk(print(paper)));

    expect(more).toEqual([]);
    for (const field of [...common, ...says]) expect(page?.text).toContain(field);
    expect(page).toMatchObject({ width, height });
    expect(page?.extent.left).toBeGreaterThanOrEqual(19.9);
    expect(page?.extent.right).toBeLessThanOrEqual(width - 17.9);
    expect(page?.extent.bottom).toBeLessThanOrEqual(height - 9);
  });

  it.skipIf(!hasTools('qpdf', 'pdffonts', 'pdftotext', 'pdftoppm', 'zbarimg'))('is found sound by public tools', () => {
    const bytes = expectOk(print('A4'));

    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors');
    const fonts = runTool(bytes, 'pdffonts', ['{pdf}']).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const line of fonts) expect(line).toMatch(/ yes (yes|no) +yes +\d+ +\d+$/);
    expect(runTool(bytes, 'pdftotext', ['-layout', '{pdf}', '-'])).toContain('044/PMH/A/III/2026');
    expect(scannedCodes(bytes)[0]).toBe(aProof().qr);
  });

  it('is the same file for the same request, and names nobody in its properties', () => {
    const bytes = expectOk(print('A4'));

    expect(expectOk(print('A4'))).toEqual(bytes);
    expect(new TextDecoder('latin1').decode(bytes), name).not.toContain('Sulastri');
  });
});

describe('the proof of registration', () => {
  it.each<[string, Partial<RequestProof>, readonly string[]]>([
    ['a reprint', { reprintOf: calendarDate('2026-03-06') }, ['CETAK ULANG tanggal 9 Maret 2026', 'pertama kali Jumat, 6 Maret 2026']],
    [
      'a number from the pad',
      { backEntry: { enteredOn: calendarDate('2026-03-10'), enteredAt: '08:05', reason: 'listrik padam' } },
      ['ENTRI SUSULAN', 'Selasa, 10 Maret 2026 pukul 08.05 WITA', 'Alasan: listrik padam'],
    ],
    ['a portal', { channel: 'PION', outsideNumber: 'PION-2026-118' }, ['PION, nomor PION-2026-118']],
    ['a provisional calendar', { provisionalYears: [2027] }, ['Tanggal di atas sementara', 'tahun 2027 belum ditetapkan']],
    ['help of the officer', { assisted: true }, ['Formulir diisi oleh petugas Rahmawati Saleh menurut keterangan lisan']],
    [
      'an answer at once',
      { atOnce: { form: 'hardcopy', items: 'Laporan kinerja 2025, 12 lembar', receiver: 'Sulastri Wardhana' } },
      [
        'TANDA BUKTI PERMOHONAN DAN PENYERAHAN INFORMASI',
        'Laporan kinerja 2025, 12 lembar (salinan cetak)',
        'Dijawab langsung',
        'Yang menerima informasi',
      ],
    ],
    [
      'a proxy of a legal entity',
      {
        applicant: {
          ...aProof().applicant,
          kind: 'legalEntity',
          name: 'Perkumpulan Jaring Warga Muara',
          proxy: { name: 'Ratna Ayu Lestari, S.H.', address: 'Jl. Nuri 3', contact: '0813' },
        },
      },
      ['Badan hukum', 'Kuasa pemohon', 'Ratna Ayu Lestari, S.H.', 'kuasa dari Perkumpulan Jaring Warga Muara'],
    ],
  ])('says so for %s', async (_name, changes, expected) => {
    const text = await textOf(proof(changes));

    for (const part of expected) expect(text).toContain(part);
  });

  it('cuts nothing off: a request of several sheets goes on', async () => {
    const information = 'Salinan dokumen pelaksanaan anggaran beserta lampirannya untuk desa Sungai Rimba. '.repeat(120);
    const pages = await readPdf(expectOk(proof({ information })));
    const words = pages.map(({ text }) => text).join(' ');

    expect(pages.length).toBeGreaterThan(1);
    expect(words.split('Sungai Rimba').length - 1).toBe(120);
    for (const { extent, height } of pages) expect(extent.bottom).toBeLessThanOrEqual(height - 9);
  });

  it('names the character and the field that it cannot print', () => {
    expect(proof({ applicant: { ...aProof().applicant, name: 'Siti 🙂' } })).toEqual({
      ok: false,
      error: { code: 'missingGlyph', character: '🙂', field: 'applicant.name' },
    });
  });
});

describe('the written notice', () => {
  it.each<[string, Parameters<typeof aNotice>[0], readonly string[], readonly string[]]>([
    [
      'all is granted',
      { decision: 'granted', reasons: [], redaction: null },
      ['dikabulkan seluruhnya', 'Dikuasai badan publik ini'],
      ['B. Informasi yang tidak dapat diberikan'],
    ],
    [
      'another body holds it',
      { decision: 'refused', reasons: ['notHeld'], holdingBody: 'BPKAD Provinsi', redaction: null },
      ['Permohonan ditolak.', 'badan publik yang menguasainya: BPKAD Provinsi'],
      ['A. Informasi yang diberikan'],
    ],
    [
      'it is not documented yet',
      { decision: 'refused', reasons: ['notDocumented'], documentation: 'setelah audit, Mei 2026', redaction: null },
      ['Informasi belum didokumentasikan; penyediaannya: setelah audit, Mei 2026'],
      ['A. Informasi yang diberikan'],
    ],
    ['it is a draft without number', { draft: true, letterNumber: null }, ['KONSEP. Belum ditandatangani', '................'], []],
  ])('says so where %s', async (_name, changes, expected, absent) => {
    const text = await textOf(notice(changes));

    for (const part of expected) expect(text).toContain(part);
    for (const part of absent) expect(text).not.toContain(part);
  });
});
