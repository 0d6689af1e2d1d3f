/** Periods of renewal on a real database: whose counts, what is due, what a new version and a look at it change. */
import { beforeEach, describe, expect, it } from 'vitest';
import { addVersion } from '#renderer/commands/archive/add-version.ts';
import { noteStillCurrent, setUpdateRule } from '#renderer/commands/archive/update-period.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { basesOf, createOp } from '#renderer/db/patch.ts';
import { readReferences } from '#renderer/db/queries/cross-references.ts';
import { dueUpdates, updateOf, updateRuleId } from '#renderer/db/queries/update-rules.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { recordValues } from '#test/support/archive-office.ts';
import { refusalOf } from '#test/support/disposal-office.ts';
import { type LendingOffice, lendingOffice } from '#test/support/lending-office.ts';
import { aClassCode, day } from '#test/support/search/rows.ts';

const today = calendarDate('2026-07-01');
let office: LendingOffice;

beforeEach(async () => {
  office = await lendingOffice();
  office.clock.set('2026-07-01T01:00:00.000Z');
  const codes = [aClassCode('400', 'Jalan'), aClassCode('400.1', 'Kontrak', '400')];
  expectOk(
    await commit(office.ctx, {
      command: 'test',
      user: null,
      ops: codes.map((code) => createOp('classCode', code.code, code)),
    }),
  );
});

const yearly = { months: 12, unitId: 'unit-pu' };
const due = async () => ((await dueUpdates(office.ctx.db, today)) ?? []).map(({ record, due }) => [record.id, due.state]);
const ofClass = (id: string) => ({ entity: 'classCode', id }) as const;

describe('a period of renewal', () => {
  it('of a class holds for those below it, the nearest first, and a record goes before its class', async () => {
    const { id } = await office.aRecord({ classCodeId: '400.1', date: day('2025-01-10') });
    const other = (await office.aRecord({ classCodeId: null, date: day('2020-01-10') })).id;
    expectOk(await setUpdateRule(office.ctx, ofClass('400'), { months: 6, unitId: null }));
    expect(await due()).toEqual([[id, 'late']]);

    expectOk(await setUpdateRule(office.ctx, ofClass('400.1'), { months: 24, unitId: null }));
    expect(await due()).toEqual([]);

    expectOk(await setUpdateRule(office.ctx, { entity: 'record', id }, yearly));
    expect(await due()).toEqual([[id, 'late']]);
    expect(await updateOf(office.ctx.db, await office.record(id), today)).toMatchObject({ rule: yearly, own: true });
    expect(await updateOf(office.ctx.db, await office.record(other), today)).toBe(null);
  });

  it('is taken away, and said again after that', async () => {
    const { id } = await office.aRecord({ date: day('2025-01-10') });
    const subject = { entity: 'record', id } as const;
    expectOk(await setUpdateRule(office.ctx, subject, yearly));

    expectOk(await setUpdateRule(office.ctx, subject, null));
    expect(await due()).toEqual([]);
    expectOk(await setUpdateRule(office.ctx, subject, yearly));

    expect(await due()).toEqual([[id, 'late']]);
  });

  it('is asked about where someone changed it meanwhile, and refused to who may not edit', async () => {
    const { id } = await office.aRecord();
    const subject = { entity: 'record', id } as const;
    expectOk(await setUpdateRule(office.ctx, subject, yearly));
    const row = await office.ctx.db.rows('updateRule').get(updateRuleId(subject));
    const base = row ? basesOf('updateRule', row) : {};
    expectOk(await setUpdateRule(office.ctx, subject, { ...yearly, months: 6 }));

    expect(refusalOf(await setUpdateRule(office.ctx, subject, { ...yearly, months: 3 }, base))).toMatchObject({ code: 'stale' });
    expect(refusalOf(await setUpdateRule(await office.as('petugas'), subject, yearly))).toMatchObject({ code: 'notAllowed' });
    expect(refusalOf(await setUpdateRule(office.ctx, ofClass('nowhere'), yearly))).toEqual({ code: 'unknownRecord' });
  });
});

describe('a record that is due', () => {
  const dueRecord = async () => {
    const { id } = await office.aRecord({ date: day('2025-01-10') });
    expectOk(await setUpdateRule(office.ctx, { entity: 'record', id }, yearly));
    return id;
  };

  it('leaves the queue where it was found to hold, until the period has passed again; an undo brings it back', async () => {
    const id = await dueRecord();

    const noted = expectOk(await noteStillCurrent(office.ctx, [id], null));
    expect(await due()).toEqual([]);
    expect(await updateOf(office.ctx.db, await office.record(id), today)).toMatchObject({ due: { state: 'current', dueOn: '2027-07-01' } });

    expectOk(await undoChange(office.ctx, noted.changes[0]?.id ?? ''));
    expect(await due()).toEqual([[id, 'late']]);
  });

  it('leaves the queue where a new version replaces it: both refer to each other, in one act', async () => {
    const id = await dueRecord();

    const saved = expectOk(await addVersion(office.ctx, id, recordValues({ description: 'Versi baru' })));

    expect(await due()).toEqual([]);
    expect((await readReferences(office.ctx.db, id)).map(({ row, side, other }) => [side, row.kind, other.id])).toEqual([
      ['to', 'replaces', saved.id],
    ]);
    expect(await updateOf(office.ctx.db, await office.record(id), today)).toMatchObject({ replaced: true });
    expectOk(await undoChange(office.ctx, saved.changeId));
    expect(await due()).toEqual([[id, 'late']]);
    expect(refusalOf(await addVersion(office.ctx, 'nowhere', recordValues()))).toEqual({ code: 'unknownRecord' });
  });

  it('is not told to who may not see it', async () => {
    await dueRecord();

    expect(await dueUpdates(office.ctx.db, today, { shows: () => false })).toEqual([]);
  });
});
