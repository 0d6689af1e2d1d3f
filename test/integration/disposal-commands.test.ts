/** Retention and disposal on a real database: scenario 19 day by day, what stops a destruction, its papers, and what stays of it. */

import { describe, expect, it } from 'vitest';
import { attachSoftcopies } from '#renderer/commands/archive/attach-softcopies.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { editRecords } from '#renderer/commands/archive/edit-records.ts';
import { setRecordCategory } from '#renderer/commands/archive/set-category.ts';
import { setUpdateRule } from '#renderer/commands/archive/update-period.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { noteRecords } from '#renderer/commands/disposal/note-records.ts';
import { proposeDisposal } from '#renderer/commands/disposal/propose-disposal.ts';
import { cancelProposal, recordPaper, removeRecords, withdrawEvent } from '#renderer/commands/disposal/record-disposal-event.ts';
import { tieRecord, untieRecord } from '#renderer/commands/disposal/tie-case.ts';
import { holdRecord, liftHold } from '#renderer/commands/loans/hold-record.ts';
import { lendItems } from '#renderer/commands/loans/lend-items.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { dueRecords } from '#renderer/db/queries/due-records.ts';
import { recordsIn } from '#renderer/db/queries/locations.ts';
import { fillOf } from '#renderer/db/queries/place-fill.ts';
import { readProposal } from '#renderer/db/queries/proposals.ts';
import { tombstoneId } from '#renderer/db/queries/record-notes.ts';
import { missingPapers } from '#shared/domain/disposal/disposal-papers.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { aNote, anAct, aPaper, aScan, disposalOffice, formalPapers, refusalOf } from '#test/support/disposal-office.ts';
import { aLent, aLoan } from '#test/support/lending-office.ts';
import { wita } from '#test/support/objection-counter.ts';
import { day as aDay, anObjection, aRequest } from '#test/support/search/rows.ts';

const due = async (ctx: CommandContext) => (await dueRecords(ctx.db, civilDateOf(ctx.clock.now(), ctx.zone()))) ?? [];
const listsOf = async (ctx: CommandContext) => (await due(ctx)).map(({ list, since }) => [list, since]);
const propose = (ctx: CommandContext, kind: 'transfer' | 'destruction' | 'handover', recordIds: readonly string[]) =>
  proposeDisposal(ctx, { kind, title: 'Usul Juni', note: null, recordIds });
const followUp = { event: 'audit ditindaklanjuti', evidence: 'LHP 12/2024' };

