/** The five stages on a real database: batches with one signature, exceptions, what is refused, what two desks did. */
import { describe, expect, it } from 'vitest';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { lendItems } from '#renderer/commands/loans/lend-items.ts';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { recordStage, type StageInput } from '#renderer/commands/procedure/record-stage.ts';
import { withdrawStage } from '#renderer/commands/procedure/withdraw-stage.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { readPapersOfCases } from '#renderer/db/queries/filed-papers.ts';
import { readStagedRecords, stagesOf } from '#renderer/db/queries/stages.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { recordValues } from '#test/support/archive-office.ts';
import { disposalOffice } from '#test/support/disposal-office.ts';
import { aLoan, type LendingOffice, lendingOffice } from '#test/support/lending-office.ts';

const scan = { hash: 'b'.repeat(64), bytes: 900, name: 'daftar.pdf' };
const signed = { signer: 'Sitti Aminah', position: 'Kasubbag', source: 'Buku agenda 2021' };

const step = (
  ctx: CommandContext,
  recordIds: readonly string[],
  kind: StageInput['kind'],
  data: JsonObject = {},
  more: Partial<StageInput> = {},
) => recordStage(ctx, { recordIds, kind, on: calendarDate('2026-06-10'), data, ...more });

const records = async (office: LendingOffice, count: number, values = {}) => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await office.aRecord(values)).id);
  return ids;
};

const stateOf = async (ctx: CommandContext, id = '') => (await stagesOf(ctx.db, [id])).get(id)?.known.state;

/** Somebody else of the archive room, so that nobody verifies what they described. */
const colleague = (office: LendingOffice) => office.as('pengolahData');

describe('a batch', () => {
  it('is taken on with one signature, and each of its records stands where the batch does', async () => {
    const office = await lendingOffice();
    const ids = await records(office, 3, { classCodeId: 'class-1' });
    expectOk(await step(office.ctx, ids, 'begun'));
    expectOk(await step(await colleague(office), ids, 'verified', { activity: 'pengadaan' }));
    expectOk(await step(office.ctx, ids, 'authenticated', signed, { scan }));
    expectOk(await step(office.ctx, ids, 'coded'));
    expectOk(await step(office.ctx, ids, 'arranged'));

    expect((await readStagedRecords(office.ctx.db)).map(({ known }) => known.state)).toEqual(['complete', 'complete', 'complete']);
    expect(await office.ctx.db.rows('stageEvent').count()).toBe(5);
    expect(await office.ctx.db.rows('paper').toArray()).toMatchObject([
      { caseEntity: 'stage', kind: 'scan:authenticated', hash: scan.hash },
    ]);
  });

  it('leaves those that do not wait for the step and tells which', async () => {
    const office = await lendingOffice();
    const [first = '', second = ''] = await records(office, 2);
    expectOk(await step(office.ctx, [first], 'begun'));

    const done = expectOk(await step(await colleague(office), [first, second, 'nobody'], 'verified'));

    expect(done.done).toEqual([first]);
    expect(done.skipped).toEqual([
      { id: second, reason: 'notHere' },
      { id: 'nobody', reason: 'gone' },
    ]);
    expect(await step(office.ctx, [second], 'coded')).toEqual(err({ code: 'stage.none' }));
  });

  it('returns a single record with its reason, and it goes on when it is mended', async () => {
    const office = await lendingOffice();
    const [kept = '', wrong = ''] = await records(office, 2);
    expectOk(await step(office.ctx, [kept, wrong], 'begun'));
    const other = await colleague(office);
    expect(await step(other, [wrong], 'returned', { stage: 'description' })).toMatchObject({
      ok: false,
      error: { code: 'event.incomplete' },
    });

    expectOk(await step(other, [wrong], 'returned', { stage: 'description', reason: 'kurun waktu keliru' }));
    expectOk(await step(other, [kept], 'verified'));
    const back = (await stagesOf(office.ctx.db, [wrong])).get(wrong)?.known;
    expectOk(await step(office.ctx, [wrong], 'described'));

    expect(back).toMatchObject({ state: 'description', returned: { reason: 'kurun waktu keliru' } });
    expect([await stateOf(office.ctx, kept), await stateOf(office.ctx, wrong)]).toEqual(['authentication', 'verification']);
  });

  it('of records without a code is not coded', async () => {
    const office = await lendingOffice();
    const [coded = ''] = await records(office, 1, { classCodeId: 'class-1' });
    const [bare = ''] = await records(office, 1, { classCodeId: null });
    expectOk(await step(office.ctx, [coded, bare], 'begun'));
    expectOk(await step(await colleague(office), [coded, bare], 'verified'));
    expectOk(await step(office.ctx, [coded, bare], 'authenticated', signed, { scan }));

    expect(expectOk(await step(office.ctx, [coded, bare], 'coded')).skipped).toEqual([{ id: bare, reason: 'noCode' }]);
  });

  it('takes with the coding the class that was chosen for those without one', async () => {
    const office = await disposalOffice();
    const chosen = (await office.ctx.db.rows('classCode').toArray())[0]?.id ?? '';
    const [coded = ''] = await records(office, 1, { classCodeId: 'class-1' });
    const [bare = ''] = await records(office, 1, { classCodeId: null });
    const [inside = ''] = await records(office, 1, { classCodeId: null, parentId: bare });
    expectOk(await step(office.ctx, [coded, bare], 'begun'));
    expectOk(await step(await colleague(office), [coded, bare], 'verified'));
    expectOk(await step(office.ctx, [coded, bare], 'authenticated', signed, { scan }));
    expect(await step(office.ctx, [bare], 'coded', {}, { classCodeId: 'nowhere' })).toEqual(err({ code: 'unknownClass' }));

    expect(expectOk(await step(office.ctx, [coded, bare], 'coded', {}, { classCodeId: chosen })).skipped).toEqual([]);
    const classes = (await office.ctx.db.records.bulkGet([coded, bare, inside])).map((row) => row?.classCodeId);
    expect(classes).toEqual(['class-1', chosen, chosen]);
  });

  it('of several streams is one row in each', async () => {
    const office = await lendingOffice();
    const [open = ''] = await records(office, 1);
    const [restricted = ''] = await records(office, 1, { securityClass: 'restricted' });

    expectOk(await step(office.ctx, [open, restricted], 'begun'));

    expect((await office.ctx.db.rows('stageEvent').toArray()).map(({ recordIds }) => recordIds).toSorted()).toEqual(
      [[open], [restricted]].toSorted(),
    );
  });
});

