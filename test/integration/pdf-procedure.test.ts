/** Papers of the procedure, read back. */
import { describe, expect, it } from 'vitest';
import { type HandoverMinutes, handoverMinutesPdf, handoverTemplate } from '#renderer/pdf/procedure/handover-minutes.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool, scannedCodes } from '#test/fixtures/pdf/read-pdf.ts';

const onPaper = {
  paper: 'A4',
  letterhead: aLetterhead,
  printed: { on: calendarDate('2026-06-08'), time: '09:12', zone: 'WITA', desk: 'A' },
  place: 'Muara Lestari',
} as const;

const minutes = (change: Partial<HandoverMinutes> = {}): HandoverMinutes => ({
  ...onPaper,
  template: handoverTemplate,
  qr: '004/TRM/A/VI/2026',
  number: '004/TRM/A/VI/2026',
  receivedOn: calendarDate('2026-06-08'),
  unit: 'Dinas Perhubungan',
  handedBy: { name: 'Sitti Aminah', position: 'Kasubbag Umum' },
  receivedBy: { name: 'Dewi Anggraini', position: 'Arsiparis' },
  boxes: 12,
  files: 3,
  condition: 'baik, dua boks lembap',
  listAttached: true,
  note: null,
  heaps: [{ description: 'Izin trayek 2018 sampai 2020', extent: '4 boks' }],
  reprintOn: null,
  ...change,
});

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
