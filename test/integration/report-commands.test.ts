/** Questionnaires and the closing of a month, by commands on a real Dexie. Today is 10 June 2026. */
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '#renderer/commands/context.ts';
import { annualWordsKey } from '#renderer/commands/office/office-defaults.ts';
import { closeMonth } from '#renderer/commands/reports/close-month.ts';
import { recordAnswer, voidAnswer } from '#renderer/commands/reports/record-answer.ts';
import { saveAnnualWords } from '#renderer/commands/reports/save-annual-words.ts';
import { readAnswers, readClosing } from '#renderer/db/queries/report-book.ts';
import type { Role } from '#shared/domain/access/access.ts';
import { type AnnualWords, readAnnualWords } from '#shared/domain/reports/annual-words.ts';
import { periodAround } from '#shared/domain/reports/report-period.ts';
import { satisfactionIndex } from '#shared/domain/reports/satisfaction.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { lendingOffice } from '#test/support/lending-office.ts';

const may = periodAround('month', calendarDate('2026-05-10'));
const june = periodAround('month', calendarDate('2026-06-10'));
const on = calendarDate('2026-05-20');

async function officeOf(role: Role): Promise<CommandContext> {
  const { as } = await lendingOffice();
  return as(role);
}

describe('the texts of the annual report', () => {
  const words = (change: Partial<AnnualWords>): AnnualWords => ({ ...readAnnualWords(null), ...change });
  const stored = async (ctx: CommandContext, year: number) =>
    (await ctx.db.rows('setting').toArray()).find(({ key }) => key === annualWordsKey(year))?.value ?? null;

  it('are kept for their year, and changed', async () => {
    const ctx = await officeOf('sekretaris');

    expectOk(await saveAnnualWords(ctx, 2026, words({ policy: 'Tanpa biaya' })));
    expectOk(await saveAnnualWords(ctx, 2026, words({ policy: 'Tanpa biaya', obstacles: 'Ruang sempit' })));

    expect(readAnnualWords(await stored(ctx, 2026))).toEqual(words({ policy: 'Tanpa biaya', obstacles: 'Ruang sempit' }));
    expect(await stored(ctx, 2025)).toBeNull();
  });

  it('are written by who answers for the report', async () => {
    expect(await saveAnnualWords(await officeOf('petugas'), 2026, words({ policy: 'x' }))).toMatchObject({ error: { code: 'notAllowed' } });
  });
});

describe('questionnaires', () => {
  it('are typed one after the other and make the index of their period', async () => {
    const ctx = await officeOf('petugas');

    expectOk(await recordAnswer(ctx, { on, marks: '444444444', remark: 'Petugas ramah' }));
    expectOk(await recordAnswer(ctx, { on, marks: '3 3 3 3 3 3 3 3 3', remark: null }));

    const answers = await readAnswers(ctx.db, may);
    expect(answers.map(({ remark }) => remark).toSorted()).toEqual(['Petugas ramah', null]);
    expect(satisfactionIndex(answers.map(({ marks }) => marks))).toMatchObject({ respondents: 2, hundredths: 8750, grade: 'B' });
    expect(await readAnswers(ctx.db, june)).toEqual([]);
  });

  it.each([
    ['with a mark missing', { on, marks: '44444444', remark: null }, { code: 'marks.count', given: 8 }],
    ['with a mark that there is not', { on, marks: '444444449', remark: null }, { code: 'marks.range', element: 'complaints' }],
    ['of tomorrow', { on: calendarDate('2026-06-11'), marks: '444444444', remark: null }, { code: 'futureDate', on: '2026-06-11' }],
  ])('are refused %s, and nothing is saved', async (_name, input, refusal) => {
    const ctx = await officeOf('petugas');

    expect(await recordAnswer(ctx, input)).toEqual(err(refusal));
    expect(await ctx.db.rows('satisfactionAnswer').count()).toBe(0);
  });

  it('are taken back with a reason and stay in the history', async () => {
    const ctx = await officeOf('petugas');
    const { id } = expectOk(await recordAnswer(ctx, { on, marks: '111111111', remark: null }));

    expectOk(await voidAnswer(ctx, id, 'terketik dua kali'));

    expect(await readAnswers(ctx.db, may)).toEqual([]);
    expect(await ctx.db.rows('satisfactionAnswer').get(id)).toMatchObject({ void: 'terketik dua kali' });
    expect(await voidAnswer(ctx, id, 'sekali lagi')).toEqual(err({ code: 'unknownAnswer' }));
  });

  it('are none of an archivist', async () => {
    const ctx = await officeOf('arsiparis');

    expect(await recordAnswer(ctx, { on, marks: '444444444', remark: null })).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('a month', () => {
  const figures = { requestsReceived: { value: '12', ids: ['a', 'b'] } };

  it('is closed once, with the figures that were given', async () => {
    const ctx = await officeOf('sekretaris');

    expectOk(await closeMonth(ctx, { period: may, figures, signer: 'Hasnah Latief, Kepala Bidang' }));

    expect(await readClosing(ctx.db, may.from)).toMatchObject({
      figures,
      row: { signer: 'Hasnah Latief, Kepala Bidang', to: '2026-05-31' },
    });
    expect(await closeMonth(ctx, { period: may, figures: {}, signer: 'orang lain' })).toEqual(err({ code: 'closedBefore' }));
    expect(await readClosing(ctx.db, june.from)).toBeNull();
  });

  it.each([
    ['that still runs', june, 'Kepala Bidang', { code: 'closing.running', endsOn: '2026-06-30' }],
    ['for which nobody answers', may, '  ', { code: 'signerNeeded' }],
  ] as const)('%s is not closed', async (_name, period, signer, refusal) => {
    const ctx = await officeOf('sekretaris');

    expect(await closeMonth(ctx, { period, figures, signer })).toEqual(err(refusal));
    expect(await ctx.db.rows('reportClosing').count()).toBe(0);
  });

  it('is not closed by the desk', async () => {
    const ctx = await officeOf('petugas');

    expect(await closeMonth(ctx, { period: may, figures, signer: 'x' })).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});
