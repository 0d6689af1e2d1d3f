import { beforeEach, describe, expect, it } from 'vitest';
import { checkLogin } from '#renderer/commands/people/check-login.ts';
import { createSampleOffice } from '#renderer/commands/sample/create-sample-office.ts';
import { sampleRecordId } from '#renderer/commands/sample/sample-archive.ts';
import { SAMPLE_PASSWORD, SAMPLE_PIN } from '#renderer/commands/sample/sample-people.ts';
import { type SamplePaper, storeSampleFiles } from '#renderer/commands/sample/store-sample-files.ts';
import { allCasesOf } from '#renderer/db/open-cases.ts';
import { casesWithoutPerson, readApplicants } from '#renderer/db/queries/applicants.ts';
import { readCalendar } from '#renderer/db/queries/calendar.ts';
import { readConsequenceTests } from '#renderer/db/queries/consequence-tests.ts';
import { readyToCollect } from '#renderer/db/queries/contacts.ts';
import { readHolders } from '#renderer/db/queries/holders.ts';
import { readObjections, receiptQueue, todayToComplete } from '#renderer/db/queries/objections.ts';
import { readRequests } from '#renderer/db/queries/requests.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { judge, objectionDeadlines, requestDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { sequenceGaps } from '#shared/domain/numbering/numbering.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import { requestEventsOf } from '#shared/domain/requests/request-case.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant, instant } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';
import { memoryVault } from '#test/support/objection-counter.ts';

async function sampleOfficeOn(at: string) {
  const platform = memoryPlatform();
  platform.clock.set(at);
  const opened = expectOk(await openStore(platform));
  const gate = {
    db: opened.db,
    clock: platform.clock,
    ids: platform.ids,
    pump: opened.pump,
    identity: opened.identity,
    zone: () => 'Asia/Makassar' as const,
  };
  expectOk(await createSampleOffice({ ...gate, platform, actor: null }));
  return gate;
}

const receiptFor = (caseId: string, issuedAt: Instant): SamplePaper => ({
  caseEntity: 'objection',
  caseId,
  kind: 'receipt',
  template: 'receipt/1',
  fileName: 'Tanda terima.pdf',
  bytes: new TextEncoder().encode(caseId),
  model: {},
  issuedAt,
  personId: null,
});

beforeEach(() => {
  wipeIndexedDb();
});

