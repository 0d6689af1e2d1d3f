import { beforeEach, describe, expect, it } from 'vitest';
import { type Reassignment, reassignObjections } from '#renderer/commands/objections/reassign.ts';
import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import { type HolderValues, saveHolder } from '#renderer/commands/office/save-holder.ts';
import { readHolders } from '#renderer/db/queries/holders.ts';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk, ok } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRegistered, type Counter, openCounter } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const leave = (changes: Partial<Reassignment> = {}): Reassignment => ({
  fromPersonId: null,
  toPersonId: 'petugas-1',
  reason: 'Cuti tahunan',
  untilOn: calendarDate('2026-06-19'),
  ...changes,
});
const officers = async (ctx: Counter) => (await readObjections(ctx.db)).map(({ known }) => known.assignee?.personId ?? null).toSorted();

describe('giving cases to another officer', () => {
  it('moves every open case of one officer in one act, and leaves the others and those that rest', async () => {
    const ctx = await openCounter();
    const [first, , rests] = [await aRegistered(ctx), await aRegistered(ctx), await aRegistered(ctx)];
    const on = calendarDate('2026-06-10');
    expectOk(await recordObjectionEvent(ctx, { objectionId: rests, kind: 'voided', on, data: { reason: 'ganda' }, seenEvents: 1 }));
    expect(await reassignObjections(ctx.as('sekretaris'), leave())).toEqual(ok(2));
    const assigned = { toPersonId: 'ppid-1', toName: 'Orang ppid' };
    expectOk(await recordObjectionEvent(ctx.as('sekretaris'), { objectionId: first, kind: 'assigned', on, data: assigned, seenEvents: 2 }));

    expect(await reassignObjections(ctx.as('sekretaris'), leave({ fromPersonId: 'petugas-1', toPersonId: 'sekretaris-1' }))).toEqual(ok(1));
    expect(await officers(ctx)).toEqual([null, 'ppid-1', 'sekretaris-1']);
  });

  it.each<[string, Parameters<Counter['as']>[0], Partial<Reassignment>, string]>([
    ['who may not', 'petugas', {}, 'notAllowed'],
    ['a reason that is missing', 'sekretaris', { reason: ' ' }, 'reasonNeeded'],
    ['the same person', 'sekretaris', { fromPersonId: 'petugas-1' }, 'samePerson'],
    ['nobody of the office', 'sekretaris', { toPersonId: 'nobody' }, 'unknownPerson'],
    ['a leave that is over', 'sekretaris', { untilOn: calendarDate('2026-06-09') }, 'untilPast'],
    ['an officer without cases', 'sekretaris', { fromPersonId: 'ppid-1' }, 'noCases'],
  ])('is refused for %s', async (_name, role, changes, code) => {
    const ctx = await openCounter();
    await aRegistered(ctx);

    expect(await reassignObjections(ctx.as(role), leave(changes))).toEqual(err({ code }));
  });
});

describe('holders of offices', () => {
  const holder: HolderValues = {
    capacity: 'atasan',
    name: 'Hasnah Latief',
    title: 'Sekretaris Daerah',
    rank: null,
    nip: null,
    unitId: null,
    personId: null,
    mode: 'definitive',
    from: calendarDate('2026-01-01'),
    until: null,
    decree: null,
  };

  it('are added and changed by the administrator', async () => {
    const ctx = (await openCounter()).as('administrator');
    expectOk(await saveHolder(ctx, null, holder));
    const [row] = await readHolders(ctx.db);
    expectOk(await saveHolder(ctx, row ?? null, { ...holder, until: calendarDate('2026-12-31') }));

    expect(await readHolders(ctx.db)).toMatchObject([{ name: 'Hasnah Latief', until: '2026-12-31' }]);
    expect(await saveHolder(ctx.as('petugas'), null, holder)).toMatchObject({ ok: false });
  });

  it('act for another only until a day that is named', async () => {
    const ctx = (await openCounter()).as('administrator');

    expect(await saveHolder(ctx, null, { ...holder, mode: 'daily' })).toEqual(err({ code: 'delegationNeedsEnd' }));
    expect(await saveHolder(ctx, null, { ...holder, until: calendarDate('2025-12-31') })).toEqual(err({ code: 'untilBeforeFrom' }));
  });
});