describe('scenario 19', () => {
  it('runs from "retensi belum berjalan" over the transfer to the destruction, each list on its day', async () => {
    const office = await disposalOffice();
    const { ctx, clock } = office;
    const id = await office.coded('100.1');

    clock.set(wita('2024-06-20T09:00'));
    expect((await due(ctx)).map(({ status }) => status)).toMatchObject([{ stage: 'waiting', events: ['audit ditindaklanjuti'] }]);
    await aNote(ctx, [id], 'happened', '2024-06-15', followUp);
    expect(await due(ctx)).toEqual([]);

    clock.set(wita('2026-06-15T09:00'));
    expect(await listsOf(ctx)).toEqual([]);
    clock.set(wita('2026-06-16T09:00'));
    expect(await listsOf(ctx)).toEqual([['transfer', '2026-06-16']]);
    const transfer = expectOk(await propose(ctx, 'transfer', [id])).proposalId;
    expectOk(await anAct(ctx, transfer, 'transferred', '2026-06-16'));
    expectOk(await aPaper(ctx, transfer, 'minutesFiled', '2026-06-16'));
    expect(await listsOf(ctx)).toEqual([]);

    clock.set(wita('2029-06-15T09:00'));
    expect(await listsOf(ctx)).toEqual([]);
    clock.set(wita('2029-06-16T09:00'));
    expect(await listsOf(ctx)).toEqual([['destruction', '2029-06-16']]);
  });

  it('is off the lists of the next day where a hold, an objection, a loan or an exception stops it, with its reason', async () => {
    const office = await disposalOffice();
    const { ctx, clock } = office;
    clock.set(wita('2029-06-18T09:00'));
    const id = await office.coded('100.2');
    const reasons = async () => (await due(ctx)).flatMap(({ locks }) => locks.map(({ kind }) => kind));
    const refused = async () => refusalOf(await propose(ctx, 'destruction', [id]));

    expectOk(await holdRecord(ctx, id, { caseNumber: '7/G/2029/PTUN', reason: 'Gugatan' }));
    expect(await reasons()).toEqual(['hold']);
    expect(await refused()).toMatchObject({
      code: 'records',
      refused: [{ refusal: { code: 'item.locked', locks: [{ kind: 'hold', caseNumber: '7/G/2029/PTUN' }] } }],
    });
    const [hold] = await ctx.db.rows('recordHold').toArray();
    expectOk(await liftHold(ctx, hold?.id ?? '', 'Putusan berkekuatan hukum tetap'));

    await aLent(ctx, [{ entity: 'location', id: 'place-box' }]);
    expect(await reasons()).toEqual(['loan']);
    expect(await refused()).toMatchObject({
      refused: [{ refusal: { locks: [{ kind: 'loan', borrower: 'Rahmat Hidayat (Bagian Umum)' }] } }],
    });
  });

  it('an objection that needs the record holds it while it runs, and lets it go when it is closed', async () => {
    const office = await disposalOffice();
    const { ctx, clock } = office;
    clock.set(wita('2029-06-18T09:00'));
    const id = await office.coded('100.2');
    const on = calendarDate('2029-06-18');
    const event = (position: number, kind: 'registered' | 'voided', data: object) =>
      createOp('objectionEvent', ctx.ids.newId(), {
        objectionId: 'keb',
        position,
        kind,
        on,
        at: ctx.clock.now(),
        data: { ...data },
        personId: null,
      });
    const registered = event(0, 'registered', { number: '001/KEB/A/VI/2029', declaredCompleteOn: on });
    expectOk(await commit(ctx, { command: 'test', user: null, ops: [createOp('objection', 'keb', anObjection('Sulastri')), registered] }));

    expectOk(await tieRecord(ctx, { caseEntity: 'objection', caseId: 'keb', recordId: id }));
    expect((await due(ctx))[0]?.locks).toEqual([{ kind: 'objection', id: 'keb', number: '001/KEB/A/VI/2029', since: '2026-06-10' }]);
    expect(refusalOf(await propose(ctx, 'destruction', [id])).code).toBe('records');

    expectOk(await commit(ctx, { command: 'test', user: null, ops: [event(1, 'voided', { reason: 'Salah catat' })] }));
    expect((await due(ctx))[0]?.locks).toEqual([]);
    expectOk(await propose(ctx, 'destruction', [id]));
  });

  it('an objection against the answer to a request holds what the request was about; untying it asks for the reason', async () => {
    const office = await disposalOffice();
    const { ctx, clock } = office;
    clock.set(wita('2029-06-18T09:00'));
    const id = await office.coded('100.2');
    const request = createOp('objection', 'keb', anObjection('Sulastri', { requestId: 'pmh' }));
    expectOk(
      await commit(ctx, { command: 'test', user: null, ops: [createOp('request', 'pmh', aRequest('Sulastri', 'Laporan')), request] }),
    );
    const tie = { caseEntity: 'request', caseId: 'pmh', recordId: id } as const;

    expectOk(await tieRecord(ctx, tie));

    expect((await due(ctx))[0]?.locks.map(({ kind }) => kind)).toEqual(['objection']);
    expect(await untieRecord(ctx, tie, ' ')).toEqual(err({ code: 'reasonNeeded' }));
    expectOk(await untieRecord(ctx, tie, 'Berkas lain yang dimaksud'));
    expect((await due(ctx))[0]?.locks).toEqual([]);
    expectOk(await tieRecord(ctx, tie));
    expect((await due(ctx))[0]?.locks).toHaveLength(1);
  });
});

