import { beforeEach, describe, expect, it } from 'vitest';
import { commit, type GateContext } from '#renderer/db/gate/commit.ts';
import { createOp, patchOp } from '#renderer/db/patch.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { useFactory, wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform, type TestPlatform } from '#test/support/memory-platform.ts';
import { aRecord } from '#test/support/search/rows.ts';

const office = {
  name: 'PPID Kabupaten Contoh',
  agencyName: null,
  address: null,
  city: null,
  phone: null,
  email: null,
  zone: 'Asia/Makassar' as const,
  paper: 'A4' as const,
  sample: false,
};

async function start(platform: TestPlatform) {
  const opened = await openStore(platform);
  if (!opened.ok) return { opened, ctx: null };
  const { db, pump, identity } = opened.value;
  const ctx: GateContext = { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => 'Asia/Makassar' };
  return { opened, ctx };
}

async function addUnits(ctx: GateContext, ...names: readonly string[]) {
  for (const name of names)
    expectOk(
      await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', `u-${name}`, { code: null, name, parentId: null })] }),
    );
}

async function officeWith(platform: TestPlatform, ...names: readonly string[]): Promise<GateContext> {
  const { ctx } = await start(platform);
  if (!ctx) throw new Error('a fresh start opens');
  expectOk(await commit(ctx, { command: 'office.setUp', user: null, ops: [createOp('office', 'o1', office)] }));
  await addUnits(ctx, ...names);
  return ctx;
}

/** As after the loss of an older file of the database: the first entries and their rows are gone, what came after is there. */
async function loseBeginning({ db }: GateContext, entries: number): Promise<void> {
  const idb = db.backendDB();
  const transaction = idb.transaction(['log', 'office', 'unit'], 'readwrite');
  transaction.objectStore('log').delete(IDBKeyRange.upperBound(entries));
  transaction.objectStore('office').clear();
  transaction.objectStore('unit').delete('u-A');
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  db.close();
}

const wipe = () => {
  wipeIndexedDb();
};
const names = async (ctx: GateContext) => (await ctx.db.rows('unit').toArray()).map((row) => row.name).sort();

beforeEach(wipe);

