/** A record that nobody touched while its box, or what the box stands in, was carried elsewhere. */
import { beforeEach, describe, expect, it } from 'vitest';
import { addPlace } from '#renderer/commands/archive/add-place.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { movePlace } from '#renderer/commands/shelf/move-place.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { carriedPlaces, staysOf } from '#renderer/db/queries/carried-places.ts';
import { recordHistory } from '#renderer/db/queries/records.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type LendingOffice, lendingOffice } from '#test/support/lending-office.ts';

let office: LendingOffice;
let racks: readonly string[];
let room: string;
beforeEach(async () => {
  office = await lendingOffice();
  const place = async (kind: 'room' | 'rack', name: string, under: string) => expectOk(await addPlace(office.ctx, [{ kind, name }], under));
  room = await place('room', 'Ruang 2', 'place-building');
  racks = [await place('rack', 'Rak A', 'place-building'), await place('rack', 'Rak B', 'place-building')];
});

const carry = async (id: string, to: string | undefined, reason: string | null = null) =>
  expectOk(await movePlace(office.ctx, id, to ?? '', reason));
const carriedWith = async (id: string) => {
  const seqs = (await office.ctx.db.log.toCollection().primaryKeys()) as number[];
  const moves = await carriedPlaces(office.ctx.db, staysOf(await recordHistory(office.ctx.db, id, seqs)));
  return moves.map(({ name, from, to, reason }) => [name, from, to, reason]);
};
const putInto = async (id: string, locationId: string) => {
  expectOk(await editRecord(office.ctx, id, { locationId }, basesOf('record', await office.record(id))));
};

describe('the history of a record', () => {
  it('tells of its box and of the rack below it, each while the record was carried along', async () => {
    await carry('place-box', racks[0]);
    const { id } = await office.aRecord({ locationId: 'place-box' });
    expect(await carriedWith(id)).toEqual([]);

    await carry(racks[0] ?? '', room, 'Ruang 1 bocor');
    await carry('place-box', racks[1]);
    // The rack that it stood on before is no longer its own.
    await carry(racks[0] ?? '', 'place-building');

    expect(await carriedWith(id)).toEqual([
      ['Boks 017', 'Gedung B › Rak A', 'Gedung B › Rak B', null],
      ['Rak A', 'Gedung B', 'Gedung B › Ruang 2', 'Ruang 1 bocor'],
    ]);
  });

  it('tells nothing of a box before the record came and after it left, nor of a move that was taken back', async () => {
    const { id } = await office.aRecord({ locationId: 'place-box-2' });
    await carry('place-box', racks[0]);
    await putInto(id, 'place-box');
    const { changes } = await carry('place-box', racks[1]);
    expect(await carriedWith(id)).toHaveLength(1);
    expectOk(await undoChange(office.ctx, changes[0]?.id ?? ''));
    expect(await carriedWith(id)).toEqual([]);

    await putInto(id, 'place-box-2');
    await carry('place-box', racks[1]);
    expect(await carriedWith(id)).toEqual([]);
  });
});
