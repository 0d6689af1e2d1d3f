/**
 * Checks of shelves in the sample office: one signed, one that waits for its signature with something to set right, one running, one called
 * off. Care of rooms, a rack and a record: late, soon due, planned, and never again.
 */
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { formatLabelCode } from '#shared/domain/labels/label-code.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { addDays } from '#shared/lib/calendar-date.ts';
import { civilDateOf, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { type CareInput, recordCare } from '../care/record-care.ts';
import type { CommandContext } from '../context.ts';
import { movePlace } from '../shelf/move-place.ts';
import { closeShelfCheck, recordSignedCheck, voidShelfCheck } from '../shelf/record-check-event.ts';
import { scanForCheck } from '../shelf/scan-item.ts';
import { setCapacity } from '../shelf/set-capacity.ts';
import { startShelfCheck } from '../shelf/start-check.ts';
import { daysAround } from './sample-days.ts';
import type { SampleScan } from './sample-disposal.ts';

const byName = new Intl.Collator('id', { numeric: true });

/** Runs after loans and labels were made. */
export async function addSampleShelf(ctx: CommandContext, zone: OfficeZone, scanOf: SampleScan): Promise<void> {
  const backOn = daysAround(civilDateOf(ctx.clock.now(), zone), officeCalendar(shippedHolidays));
  const archivist = (days: number): CommandContext => {
    const at = instantOf(backOn(days), '09:15', zone);
    return { ...ctx, clock: { now: () => at }, actor: { personId: naturalId('person', 'sample', 'arsiparis'), roles: ['arsiparis'] } };
  };
  const places = (await ctx.db.rows('location').toArray()).toSorted((a, b) => byName.compare(a.name, b.name));
  const within = (parentId: string | undefined, kind: Row<'location'>['kind']) =>
    places.filter((place) => place.parentId === parentId && place.kind === kind);
  const room = places.filter(({ kind }) => kind === 'room').at(-1);
  const racks = within(room?.id, 'rack');
  const [first, second] = [racks.at(-1), racks.at(-2) ?? racks[0]].map((rack) => within(rack?.id, 'row'));
  const [whole, gaps] = first ?? [];
  const [running, wrong] = second ?? [];
  const boxesOf = (row: Row<'location'> | undefined) => within(row?.id, 'box').map(({ id }): ItemRef => ({ entity: 'location', id }));
  const tick = async (by: CommandContext, checkId: string, refs: readonly ItemRef[]) => {
    for (const ref of refs) expectOk(await scanForCheck(by, checkId, { ref, how: 'ticked' }));
  };
  const begun = async (by: CommandContext, row: Row<'location'> | undefined) =>
    expectOk(await startShelfCheck(by, row?.id ?? '', 'containers'));

  const done = await begun(archivist(30), whole);
  await tick(archivist(30), done, boxesOf(whole));
  expectOk(await closeShelfCheck(archivist(30), done));
  const on = backOn(28);
  const scan = await scanOf('Berita Acara pemeriksaan arsip', on);
  const signed = { on, number: '045/BA-PA/SETDA', signer: 'Hasnah Latief', position: 'Kepala Bagian Umum', scan };
  expectOk(await recordSignedCheck(archivist(27), done, signed));

  const calledOff = await begun(archivist(20), wrong);
  expectOk(await voidShelfCheck(archivist(20), calledOff, 'Rak sedang dipindahkan'));

  const closed = await begun(archivist(3), gaps);
  await tick(archivist(3), closed, [...boxesOf(gaps).slice(1), ...boxesOf(wrong).slice(0, 1)]);
  const strange = formatLabelCode({ prefix: 'KRL', desk: 'B', seq: 214 });
  expectOk(await scanForCheck(archivist(3), closed, { code: strange, how: 'scanned' }));
  expectOk(await closeShelfCheck(archivist(3), closed));

  const careOf = async (days: number, item: Pick<CareInput, 'ref' | 'kind' | 'doneBy' | 'note'>, dueIn: number | null) =>
    expectOk(
      await recordCare(archivist(days), {
        ...item,
        on: backOn(days),
        nextDueOn: dueIn === null ? null : addDays(backOn(0), dueIn),
        files: item.kind === 'fumigation' ? [await scanOf('Surat keterangan fumigasi', backOn(days))] : [],
      }),
    );
  const place = (one: Row<'location'> | undefined): ItemRef => ({ entity: 'location', id: one?.id ?? '' });
  const [room1] = places.filter(({ kind }) => kind === 'room');
  const record = (await ctx.db.records.toArray()).find(({ securityClass }) => securityClass === 'open');
  await careOf(230, { ref: place(room), kind: 'fumigation', doneBy: 'CV Rayap Tuntas', note: 'Ruang ditutup tiga hari' }, -12);
  await careOf(120, { ref: place(room1), kind: 'survey', doneBy: 'Dewi Anggraini', note: 'Suhu 24 derajat, kelembapan 58 persen' }, 9);
  await careOf(40, { ref: place(racks.at(-1)), kind: 'cleaning', doneBy: 'Petugas kebersihan', note: null }, 140);
  await careOf(15, { ref: boxesOf(running)[0] ?? place(room), kind: 'reboxing', doneBy: 'Dewi Anggraini', note: 'Boks lama lembap' }, null);
  if (record)
    await careOf(
      10,
      { ref: { entity: 'record', id: record.id }, kind: 'repair', doneBy: 'Dewi Anggraini', note: 'Lembar sobek dilapisi tisu' },
      null,
    );

  await addRoomAndMoves(archivist(6), places);

  const current = await begun(archivist(1), running);
  await tick(archivist(1), current, boxesOf(running).slice(0, 1));
}

/** Rows with room and full ones, boxes that are not full yet; a box that was carried away and back. */
async function addRoomAndMoves(by: CommandContext, places: readonly Row<'location'>[]): Promise<void> {
  const rows = places.filter(({ kind }) => kind === 'row');
  const inside = (row: Row<'location'>) => places.filter(({ parentId }) => parentId === row.id);
  for (const [index, row] of rows.entries()) expectOk(await setCapacity(by, row.id, inside(row).length + (index % 3)));
  for (const box of rows.slice(0, 2).flatMap(inside)) expectOk(await setCapacity(by, box.id, 6));
  const [from, to] = rows;
  const box = from ? inside(from).at(-1) : undefined;
  if (!from || !to || !box) return;
  expectOk(await movePlace(by, box.id, to.id, 'Dinding lembap, rak dikosongkan'));
  expectOk(await movePlace(by, box.id, from.id, 'Dinding sudah dikeringkan'));
}