describe('openStore', () => {
  it('begins a journal of its own at the first start', async () => {
    const platform = memoryPlatform();

    const { opened } = await start(platform);

    expect(expectOk(opened)).toMatchObject({ fresh: true, recovered: [] });
    expect(expectOk(await platform.journal.state()).dbId).toBe(expectOk(opened).identity.dbId);
  });

  it('goes on where database and journal agree', async () => {
    const platform = memoryPlatform();
    (await officeWith(platform, 'A', 'B')).db.close();

    const { opened, ctx } = await start(platform);

    expect(expectOk(opened)).toMatchObject({ fresh: false, recovered: [] });
    expect(ctx && (await names(ctx))).toEqual(['A', 'B']);
  });

  it('rebuilds a wiped database from the journal, says so, and keeps its identity and chain', async () => {
    const platform = memoryPlatform();
    const before = await officeWith(platform, 'A', 'B');
    before.db.close();
    wipe();

    const { opened, ctx } = await start(platform);
    if (!ctx) throw new Error('it opens');
    await addUnits(ctx, 'C');

    expect(expectOk(opened).recovered).toMatchObject([{ kind: 'rebuilt', why: 'empty', entries: 3 }]);
    expect(expectOk(opened).identity).toMatchObject({ deviceId: before.identity.deviceId, incarnation: before.identity.incarnation });
    expect(await names(ctx)).toEqual(['A', 'B', 'C']);
  });

  it('gives rows back that say the same: an edit after a rebuild changes what the person changed and no more', async () => {
    const platform = memoryPlatform();
    const before = await officeWith(platform);
    const written = aRecord({
      description: 'Surat tugas',
      date: { kind: 'day', from: calendarDate('2025-03-11'), to: calendarDate('2025-03-11'), circa: false },
    });
    expectOk(await commit(before, { command: 'record.add', user: null, ops: [createOp('record', 'r1', written)] }));
    before.db.close();
    wipe();

    const { ctx } = await start(platform);
    const row = await ctx?.db.records.get('r1');

    expect(row && patchOp('record', row, written)).toBeNull();
    expect(row && patchOp('record', row, { ...written, description: 'Surat perintah' })?.set).toEqual({ description: 'Surat perintah' });
  });

  it('draws the next number after a wipe, never one that was released', async () => {
    const platform = memoryPlatform();
    const draw = (ctx: GateContext) =>
      commit(ctx, {
        command: 'x',
        user: null,
        ops: [],
        number: {
          register: 'objection',
          desk: 'A',
          year: 2026,
          build: (seq) => [
            createOp('registerNumber', `n${seq}`, { register: 'objection', desk: 'A', year: 2026, seq, number: `${seq}`, caseId: 'c' }),
          ],
        },
      });
    const before = await officeWith(platform);
    await draw(before);
    await draw(before);
    before.db.close();
    wipe();

    const { ctx } = await start(platform);
    if (!ctx) throw new Error('it opens');
    const drawn = expectOk(await draw(ctx));

    expect(drawn.numberSeq).toBe(3);
  });

  it('replays what the database lost at its end', async () => {
    const platform = memoryPlatform();
    const first = await officeWith(platform, 'A');
    const early = new Uint8Array(platform.journal.bytes);
    await addUnits(first, 'B', 'C');
    const full = platform.journal.bytes;
    first.db.close();
    wipe();
    platform.journal.bytes = early;
    (await start(platform)).ctx?.db.close();
    platform.journal.bytes = full;

    const { opened, ctx } = await start(platform);

    expect(expectOk(opened).recovered).toEqual([{ kind: 'replayed', entries: 2 }]);
    expect(ctx && (await names(ctx))).toEqual(['A', 'B', 'C']);
  });

  it('writes a lost journal again from the database and says so', async () => {
    const platform = memoryPlatform();
    (await officeWith(platform, 'A')).db.close();
    platform.journal.bytes = new Uint8Array();

    const { opened } = await start(platform);

    expect(expectOk(opened).recovered).toEqual([{ kind: 'journalLost', entries: 2 }]);
    expect(platform.journal.lines().filter((line) => line.kind === 'entry')).toHaveLength(2);
  });

  it('tells an office whose own entry was damaged from a PC that never had one', async () => {
    const platform = memoryPlatform();
    (await officeWith(platform, 'A')).db.close();
    wipe();
    platform.journal.bytes = new TextEncoder().encode(platform.journal.text().replace('PPID Kabupaten Contoh', 'PPID Kabupaten Cantoh'));

    const { opened } = await start(platform);

    expect(expectOk(opened)).toMatchObject({ fresh: false, officeLost: true });
  });

  it('does not take for damage, at the next start, what a damaged journal could not give back', async () => {
    const platform = memoryPlatform();
    (await officeWith(platform, 'A', 'B')).db.close();
    wipe();
    platform.journal.bytes = new TextEncoder().encode(platform.journal.text().replace('"name":"A"', '"name":"Ä"'));
    const first = await start(platform);
    expect(expectOk(first.opened).recovered).toMatchObject([{ kind: 'rebuilt', why: 'empty' }, { kind: 'journalDamaged' }]);
    first.ctx?.db.close();

    const { opened, ctx } = await start(platform);

    expect(expectOk(opened).recovered.map(({ kind }) => kind)).toEqual(['journalDamaged']);
    expect(ctx && (await names(ctx))).toEqual(['B']);
  });

  it('rebuilds a database that lost its beginning although it opens and ends where the journal ends', async () => {
    const platform = memoryPlatform();
    const before = await officeWith(platform, 'A', 'B', 'C');
    await loseBeginning(before, 2);

    const { opened, ctx } = await start(platform);

    expect(expectOk(opened)).toMatchObject({
      officeLost: false,
      recovered: [{ kind: 'rebuilt', why: 'incomplete', asideName: 'daluang' }],
    });
    expect(ctx && (await names(ctx))).toEqual(['A', 'B', 'C']);
    ctx?.db.close();
    expect(expectOk((await start(platform)).opened).recovered).toEqual([]);
  });

  it('does not begin a journal from a database that lost its beginning', async () => {
    const platform = memoryPlatform();
    await loseBeginning(await officeWith(platform, 'A', 'B', 'C'), 2);
    platform.journal.bytes = new Uint8Array();

    const { opened } = await start(platform);

    expect(opened).toEqual({ ok: false, error: { code: 'unopenable' } });
    expect(platform.journal.bytes).toHaveLength(0);
  });

  it('refuses to begin anew where an office was noted but neither its database nor its journal is there', async () => {
    const platform = memoryPlatform();
    (await officeWith(platform, 'A')).db.close();
    wipe();
    platform.journal.bytes = new Uint8Array();
    platform.journal.notedSeq = 2;

    const { opened } = await start(platform);

    expect(opened).toEqual({ ok: false, error: { code: 'allLost', entries: 2 } });
    expect(platform.journal.bytes).toHaveLength(0);
  });

  it('appends what the journal had not confirmed, as after a kill between the two', async () => {
    const platform = memoryPlatform();
    const ctx = await officeWith(platform, 'A');
    platform.journal.failing = { code: 'unavailable' };
    await addUnits(ctx, 'B');
    ctx.db.close();
    platform.journal.failing = null;

    const { opened } = await start(platform);

    expect(expectOk(opened).recovered).toEqual([]);
    expect(platform.journal.text()).toContain('"name":"B"');
  });

  it('keeps a database of another line under its name and rebuilds beside it', async () => {
    const platform = memoryPlatform();
    const foreign = await officeWith(memoryPlatform(), 'foreign');
    foreign.db.close();
    const mine = memoryPlatform(platform.journal);
    const factory = wipeIndexedDb();
    (await officeWith(mine, 'A')).db.close();
    useFactory(factory);

    const { opened, ctx } = await start(platform);

    expect(expectOk(opened).recovered).toMatchObject([{ kind: 'rebuilt', why: 'unknownHead', asideName: 'daluang' }]);
    expect(ctx?.db.name).toBe('daluang-2');
    expect((await indexedDB.databases()).map((known) => known.name)).toContain('daluang');
  });

  it('refuses a database of a newer program before it opens it', async () => {
    const platform = memoryPlatform();
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('daluang', 990);
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = reject;
    });

    const { opened } = await start(platform);

    expect(opened).toMatchObject({ ok: false, error: { code: 'newerDatabase', version: 99 } });
  });

  it('opens a database that Dexie itself has counted up within its version', async () => {
    const platform = memoryPlatform();
    (await officeWith(platform, 'A')).db.close();
    const { version = 0 } = (await indexedDB.databases()).find((known) => known.name === 'daluang') ?? {};
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('daluang', version + 1);
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = reject;
    });

    const { opened, ctx } = await start(platform);

    expect(expectOk(opened).recovered).toEqual([]);
    expect(ctx && (await names(ctx))).toEqual(['A']);
  });

  it('names damaged lines of the journal and keeps what is whole', async () => {
    const platform = memoryPlatform();
    (await officeWith(platform, 'A', 'B')).db.close();
    wipe();
    const text = platform.journal.text().replace('"name":"A"', '"name":"X"');
    platform.journal.bytes = new TextEncoder().encode(text);

    const { opened, ctx } = await start(platform);

    expect(expectOk(opened).recovered).toMatchObject([
      { kind: 'rebuilt' },
      { kind: 'journalDamaged', faults: [{ code: 'checksum', line: 3 }] },
    ]);
    expect(ctx && (await names(ctx))).toEqual(['B']);
  });
});
