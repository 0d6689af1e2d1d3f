import { beforeEach, describe, expect, it } from 'vitest';
import { receiveObjection } from '#renderer/commands/objections/receive-objection.ts';
import { recordVisit, type VisitInput } from '#renderer/commands/objections/record-visit.ts';
import { registerObjection } from '#renderer/commands/objections/register-objection.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { readCalendar } from '#renderer/db/queries/calendar.ts';
import { type ObjectionFile, objectionOfVisit, readObjection } from '#renderer/db/queries/objections.ts';
import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { parseVisitCode } from '#shared/domain/numbering/visit-code.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { anObjection, aRegistered, aRegistration, atWork, type Counter, openCounter } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const withoutIdentity = anObjection({ papers: { ...anObjection().papers, identity: false } });

const aVisit = (ctx: Counter, changes: Partial<VisitInput> = {}): VisitInput => ({
  objectionId: null,
  values: withoutIdentity,
  base: {},
  arrival: { channel: 'counter', receivedAt: ctx.clock.now() },
  ...changes,
});

async function fileOf(ctx: Counter, id: string): Promise<ObjectionFile> {
  const file = await readObjection(ctx.db, id);
  if (!file) throw new Error(`no objection ${id}`);
  return file;
}

describe('an incomplete objection (domain.md 8, scenario 6)', () => {
  it('is saved with what is missing, a visit code and no number', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-05-07T10:00');

    const visit = expectOk(await recordVisit(ctx, aVisit(ctx)));

    expect(visit).toMatchObject({ missing: ['identity'], durable: true });
    expect(visit.visitCode).toMatch(/^KUNJUNGAN [A-Z]{5}$/);
    expect((await fileOf(ctx, visit.id)).known).toMatchObject({
      state: 'incomplete',
      visits: [{ on: '2026-05-07', missing: ['identity'] }],
    });
    expect(await ctx.db.rows('registerNumber').count()).toBe(0);
  });

  it('is continued by its visit code: day H is the day of completion and the visit stays in the history', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-05-07T10:00');
    const visit = expectOk(await recordVisit(ctx, aVisit(ctx)));
    await atWork(ctx, '2026-05-11T09:30');
    const code = parseVisitCode(visit.visitCode.slice('KUNJUNGAN '.length).toLowerCase());
    const found = code && (await objectionOfVisit(ctx.db, code));

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx, { objectionId: found?.row.id ?? '', values: anObjection() })));

    const file = await fileOf(ctx, visit.id);
    const dueOn = (key: string) => deadlines.find((deadline) => deadline.key === key)?.dueOn;
    const deadlines = objectionDeadlines(deadlineEventsOf(file.known, file.row), await readCalendar(ctx.db));
    expect(done.id).toBe(visit.id);
    expect(file.events.map(({ kind, on }) => [kind, on])).toEqual([
      ['visitRecorded', '2026-05-07'],
      ['registered', '2026-05-11'],
    ]);
    expect([dueOn('review'), dueOn('preparation'), dueOn('internalAim'), dueOn('legalLimit'), dueOn('limitFromReceipt')]).toEqual([
      '2026-05-22',
      '2026-06-05',
      '2026-06-23',
      '2026-06-30',
      '2026-06-26',
    ]);
    expect(await ctx.db.rows('objection').count()).toBe(1);
  });

  it('is late where it becomes complete after the last filing day', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-05-04T10:00');
    const values = { groundFoundOn: calendarDate('2026-03-12') };
    const visit = expectOk(await recordVisit(ctx, aVisit(ctx, { values: { ...withoutIdentity, ...values } })));
    await atWork(ctx, '2026-05-05T10:00');

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx, { objectionId: visit.id, values: anObjection(values) })));

    expect(done.late).toEqual({ lastDayOn: '2026-05-04', workingDays: 1 });
  });

  it('takes further visits, and grounds may be unticked and ticked again', async () => {
    const ctx = await openCounter();
    const visit = expectOk(await recordVisit(ctx, aVisit(ctx, { values: { ...withoutIdentity, grounds: ['a', 'd'] } })));

    await recordVisit(ctx, aVisit(ctx, { objectionId: visit.id, values: { ...withoutIdentity, grounds: ['d', 'e'] } }));
    const between = await fileOf(ctx, visit.id);
    await recordVisit(ctx, aVisit(ctx, { objectionId: visit.id, values: { ...withoutIdentity, grounds: ['a', 'e'] } }));

    const file = await fileOf(ctx, visit.id);
    expect(between.grounds).toEqual(['d', 'e']);
    expect(file.grounds).toEqual(['a', 'e']);
    expect(file.known.visits).toHaveLength(3);
  });

  it('is refused where a value was changed since the form opened, with both values', async () => {
    const ctx = await openCounter();
    const visit = expectOk(await recordVisit(ctx, aVisit(ctx)));
    const base = basesOf('objection', (await fileOf(ctx, visit.id)).row);
    await recordVisit(ctx, aVisit(ctx, { objectionId: visit.id, values: { ...withoutIdentity, purpose: 'Skripsi' }, base }));

    const refused = await recordVisit(
      ctx,
      aVisit(ctx, { objectionId: visit.id, values: { ...withoutIdentity, purpose: 'Laporan pers' }, base }),
    );

    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'stale', fields: [{ field: 'purpose', mine: 'Laporan pers', theirs: 'Skripsi' }] },
    });
    expect((await fileOf(ctx, visit.id)).known.visits).toHaveLength(2);
  });

  it.each([
    ['nothing is missing', { values: anObjection() }, 'nothingMissing'],
    ['nobody is named', { values: { ...withoutIdentity, applicant: { ...withoutIdentity.applicant, name: ' ' } } }, 'needsName'],
    ['the entry is not there', { objectionId: 'gone' }, 'unknownObjection'],
  ])('is refused where %s', async (_name, changes, code) => {
    const ctx = await openCounter();

    expect(await recordVisit(ctx, aVisit(ctx, changes))).toEqual(err({ code }));
    expect(await ctx.db.rows('objection').count()).toBe(0);
  });

  it('is refused once the case is registered', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);

    expect(await recordVisit(ctx, aVisit(ctx, { objectionId: id }))).toMatchObject({ error: { code: 'alreadyRegistered', id } });
  });

  it('is refused to a role without the desk', async () => {
    const ctx = (await openCounter()).as('arsiparis');

    expect(await recordVisit(ctx, aVisit(ctx))).toEqual(err({ code: 'notAllowed' }));
  });
});