describe('a destruction', () => {
  const ready = async () => {
    const office = await disposalOffice();
    office.clock.set(wita('2029-07-30T09:00'));
    const ids = [await office.coded('100.2'), await office.coded('100.2', { description: 'Daftar hadir' })];
    const { proposalId } = expectOk(await propose(office.ctx, 'destruction', ids));
    const secretary = await office.as('sekretaris');
    return { ...office, ids, proposalId, secretary };
  };

  it('stays locked until every paper is there, and leaves tombstones, free shelves and eight papers', async () => {
    const { ctx, ids, proposalId, secretary } = await ready();
    for (const kind of formalPapers) {
      expect(refusalOf(await anAct(secretary, proposalId, 'destroyed', '2029-07-30')).code).toMatch(/^disposal\./);
      expectOk(await aPaper(secretary, proposalId, kind, '2029-07-30'));
    }
    expectOk(await anAct(secretary, proposalId, 'destroyed', '2029-07-30'));

    const done = await readProposal(ctx.db, proposalId);
    expect(done && missingPapers('destruction', done.known)).toEqual(['minutesFiled', 'list']);
    expectOk(await aPaper(secretary, proposalId, 'minutesFiled', '2029-07-30'));
    const filed = await readProposal(ctx.db, proposalId);
    expect(filed?.known.state).toBe('filed');
    expect(filed && missingPapers('destruction', filed.known)).toEqual([]);
    expect(await ctx.db.rows('paper').where('caseId').equals(proposalId).count()).toBe(9);

    expect(await ctx.db.records.get(ids[0] ?? '')).toMatchObject({ locationId: 'place-box' });
    expect(await ctx.db.rows('recordNote').get(tombstoneId(ids[0] ?? ''))).toMatchObject({ kind: 'destroyed', data: { proposalId } });
    expect(await recordsIn(ctx.db, ['place-box'])).toEqual([]);
    expect((await fillOf(ctx.db, 'place-box')).used).toBe(0);
    expect(await due(ctx)).toEqual([]);
    const lent = refusalOf(await lendItems(ctx, aLoan([{ entity: 'record', id: ids[0] ?? '' }])));
    expect(lent).toMatchObject({ code: 'items', refused: [{ refusal: { code: 'item.gone', how: 'destroyed' } }] });
    const [gone = ''] = ids;
    expect(await setRecordCategory(ctx, gone, { category: 'vital', protection: 'Depo', secondCopy: null })).toEqual(
      err({ code: 'recordGone' }),
    );
    expect(await setUpdateRule(ctx, { entity: 'record', id: gone }, { months: 12, unitId: null })).toEqual(err({ code: 'recordGone' }));
    expect(await attachSoftcopies(ctx, gone, [])).toEqual(err({ code: 'recordGone' }));
    expect(await editRecord(ctx, ids[0] ?? '', { description: 'Lain' }, {})).toEqual(err({ code: 'recordGone' }));
    const moved = await editRecords(ctx, [{ id: ids[0] ?? '', base: {} }], { locationId: 'place-box-2' });
    expect(moved).toMatchObject({ value: { changed: 0, skipped: [ids[0]] } });
  });

  it('is not carried out by who proposed it', async () => {
    const { ctx, proposalId, secretary } = await ready();
    for (const kind of formalPapers) expectOk(await aPaper(secretary, proposalId, kind, '2029-07-30'));

    expect(await anAct(ctx, proposalId, 'destroyed', '2029-07-30')).toEqual(err({ code: 'ownProposal' }));
  });

  it('is stopped at the last moment by what came up since the proposal', async () => {
    const { ctx, ids, proposalId, secretary } = await ready();
    for (const kind of formalPapers) expectOk(await aPaper(secretary, proposalId, kind, '2029-07-30'));
    expectOk(await holdRecord(ctx, ids[1] ?? '', { caseNumber: '9/G', reason: 'Sengketa' }));

    expect(await anAct(secretary, proposalId, 'destroyed', '2029-07-30')).toMatchObject({
      error: { code: 'records', stopped: [{ recordId: ids[1], name: 'Daftar hadir', refusal: { code: 'item.locked' } }] },
    });
    expect(await ctx.db.rows('recordNote').count()).toBe(0);
  });

  it('refuses papers without scan, of tomorrow, out of order of days, and of a reader who was overtaken', async () => {
    const { clock, proposalId, secretary } = await ready();
    const at = calendarDate('2029-07-30');
    const panel = { proposalId, kind: 'panelFormed', on: at, data: { number: 'SK/1', signer: 'Kepala' }, seenEvents: 1 } as const;

    expect(await recordPaper(secretary, panel, { scan: null })).toEqual(err({ code: 'event.incomplete', fields: ['scan'] }));
    expect(await aPaper(secretary, proposalId, 'panelFormed', '2029-07-31')).toMatchObject({ error: { code: 'futureDate' } });
    expectOk(await aPaper(secretary, proposalId, 'panelFormed', '2029-01-10'));
    expect(await recordPaper(secretary, panel, { scan: aScan('c') })).toEqual(err({ code: 'eventsSince', count: 1 }));
    expect(await aPaper(secretary, proposalId, 'examined', '2029-07-29')).toEqual(err({ code: 'tooEarly', since: '2029-07-30' }));
    clock.set(wita('2029-08-30T09:00'));
    expectOk(await aPaper(secretary, proposalId, 'examined', '2029-08-01'));
    expectOk(await aPaper(secretary, proposalId, 'considered', '2029-08-10'));
    expect(await aPaper(secretary, proposalId, 'headApproved', '2029-08-09')).toEqual(err({ code: 'tooEarly', since: '2029-08-10' }));
  });

  it('a number of a Berita Acara is given once', async () => {
    const office = await ready();
    for (const kind of formalPapers) expectOk(await aPaper(office.secretary, office.proposalId, kind, '2029-07-30'));
    expectOk(await anAct(office.secretary, office.proposalId, 'destroyed', '2029-07-30'));
    const other = await office.coded('100.2', {
      date: { kind: 'day', from: calendarDate('2027-01-01'), to: calendarDate('2027-01-01'), circa: false },
    });
    const { proposalId } = expectOk(await propose(office.ctx, 'transfer', [other]));

    expect(await anAct(office.ctx, proposalId, 'transferred', '2029-07-30')).toEqual(err({ code: 'numberUsed', title: 'Usul Juni' }));
  });
});