describe('the sample office', () => {
  it.each([
    ['on a Wednesday', '2026-06-10T01:42:00.000Z'],
    ['on a Sunday', '2026-11-22T01:42:00.000Z'],
    ['on a joint leave day', '2026-03-24T01:42:00.000Z'],
    ['in the first days of a year', '2027-01-04T01:42:00.000Z'],
  ])('has its records, requests and objections, and every event fits the course of the case, %s', async (_name, at) => {
    const { db } = await sampleOfficeOn(at);

    const objections = await readObjections(db);
    expect(await db.records.count()).toBe(200);
    expect(await readRequests(db)).toHaveLength(14);
    expect(objections).toHaveLength(13);
    expect(objections.flatMap(({ known }) => known.unapplied)).toEqual([]);
    expect(
      (await readConsequenceTests(db))
        .map(({ course, parts }) => [course.state, parts.length])
        .toSorted(([, a], [, b]) => Number(a) - Number(b)),
    ).toEqual([
      ['approved', 1],
      ['approved', 1],
      ['approved', 2],
    ]);
    expect((await readHolders(db)).length).toBeGreaterThan(4);
    expect(new Set(objections.map(({ known }) => known.state))).toEqual(
      new Set([
        'closed',
        'delivered',
        'disputed',
        'incomplete',
        'ordered',
        'prepared',
        'registered',
        'replied',
        'reviewed',
        'underReview',
        'voided',
      ]),
    );
  });

  it('knows each applicant once, one of them under a second spelling, and what waits to be collected', async () => {
    const { db } = await sampleOfficeOn('2026-06-10T01:42:00.000Z');

    const people = await readApplicants(db, await allCasesOf(db).refresh());

    expect(await casesWithoutPerson(db, await allCasesOf(db).refresh())).toEqual([]);
    expect(people.filter(({ cases }) => cases.length === 0).map(({ row }) => row.name)).toEqual(['Rusdy Halimun']);
    expect((await readyToCollect(db, await allCasesOf(db).refresh())).find(({ register }) => register === 'request')).toMatchObject({
      applicant: { name: 'Laode Karim Amsal' },
      tries: [{ reached: false }, { reached: true }],
    });
  });

  it('gives numbers without a gap, each once', async () => {
    const { db } = await sampleOfficeOn('2027-01-20T01:42:00.000Z');

    const numbers = await db.rows('registerNumber').toArray();

    for (const sequence of Map.groupBy(numbers, ({ register, year }) => `${register} ${year}`).values()) {
      expect(sequenceGaps(sequence.map(({ seq }) => seq))).toEqual([]);
    }
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
  });

  it('goes on after its last number', async () => {
    const { db } = await sampleOfficeOn('2026-06-10T01:42:00.000Z');

    expect((await db.counters.get(['objection', 'A', 2026]))?.last).toBe(12);
    expect((await db.counters.get(['request', 'A', 2026]))?.last).toBe(13);
  });

  it('has one legal limit that has passed, and limits that fall today', async () => {
    const { db } = await sampleOfficeOn('2026-06-10T01:42:00.000Z');
    const calendar = await readCalendar(db);
    const today = calendarDate('2026-06-10');

    const objections = (await readObjections(db)).filter(
      ({ known }) => !['closed', 'voided', 'disputed'].includes(known.state) && known.number,
    );
    const legal = objections.map(({ row, known }) =>
      objectionDeadlines(deadlineEventsOf(known, row), calendar).find(({ key }) => key === 'legalLimit'),
    );
    const late = legal.filter((limit) => limit && judge(limit.dueOn, today, calendar).state === 'overdue');
    expect(late).toHaveLength(1);

    const open = (await readRequests(db)).filter(({ known }) => known.state === 'registered');
    const notices = open.map((request) => requestDeadlines(requestEventsOf(request.known), calendar).at(-1)?.dueOn ?? '');
    // One went by unanswered, so that its objection can be tried.
    expect(notices.filter((dueOn) => dueOn < today)).toHaveLength(1);
    expect(notices).toContain(today);
  });

  it('lets everyone in by password and by PIN', async () => {
    const gate = await sampleOfficeOn('2026-06-10T01:42:00.000Z');

    for (const username of ['admin', 'arsiparis', 'petugas', 'sekretaris', 'ppid', 'atasan', 'supervisor']) {
      expect(await checkLogin(gate, { username, secret: SAMPLE_PASSWORD, by: 'password' })).toMatchObject({ ok: true });
    }
    expect(await checkLogin(gate, { username: 'petugas', secret: SAMPLE_PIN, by: 'pin' })).toMatchObject({ ok: true });
    expect(await checkLogin(gate, { username: 'petugas', secret: '000001', by: 'pin' })).toEqual({ ok: false, error: { code: 'wrong' } });
  });

  it('leaves one entry to complete and one receipt to print, once its papers are stored', async () => {
    const gate = await sampleOfficeOn('2026-06-10T01:42:00.000Z');
    const ctx = { ...gate, platform: { ...memoryPlatform(), vault: memoryVault() }, actor: null };
    const numbered = (await readObjections(gate.db)).filter(({ known }) => known.number);
    const newest = numbered.toSorted((a, b) => (a.row.receivedAt < b.row.receivedAt ? 1 : -1))[0];
    const papers = numbered.filter((file) => file !== newest).map(({ row }) => receiptFor(row.id, instant(row.receivedAt)));
    const copy = { recordId: sampleRecordId(3, 0), fileName: 'Pindaian.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2]) };

    expectOk(await storeSampleFiles(ctx, papers, [copy]));

    expect((await receiptQueue(gate.db, await readObjections(gate.db))).map(({ row }) => row.id)).toEqual([newest?.row.id]);
    expect(todayToComplete(await readObjections(gate.db))).toMatchObject([{ missing: ['purpose'] }]);
    expect(await gate.db.rows('recordSoftcopy').toArray()).toMatchObject([{ recordId: copy.recordId, bytes: 2 }]);
  });

  it('dates nothing later than now on a working day', async () => {
    const { db, clock } = await sampleOfficeOn('2026-06-10T00:05:00.000Z');
    const today = civilDateOf(clock.now(), 'Asia/Makassar');

    const events = [...(await db.rows('objectionEvent').toArray()), ...(await db.rows('requestEvent').toArray())];

    expect(events.filter(({ on, at }) => on > today || at > clock.now())).toEqual([]);
  });
});
