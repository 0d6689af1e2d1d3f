/** The shelf of the sample office: a check in every state, one of them with something missing and something misplaced. */
import { expect, it } from 'vitest';
import { createSampleOffice, SAMPLE_ZONE } from '#renderer/commands/sample/create-sample-office.ts';
import { addSampleArrivals } from '#renderer/commands/sample/sample-arrivals.ts';
import { addSampleShelf } from '#renderer/commands/sample/sample-shelf.ts';
import { readCare } from '#renderer/db/queries/care.ts';
import { fillsOf, freePlaces } from '#renderer/db/queries/place-fill.ts';
import { readArrivals } from '#renderer/db/queries/scan-arrivals.ts';
import { readShelfChecks } from '#renderer/db/queries/shelf-checks.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import type { AccessUser } from '#shared/domain/access/access.ts';
import { plannedCare } from '#shared/domain/care/care-log.ts';
import { shelfCheckStates } from '#shared/domain/shelf-check/check-events.ts';
import { countsOf } from '#shared/domain/shelf-check/check-results.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { aFile } from '#test/support/archive-office.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

const TODAY = '2026-06-10';
const archivist: AccessUser = { personId: 'p', roles: ['arsiparis'], unitId: null, active: true };

it('has a shelf check in every state, and one with something to set right', async () => {
  wipeIndexedDb();
  const platform = memoryPlatform();
  const { db, pump, identity } = expectOk(await openStore(platform));
  const { clock, ids } = platform;
  const ctx = { db, clock, ids, pump, identity, zone: () => SAMPLE_ZONE, platform, actor: null };
  expectOk(await createSampleOffice(ctx));

  await addSampleShelf(ctx, SAMPLE_ZONE, async () => aFile('a'));

  await addSampleArrivals(ctx, SAMPLE_ZONE, async (subject) => aFile(subject.length % 2 === 0 ? 'b' : 'c', `${subject}.pdf`));

  const checks = await readShelfChecks(db);
  const closed = checks.find(({ known }) => known.state === 'closed')?.known.results;
  expect(new Set(checks.map(({ known }) => known.state))).toEqual(new Set(shelfCheckStates));
  expect(new Set(plannedCare(await readCare(db, archivist), calendarDate(TODAY)).map(({ state }) => state))).toEqual(
    new Set(['overdue', 'soon', 'planned']),
  );
  expect((await readArrivals(db)).map(({ row }) => row.state).toSorted()).toEqual(['putAside', 'waiting', 'waiting']);
  const free = await freePlaces(db);
  expect(free.length).toBeGreaterThan(3);
  const rows = (await db.rows('location').toArray()).filter(({ kind }) => kind === 'row').map(({ id }) => id);
  const fills = [...(await fillsOf(db, rows)).values()];
  expect(fills.length).toBe(rows.length);
  expect(fills.some(({ used, holds }) => used === holds)).toBe(true);
  expect(await db.rows('placeMove').count()).toBe(2);
  expect(closed && countsOf(closed)).toMatchObject({ missing: 1, misplaced: 1, unknown: 1 });
});