describe('the review of a proposal', () => {
  it('takes a record off with the reason, and with an exception it is off the lists until that is lifted', async () => {
    const office = await disposalOffice();
    const { ctx, clock } = office;
    clock.set(wita('2029-07-30T09:00'));
    const ids = [await office.coded('100.2'), await office.coded('100.2')];
    const { proposalId } = expectOk(await propose(ctx, 'destruction', ids));
    const on = calendarDate('2029-07-30');
    const off = { proposalId, on, seenEvents: 1, recordIds: ids.slice(0, 1), keep: true };

    expect(await removeRecords(ctx, { ...off, reason: ' ' })).toEqual(err({ code: 'reasonNeeded' }));
    expectOk(await removeRecords(ctx, { ...off, reason: 'Bernilai sejarah' }));

    expect((await readProposal(ctx.db, proposalId))?.kept.map(({ recordId }) => recordId)).toEqual(ids.slice(1));
    expect(refusalOf(await propose(ctx, 'destruction', ids.slice(0, 1)))).toMatchObject({
      refused: [{ refusal: { locks: [{ kind: 'exception', reason: 'Bernilai sejarah' }] } }],
    });
    expect(refusalOf(await removeRecords(ctx, { ...off, seenEvents: 2, recordIds: ids.slice(1), reason: 'x', keep: false })).code).toBe(
      'disposal.notLast',
    );
    expect(refusalOf(await propose(ctx, 'destruction', ids.slice(1)))).toMatchObject({
      refused: [{ refusal: { code: 'item.proposed', proposalId } }],
    });
    await aNote(ctx, ids.slice(0, 1), 'exceptionLifted', '2029-07-30', { reason: 'Sudah dialihmediakan' });
    expectOk(await propose(ctx, 'destruction', ids.slice(0, 1)));
    expectOk(await cancelProposal(ctx, { proposalId, on, seenEvents: 2, reason: 'Disusun ulang' }));
    expectOk(await propose(ctx, 'destruction', ids.slice(1)));
  });

  it('takes back the last paper that was recorded in error, and no other', async () => {
    const office = await disposalOffice();
    office.clock.set(wita('2029-07-30T09:00'));
    const { proposalId } = expectOk(await propose(office.ctx, 'destruction', [await office.coded('100.2')]));
    expectOk(await aPaper(office.ctx, proposalId, 'panelFormed', '2029-07-30'));
    expectOk(await aPaper(office.ctx, proposalId, 'examined', '2029-07-30'));
    const [proposed, panel, examined] = (await readProposal(office.ctx.db, proposalId))?.events ?? [];

    expect(await withdrawEvent(office.ctx, proposalId, panel?.id ?? '', 'Salah')).toEqual(err({ code: 'notLastEvent' }));
    expectOk(await withdrawEvent(office.ctx, proposalId, examined?.id ?? '', 'Salah pindai'));
    expectOk(await withdrawEvent(office.ctx, proposalId, panel?.id ?? '', 'Salah pindai'));
    expect((await readProposal(office.ctx.db, proposalId))?.known.state).toBe('proposed');
    // Their scans are kept, and count as papers no longer; the right one comes beside them.
    const scans = async () =>
      (await office.ctx.db.rows('paper').where('caseId').equals(proposalId).toArray()).map((paper) => paper.void ?? null);
    expect(await scans()).toEqual(['Salah pindai', 'Salah pindai']);
    expectOk(await aPaper(office.ctx, proposalId, 'panelFormed', '2029-07-30'));
    expect((await scans()).toSorted()).toEqual(['Salah pindai', 'Salah pindai', null].toSorted());
    expect((await readProposal(office.ctx.db, proposalId))?.withdrawn.map(({ kind, void: why }) => [kind, why]).toSorted()).toEqual([
      ['examined', 'Salah pindai'],
      ['panelFormed', 'Salah pindai'],
    ]);
    const again = (await readProposal(office.ctx.db, proposalId))?.events.at(-1);
    expectOk(await withdrawEvent(office.ctx, proposalId, again?.id ?? '', 'Keliru'));
    expect(await withdrawEvent(office.ctx, proposalId, proposed?.id ?? '', 'Salah')).toEqual(err({ code: 'actIsFinal' }));
  });
});

