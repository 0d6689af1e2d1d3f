/** Codes of labels on a real database: given once, found again by a scan, never given twice. */
import { describe, expect, it } from 'vitest';
import { labelOffset, saveLabelOffset, saveLabelPrefix } from '#renderer/commands/labels/label-settings.ts';
import { makeLabels } from '#renderer/commands/labels/make-labels.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { patchOp, withoutNull } from '#renderer/db/patch.ts';
import { resolveLabel } from '#renderer/db/queries/labels.ts';
import { contentsOfPlace } from '#renderer/db/queries/place-contents.ts';
import { readItem } from '#renderer/db/queries/shelf-items.ts';
import { formatLabelCode } from '#shared/domain/labels/label-code.ts';
import { yearDate } from '#shared/domain/records/record-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { box, lendingOffice } from '#test/support/lending-office.ts';

describe('labels', () => {
  it('are numbered in one act, and what has a label keeps it', async () => {
    const office = await lendingOffice();
    const [one, two, three] = [await office.aRecord(), await office.aRecord(), await office.aRecord()];

    const first = expectOk(await makeLabels(office.ctx, [box, one]));
    const second = expectOk(await makeLabels(office.ctx, [one, two, three, box]));

    const code = (seq: number) => formatLabelCode({ prefix: 'MLS', desk: 'A', seq });
    expect(first).toEqual([code(1), code(2)]);
    expect(second).toEqual([code(2), code(3), code(4), code(1)]);
  });

  it('name one thing once, also where it was chosen twice', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();

    const codes = expectOk(await makeLabels(office.ctx, [item, item]));

    expect(new Set(codes).size).toBe(1);
    expect(await office.ctx.db.rows('label').count()).toBe(1);
  });

  it('are made by who keeps the shelves', async () => {
    const office = await lendingOffice();

    expect(await makeLabels(await office.as('kepala'), [box])).toEqual(err({ code: 'notAllowed' }));
  });

  it('take the prefix that the office chose, and old ones are found as before', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();
    const [old] = expectOk(await makeLabels(office.ctx, [box]));

    expectOk(await saveLabelPrefix(office.ctx, 'PMK'));
    const [fresh] = expectOk(await makeLabels(office.ctx, [item]));

    expect(fresh).toBe(formatLabelCode({ prefix: 'PMK', desk: 'A', seq: 2 }));
    expect(expectOk(await resolveLabel(office.ctx.db, old ?? '')).name).toBe('Boks 017');
    expect(await saveLabelPrefix(office.ctx, 'pm')).toEqual(err({ code: 'prefix' }));
  });
});

describe('the label of a box', () => {
  it('tells the units, years and item numbers of what lies in it, an item by the number of its berkas', async () => {
    const office = await lendingOffice();
    const file = await office.aRecord({ fileNumber: '012', date: yearDate(2019) });
    await office.aRecord({ parentId: file.id, fileNumber: null, itemNumber: '1', date: yearDate(2020) });
    await office.aRecord({ fileNumber: '013', unitId: 'unit-pu', date: yearDate(2023) });
    const item = await readItem(office.ctx.db, box);

    expect(item && (await contentsOfPlace(office.ctx.db, item))).toMatchObject({
      count: 3,
      units: ['Bagian Umum', 'Dinas Pekerjaan Umum'],
      years: { first: 2019, last: 2023 },
      numbers: [{ files: [{ first: '012', last: '013' }], items: [] }],
    });
  });

  it('is that of a box or a folder only', async () => {
    const office = await lendingOffice();
    const record = await readItem(office.ctx.db, await office.aRecord());

    expect(record && (await contentsOfPlace(office.ctx.db, record))).toBeNull();
  });
});

describe('a scan', () => {
  it('opens the record or the place, however the scanner wrote the code', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord({ description: 'Kontrak jembatan' });
    const [ofBox, ofRecord] = expectOk(await makeLabels(office.ctx, [box, item]));

    const place = expectOk(await resolveLabel(office.ctx.db, `${ofBox?.toLowerCase().replaceAll('-', '')} \r`));
    const record = expectOk(await resolveLabel(office.ctx.db, ofRecord ?? ''));

    expect(place).toMatchObject({ ref: box, name: 'Boks 017', path: [{ name: 'Gedung B' }, { name: 'Boks 017' }] });
    expect(record).toMatchObject({ ref: item, name: 'Kontrak jembatan', path: [{ name: 'Gedung B' }, { name: 'Boks 017' }] });
  });

  it('says whether it was misread, unknown here, of something else, or of what no longer counts', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();
    const [code = ''] = expectOk(await makeLabels(office.ctx, [item]));
    const foreign = formatLabelCode({ prefix: 'XYZ', desk: 'A', seq: 1 });
    const row = await office.record(item.id);
    expectOk(
      await commit(office.ctx, { command: 'test', user: null, ops: withoutNull([patchOp('record', row, { void: 'salah entri' })]) }),
    );

    expect(await resolveLabel(office.ctx.db, '007/KEB/A/VI/2026')).toEqual(err({ code: 'label.notALabel' }));
    expect(await resolveLabel(office.ctx.db, `${code.slice(0, -3)}9${code.slice(-2)}`)).toEqual(err({ code: 'label.misread' }));
    expect(await resolveLabel(office.ctx.db, foreign)).toEqual(err({ code: 'label.unknown', label: foreign }));
    expect(await resolveLabel(office.ctx.db, code)).toEqual(err({ code: 'label.gone', label: code }));
  });
});

describe('the offset of a desk', () => {
  it('is kept for sheets and rolls apart, and no larger than a printer can shift', async () => {
    const office = await lendingOffice();

    expectOk(await saveLabelOffset(office.ctx, 'A', 'sheet', { x: 1.5, y: -0.5 }));

    expect(await labelOffset(office.ctx.db, 'A', 'sheet')).toEqual({ x: 1.5, y: -0.5 });
    expect(await labelOffset(office.ctx.db, 'A', 'roll')).toEqual({ x: 0, y: 0 });
    expect(await labelOffset(office.ctx.db, 'B', 'sheet')).toEqual({ x: 0, y: 0 });
    expect(await saveLabelOffset(office.ctx, 'A', 'sheet', { x: 11, y: 0 })).toEqual(err({ code: 'offsetTooLarge' }));
  });
});