describe('a verification', () => {
  it('looks at the share that the office set, and says at which', async () => {
    const office = await lendingOffice();
    expectOk(await changeSettings(await office.as('administrator'), { [settingKeys.verifyShare]: 20 }));
    const ids = await records(office, 10);
    expectOk(await step(office.ctx, ids, 'begun'));

    expectOk(await step(await colleague(office), ids, 'verified'));

    const event = (await office.ctx.db.rows('stageEvent').toArray()).find(({ kind }) => kind === 'verified');
    expect(event?.data).toMatchObject({ share: 20, sampled: [ids[0], ids[5]] });
  });

  it('of one’s own description asks why', async () => {
    const office = await lendingOffice();
    const ids = await records(office, 1);
    expectOk(await step(office.ctx, ids, 'begun'));

    expect(await step(office.ctx, ids, 'verified')).toEqual(err({ code: 'selfReason' }));
    expectOk(await step(office.ctx, ids, 'verified', { selfReason: 'hanya satu arsiparis' }));
  });
});

describe('an authentication', () => {
  it('is recorded from the list that the unit signed, and the list belongs to it', async () => {
    const office = await lendingOffice();
    const ids = await records(office, 1);
    expectOk(await step(office.ctx, ids, 'begun'));
    expectOk(await step(await colleague(office), ids, 'verified'));

    expect(await step(office.ctx, ids, 'authenticated', signed)).toEqual(err({ code: 'scanNeeded' }));
    expect(await step(office.ctx, ids, 'authenticated', { signer: 'A' }, { scan })).toMatchObject({
      ok: false,
      error: { code: 'event.incomplete', fields: ['source'] },
    });
    expect(await step(await office.as('petugas'), ids, 'authenticated', signed, { scan })).toEqual(err({ code: 'notAllowed' }));
    expectOk(await step(office.ctx, ids, 'authenticated', signed, { scan }));
  });
});

