/** The papers of a disposal, read back: Berita Acara and lists in two copies, on both papers of the office. */
import { describe, expect, it } from 'vitest';
import { disposalListPdf } from '#renderer/pdf/disposal/list.ts';
import { disposalMinutesPdf } from '#renderer/pdf/disposal/minutes.ts';
import { type DisposalList, type DisposalMinutes, disposalListTemplate } from '#renderer/pdf/disposal/model.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aDisposalMinutes, disposalHead, disposalParties } from '#test/fixtures/pdf/minutes.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';
import { range } from '#test/support/signed-paper.ts';

const parties = disposalParties;
const head = disposalHead;
const minutes = aDisposalMinutes;

const row = (index: number) => ({
  code: '700.3.2',
  description: `Daftar hadir pegawai bulan ke-${index} dengan uraian yang cukup panjang untuk dua baris`,
  date: '3 Februari 2020',
  state: 'asli',
  quantity: '1 berkas',
  place: 'Rak 2 › Baris 1 › Boks 012, Folder 3',
  retention: 'aktif s.d. 3 Februari 2021, inaktif s.d. 3 Februari 2022',
  fate: 'Musnah',
  note: '',
});

const list = (change: Partial<DisposalList> = {}): DisposalList => ({
  ...head,
  template: disposalListTemplate,
  stage: 'done',
  title: 'Usul Juni',
  number: '000.5.6.2/1/BA/2029',
  signedOn: calendarDate('2029-07-30'),
  schedules: ['JRA 2020'],
  rows: [row(1), row(2)],
  signers: parties,
  ...change,
});

const readMinutes = async (change: Partial<DisposalMinutes> = {}) => readPdf(expectOk(disposalMinutesPdf(minutes(change), testFonts)));
const readList = async (change: Partial<DisposalList> = {}) => readPdf(expectOk(disposalListPdf(list(change), testFonts)));

describe('the Berita Acara', () => {
  it('stands twice, once for each side, with parties, basis, way and witnesses', async () => {
    const pages = await readMinutes();

    expect(pages.length % 2).toBe(0);
    const half = pages.length / 2;
    const [first = '', second = ''] = [pages.slice(0, half), pages.slice(half)].map((copy) => copy.map(({ text }) => text).join(' '));
    for (const text of [first, second])
      for (const part of [
        'BERITA ACARA PEMUSNAHAN ARSIP',
        'Nomor: 000.5.6.2/1/BA/2029',
        'Senin, 30 Juli 2029',
        'Dewi Anggraini',
        'Kepala Bagian Umum',
        'sebanyak 12 nomor (3 berkas, 214 lembar)',
        'Keputusan pemusnahan Nomor 188.4/9 tanggal Jumat, 20 Juli 2029',
        'dicacah dengan mesin penghancur',
        'Saksi 3',
        'Auditor Inspektorat',
        `Lembar 1 dari ${half}`,
      ])
        expect(text).toContain(part);
    expect(first).toContain('Rangkap 1 dari 2, untuk unit kearsipan');
    expect(second).toContain('Rangkap 2 dari 2, untuk unit pengolah');
  });

  it.each([
    ['transfer', 'BERITA ACARA PEMINDAHAN ARSIP INAKTIF', 'Unit kearsipan, yang menerima'],
    ['handover', 'BERITA ACARA PENYERAHAN ARSIP STATIS', 'Lembaga kearsipan, yang menerima'],
  ] as const)('of a %s names its sides, and neither witnesses nor a way of destroying', async (kind, title, side) => {
    const [page] = await readMinutes({ kind, basis: [], witnesses: [], method: null });

    expect(page?.text).toContain(title);
    expect(page?.text).toContain(side);
    expect(page?.text).not.toContain('Saksi');
    expect(page?.text).not.toContain('dengan cara');
  });

  it('printed before it is signed leaves room for what is written by hand', async () => {
    const [page] = await readMinutes({ number: null, at: null, first: null, method: null, witnesses: [] });

    expect(page?.text).toMatch(/Nomor: \.{20}/);
    expect(page?.text).not.toContain('null');
  });

  it('fits F4 and stays inside its margins', async () => {
    for (const page of await readMinutes({ paper: 'F4' })) {
      expect([page.width, page.height]).toEqual([215, 330]);
      expect(page.extent.right).toBeLessThan(215 - 21);
      expect(page.extent.bottom).toBeLessThan(330);
    }
  });
});

