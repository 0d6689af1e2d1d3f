/** The official lists, read back: the columns of `domain.md` 4.3 in their order, on both papers of the office, with nothing lost. */
import { describe, expect, it } from 'vitest';
import { archiveListTemplate } from '#renderer/pdf/archive-list/columns.ts';
import { type ArchiveListPaper, archiveListPdf, type ListLine } from '#renderer/pdf/archive-list/list.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';

const line = (index: number, change: Partial<ListLine> = {}): ListLine => ({
  code: '700.3.2',
  fileNumber: '012',
  itemNumber: String(index),
  recordNumber: `012/${index}`,
  creator: 'Bagian Umum',
  unit: 'Dinas Komunikasi dan Informatika',
  description: `Daftar hadir pegawai bulan ke-${index} dengan uraian yang cukup panjang untuk dua baris`,
  span: '3 Februari 2020 – 31 Desember 2021',
  date: '3 Februari 2020',
  state: 'asli',
  quantity: '1 berkas',
  medium: 'tekstual',
  carrier: 'kertas',
  protection: 'penduplikasian',
  secondCopy: 'Depo Lembaga Kearsipan, Lemari 2',
  shelf: 'Gedung Sekretariat, Boks 012',
  note: 'baik',
  spot: 'Boks 012, Folder 3',
  place: 'Gedung Sekretariat, Ruang Arsip 1, Rak 2, Baris 1',
  retention: 'aktif s.d. 3 Februari 2021, inaktif s.d. 3 Februari 2022; Musnah',
  category: 'umum',
  within: { id: 'f', number: '012', title: 'Kehadiran pegawai' },
  ...change,
});

const list = (change: Partial<ArchiveListPaper> = {}): ArchiveListPaper => ({
  template: archiveListTemplate,
  list: 'inactive',
  paper: 'A4',
  letterhead: aLetterhead,
  place: 'Muara Lestari',
  printed: { on: calendarDate('2026-07-30'), time: '09:12', zone: 'WITA', desk: 'A' },
  unit: 'Dinas Komunikasi dan Informatika',
  period: '1 Januari 2020 sampai 31 Desember 2021',
  leftOut: 2,
  parts: [{ part: 'inactive', lines: [line(1), line(2)] }],
  keeper: { name: 'Dewi Anggraini', position: 'Arsiparis' },
  head: { name: 'Marthen Rante', position: 'Plt. Kepala Dinas' },
  ...change,
});

const read = async (change: Partial<ArchiveListPaper> = {}) => readPdf(expectOk(archiveListPdf(list(change), testFonts)));
const contents = (...lines: readonly ListLine[]) => ({ part: 'contents' as const, lines });
const files = (...lines: readonly ListLine[]) => ({ part: 'files' as const, lines });

