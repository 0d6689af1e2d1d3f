/** The public information list on a real database: entries with their events, and that nothing excluded is ever listed. */
import { beforeEach, describe, expect, it } from 'vitest';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { type DipEventInput, recordDipEvent } from '#renderer/commands/dip/record-dip-event.ts';
import { addDipEntry, correctDipEntry } from '#renderer/commands/dip/save-entry.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { basesOf } from '#renderer/db/patch.ts';
import {
  endedExclusionOf,
  entriesOfRecord,
  readDipEntries,
  readDipEntry,
  readDipFile,
  readExcludedList,
} from '#renderer/db/queries/dip.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { recordValues } from '#test/support/archive-office.ts';
import { anAdded, anEntry, anExclusion, entryValues } from '#test/support/dip-office.ts';
import { type LendingOffice, lendingOffice } from '#test/support/lending-office.ts';
import { wita } from '#test/support/objection-counter.ts';

let office: LendingOffice;
let ppid: CommandContext;

beforeEach(async () => {
  office = await lendingOffice();
  office.clock.set(wita('2026-06-10T09:00'));
  ppid = await office.as('ppid');
});

const today = calendarDate('2026-06-10');
const file = async (id: string) => readDipFile(ppid.db, id);
const record = async (ctx: CommandContext, entryId: string, kind: DipEventInput['kind'], data: JsonObject, on = '2026-06-10') =>
  recordDipEvent(ctx, { entryId, kind, on: calendarDate(on), data, seenEvents: (await file(entryId))?.events.length ?? 0 });
const website = { channel: 'website', address: 'https://ppid.muaralestari.go.id/dip/12' };

