/** The closing sheet of a day: what the desk recorded, on paper. */
import { beforeEach, describe, expect, it } from 'vitest';
import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import { openCasesOf } from '#renderer/db/open-cases.ts';
import { readDayClosing } from '#renderer/db/queries/day-closing.ts';
import { type DayClosingSheet, dayClosingPdf, dayClosingTemplate } from '#renderer/pdf/day-closing.ts';
import { addDays, calendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { aLetterhead } from '#test/fixtures/pdf/objection-receipts.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRegistered, openCounter } from '#test/support/objection-counter.ts';

const on = calendarDate;
const zone = 'Asia/Makassar';

beforeEach(() => {
  wipeIndexedDb();
});

describe('the closing of a day', () => {
  it('has the numbers that were given on it and what was voided, and another day has neither', async () => {
    const ctx = await openCounter();
    const [, second] = [await aRegistered(ctx), await aRegistered(ctx)];
    const today = civilDateOf(ctx.clock.now(), zone);
    expectOk(await recordObjectionEvent(ctx, { objectionId: second, kind: 'voided', on: today, data: { reason: 'ganda' }, seenEvents: 1 }));
    const numbers = (await ctx.db.rows('registerNumber').toArray()).toSorted((a, b) => a.seq - b.seq);

    const cases = await openCasesOf(ctx.db).refresh();
    const closing = await readDayClosing(ctx.db, today, { zone, cases });

    expect(closing.series).toEqual([
      { register: 'objection', desk: numbers[0]?.desk, count: 2, first: numbers[0]?.number, last: numbers[1]?.number, between: [] },
    ]);
    expect(closing.voids).toMatchObject([{ number: numbers[1]?.number, reason: 'ganda' }]);
    expect(await readDayClosing(ctx.db, addDays(today, -1), { zone, cases })).toMatchObject({ series: [], voids: [] });
  });
});

const sheet = (change: Partial<DayClosingSheet> = {}): DayClosingSheet => ({
  template: dayClosingTemplate,
  paper: 'A4',
  letterhead: aLetterhead,
  place: 'Kota Uji',
  printed: { on: on('2026-06-10'), time: '15:58', zone: 'WITA', desk: 'A' },
  day: on('2026-06-10'),
  officer: { name: "Rina Ma'ruf", position: 'Petugas layanan' },
  chain: { seq: 12_345, link: 'ab'.repeat(32) },
  series: [
    { register: 'request', desk: 'A', count: 4, first: '041/PI/A/VI/2026', last: '045/PI/A/VI/2026', between: [43] },
    { register: 'objection', desk: 'A', count: 1, first: '012/KEB/A/VI/2026', last: '012/KEB/A/VI/2026', between: [] },
  ],
  voids: [{ number: '044/PI/A/VI/2026', name: 'Bagus Wardhana', reason: 'Tercatat dua kali' }],
  returns: [{ register: 'objection', visitCode: 'KUNJUNGAN KJTMA', name: 'Sulastri Wardhana', since: on('2026-06-08') }],
  ...change,
});

const textOf = async (change: Partial<DayClosingSheet> = {}) =>
  (await readPdf(expectOk(dayClosingPdf(sheet(change), testFonts)))).map((page) => page.text).join(' ');

describe('the closing sheet', () => {
  it('says all of it, with the end of the chain and a place for the second initials', async () => {
    const text = await textOf();
    for (const part of [
      'LEMBAR PENUTUP HARI LAYANAN',
      'Rabu, 10 Juni 2026',
      '041/PI/A/VI/2026',
      '045/PI/A/VI/2026',
      'Urutan 43 tidak diberikan pada hari ini.',
      'Tercatat dua kali',
      'KUNJUNGAN KJTMA',
      'sampai entri ke-12.345',
      'ab'.repeat(32),
      "Rina Ma'ruf",
      'Diperiksa petugas kedua (paraf)',
      // In the footer, whole.
      'Penutup hari 10 Juni 2026 Dicetak',
    ])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(part);
  });

  it('says so where nothing happened', async () => {
    const text = await textOf({ series: [], voids: [], returns: [] });
    expect(text).toContain('Tidak ada nomor yang diberikan pada hari ini.');
    expect(text).toContain('Tidak ada yang dibatalkan.');
    expect(text).toContain('Tidak ada pengembalian yang terbuka.');
  });

  it.skipIf(!hasTools('qpdf'))('is a sound PDF, also with many returns', async () => {
    const many = Array.from({ length: 120 }, (_, n) => ({
      register: 'request' as const,
      visitCode: `KUNJUNGAN ${String(n).padStart(4, '0')}`,
      name: `Pemohon dengan nama yang cukup panjang nomor ${n}`,
      since: on('2026-06-01'),
    }));
    const bytes = expectOk(dayClosingPdf(sheet({ returns: many }), testFonts));
    expect(runTool(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax or stream encoding errors found');
    expect(await textOf({ returns: many })).toContain('KUNJUNGAN 0119');
  });
});