describe('an official list', () => {
  it.each([
    [
      'files',
      'DAFTAR BERKAS',
      'No. Kode klasifikasi Nomor berkas Unit pengolah Uraian informasi Kurun waktu Jumlah Keterangan',
      [files(line(1))],
    ],
    ['contents', 'DAFTAR ISI BERKAS', 'Nomor berkas Nomor item Kode klasifikasi Uraian informasi Tanggal Jumlah', [contents(line(1))]],
    [
      'inactive',
      'DAFTAR ARSIP INAKTIF',
      'Pencipta arsip Unit pengolah Nomor arsip Kode klasifikasi Uraian informasi Kurun waktu Tingkat perkembangan Jumlah Keterangan ' +
        'Nomor definitif folder dan boks Lokasi simpan Jangka simpan dan nasib akhir Kategori arsip',
      [{ part: 'inactive' as const, lines: [line(1)] }],
    ],
    [
      'vital',
      'DAFTAR ARSIP VITAL',
      'No. Kode klasifikasi Uraian informasi Unit pengolah Kurun waktu Tingkat perkembangan Media Jumlah Jangka simpan dan nasib akhir ' +
        'Lokasi simpan Metode perlindungan Lokasi salinan kedua',
      [{ part: 'vital' as const, lines: [line(1)] }],
    ],
  ] as const)('%s has its columns in their order', async (kind, title, head, parts) => {
    const [page] = await read({ list: kind, parts });

    expect(page?.text).toContain(title);
    expect(page?.text).toContain(head);
  });

  it('says whose it is, of what time, what is left out, and who signs in what capacity on that day', async () => {
    const [page] = await read();

    for (const part of [
      'Unit pengolah: Dinas Komunikasi dan Informatika',
      'Kurun waktu arsip: 1 Januari 2020 sampai 31 Desember 2021',
      'Keadaan per Kamis, 30 Juli 2026. 2 arsip tanpa tanggal tidak termasuk.',
      'Jumlah daftar arsip inaktif: 2 nomor.',
      'Mengetahui, Plt. Kepala Dinas',
      'Marthen Rante',
      'Pengelola arsip',
      'Dewi Anggraini',
    ])
      expect(page?.text).toContain(part);
  });

  it('of active records has both lists, the items under their berkas and those without one', async () => {
    const text = (
      await read({
        list: 'active',
        parts: [files(line(1, { itemNumber: '' })), contents(line(1), line(2), line(3, { within: null, fileNumber: '' }))],
      })
    )
      .map((page) => page.text)
      .join(' ');

    expect(text).toMatch(/I\. DAFTAR BERKAS.*II\. DAFTAR ISI BERKAS.*Berkas 012: Kehadiran pegawai.*Belum diberkaskan/);
    expect(text.split('Berkas 012: Kehadiran pegawai').length - 1).toBe(1);
  });

  it('of four hundred records loses none, repeats its head and counts its sheets', async () => {
    const pages = await read({ parts: [{ part: 'inactive', lines: Array.from({ length: 400 }, (_, index) => line(index + 1)) }] });
    const text = pages.map((page) => page.text).join(' ');

    for (let index = 1; index <= 400; index += 1) expect(text.split(`bulan ke-${index} dengan`).length - 1).toBe(1);
    expect(pages.at(-2)?.text).toContain('Pencipta arsip Unit pengolah');
    expect(pages.at(-1)?.text).toContain(`Lembar ${pages.length} dari ${pages.length}`);
  });

  it('never ends a page with the name of a berkas', async () => {
    let atTheFoot = 0;
    for (let before = 18; before <= 26; before += 1) {
      const first = Array.from({ length: before }, (_, index) => line(index + 1, { description: 'Daftar hadir' }));
      const within = { id: 'g', number: '013', title: 'Cuti pegawai' };
      const second = line(1, { description: 'ISI PERTAMA', within });
      const others = Array.from({ length: 20 }, (_, index) => line(index + 2, { within }));
      const pages = await read({ list: 'contents', parts: [contents(...first, second, ...others)] });
      const head = pages.findIndex(({ text }) => text.includes('Berkas 013: Cuti pegawai'));

      expect(head).toBe(pages.findIndex(({ text }) => text.includes('ISI PERTAMA')));
      if (head > 0) atTheFoot += 1;
    }

    // Both cases were met: it stood on the first sheet, and it went over.
    expect(atTheFoot).toBeGreaterThan(0);
    expect(atTheFoot).toBeLessThan(9);
  });

  it.each(['inactive', 'contents', 'active'] as const)('%s is never signed on a sheet without a line of the list', async (kind) => {
    let alone = 0;
    for (let count = 4; count <= 20; count += 1) {
      const lines = Array.from({ length: count }, (_, index) =>
        line(index + 1, { within: { id: `f${index}`, number: '1', title: 'Cuti' } }),
      );
      const parts =
        kind === 'inactive' ? [{ part: 'inactive' as const, lines }] : [...(kind === 'active' ? [files(line(1))] : []), contents(...lines)];
      const pages = await read({ list: kind, parts });

      expect(pages.at(-1)?.text).toContain('Dewi Anggraini');
      expect(pages.at(-1)?.text).toContain(`bulan ke-${count} dengan`);
      if (pages.length > 1) alone += 1;
    }
    expect(alone).toBeGreaterThan(3);
  });

  it('breaks a long number behind its slashes', async () => {
    const [page] = await read({
      parts: [{ part: 'inactive', lines: [line(1, { recordNumber: '600.1.15/401/DPUPR-SEKRETARIAT/III/2025' })] }],
    });

    expect(page?.text).toContain('SEKRETARIAT/III/');
  });

  it('with a line higher than a sheet still comes to its end', async () => {
    const high = line(1, { description: Array.from({ length: 900 }, (_, word) => `kata${word}`).join(' ') });
    const text = (await read({ list: 'contents', parts: [contents(high)] })).map((page) => page.text).join(' ');

    expect(text).toContain('kata899');
    expect(text).toContain('Berkas 012: Kehadiran pegawai');
  });

  it.each([
    ['A4', 297, 210],
    ['F4', 330, 215],
  ] as const)('lies on %s inside its margins', async (paper, width, height) => {
    for (const page of await read({ paper })) {
      expect([page.width, page.height]).toEqual([width, height]);
      expect(page.extent.left).toBeGreaterThan(11.5);
      expect(page.extent.right).toBeLessThan(width - 11.5);
    }
  });

  it('with nothing on it says so, and leaves the names to the pen', async () => {
    const [page] = await read({ parts: [{ part: 'inactive', lines: [] }], head: { name: null, position: 'Kepala unit pengolah' } });

    expect(page?.text).toContain('Tidak ada arsip pada daftar ini.');
    expect(page?.text).not.toContain('null');
  });

  it.skipIf(!hasTools('qpdf'))('is a sound PDF for public tools', () => {
    expect(runTool(expectOk(archiveListPdf(list(), testFonts)), 'qpdf', ['--check', '{pdf}'])).toContain(
      'No syntax or stream encoding errors',
    );
  });
});