describe('a file (berkas)', () => {
  it('goes with its contents, starts their periods, and is stopped by what stops one of them', async () => {
    const office = await disposalOffice();
    const { ctx, clock } = office;
    clock.set(wita('2024-06-20T09:00'));
    const file = await office.coded('100.1', { level: 'berkas', fileNumber: '001' });
    const items = [
      await office.coded('100.1', { parentId: file, itemNumber: '1' }),
      await office.coded('100.1', { parentId: file, itemNumber: '2' }),
    ];
    await aNote(ctx, [file], 'happened', '2024-06-15', followUp);

    clock.set(wita('2029-06-18T09:00'));
    expect(await listsOf(ctx)).toEqual(Array.from({ length: 3 }, () => ['destruction', '2029-06-16']));
    expectOk(await holdRecord(ctx, items[1] ?? '', { caseNumber: '7/G', reason: 'Gugatan' }));
    expect(refusalOf(await propose(ctx, 'destruction', [file]))).toMatchObject({
      refused: [{ recordId: file, refusal: { locks: [{ kind: 'hold', through: expect.any(String) }] } }, { recordId: items[1] }],
    });
    const [hold] = await ctx.db.rows('recordHold').toArray();
    expectOk(await liftHold(ctx, hold?.id ?? '', 'Selesai'));

    const { proposalId, records } = expectOk(await propose(ctx, 'destruction', [file]));
    expect(records).toBe(3);
    const listed = (await readProposal(ctx.db, proposalId))?.kept ?? [];
    expect(listed.map(({ recordId }) => recordId)).toEqual([file, ...items]);
    expect(listed[0]?.basis).toMatchObject({ scheme: 'JRA 2020', since: '2029-06-16', rule: { code: '100.1', inactive: '3 tahun' } });
    const more = await office.coded('100.1');
    expectOk(await cancelProposal(ctx, { proposalId, on: calendarDate('2029-06-18'), seenEvents: 1, reason: 'Ditambah' }));
    await aNote(ctx, [more], 'happened', '2024-06-15', followUp);
    const again = expectOk(await propose(ctx, 'destruction', [file, more])).proposalId;
    expectOk(
      await removeRecords(ctx, {
        proposalId: again,
        on: calendarDate('2029-06-18'),
        seenEvents: 1,
        recordIds: items.slice(0, 1),
        reason: 'Rusak',
        keep: false,
      }),
    );
    expect((await readProposal(ctx.db, again))?.kept.map(({ recordId }) => recordId)).toEqual([items[1], more]);
  });
});

