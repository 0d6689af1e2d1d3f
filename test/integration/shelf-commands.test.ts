/** Places and what lies in them on a real database: moving, capacity, missing items. */
import { describe, expect, it } from 'vitest';
import { lendItems } from '#renderer/commands/loans/lend-items.ts';
import { addLocation, removeLocation, renameLocation } from '#renderer/commands/office/save-location.ts';
import { movePlace } from '#renderer/commands/shelf/move-place.ts';
import { noteItem } from '#renderer/commands/shelf/note-item.ts';
import { setCapacity } from '#renderer/commands/shelf/set-capacity.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { fillOf, fillsOf, freePlaces } from '#renderer/db/queries/place-fill.ts';
import { readRecordSheet } from '#renderer/db/queries/record-sheet.ts';
import { readRecord } from '#renderer/db/queries/records.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { aLoan, box, lendingOffice } from '#test/support/lending-office.ts';
import { aPlace } from '#test/support/search/rows.ts';

async function withShelves() {
  const office = await lendingOffice();
  const ops = [
    createOp('location', 'place-rack', aPlace('rack', 'Rak 9', 'place-building')),
    createOp('location', 'place-folder', aPlace('folder', 'Folder 1', 'place-box')),
  ];
  expectOk(await commit(office.ctx, { command: 'test.places', user: null, ops }));
  return office;
}

describe('moving a box', () => {
  it('moves what is in it, and its way stays known', async () => {
    const office = await withShelves();
    const item = await office.aRecord({ locationId: 'place-folder' });

    expectOk(await movePlace(office.ctx, 'place-box', 'place-rack', 'Rak lama penuh'));

    const file = await readRecord(office.ctx.db, item.id);
    expect(file?.place.map(({ name }) => name)).toEqual(['Gedung B', 'Rak 9', 'Boks 017', 'Folder 1']);
    expect(await office.ctx.db.rows('placeMove').toArray()).toMatchObject([
      { locationId: 'place-box', fromId: 'place-building', toId: 'place-rack', on: '2026-06-10', reason: 'Rak lama penuh' },
    ]);
  });

  it.each([
    ['into itself', 'place-box', 'place-box', 'move.into'],
    ['into a folder of it', 'place-box', 'place-folder', 'move.into'],
    ['into another box', 'place-box', 'place-box-2', 'move.level'],
    ['where it is', 'place-box', 'place-building', 'move.same'],
    ['to nowhere', 'place-box', 'place-x', 'unknownPlace'],
  ] as const)('is refused %s', async (_name, from, to, code) => {
    const office = await withShelves();

    expect(await movePlace(office.ctx, from, to, null)).toEqual(err({ code }));
    expect(await office.ctx.db.rows('placeMove').count()).toBe(0);
  });

  it('is refused where a place of its name stands already, and to who may not', async () => {
    const office = await withShelves();
    expectOk(
      await commit(office.ctx, {
        command: 'test.place',
        user: null,
        ops: [createOp('location', 'place-twin', aPlace('box', 'Boks 017', 'place-rack'))],
      }),
    );

    expect(await movePlace(office.ctx, 'place-box', 'place-rack', null)).toEqual(err({ code: 'move.exists' }));
    expect(await movePlace(await office.as('kepala'), 'place-box-2', 'place-rack', null)).toEqual(err({ code: 'notAllowed' }));
  });

  it('asks where someone else moved it since the form was opened', async () => {
    const office = await withShelves();
    const seen = { parentId: (await office.ctx.db.rows('location').get('place-box'))?._c ?? '' };
    expectOk(await movePlace(office.ctx, 'place-box', 'place-rack', null, seen));
    expectOk(
      await commit(office.ctx, {
        command: 'test',
        user: null,
        ops: [createOp('location', 'place-rack-2', aPlace('rack', 'Rak 10', 'place-building'))],
      }),
    );

    expect(await movePlace(office.ctx, 'place-box', 'place-rack-2', null, seen)).toMatchObject({ ok: false, error: { code: 'stale' } });
  });
});

