import { beforeEach, describe, expect, it } from 'vitest';
import { reckonReport } from '#renderer/commands/reports/reckon-report.ts';
import { createSampleOffice } from '#renderer/commands/sample/create-sample-office.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp, patchOp } from '#renderer/db/patch.ts';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { readReportScopes } from '#renderer/db/queries/report-scopes.ts';
import { readRequests } from '#renderer/db/queries/requests.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { periodAround } from '#shared/domain/reports/report-period.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

const today = calendarDate('2026-11-18');

async function officeWithUnit() {
  const platform = memoryPlatform();
  platform.clock.set('2026-11-18T01:42:00.000Z');
  const { db, pump, identity } = expectOk(await openStore(platform));
  const gate = { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => 'Asia/Makassar' as const };
  expectOk(await createSampleOffice({ ...gate, platform, actor: null }));
  const secretary = (await db.rows('person').toArray()).find(({ username }) => username === 'sekretaris') as Row<'person'>;
  const moved = patchOp('person', secretary, { unitId: 'u-ppid' });
  if (!moved) throw new Error('it differs');
  const unit = createOp('unit', 'u-ppid', { code: null, name: 'Bidang Layanan Informasi', parentId: null });
  expectOk(await commit(gate, { command: 'person.edit', user: null, ops: [unit, moved] }));
  return { db, personId: secretary.id };
}

beforeEach(() => {
  wipeIndexedDb();
});

describe('the report of one unit', () => {
  it('counts the cases in which its people recorded a step, and no others', async () => {
    const { db, personId } = await officeWithUnit();
    const all = { requests: await readRequests(db), objections: await readObjections(db) };
    const [scope, ...others] = await readReportScopes(db);
    const day = { calendar: officeCalendar(shippedHolidays), today, zone: 'Asia/Makassar' as const, closed: [] };
    const period = periodAround('year', today);

    const [whole, own] = await Promise.all([
      reckonReport(all, period, { ...day, scope: null }),
      reckonReport(all, period, { ...day, scope: scope ?? null }),
    ]);

    const theirs = new Set(
      [...all.requests, ...all.objections]
        .filter(({ events }) => events.some((event) => event.personId === personId))
        .map(({ row }) => row.id),
    );
    expect([scope?.name, others]).toEqual(['Bidang Layanan Informasi', []]);
    expect(whole?.report.requests.received.length).toBeGreaterThan(own?.report.requests.received.length ?? 0);
    expect(own?.report.requests.received).toEqual(whole?.report.requests.received.filter((id) => theirs.has(id)));
    expect(own?.report.objections.received).toEqual(whole?.report.objections.received.filter((id) => theirs.has(id)));
    expect(own?.report.objections.received).not.toEqual([]);
    expect(own?.officers?.map((one) => one.personId)).toEqual([personId]);
  });
});
