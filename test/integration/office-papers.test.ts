/** The papers that the office keeps without a case: found by their words, seen by who may, printed again with the day on every page. */
import { beforeEach, describe, expect, it } from 'vitest';
import { issuePaper } from '#renderer/commands/papers/issue-paper.ts';
import { officePapers } from '#renderer/db/queries/office-papers.ts';
import { isReprintable, kindsFor, originalKindOf, reprintKindOf } from '#renderer/features/office-papers/office-paper-kinds.ts';
import { reprintStampsPdf } from '#renderer/pdf/bundle-stamps.ts';
import { objectionLetterPdf } from '#renderer/pdf/objection/letters/print.ts';
import { bundlePages, measurePages } from '#renderer/texts/read/bundle-pages.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { letters } from '#test/fixtures/pdf/objection-letters.ts';
import { hasTools, readPdf, runTool } from '#test/fixtures/pdf/read-pdf.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRegistered, openCounter } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const bytes = new Uint8Array([37, 80, 68, 70]);

describe('the list of office papers', () => {
  it('has what belongs to no case, newest first, with the words that tell papers of a kind apart', async () => {
    const ctx = await openCounter();
    const caseId = await aRegistered(ctx);
    const issue = async (kind: string, model: Readonly<Record<string, string>>, of: string | null = null) => {
      ctx.clock.set(new Date(Date.parse(ctx.clock.now()) + 60_000).toISOString());
      const caseEntity = of === null ? ('office' as const) : ('objection' as const);
      const paper = { caseEntity, caseId: of, kind, template: `${kind}/1`, fileName: `${kind}.pdf`, bytes, model };
      return expectOk(await issuePaper(ctx, paper)).id;
    };
    const closing = await issue('dayClosing', { day: '2026-06-10', place: 'Kota Uji' });
    await issue('receipt', { day: '2026-06-10' }, caseId);
    await issue('labels', {});
    const register = await issue('registerList', { scope: 'Tahun 2026' });

    const found = await officePapers(ctx.db, kindsFor(ctx.actor));

    expect(found.map(({ id, about }) => [id, about])).toEqual([
      [register, { scope: 'Tahun 2026' }],
      [closing, { day: '2026-06-10' }],
    ]);
    expect(await officePapers(ctx.db, kindsFor(null))).toEqual([]);
  });

  it('shows reports to who may read reports, and prints no pad twice', async () => {
    const ctx = await openCounter();
    expect(kindsFor(ctx.as('supervisor').actor)).toContain('serviceReport');
    expect(kindsFor(ctx.as('petugas').actor)).toContain(reprintKindOf('dayClosing'));
    expect(isReprintable('numberPad')).toBe(false);
    expect(isReprintable(reprintKindOf('registerList'))).toBe(true);
    expect(originalKindOf(reprintKindOf('registerList'))).toBe('registerList');
  });
});

it.skipIf(!hasTools('qpdf'))('a reprint says so with its day on every page, and is sound', async () => {
  const model = letters['consequence sheet'];
  const source = { mediaType: documentTypes.pdf, bytes: expectOk(objectionLetterPdf(model as NonNullable<typeof model>, testFonts)) };
  const pages = (await measurePages([source])).flatMap((one) => (typeof one === 'string' ? [] : one));

  const again = await bundlePages([source], reprintStampsPdf(pages, calendarDate('2026-06-10'), testFonts));

  const [before, after] = [await readPdf(source.bytes), await readPdf(again)];
  expect(after).toHaveLength(before.length);
  for (const page of after) expect(page.text).toContain('CETAK ULANG tanggal 10 Juni 2026');
  expect(after[0]?.text).toContain('LEMBAR UJI KONSEKUENSI');
  runTool(again, 'qpdf', ['--check', '{pdf}']);
});