it('a step recorded by mistake is withdrawn while nothing followed it', async () => {
  const office = await lendingOffice();
  const ids = await records(office, 2);
  expectOk(await step(office.ctx, ids, 'begun'));
  expectOk(await step(await colleague(office), ids, 'verified'));
  const [begun = '', verified = ''] = (await stagesOf(office.ctx.db, ids)).get(ids[0] ?? '')?.events.map(({ id }) => id) ?? [];

  expect(await withdrawStage(office.ctx, begun, 'keliru')).toEqual(err({ code: 'notLast' }));
  expect(await withdrawStage(office.ctx, verified, '')).toEqual(err({ code: 'reasonNeeded' }));
  expectOk(await withdrawStage(office.ctx, verified, 'salah boks'));

  expect(await stateOf(office.ctx, ids[1])).toBe('verification');
});

it('a step is not dated before the one that it follows, of any record of the batch', async () => {
  const office = await lendingOffice();
  const ids = await records(office, 2);
  expectOk(await step(office.ctx, ids.slice(0, 1), 'begun', {}, { on: calendarDate('2026-06-02') }));
  expectOk(await step(office.ctx, ids.slice(1), 'begun', {}, { on: calendarDate('2026-06-09') }));
  const verify = async (on: string) => step(await colleague(office), ids, 'verified', {}, { on: calendarDate(on) });

  expect(await verify('2026-06-08')).toEqual(err({ code: 'tooEarly', since: '2026-06-09' }));
  expect(await stateOf(office.ctx, ids[0])).toBe('verification');
  expectOk(await verify('2026-06-09'));
});

it('a coding that is withdrawn takes its code and class back, and leaves what somebody gave since', async () => {
  const office = await disposalOffice();
  const chosen = (await office.ctx.db.rows('classCode').toArray())[0]?.id ?? '';
  const ids = await records(office, 2, { classCodeId: null });
  expectOk(await step(office.ctx, ids, 'begun'));
  expectOk(await step(await colleague(office), ids, 'verified'));
  expectOk(await step(office.ctx, ids, 'authenticated', signed, { scan }));
  expectOk(await step(office.ctx, ids, 'coded', {}, { classCodeId: chosen }));
  const [taken = '', kept = ''] = ids;
  const keptRow = await office.ctx.db.records.get(kept);
  if (!keptRow) throw new Error('no record');
  expectOk(await editRecord(office.ctx, kept, { classCodeId: 'class-2' }, basesOf('record', keptRow)));
  const classOf = async (id: string) => (await office.ctx.db.records.get(id))?.classCodeId;
  expect([await classOf(taken), await classOf(kept)]).toEqual([chosen, 'class-2']);
  const coded = (await stagesOf(office.ctx.db, ids)).get(taken)?.events.at(-1)?.id ?? '';

  expectOk(await withdrawStage(office.ctx, coded, 'salah kode'));

  expect([await classOf(taken), await classOf(kept)]).toEqual([null, 'class-2']);
  expect(await stateOf(office.ctx, taken)).toBe('coding');
});

it('a withdrawn authentication keeps its signed list, which no longer counts as a paper', async () => {
  const office = await lendingOffice();
  const ids = await records(office, 1);
  expectOk(await step(office.ctx, ids, 'begun'));
  expectOk(await step(await colleague(office), ids, 'verified'));
  expectOk(await step(office.ctx, ids, 'authenticated', signed, { scan }));
  const event = (await stagesOf(office.ctx.db, ids)).get(ids[0] ?? '')?.events.at(-1)?.id ?? '';

  expectOk(await withdrawStage(office.ctx, event, 'daftar tertukar'));

  expect(await office.ctx.db.rows('paper').toArray()).toMatchObject([{ hash: scan.hash, void: 'daftar tertukar' }]);
  expect((await readPapersOfCases(office.ctx.db, [event])).papers).toEqual([]);
});

it('a record of a reception enters the stages with its first save, and is lent all the same', async () => {
  const office = await lendingOffice();
  const { id } = expectOk(await addRecord(office.ctx, recordValues({ receptionNumber: '001/TRM/A/VI/2026' })));

  expect(await stateOf(office.ctx, id)).toBe('verification');
  expect(expectOk(await lendItems(office.ctx, aLoan([{ entity: 'record', id }]))).handedOut).toHaveLength(1);
});