describe('what lies in a file and is younger than it', () => {
  it('is said on the list of what is to be destroyed, which a proposal of it would refuse', async () => {
    const office = await disposalOffice();
    office.clock.set(wita('2026-06-16T09:00'));
    const file = await office.coded('100.2', { level: 'berkas', fileNumber: '001' });
    await office.coded('100.2', { parentId: file, itemNumber: '1' });
    const earlyOf = async () => (await due(office.ctx)).find(({ id }) => id === file)?.early;
    expect(await earlyOf()).toBe(null);

    const young = await office.coded('100.2', { parentId: file, itemNumber: '2', date: aDay('2024-03-02'), description: 'Kuitansi 2024' });
    expect(await earlyOf()).toEqual({ count: 1, names: ['Kuitansi 2024'] });
    expect(refusalOf(await propose(office.ctx, 'destruction', [file]))).toMatchObject({ refused: [{ recordId: young }] });
  });
});

describe('what is put into a file after it was proposed', () => {
  it('stands on no list that anybody considered, so the file is not destroyed with it', async () => {
    const office = await disposalOffice();
    office.clock.set(wita('2029-07-30T09:00'));
    const file = await office.coded('100.2', { level: 'berkas', fileNumber: '001' });
    await office.coded('100.2', { parentId: file, itemNumber: '1' });
    const { proposalId } = expectOk(await propose(office.ctx, 'destruction', [file]));
    const secretary = await office.as('sekretaris');
    for (const kind of formalPapers) expectOk(await aPaper(secretary, proposalId, kind, '2029-07-30'));
    const late = await office.coded('100.2', { parentId: file, itemNumber: '2', description: 'Kuitansi susulan' });

    expect(await anAct(secretary, proposalId, 'destroyed', '2029-07-30')).toMatchObject({
      error: { code: 'records', stopped: [{ recordId: file, refusal: { code: 'item.holdsMore', name: 'Kuitansi susulan' } }] },
    });
    expect(await office.ctx.db.rows('recordNote').count()).toBe(0);

    expectOk(await editRecord(office.ctx, late, { parentId: null }, {}));
    expectOk(await anAct(secretary, proposalId, 'destroyed', '2029-07-30'));
  });
});

