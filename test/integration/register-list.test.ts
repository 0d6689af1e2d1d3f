/** The register as a list: what an export holds, which filters stand open, and views that a person saved. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createSampleOffice } from '#renderer/commands/sample/create-sample-office.ts';
import { removeView, saveView } from '#renderer/commands/views/saved-views.ts';
import { readCalendar } from '#renderer/db/queries/calendar.ts';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { savedViewsOf } from '#renderer/db/queries/saved-views.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import type { ObjectionText } from '#renderer/features/objections/case-words.ts';
import { registerCsv } from '#renderer/features/objections/register-export.ts';
import { openStates } from '#renderer/features/objections/register-facets.ts';
import { entryFor, inTab, noFilter, sorted } from '#renderer/features/objections/register-rows.ts';
import { type RegisterQuery, readable, viewShowing } from '#renderer/features/objections/register-views.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

const words = ((key: string) => key) as ObjectionText;

async function sampleOffice() {
  const platform = memoryPlatform();
  platform.clock.set('2026-06-10T01:42:00.000Z');
  const { db, pump, identity } = expectOk(await openStore(platform));
  const { clock, ids } = platform;
  const ctx = { db, clock, ids, pump, identity, zone: () => 'Asia/Makassar' as const, platform, actor: null };
  expectOk(await createSampleOffice(ctx));
  return { ...ctx, actor: { personId: 'person-1', roles: ['petugas' as const] } };
}

beforeEach(() => {
  wipeIndexedDb();
});

describe('the export of the register', () => {
  it('holds the rows of the tab in the order of the list, with the columns that are shown', async () => {
    const { db } = await sampleOffice();
    const calendar = await readCalendar(db);
    const entries = (await readObjections(db)).map((file) =>
      entryFor(file, calendar, { today: calendarDate('2026-06-10'), officers: new Map() }, null),
    );
    const rows = sorted(inTab(entries, 'open'), { column: 'due', descending: false });

    const lines = registerCsv(rows, ['number', 'due'], words).split('\r\n');

    expect(lines[0]).toBe('\uFEFFexportNumber;facetState;colDue;exportLeft');
    const [first] = rows;
    expect(lines[1]).toMatch(new RegExp(`^${first?.file.known.number};state\\w+;\\d{4}-\\d{2}-\\d{2};lateDays$`));
    expect(lines).toHaveLength(rows.length + 2);
  });

  it('keeps a text that a spreadsheet would run from running', async () => {
    const { db } = await sampleOffice();
    const [file] = await readObjections(db);
    if (!file) throw new Error('no objection in the sample');
    const row = { ...file, row: { ...file.row, information: '=HYPERLINK("http://x")' } };
    const entries = [entryFor(row, await readCalendar(db), { today: calendarDate('2026-06-10'), officers: new Map() }, null)];

    expect(registerCsv(entries, ['subject'], words)).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe('filters that stand open', () => {
  it.each([
    [
      'four states of the work, however many others there are',
      ['incomplete', 'registered', 'underReview', 'ordered', 'prepared', 'replied'],
    ],
    ['others where the work has fewer', ['incomplete', 'registered', 'underReview', 'ordered']],
    ['what is there, where it is little', ['closed']],
  ] as const)('%s', (_name, states) => {
    const open = openStates(states.map((id) => ({ id })));

    expect(open.map(({ id }) => id)).toEqual(states.filter((id) => states.length <= 4 || !['incomplete', 'registered'].includes(id)));
  });
});

describe('saved views of the register', () => {
  const query: RegisterQuery = {
    tab: 'open',
    filter: { ...noFilter, grounds: ['a', 'd'] },
    sort: { column: 'number', descending: true },
  };
  const stored = query as unknown as JsonValue;

  it('come back for their person alone, and the list knows when it shows one', async () => {
    const ctx = await sampleOffice();

    expectOk(await saveView(ctx, { section: 'objections', name: '  Alasan a dan d ', query: stored }));

    const views = readable(await savedViewsOf(ctx.db, 'person-1', 'objections'));
    expect(views.map(({ name }) => name)).toEqual(['Alasan a dan d']);
    expect(viewShowing(views, { ...query, filter: { ...query.filter, grounds: ['d', 'a'] } })?.name).toBe('Alasan a dan d');
    expect(viewShowing(views, { ...query, tab: 'done' })).toBeUndefined();
    expect(await savedViewsOf(ctx.db, 'person-2', 'objections')).toEqual([]);
  });

  it('are one for each name, and go when their person removes them', async () => {
    const ctx = await sampleOffice();
    expectOk(await saveView(ctx, { section: 'objections', name: 'Saya', query: stored }));
    expectOk(await saveView(ctx, { section: 'objections', name: 'Saya', query: { ...query, tab: 'late' } as unknown as JsonValue }));
    const [view] = await savedViewsOf(ctx.db, 'person-1', 'objections');
    if (!view) throw new Error('no view');
    expect(readable([view])[0]?.query.tab).toBe('late');

    const other = { ...ctx, actor: { personId: 'person-2', roles: [] } };
    expect(await removeView(other, view)).toEqual({ ok: false, error: { code: 'notAllowed' } });
    expectOk(await removeView(ctx, view));

    expect(await savedViewsOf(ctx.db, 'person-1', 'objections')).toEqual([]);
  });

  it('need a name', async () => {
    const ctx = await sampleOffice();

    expect(await saveView(ctx, { section: 'objections', name: ' ', query: stored })).toEqual({ ok: false, error: { code: 'needsName' } });
  });
});
