/** Changes of the calendar on a real store: what they move, what they keep, and the way back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { movedCases } from '#renderer/commands/calendar/calendar-change.ts';
import { decreeEdit } from '#renderer/commands/calendar/calendar-edit.ts';
import { changeYear, saveCalendar, saveHours, undoCalendarChange } from '#renderer/commands/calendar/save-calendar.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { checkLogin } from '#renderer/commands/people/check-login.ts';
import { createSampleOffice } from '#renderer/commands/sample/create-sample-office.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { basesOf, createOp } from '#renderer/db/patch.ts';
import { readCalendar, readHolidayTable, readRulesOfOffice } from '#renderer/db/queries/calendar.ts';
import { readCalendarChanges } from '#renderer/db/queries/calendar-changes.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { planDecree } from '#shared/domain/calendar/decree-plan.ts';
import { decreeHeading, readDecreeRows } from '#shared/domain/calendar/decree-rows.ts';
import { hoursOn } from '#shared/domain/calendar/service-hours.ts';
import type { HoursPeriod } from '#shared/domain/calendar/service-timetable.ts';
import { type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

async function sampleContext(username: string): Promise<CommandContext> {
  const platform = memoryPlatform();
  platform.clock.set('2026-06-10T01:42:00.000Z');
  const { db, pump, identity } = expectOk(await openStore(platform));
  const ctx = { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => 'Asia/Makassar' as const, platform, actor: null };
  expectOk(await createSampleOffice(ctx));
  const { personId, roles } = expectOk(await checkLogin(ctx, { username, secret: 'contoh-2026', by: 'password' }));
  return { ...ctx, actor: { personId, roles } };
}

const regional = {
  on: calendarDate('2026-06-22'),
  kind: 'regional',
  name: 'Hari jadi kabupaten',
  decree: 'Kep. Bupati 12/2026',
} as const;

const decreeLines = [
  ['Tanggal', 'Nama', 'Jenis', 'Nomor SKB'],
  ['1 Januari 2027', 'Tahun Baru', 'libur nasional', 'SKB 2027'],
  ['5 Februari 2027', 'Cuti bersama Imlek', 'cuti bersama', 'SKB 2027'],
  ['7 Juni 2027', 'Pindah ruang', 'tutup', ''],
];

async function decree(ctx: CommandContext) {
  const heading = decreeHeading(decreeLines);
  if (!heading) throw new Error('no heading');
  const { days } = readDecreeRows(decreeLines, heading, String);
  const plan = planDecree(await readHolidayTable(ctx.db), [], days, { whole: [2027], sources: new Map([[2027, 'SKB 2027']]) });
  return decreeEdit(plan, [{ year: 2027, status: 'decree', source: 'SKB 2027' }], 'SKB 2027');
}

async function receiptOf(ctx: CommandContext, caseId: string, dueOn: CalendarDate) {
  const given = { caseEntity: 'objection', caseId, kind: 'receipt', template: 'receipt/1', hash: 'a'.repeat(64), bytes: 1 } as const;
  const paper = createOp('paper', ctx.ids.newId(), { ...given, issuedAt: ctx.clock.now(), model: { dueOn } });
  expectOk(await commit(ctx, { command: 'paper.issue', user: null, ops: [paper] }));
}

const namesOf = async (ctx: CommandContext, year: number) =>
  (await readHolidayTable(ctx.db)).years.get(year)?.days.map(({ name }) => name) ?? [];

beforeEach(() => {
  wipeIndexedDb();
});

describe('one day', () => {
  it('names the open cases that it moves, with the old and the new date and the papers that show the old one, before it is saved', async () => {
    const ctx = await sampleContext('admin');

    const moved = (await movedCases(ctx.db, { kind: 'add', day: regional })) ?? [];

    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every(({ from, to }) => to > from)).toBe(true);
    expect(new Set(moved.map(({ register }) => register))).toEqual(new Set(['objection', 'request']));
    expect(await namesOf(ctx, 2026)).not.toContain(regional.name);
  });

  it('is kept with its decree, and taken out again; each is a version of its own', async () => {
    const ctx = await sampleContext('admin');
    const { version } = await readHolidayTable(ctx.db);

    expectOk(await saveCalendar(ctx, { kind: 'add', day: regional }));
    expect((await readHolidayTable(ctx.db)).years.get(2026)?.days).toContainEqual(regional);
    expect(await movedCases(ctx.db, { kind: 'add', day: regional })).toEqual([]);
    expectOk(await saveCalendar(ctx, { kind: 'remove', day: regional }));

    expect(await namesOf(ctx, 2026)).not.toContain(regional.name);
    expect((await readHolidayTable(ctx.db)).version).toBe(version + 2);
  });

  it('leaves a report: who, on what ground, every moved deadline and the papers that show its old date', async () => {
    const ctx = await sampleContext('admin');
    const [first] = (await movedCases(ctx.db, { kind: 'add', day: regional })) ?? [];
    if (!first) throw new Error('nothing moves');
    await receiptOf(ctx, first.caseId, first.from);
    await receiptOf(ctx, first.caseId, calendarDate('2020-01-01'));
    const moved = await movedCases(ctx.db, { kind: 'add', day: regional });

    expectOk(await saveCalendar(ctx, { kind: 'add', day: regional }));

    const [change] = await readCalendarChanges(ctx.db);
    expect(change).toMatchObject({ undone: false, row: { kind: 'add', basis: regional.decree, personId: ctx.actor?.personId } });
    expect(change?.moved).toEqual(moved);
    expect(change?.row.paperCount).toBe(1);
    expect(change?.moved[0]?.papers).toMatchObject([{ kind: 'receipt' }]);
    expect(change?.days.put).toEqual([regional]);
  });

  it('a reckoning that was stopped gives nothing', async () => {
    const ctx = await sampleContext('admin');

    expect(await movedCases(ctx.db, { kind: 'add', day: regional }, { signal: AbortSignal.abort() })).toBeNull();
  });

  it('only who keeps the calendar changes it', async () => {
    const ctx = await sampleContext('petugas');

    expect(await saveCalendar(ctx, { kind: 'add', day: regional })).toEqual({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('a rule of the office', () => {
  const rule = {
    key: 'legalLimit',
    days: 20,
    unit: 'workingDays',
    countsFrom: null,
    effectiveFrom: calendarDate('2026-01-01'),
    basis: 'SK KMA 2-144/2022',
    personId: 'p1',
    setAt: instant('2026-06-10T01:00:00.000Z'),
  } as const;

  it('set back in time moves running cases, shown before and kept with who set it; taken back, the shipped rule stands again', async () => {
    const ctx = await sampleContext('admin');
    const edit = { kind: 'rule', rules: [rule], basis: rule.basis } as const;

    const moved = (await movedCases(ctx.db, edit)) ?? [];
    expectOk(await saveCalendar(ctx, edit));

    expect(moved.filter(({ key }) => key === 'legalLimit').every(({ from, to }) => to < from)).toBe(true);
    expect(moved.length).toBeGreaterThan(0);
    expect((await readCalendar(ctx.db)).rules?.at(-1)).toMatchObject({ days: 20, law: rule.basis });
    const [change] = await readCalendarChanges(ctx.db);
    expect(change).toMatchObject({ row: { kind: 'rule', basis: rule.basis, movedCount: moved.length } });

    if (change) expectOk(await undoCalendarChange(ctx, change.row));
    expect(await readRulesOfOffice(ctx.db)).toEqual([]);
  });

  it('hours of a desk count from their day on', async () => {
    const ctx = await sampleContext('admin');
    const days: HoursPeriod['days'] = ['08:00-12:00', '', '', '', ''];

    expectOk(await saveHours(ctx, [{ service: 'request', from: calendarDate('2026-06-01'), until: null, days, basis: 'SE 1/2026' }]));

    const calendar = await readCalendar(ctx.db);
    expect(hoursOn('request', calendarDate('2026-06-08'), calendar)).toEqual([{ from: '08:00', to: '12:00' }]);
    expect(hoursOn('objection', calendarDate('2026-06-08'), calendar)).toHaveLength(2);
  });
});

describe('a decree file', () => {
  it('replaces the ministers’ days of its year, leaves those of the office, shuts the desk', async () => {
    const ctx = await sampleContext('admin');
    expectOk(await saveCalendar(ctx, { kind: 'add', day: { ...regional, on: calendarDate('2027-03-30') } }));

    expectOk(await saveCalendar(ctx, await decree(ctx)));

    expect((await readHolidayTable(ctx.db)).years.get(2027)).toMatchObject({ status: 'decree', source: 'SKB 2027' });
    expect(await namesOf(ctx, 2027)).toEqual([
      'Tahun Baru',
      'Hari Jadi Kabupaten Muara Lestari',
      'Cuti bersama Imlek',
      'Hari jadi kabupaten',
    ]);
    expect(await ctx.db.rows('officeClosure').toArray()).toMatchObject([{ on: '2027-06-07', reason: 'Pindah ruang' }]);
  });

  it('is taken back whole, with its report marked', async () => {
    const ctx = await sampleContext('admin');
    const before = [...(await readHolidayTable(ctx.db)).years];
    expectOk(await saveCalendar(ctx, await decree(ctx)));
    const [change] = await readCalendarChanges(ctx.db);
    if (!change) throw new Error('no report');

    expectOk(await undoCalendarChange(ctx, change.row));

    expect([...(await readHolidayTable(ctx.db)).years]).toEqual(before);
    expect((await readCalendarChanges(ctx.db))[0]).toMatchObject({ undone: true, row: { kind: 'decree' } });
    expect((await ctx.db.rows('officeClosure').toArray()).every((row) => row.void)).toBe(true);
  });

  it('is not taken back over what was changed since', async () => {
    const ctx = await sampleContext('admin');
    expectOk(await saveCalendar(ctx, await decree(ctx)));
    const [change] = await readCalendarChanges(ctx.db);
    const year = (await ctx.db.rows('calendarYear').toArray()).find((row) => row.year === 2027);
    if (!change || !year) throw new Error('no report');
    const later = { ...ctx, clock: { now: () => instant('2026-06-10T02:00:00.000Z') } };
    expectOk(await changeYear(later, year, { status: 'provisional', source: 'ditarik' }, basesOf('calendarYear', year)));

    expect(await undoCalendarChange(ctx, change.row)).toMatchObject({ ok: false, error: { code: 'changedSince' } });
    expect((await readCalendarChanges(ctx.db)).map(({ row }) => row.kind)).toEqual(['year', 'decree', 'add']);
  });
});