describe('what a person decides', () => {
  it('a conditional fate is asked, decided with a reason, and then stands on its list', async () => {
    const office = await disposalOffice();
    const { ctx, clock } = office;
    clock.set(wita('2026-06-10T09:00'));
    const id = await office.coded('100.4');
    expect((await due(ctx)).map(({ list, status }) => [list, status])).toMatchObject([
      ['review', { question: 'Musnah, kecuali yang bernilai guna sejarah' }],
    ]);

    await aNote(ctx, [id], 'fateDecided', '2026-06-10', { fate: 'permanent', reason: 'Bernilai sejarah' });

    expect((await due(ctx)).map(({ list }) => list)).toEqual(['handover']);
    const kept = { fate: 'retain', reason: 'Masih dipakai', retainUntil: '2026-06-10' };
    expect(await noteRecords(ctx, [id], { kind: 'fateDecided', on: calendarDate('2026-06-10'), data: kept })).toMatchObject({
      error: { code: 'pastDate' },
    });
  });

  it('what the schedule keeps for ever is not decided to be destroyed, nor with others', async () => {
    const office = await disposalOffice();
    office.clock.set(wita('2026-06-10T09:00'));
    const [asked, permanent] = [await office.coded('100.4'), await office.coded('100.3', { description: 'Peta tapal batas' })];
    const destroy = { kind: 'fateDecided', on: calendarDate('2026-06-10'), data: { fate: 'destroy', reason: 'Ruang penuh' } } as const;

    expect(await noteRecords(office.ctx, [asked, permanent], destroy)).toEqual(err({ code: 'fate.permanent', name: 'Peta tapal batas' }));
    expectOk(await noteRecords(office.ctx, [asked, asked], destroy));

    expect(await office.ctx.db.rows('recordNote').count()).toBe(1);
    expect((await due(office.ctx)).map(({ list }) => list).toSorted()).toEqual(['destruction', 'handover']);
  });

  it('a text that is not understood waits for a person; what has not begun stands nowhere else', async () => {
    const office = await disposalOffice();
    office.clock.set(wita('2040-06-10T09:00'));
    await office.coded('100.5');

    expect((await due(office.ctx)).map(({ list, status }) => [list, status.stage])).toEqual([['waiting', 'unread']]);
  });

  it('events are noted by who keeps records, fates and exceptions by the archivist; nothing of tomorrow, nothing to withdraw', async () => {
    const office = await disposalOffice();
    const { ctx } = office;
    office.clock.set(wita('2026-06-10T09:00'));
    const id = await office.coded('100.1');
    const on = calendarDate('2026-06-10');
    const collector = await office.as('pengolahData');

    expectOk(await noteRecords(collector, [id], { kind: 'happened', on, data: followUp }));
    expect(await noteRecords(collector, [id], { kind: 'exceptionNoted', on, data: { reason: 'x' } })).toMatchObject({
      error: { code: 'notAllowed' },
    });
    expect(await noteRecords(ctx, [id], { kind: 'happened', on: calendarDate('2026-06-11'), data: followUp })).toMatchObject({
      error: { code: 'futureDate' },
    });
    expect(await noteRecords(ctx, [id], { kind: 'happened', on, data: { event: 'x' } })).toEqual(
      err({ code: 'event.incomplete', fields: ['evidence'] }),
    );
    expectOk(await noteRecords(ctx, [id], { kind: 'withdrawn', on, data: { event: 'Audit ditindaklanjuti', reason: 'Salah berkas' } }));
    expect(await noteRecords(ctx, [id], { kind: 'withdrawn', on, data: { event: 'audit ditindaklanjuti', reason: 'x' } })).toMatchObject({
      error: { code: 'note.nothing' },
    });
  });
});

it('nothing is taken off a proposal, and none is given up, before it was made', async () => {
  const office = await disposalOffice();
  const { ctx } = office;
  office.clock.set(wita('2029-07-30T09:00'));
  const ids = [await office.coded('100.2'), await office.coded('100.2')];
  const { proposalId } = expectOk(await propose(ctx, 'destruction', ids));
  const early = { proposalId, on: calendarDate('2020-01-01'), seenEvents: 1, reason: 'Keliru' };

  expect(await cancelProposal(ctx, early)).toMatchObject({ ok: false, error: { code: 'tooEarly' } });
  expect(await removeRecords(ctx, { ...early, recordIds: ids.slice(0, 1), keep: false })).toMatchObject({
    ok: false,
    error: { code: 'tooEarly' },
  });
  expect((await readProposal(ctx.db, proposalId))?.known).toMatchObject({ state: 'proposed', removed: new Map() });
});
