/** A shelf check on a real database: begun, scanned, left and taken up again, closed, signed, set right. */
import { describe, expect, it } from 'vitest';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { makeLabels } from '#renderer/commands/labels/make-labels.ts';
import { closeShelfCheck, recordSignedCheck, voidShelfCheck } from '#renderer/commands/shelf/record-check-event.ts';
import { scanForCheck, takeBackScan } from '#renderer/commands/shelf/scan-item.ts';
import { settleMisplaced } from '#renderer/commands/shelf/settle-misplaced.ts';
import { startShelfCheck } from '#renderer/commands/shelf/start-check.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { itemFacts, missingSinceOf } from '#renderer/db/queries/loans.ts';
import { placePath } from '#renderer/db/queries/locations.ts';
import { readShelfCheck, resultsOf } from '#renderer/db/queries/shelf-checks.ts';
import { readItem } from '#renderer/db/queries/shelf-items.ts';
import { formatLabelCode } from '#shared/domain/labels/label-code.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { countsOf } from '#shared/domain/shelf-check/check-results.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { aFile } from '#test/support/archive-office.ts';
import { aLent, lendingOffice } from '#test/support/lending-office.ts';
import { aPlace } from '#test/support/search/rows.ts';

const box = (id: string): ItemRef => ({ entity: 'location', id });

/** Two rows: box 017 and 018 belong in the first; the codes of all of them. */
async function withRows() {
  const office = await lendingOffice();
  const { ctx } = office;
  const ops = [
    createOp('location', 'row-1', aPlace('row', 'Baris 1', 'place-building')),
    createOp('location', 'row-2', aPlace('row', 'Baris 2', 'place-building')),
    createOp('location', 'box-a', aPlace('box', 'Boks A', 'row-1')),
    createOp('location', 'box-b', aPlace('box', 'Boks B', 'row-1')),
    createOp('location', 'box-c', aPlace('box', 'Boks C', 'row-2')),
  ];
  expectOk(await commit(ctx, { command: 'test.places', user: null, ops }));
  const record = await office.aRecord({ locationId: 'box-a' });
  const refs = ['row-1', 'row-2', 'box-a', 'box-b', 'box-c'].map(box);
  const codes = expectOk(await makeLabels(ctx, [...refs, record]));
  const codeOf = new Map([...refs, record].map(({ id }, index) => [id, codes[index] ?? '']));
  const scan = async (checkId: string, id: string) => scanForCheck(ctx, checkId, { code: codeOf.get(id) ?? id, how: 'scanned' });
  const counts = async (checkId: string) => {
    const file = await readShelfCheck(ctx.db, checkId);
    return file ? countsOf(await resultsOf(ctx.db, file)) : null;
  };
  return { ...office, record, scan, counts };
}