describe('a complete objection after closing time (domain.md 8, scenario 7)', () => {
  it('is received without number and registered on the next service day as day H', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-04-10T11:30');
    const received = expectOk(await receiveObjection(ctx, { ...aVisit(ctx), values: anObjection() }));
    const between = await fileOf(ctx, received.id);
    await atWork(ctx, '2026-04-13T09:05');

    await registerObjection(ctx, aRegistration(ctx, { objectionId: received.id }));

    const file = await fileOf(ctx, received.id);
    const deadlines = objectionDeadlines(deadlineEventsOf(file.known, file.row), await readCalendar(ctx.db));
    const dueOn = (key: string) => deadlines.find((deadline) => deadline.key === key)?.dueOn;
    expect(between.known).toMatchObject({ state: 'new', visits: [] });
    expect(file.row.receivedOn).toBe('2026-04-10');
    expect(file.known.declaredCompleteOn).toBe('2026-04-13');
    expect([dueOn('review'), dueOn('internalAim'), dueOn('legalLimit'), dueOn('limitFromReceipt')]).toEqual([
      '2026-04-22',
      '2026-05-21',
      '2026-06-02',
      '2026-05-29',
    ]);
  });

  it('is filed on the day it came in', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-05-04T16:00');
    const values = anObjection({ groundFoundOn: calendarDate('2026-03-12') });
    const received = expectOk(await receiveObjection(ctx, { ...aVisit(ctx), values }));
    await atWork(ctx, '2026-05-05T09:05');

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx, { objectionId: received.id, values })));

    expect(done.late).toBeNull();
  });
});