describe('an entry', () => {
  it('is written down with its class, basis and records', async () => {
    const { id: recordId } = await office.aRecord();

    const id = await anAdded(ppid, { recordIds: [recordId] });

    expect(await readDipEntry(ppid.db, id, today)).toMatchObject({
      row: entryValues(),
      known: { state: 'listed', class: 'periodic', classSince: '2026-01-05', basis: { number: '188.4/12/2026' } },
      recordIds: [recordId],
      bar: null,
    });
  });

  it('is told by each record that holds it, until the link is taken away', async () => {
    const { id: recordId } = await office.aRecord();
    const id = await anAdded(ppid, { recordIds: [recordId] });
    await anAdded(ppid);

    expect(await entriesOfRecord(ppid.db, recordId)).toMatchObject([{ row: { id }, known: { state: 'listed' } }]);
    expectOk(await record(ppid, id, 'withdrawn', { reason: 'Ganda' }));
    expect(await entriesOfRecord(ppid.db, recordId)).toMatchObject([{ row: { id }, known: { state: 'withdrawn' } }]);
    expectOk(await record(ppid, id, 'restored', { reason: 'Keliru ditarik' }));
    expectOk(await correctDipEntry(ppid, { entryId: id, values: entryValues(), recordIds: [], base: {} }));
    expect(await entriesOfRecord(ppid.db, recordId)).toEqual([]);
  });

  it('is kept by PPID and PPID Pembantu only; what was announced is noted by the Sekretaris too', async () => {
    const id = await anAdded(await office.as('ppidPembantu'));

    for (const role of ['petugas', 'sekretaris', 'arsiparis', 'kepala'] as const)
      expect(await addDipEntry(await office.as(role), anEntry()), role).toEqual(err({ code: 'notAllowed' }));
    expect(await record(await office.as('sekretaris'), id, 'withdrawn', { reason: 'Ganda' })).toEqual(err({ code: 'notAllowed' }));
    expectOk(await record(await office.as('sekretaris'), id, 'announced', website));
    expect(await record(await office.as('petugas'), id, 'announced', website)).toEqual(err({ code: 'notAllowed' }));
  });

  it('is not of tomorrow, and names no record that the person may not see or that is not there', async () => {
    const secret = await office.aRecord({ securityClass: 'restricted', unitId: 'unit-umum' });
    const collector = await office.as('ppidPembantu');
    const top = expectOk(await addRecord(await office.as('ppid', 'arsiparis'), recordValues({ securityClass: 'secret' })));

    expect(await addDipEntry(ppid, anEntry({ on: calendarDate('2026-06-11') }))).toEqual(err({ code: 'futureDate' }));
    expect(await addDipEntry(ppid, anEntry({ recordIds: ['nothing'] }))).toEqual(err({ code: 'unknownRecord' }));
    expect(await addDipEntry(collector, anEntry({ recordIds: [top.id] }))).toEqual(err({ code: 'notAllowed' }));
    expectOk(await addDipEntry(collector, anEntry({ recordIds: [secret.id] })));
  });

  it('is corrected with its records, tells which fields, and can be taken back', async () => {
    const [first, second] = [await office.aRecord(), await office.aRecord()];
    const id = await anAdded(ppid, { recordIds: [first.id] });
    const row = (await file(id))?.row;
    const base = row ? basesOf('dipEntry', row) : {};
    const values = entryValues({ summary: 'Ringkasan laporan keuangan 2025 (audited)' });

    const saved = expectOk(await correctDipEntry(ppid, { entryId: id, values, recordIds: [second.id], base }));

    const after = await file(id);
    expect(after?.row.summary).toBe('Ringkasan laporan keuangan 2025 (audited)');
    expect(after?.recordIds).toEqual([second.id]);
    expect(after?.events.at(-1)).toMatchObject({ kind: 'corrected', data: { fields: ['summary', 'records'] } });
    expect(await correctDipEntry(ppid, { entryId: id, values, recordIds: [second.id], base })).toEqual(err({ code: 'nothingToDo' }));
    expect(await undoChange(await office.as('sekretaris'), saved.changeId)).toEqual(err({ code: 'notAllowed' }));
    expectOk(await undoChange(ppid, saved.changeId));
    expect(await file(id)).toMatchObject({ row: entryValues(), recordIds: [first.id], events: [{ kind: 'listed' }] });
  });

  it('asks where someone else changed the same field since the form opened', async () => {
    const id = await anAdded(ppid);
    const row = (await file(id))?.row;
    const base = row ? basesOf('dipEntry', row) : {};
    expectOk(await correctDipEntry(ppid, { entryId: id, values: entryValues({ topic: 'Anggaran' }), recordIds: [], base }));

    const late = await correctDipEntry(ppid, { entryId: id, values: entryValues({ topic: 'Pelaporan' }), recordIds: [], base });

    expect(late).toMatchObject({ ok: false, error: { code: 'stale' } });
  });

  it('is announced, reclassified with its decision, withdrawn with a reason and taken in again', async () => {
    const id = await anAdded(ppid, { class: 'alwaysAvailable' });
    const decision = { kind: 'decision', number: '045/KPTS/VI/2026', on: '2026-06-09' };

    expect(await record(ppid, id, 'announced', { channel: 'website' })).toEqual(err({ code: 'event.incomplete', fields: ['address'] }));
    expect(await record(ppid, id, 'announced', website, '2026-06-11')).toEqual(err({ code: 'futureDate' }));
    expect(await record(ppid, id, 'reclassified', { class: 'alwaysAvailable', reason: 'Sama' })).toEqual(err({ code: 'sameClass' }));
    expectOk(await record(ppid, id, 'reclassified', { class: 'periodic', reason: 'Dibuka melalui keberatan', basis: decision }));
    expectOk(await record(ppid, id, 'announced', website, '2026-06-09'));
    expect((await file(id))?.known).toMatchObject({ class: 'periodic', basis: decision, announcements: [{ on: '2026-06-09' }] });
    const withdrawn = expectOk(await record(ppid, id, 'withdrawn', { reason: 'Digabung' }));
    expect(await record(ppid, id, 'announced', website)).toEqual(err({ code: 'dip.notHere', state: 'withdrawn', event: 'announced' }));
    expectOk(await undoChange(ppid, withdrawn.changes[0]?.id ?? ''));
    expect((await file(id))?.known.state).toBe('listed');
    expectOk(await record(ppid, id, 'withdrawn', { reason: 'Digabung' }));
    expectOk(await record(ppid, id, 'restored', { reason: 'Masih berlaku' }));
    expect((await file(id))?.known.state).toBe('listed');
  });

  it('takes no event from a form that did not see the last one', async () => {
    const id = await anAdded(ppid);
    expectOk(await record(ppid, id, 'announced', website));

    const blind = await recordDipEvent(ppid, { entryId: id, kind: 'withdrawn', on: today, data: { reason: 'Ganda' }, seenEvents: 1 });

    expect(blind).toEqual(err({ code: 'eventsSince', count: 1 }));
  });
});

