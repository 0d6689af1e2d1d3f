import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { importClassification } from '#renderer/commands/import/import-classification.ts';
import { undoClassification } from '#renderer/commands/import/undo-classification.ts';
import { activeScheme, codesOf, findCodes, schemes } from '#renderer/db/queries/classification.ts';
import { planClassification } from '#shared/domain/classification/classification-import.ts';
import { readTitles } from '#shared/domain/classification/classification-titles.ts';
import { allRows } from '#shared/exchange/table/csv-rows.ts';
import { readCsv } from '#shared/exchange/table/csv-text.ts';
import { expectOk } from '#shared/lib/result.ts';
import { archiveOffice, recordValues } from '#test/support/archive-office.ts';

const fixture = (name: string) => readCsv(new Uint8Array(readFileSync(new URL(`../fixtures/classification/${name}`, import.meta.url))));

async function realList() {
  const csv = await fixture('jra-klasifikasi.csv');
  const titlesFile = await fixture('titles.csv');
  const { titles } = expectOk(readTitles(allRows(titlesFile.text, titlesFile.delimiter)));
  const corrections = new Map([['miusnah', 'musnah']]);
  const plan = expectOk(planClassification(allRows(csv.text, csv.delimiter), { titles, corrections }));
  return { plan, name: 'JRA 2024', fileName: 'jra-klasifikasi.csv', sha256: csv.sha256 };
}

describe('importing a classification', () => {
  it('stores the real list of 634 rows as an edition, headings as parents, in one change set', async () => {
    const { ctx } = await archiveOffice();
    const input = await realList();

    const done = expectOk(await importClassification(ctx, input));

    const codes = await codesOf(ctx.db, done.schemeId);
    const listed = new Set(codes.map((code) => code.code));
    expect(codes).toHaveLength(input.plan.counts.codes);
    expect(codes.filter((code) => code.heading).length).toBe(input.plan.counts.headings);
    expect(codes.every((code) => code.parentCode === null || listed.has(code.parentCode))).toBe(true);
    expect(codes.filter((code) => code.dispositionKind === 'destroy').length).toBeGreaterThan(100);
    expect(await ctx.db.rows('importBatch').toArray()).toMatchObject([{ kind: 'classification', rows: codes.length }]);
  });

  it('keeps the edition of coded records when a new one comes, and one undo takes it back', async () => {
    const { ctx, record } = await archiveOffice();
    const input = await realList();
    const first = expectOk(await importClassification(ctx, input));
    const [code] = await codesOf(ctx.db, first.schemeId);
    const coded = expectOk(await addRecord(ctx, recordValues({ classCodeId: code?.id ?? null })));

    const second = expectOk(await importClassification(ctx, { ...input, name: 'JRA 2026' }));

    expect((await activeScheme(ctx.db))?.id).toBe(second.schemeId);
    expect((await record(coded.id)).classCodeId).toBe(code?.id);
    expectOk(await undoChange(ctx, second.changeId));
    expect((await activeScheme(ctx.db))?.id).toBe(first.schemeId);
    expect(await schemes(ctx.db)).toHaveLength(1);

    const again = expectOk(await importClassification(ctx, { ...input, name: 'JRA 2026' }));
    expect(again.schemeId).toBe(second.schemeId);
    expect(await codesOf(ctx.db, again.schemeId)).toHaveLength(input.plan.counts.codes);
  });

  it('taken back counts the records coded by it, asks, and leaves them without a code that stands nowhere', async () => {
    const office = await archiveOffice();
    const { ctx, record } = office;
    const done = expectOk(await importClassification(ctx, await realList()));
    const [code] = await codesOf(ctx.db, done.schemeId);
    const coded = expectOk(await addRecord(ctx, recordValues({ classCodeId: code?.id ?? null })));

    expect(await undoClassification(ctx, done.schemeId, { uncode: false })).toEqual({
      ok: false,
      error: { code: 'codesInUse', records: 1 },
    });
    expect((await record(coded.id)).classCodeId).toBe(code?.id);
    expect(await undoClassification(await office.as('petugas'), done.schemeId, { uncode: true })).toMatchObject({
      error: { code: 'notAllowed' },
    });

    expectOk(await undoClassification(ctx, done.schemeId, { uncode: true }));

    expect((await record(coded.id)).classCodeId).toBeNull();
    expect(await schemes(ctx.db)).toEqual([]);
    expect(await undoClassification(ctx, done.schemeId, { uncode: true })).toMatchObject({ error: { code: 'unknownScheme' } });
  });

  it('refuses the same file under the same name, a list without a name, and a person without the right', async () => {
    const office = await archiveOffice();
    const input = await realList();
    expectOk(await importClassification(office.ctx, input));

    expect(await importClassification(office.ctx, input)).toEqual({ ok: false, error: { code: 'schemeExists', name: 'JRA 2024' } });
    expect(await importClassification(office.ctx, { ...input, name: ' ' })).toEqual({ ok: false, error: { code: 'nameMissing' } });
    expect(await importClassification(await office.as('petugas'), input)).toEqual({ ok: false, error: { code: 'notAllowed' } });
  });

  it('is found by the beginning of a code and by words of the titles', async () => {
    const { ctx } = await archiveOffice();
    const done = expectOk(await importClassification(ctx, await realList()));
    const codes = await codesOf(ctx.db, done.schemeId);
    const titled = codes.find((code) => code.title !== null);

    expect(findCodes(codes, titled?.code ?? '')[0]?.code).toBe(titled?.code);
    expect(findCodes(codes, (titled?.title ?? '').split(' ').toReversed().join(' ')).map((code) => code.code)).toContain(titled?.code);
    expect(findCodes(codes, 'zzzz')).toEqual([]);
  });
});