describe('the end of the Berita Acara', () => {
  it('stands on one sheet with its last words, parties and witnesses', async () => {
    const basis = (count: number) =>
      range(1, count).map((n) => ({ name: `Surat pertimbangan ke-${n}`, number: `800/${n}`, on: calendarDate('2029-07-20') }));
    const copies = await Promise.all(
      range(4, 24).map(async (count) => (await readMinutes({ basis: basis(count) })).map(({ text }) => text)),
    );
    for (const sheets of copies) {
      const last = sheets[sheets.length / 2 - 1] ?? '';
      for (const words of ['Berita Acara ini dibuat dalam rangkap', 'PIHAK KEDUA', 'Saksi-saksi', 'Saksi 3']) expect(last).toContain(words);
    }

    // Both cases were met.
    expect(new Set(copies.map((sheets) => sheets.length))).toEqual(new Set([2, 4]));
  });
});

describe('the list', () => {
  it('of a Berita Acara without a number leaves it to the pen', async () => {
    const [page] = await readList({ number: null });

    expect(page?.text).toMatch(/Lampiran Berita Acara Nomor \.{20,}\. Jadwal/);
    expect(page?.text).toContain('Usul Juni');
  });

  it('of what was done comes in two copies with both parties; of what is proposed in one', async () => {
    const done = await readList();
    const proposed = await readList({ stage: 'proposed', number: null, signers: [] });

    expect(done.map(({ width, height }) => [width, height])).toEqual([
      [297, 210],
      [297, 210],
    ]);
    expect(done[1]?.text).toContain('Rangkap 2 dari 2, untuk unit pengolah');
    expect(done[0]?.text).toContain('Lampiran Berita Acara Nomor 000.5.6.2/1/BA/2029. Jadwal Retensi Arsip: JRA 2020');
    expect(done[0]?.text).toContain('Muara Lestari, Senin, 30 Juli 2029');
    expect(proposed).toHaveLength(1);
    expect(proposed[0]?.text).toContain('DAFTAR ARSIP USUL MUSNAH');
    expect(proposed[0]?.text).toContain('inaktif s.d. 3 Februari 2022');
  });

  it('is never signed on a sheet without a line of the list', async () => {
    for (let count = 8; count <= 24; count += 1) {
      const pages = await readList({ stage: 'proposed', rows: Array.from({ length: count }, (_, index) => row(index + 1)) });

      expect(pages.at(-1)?.text).toContain('Arsiparis');
      expect(pages.at(-1)?.text).toContain(`bulan ke-${count} dengan`);
    }
  });

  it('of a hundred records loses none, in either copy', async () => {
    const text = (await readList({ rows: Array.from({ length: 100 }, (_, index) => row(index + 1)) })).map((page) => page.text).join(' ');

    for (let index = 1; index <= 100; index += 1) expect(text.split(`bulan ke-${index} dengan`).length - 1).toBe(2);
  });
});

it.skipIf(!hasTools('qpdf'))('are sound', () => {
  for (const bytes of [expectOk(disposalMinutesPdf(minutes(), testFonts)), expectOk(disposalListPdf(list(), testFonts))])
    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
});

it('are refused where a name has a sign that cannot be printed', () => {
  expect(disposalMinutesPdf(minutes({ at: '研究' }), testFonts)).toMatchObject({ error: { code: 'missingGlyph', field: 'at' } });
});