describe('excluded information', () => {
  it('is never listed: not the record that an approved exclusion covers, not one that the archive holds as excluded', async () => {
    const [tested, held, free] = [await office.aRecord(), await office.aRecord({ accessClass: 'excluded' }), await office.aRecord()];
    await anExclusion(office.ctx, tested.id, '2022-01-04');
    const refused = {
      code: 'dip.excluded',
      recordId: tested.id,
      part: 'Harga perkiraan sendiri',
      until: calendarDate('2027-01-04'),
    } as const;
    const id = await anAdded(ppid, { recordIds: [free.id] });

    expect(await addDipEntry(ppid, anEntry({ recordIds: [free.id, tested.id] }))).toEqual(err(refused));
    expect(await addDipEntry(ppid, anEntry({ recordIds: [held.id] }))).toEqual(err({ code: 'dip.recordExcluded', recordId: held.id }));
    const corrected = await correctDipEntry(ppid, { entryId: id, values: entryValues(), recordIds: [free.id, tested.id], base: {} });
    expect(corrected).toEqual(err(refused));
  });

  it('shuts an entry whose record is excluded later: it is not announced and bears its bar', async () => {
    const { id: recordId } = await office.aRecord();
    const id = await anAdded(ppid, { recordIds: [recordId] });
    await anExclusion(office.ctx, recordId, '2026-06-01');

    expect(await record(ppid, id, 'announced', website)).toMatchObject({ ok: false, error: { code: 'dip.excluded' } });
    expect(await readDipEntries(ppid.db, today)).toMatchObject([{ bar: { code: 'dip.excluded' } }]);
    expectOk(await record(ppid, id, 'withdrawn', { reason: 'Dikecualikan' }));
  });

  it('scenario 18: its record waits for a person as long as the archive holds it as excluded', async () => {
    const { id, row } = await office
      .aRecord({ accessClass: 'excluded' })
      .then(async (made) => ({ ...made, row: await office.record(made.id) }));
    await anExclusion(office.ctx, id, '2021-01-04');

    expect(await endedExclusionOf(ppid.db, row, calendarDate('2026-01-04'))).toBeNull();
    expect(await endedExclusionOf(ppid.db, row, calendarDate('2026-01-05'))).toBe('2026-01-04');
    expect(await readExcludedList(ppid.db, calendarDate('2026-01-05'))).toMatchObject([{ record: { id, stillExcluded: true } }]);
    expect(await endedExclusionOf(ppid.db, { ...row, accessClass: 'undetermined' }, calendarDate('2026-01-05'))).toBeNull();
  });

  it('scenario 18: comes back for review when its period is over, and is not published by itself', async () => {
    const testId = await anExclusion(office.ctx, null, '2021-01-04');
    office.clock.set(wita('2026-01-05T08:00'));
    const day = calendarDate('2026-01-05');

    expect(await readExcludedList(ppid.db, day)).toMatchObject([{ until: '2026-01-04', state: 'ended', listedAs: [] }]);
    expect(await readDipEntries(ppid.db, day)).toEqual([]);
    const id = await anAdded(ppid, { origin: { kind: 'test', id: testId } });
    expect(await readExcludedList(ppid.db, day)).toMatchObject([{ state: 'ended', listedAs: [id] }]);
  });
});