describe('capacity', () => {
  it('is compared with what lies directly in the place, records and places alike', async () => {
    const office = await withShelves();
    await office.aRecord();
    expectOk(await setCapacity(office.ctx, 'place-box', 2));

    expect(await fillOf(office.ctx.db, 'place-box')).toEqual({ used: 2, holds: 2 });
    expect(await fillOf(office.ctx.db, 'place-box-2')).toEqual({ used: 0, holds: null });
  });

  it('shows where there is room, what holds boxes first, then the emptiest', async () => {
    const office = await withShelves();
    await office.aRecord();
    expectOk(await setCapacity(office.ctx, 'place-box', 4));
    expectOk(await setCapacity(office.ctx, 'place-box-2', 5));
    expectOk(await setCapacity(office.ctx, 'place-rack', 3));

    expect((await freePlaces(office.ctx.db)).map(({ place, free }) => [place.name, free])).toEqual([
      ['Rak 9', 3],
      ['Boks 018', 5],
      ['Boks 017', 2],
    ]);
  });

  it('is told of each place that has one, for the tree', async () => {
    const office = await withShelves();
    await office.aRecord();
    expectOk(await setCapacity(office.ctx, 'place-box', 2));

    expect([...(await fillsOf(office.ctx.db, ['place-box', 'place-box-2', 'place-rack']))]).toEqual([['place-box', { used: 2, holds: 2 }]]);
  });

  it('takes no negative and no half figure', async () => {
    const office = await withShelves();

    expect(await setCapacity(office.ctx, 'place-box', -1)).toEqual(err({ code: 'capacity' }));
    expect(await setCapacity(office.ctx, 'place-box', 1.5)).toEqual(err({ code: 'capacity' }));
  });
});

describe('the tree of places', () => {
  it('is changed by the archivist: a place is added at any lower level, named anew, taken out while it is empty', async () => {
    const office = await withShelves();
    const { ctx } = office;
    expectOk(await addLocation(ctx, { kind: 'box', name: 'Boks 900', parentId: 'place-rack' }));
    const made = (await ctx.db.rows('location').toArray()).find(({ name }) => name === 'Boks 900');
    if (!made) throw new Error('no box');

    expectOk(await renameLocation(ctx, made, 'Boks 901', {}));
    expectOk(await addLocation(ctx, { kind: 'box', name: 'Boks 902', parentId: 'place-rack' }));
    const renamed = await ctx.db.rows('location').get(made.id);
    expect(renamed && (await renameLocation(ctx, renamed, 'boks 902', {}))).toEqual(err({ code: 'exists' }));
    expect(renamed && (await removeLocation(await office.as('petugas'), renamed, 'kosong'))).toMatchObject({
      error: { code: 'notAllowed' },
    });
    expectOk(await removeLocation(ctx, renamed ?? made, 'kosong'));
    const rack = await ctx.db.rows('location').get('place-rack');
    expect(rack && (await removeLocation(ctx, rack, 'kosong'))).toEqual(err({ code: 'inUse' }));
  });
});

describe('a missing item', () => {
  it('takes what stands in it along: a record in a missing box is not lent until the box was found', async () => {
    const office = await withShelves();
    const item = await office.aRecord({ locationId: 'place-folder' });
    expectOk(await noteItem(office.ctx, { entity: 'location', id: 'place-box' }, 'missing', 'Tidak ada di rak'));

    const lent = await lendItems(office.ctx, aLoan([item]));
    const shown = (await readRecordSheet(office.ctx.db, item.id))?.shelf?.facts.missingSince;
    expectOk(await noteItem(office.ctx, { entity: 'location', id: 'place-box' }, 'found'));

    expect(lent).toMatchObject({ ok: false, error: { refused: [{ refusal: { code: 'item.missing', since: '2026-06-10' } }] } });
    expect(shown).toBe('2026-06-10');
    expectOk(await lendItems(office.ctx, aLoan([item])));
  });

  it('is not lent until it was found, and is noted once', async () => {
    const office = await withShelves();
    const item = await office.aRecord();
    expectOk(await noteItem(office.ctx, item, 'missing', 'Tidak ada di boks'));

    const again = await noteItem(office.ctx, item, 'missing');
    const lent = await lendItems(office.ctx, aLoan([item]));
    expectOk(await noteItem(office.ctx, item, 'found'));

    expect(again).toEqual(err({ code: 'nothingToNote' }));
    expect(lent).toMatchObject({ ok: false, error: { refused: [{ refusal: { code: 'item.missing', since: '2026-06-10' } }] } });
    expect((await lendItems(office.ctx, aLoan([item]))).ok).toBe(true);
    expect(await noteItem(office.ctx, box, 'found')).toEqual(err({ code: 'nothingToNote' }));
  });
});