describe('a shelf check', () => {
  it('misses nothing of a file (berkas) that is lent with all that lies in it', async () => {
    const { ctx, aRecord, counts } = await withRows();
    const file = await aRecord({ locationId: 'box-c' });
    await aRecord({ locationId: 'box-c', parentId: file.id });
    await aLent(ctx, [file]);

    const id = expectOk(await startShelfCheck(ctx, 'box-c', 'contents'));

    expect(await counts(id)).toMatchObject({ expected: 2, lent: 2, missing: 0 });
  });

  it('knows what is found, misplaced and lent, and notes the rest as missing when it is closed', async () => {
    const { ctx, scan, counts, record } = await withRows();
    await aLent(ctx, [box('box-b')]);
    const id = expectOk(await startShelfCheck(ctx, 'place-building', 'containers'));
    await scan(id, 'row-2');
    expect(expectOk(await scan(id, 'box-a'))).toMatchObject({ kind: 'item', meeting: 'misplaced', again: false });
    expect(expectOk(await scan(id, 'box-a'))).toMatchObject({ meeting: 'misplaced', again: true });
    expect(expectOk(await scan(id, 'box-c'))).toMatchObject({ meeting: 'found' });
    expect(await counts(id)).toMatchObject({ expected: 5, found: 1, misplaced: 1, lent: 1, missing: 2 });

    expectOk(await closeShelfCheck(ctx, id));

    expect(await missingSinceOf(ctx.db, 'place-box')).toBe('2026-06-10');
    expect(await missingSinceOf(ctx.db, 'box-b')).toBeNull();
    const lost = await readItem(ctx.db, box('place-box'));
    expect(lost && (await itemFacts(ctx.db, lost, () => true)).missingSince).toBe('2026-06-10');
    expect(await missingSinceOf(ctx.db, record.id)).toBeNull();
    expect(await counts(id)).toMatchObject({ expected: 5, found: 1, misplaced: 1, lent: 1, missing: 2 });
  });

  it('stands as it was left, and goes on from there', async () => {
    const { ctx, scan, counts } = await withRows();
    const id = expectOk(await startShelfCheck(ctx, 'row-1', 'contents'));
    await scan(id, 'box-a');

    expect(await startShelfCheck(ctx, 'row-1', 'contents')).toEqual(err({ code: 'check.running', id }));
    expect(await counts(id)).toMatchObject({ expected: 3, found: 1, missing: 2 });
    expect((await readShelfCheck(ctx.db, id))?.scans).toHaveLength(1);
  });

  it('follows into a box at full depth, and a scan is taken back', async () => {
    const { ctx, scan, counts, record } = await withRows();
    const id = expectOk(await startShelfCheck(ctx, 'row-1', 'contents'));
    await scan(id, 'box-b');
    expect(expectOk(await scan(id, record.id))).toMatchObject({ meeting: 'misplaced' });
    expectOk(await takeBackScan(ctx, id));
    await scan(id, 'box-a');

    expect(expectOk(await scan(id, record.id))).toMatchObject({ meeting: 'found' });
    expect(await counts(id)).toMatchObject({ expected: 3, found: 3, missing: 0 });
  });

  it('keeps a sound code that names nothing here, and refuses what is no label or another shelf', async () => {
    const { ctx, scan, counts } = await withRows();
    const id = expectOk(await startShelfCheck(ctx, 'row-1', 'containers'));
    const strange = formatLabelCode({ prefix: 'XYZ', desk: 'B', seq: 7 });

    expect(await scan(id, strange)).toEqual({ ok: true, value: { kind: 'unknown', code: strange } });
    expect(await scan(id, 'abc')).toEqual(err({ code: 'label.notALabel' }));
    expect(await scan(id, strange.replace('7', '8'))).toEqual(err({ code: 'label.misread' }));
    expect(await scan(id, 'row-2')).toMatchObject({ ok: false, error: { code: 'check.outside', item: { name: 'Baris 2' } } });
    expect(await counts(id)).toMatchObject({ unknown: 1, found: 0 });
    expect((await readShelfCheck(ctx.db, id))?.scans).toHaveLength(1);
  });

  it('is signed on paper with its scan, not before it is closed and not before its day', async () => {
    const { ctx } = await withRows();
    const id = expectOk(await startShelfCheck(ctx, 'row-1', 'containers'));
    const { hash, bytes, name } = aFile('a');
    const signed = {
      on: calendarDate('2026-06-10'),
      number: '12/BA/VI/2026',
      signer: 'Kepala Bagian',
      position: null,
      scan: { hash, bytes, name },
    };

    expect(await recordSignedCheck(ctx, id, signed)).toEqual(err({ code: 'check.notHere', state: 'running' }));
    expectOk(await closeShelfCheck(ctx, id));
    expect(await recordSignedCheck(ctx, id, { ...signed, scan: null })).toEqual(err({ code: 'scanNeeded' }));
    expect(await recordSignedCheck(ctx, id, { ...signed, on: calendarDate('2026-06-09') })).toEqual(err({ code: 'beforeCheck' }));
    expect(await recordSignedCheck(ctx, id, { ...signed, on: calendarDate('2026-06-11') })).toEqual(err({ code: 'futureDate' }));
    expectOk(await recordSignedCheck(ctx, id, signed));

    expect((await readShelfCheck(ctx.db, id))?.known).toMatchObject({ state: 'signed', signed: { number: '12/BA/VI/2026' } });
    expect(await ctx.db.rows('paper').where('caseId').equals(id).toArray()).toMatchObject([{ kind: 'scan:signed', hash }]);
  });

  it('what lay in the wrong place is put back, or placed where it was met, once', async () => {
    const { ctx, scan, record } = await withRows();
    const id = expectOk(await startShelfCheck(ctx, 'place-building', 'contents'));
    await scan(id, 'row-2');
    await scan(id, 'box-a');
    await scan(id, 'box-c');
    await scan(id, record.id);
    expect(await settleMisplaced(ctx, id, box('box-a'), 'placedHere')).toEqual(err({ code: 'check.notHere' }));
    expectOk(await closeShelfCheck(ctx, id));

    expectOk(await settleMisplaced(ctx, id, box('box-a'), 'placedHere'));
    expectOk(await settleMisplaced(ctx, id, record, 'putBack'));

    expect((await placePath(ctx.db, 'box-a')).map(({ name }) => name)).toEqual(['Gedung B', 'Baris 2', 'Boks A']);
    expect(await ctx.db.rows('placeMove').count()).toBe(1);
    expect((await ctx.db.records.get(record.id))?.locationId).toBe('box-a');
    expect(await settleMisplaced(ctx, id, record, 'placedHere')).toEqual(err({ code: 'check.notMisplaced' }));
  });

  it('closing is undone with all that it noted; a check is called off only with a reason', async () => {
    const { ctx } = await withRows();
    const id = expectOk(await startShelfCheck(ctx, 'row-1', 'containers'));
    const closed = expectOk(await closeShelfCheck(ctx, id));
    expect(await missingSinceOf(ctx.db, 'box-a')).toBe('2026-06-10');

    expectOk(await undoChange(ctx, closed.changes[0]?.id ?? ''));

    expect(await missingSinceOf(ctx.db, 'box-a')).toBeNull();
    expect((await readShelfCheck(ctx.db, id))?.known.state).toBe('running');
    expect(await voidShelfCheck(ctx, id, ' ')).toEqual(err({ code: 'event.incomplete', fields: ['reason'] }));
    expectOk(await voidShelfCheck(ctx, id, 'Salah ruang'));
    expect(await closeShelfCheck(ctx, id)).toEqual(err({ code: 'check.notHere', state: 'voided' }));
  });

  it('is not for everyone', async () => {
    const office = await withRows();

    expect(await startShelfCheck(await office.as('kepala'), 'row-1', 'containers')).toEqual(err({ code: 'notAllowed' }));
    expect(await startShelfCheck(office.ctx, 'nowhere', 'containers')).toEqual(err({ code: 'unknownPlace' }));
  });
});
