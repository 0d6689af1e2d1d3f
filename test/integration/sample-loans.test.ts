/** The loans of the sample office: every state is there to see, whatever the day. */
import { beforeEach, expect, it } from 'vitest';
import { createSampleOffice, SAMPLE_ZONE } from '#renderer/commands/sample/create-sample-office.ts';
import { addSampleLoans } from '#renderer/commands/sample/sample-loans.ts';
import { readCalendar } from '#renderer/db/queries/calendar.ts';
import { readLoans } from '#renderer/db/queries/loans.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { judge } from '#shared/domain/deadlines/deadlines.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

beforeEach(() => {
  wipeIndexedDb();
});

it.each([
  ['a Wednesday', '2026-06-10T01:42:00.000Z'],
  ['a Sunday', '2026-11-22T01:42:00.000Z'],
  ['early in the year', '2027-01-04T01:42:00.000Z'],
])('has loans in every state on %s', async (_name, at) => {
  const platform = memoryPlatform();
  platform.clock.set(at);
  const opened = expectOk(await openStore(platform));
  const ctx = {
    db: opened.db,
    clock: platform.clock,
    ids: platform.ids,
    pump: opened.pump,
    identity: opened.identity,
    zone: () => SAMPLE_ZONE,
    platform,
    actor: null,
  };
  expectOk(await createSampleOffice(ctx));

  await addSampleLoans(ctx, SAMPLE_ZONE);

  const loans = await readLoans(opened.db);
  const calendar = await readCalendar(opened.db);
  const today = civilDateOf(platform.clock.now(), SAMPLE_ZONE);
  const states = new Set(loans.map(({ known }) => known.state));
  const late = loans.filter(({ known }) => known.state === 'out' && known.dueOn && judge(known.dueOn, today, calendar).state === 'overdue');
  expect(states).toEqual(new Set(['lost', 'returned', 'refused', 'out', 'approved', 'requested']));
  expect(late.length).toBeGreaterThan(0);
  expect(loans.flatMap(({ known }) => known.unapplied)).toEqual([]);
  expect(loans.flatMap(({ events }) => events).every((event) => event.on <= today)).toBe(true);
  expect(await opened.db.rows('label').count()).toBe(6);
});
