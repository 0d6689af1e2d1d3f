/** Records in packs and records alone give the same answers as one plain list, whatever was written in which order. */
import Dexie, { liveQuery, type Table } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DaluangDb } from '#renderer/db/database.ts';
import { passGuard } from '#renderer/db/guard.ts';
import { createOp } from '#renderer/db/patch.ts';
import { projectChanges } from '#renderer/db/project.ts';
import type { RecordPack, RecordRow } from '#renderer/db/rows/make-packs.ts';
import { applyOp, type StoredRow } from '#shared/log/apply.ts';
import type { ChangeSet, Op } from '#shared/log/change-set.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRecord } from '#test/support/search/rows.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const idOf = (number: number): string => `id-${String(number).padStart(6, '0')}`;
const rowOf = (id: string, more: Partial<RecordRow> = {}): RecordRow => ({ ...aRecord(), id, _c: 'c1', ...more });

async function write(db: DaluangDb, rows: readonly RecordRow[], known: ReadonlyMap<string, RecordRow>): Promise<void> {
  await db.transaction('rw', ['record', 'recordPack'], async () => {
    passGuard(Dexie.currentTransaction?.idbtrans);
    await db.records.write(rows, (id) => !known.has(id));
  });
}

const tableOf = (db: DaluangDb, name: string) => db.tables.find((table) => table.name === name) as Table;
const packsOf = (db: DaluangDb): Promise<RecordPack[]> => tableOf(db, 'recordPack').toArray();
const aloneIn = (db: DaluangDb): Promise<RecordRow[]> => tableOf(db, 'record').toArray();

/** A stretch of new ids: one after the other, or with gaps that a later stretch falls into. */
const stretch = fc.record({
  kind: fc.constant('made' as const),
  from: fc.nat(400),
  count: fc.nat(140),
  step: fc.constantFrom(1, 1, 2, 7),
});
const change = fc.record({ kind: fc.constant('changed' as const), seed: fc.nat(1000), every: fc.integer({ min: 1, max: 60 }) });

describe('records', () => {
  it('answers like one plain list after any sequence of batches, single rows and changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(stretch, change), { minLength: 1, maxLength: 7 }), async (steps) => {
        wipeIndexedDb();
        const db = new DaluangDb('rows');
        const plain = new Map<string, RecordRow>();
        for (const step of steps) {
          const rows =
            step.kind === 'made'
              ? Array.from({ length: step.count }, (_, n) => idOf(step.from + n * step.step))
                  .filter((id) => !plain.has(id))
                  .map((id, n) => rowOf(id, { locationId: `box-${n % 3}`, parentId: n % 5 === 0 ? `file-${n % 2}` : null }))
              : [...plain.values()]
                  .filter((_, n) => n % step.every === step.seed % step.every)
                  .map((row) => ({
                    ...row,
                    locationId: `box-${step.seed % 4}`,
                    parentId: null,
                    unitCode: `K.${step.seed}`,
                    _f: { unitCode: 'c2' },
                  }));
          await write(db, rows, plain);
          for (const row of rows) plain.set(row.id, row);
        }
        await sameAs(db, plain);
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  it('stores a batch in packs, and a change of one of them where it lies', async () => {
    const db = new DaluangDb('rows');
    const rows = Array.from({ length: 100 }, (_, n) => rowOf(idOf(n)));
    await write(db, rows, new Map());
    expect(await aloneIn(db)).toEqual([]);
    expect((await packsOf(db)).map(({ size }) => size)).toEqual([16, 16, 16, 16, 16, 16, 4]);

    await write(db, [rowOf(idOf(40), { description: 'Diganti' })], new Map(rows.map((row) => [row.id, row])));

    expect((await db.records.get(idOf(40)))?.description).toBe('Diganti');
    expect(await aloneIn(db)).toEqual([]);
    expect(await db.records.count()).toBe(100);
  });

  it('keeps what people write down one by one in rows of its own', async () => {
    const db = new DaluangDb('rows');
    for (let n = 0; n < 3; n++) await write(db, [rowOf(idOf(n))], new Map());
    expect(await aloneIn(db)).toHaveLength(3);
    expect(await packsOf(db)).toEqual([]);
  });

  it('puts no pack over another: what comes between the ids of a batch lies alone', async () => {
    const db = new DaluangDb('rows');
    const even = Array.from({ length: 60 }, (_, n) => rowOf(idOf(2 * n)));
    const odd = Array.from({ length: 60 }, (_, n) => rowOf(idOf(2 * n + 1)));
    await write(db, even, new Map());
    await write(db, odd, new Map(even.map((row) => [row.id, row])));
    expect((await packsOf(db)).reduce((sum, { size }) => sum + size, 0)).toBe(60);
    expect((await db.records.toArray()).map(({ id }) => id)).toEqual(Array.from({ length: 120 }, (_, n) => idOf(n)));
  });

  it('tells who watches a record of a pack when it changes, and who counts when one comes', async () => {
    const db = new DaluangDb('rows');
    const rows = Array.from({ length: 80 }, (_, n) => rowOf(idOf(n)));
    const known = new Map(rows.map((row) => [row.id, row]));
    await write(db, rows, new Map());
    const seen: string[] = [];
    const counts: number[] = [];
    const watching = [
      liveQuery(() => db.records.get(idOf(40))).subscribe((row) => seen.push(row?.description ?? '')),
      liveQuery(async () => db.records.count()).subscribe((count) => counts.push(count)),
    ];
    await expect.poll(() => [seen.length, counts.length]).toEqual([1, 1]);

    await write(db, [rowOf(idOf(40), { description: 'Diganti' })], known);
    await expect.poll(() => seen.at(-1)).toBe('Diganti');
    await write(db, [rowOf('id-later')], known);
    await expect.poll(() => counts.at(-1)).toBe(81);
    for (const watcher of watching) watcher.unsubscribe();
  });

  it('finds a few of many packs, far apart', async () => {
    const db = new DaluangDb('rows');
    const rows = Array.from({ length: 1600 }, (_, n) => rowOf(idOf(n)));
    await write(db, rows, new Map());
    const asked = [idOf(3), idOf(800), 'id-000801x', idOf(1599), 'id-zzz'];
    expect((await db.records.bulkGet(asked)).map((row) => row?.id)).toEqual([idOf(3), idOf(800), undefined, idOf(1599), undefined]);
    // Once more, where their packs are known.
    expect((await db.records.bulkGet(asked)).map((row) => row?.id)).toEqual([idOf(3), idOf(800), undefined, idOf(1599), undefined]);
  });

  it('finds a record again that first lay in a pack whose transaction was taken back', async () => {
    const db = new DaluangDb('rows');
    const rows = Array.from({ length: 60 }, (_, n) => rowOf(idOf(n)));
    const taken = db.transaction('rw', ['record', 'recordPack'], async () => {
      passGuard(Dexie.currentTransaction?.idbtrans);
      await db.records.write(rows, () => true);
      expect((await db.records.get(idOf(5)))?.id).toBe(idOf(5));
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    expect(await db.records.get(idOf(5))).toBeUndefined();

    await write(db, rows.slice(3), new Map());

    expect((await db.records.get(idOf(5)))?.id).toBe(idOf(5));
    expect((await db.records.bulkGet([idOf(5), idOf(2)])).map((row) => row?.id)).toEqual([idOf(5), undefined]);
  });

  it('wakes who watches a record for its own pack alone, once that is known', async () => {
    const db = new DaluangDb('rows');
    const rows = Array.from({ length: 200 }, (_, n) => rowOf(idOf(n)));
    const known = new Map(rows.map((row) => [row.id, row]));
    await write(db, rows, new Map());
    await db.records.get(idOf(1));
    let woken = 0;
    const watching = liveQuery(() => db.records.get(idOf(1))).subscribe(() => {
      woken += 1;
    });
    await expect.poll(() => woken).toBe(1);
    for (let n = 0; n < 3; n++) await write(db, [rowOf(idOf(150), { description: `Diganti ${n}` })], known);
    await write(db, [rowOf(idOf(1), { description: 'Diganti' })], known);
    await expect.poll(() => woken).toBe(2);
    watching.unsubscribe();
  });

  it('is what the log makes of it: new, known and twice touched records in one write', async () => {
    const step = fc.record({
      from: fc.nat(120),
      count: fc.nat(90),
      patched: fc.array(fc.nat(200), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        wipeIndexedDb();
        const db = new DaluangDb('rows');
        const plain = new Map<string, StoredRow>();
        for (const [n, { from, count, patched }] of steps.entries()) {
          const change = `c${n}`;
          const made = Array.from({ length: count }, (_, at): Op => createOp('record', idOf(from + at), aRecord({ note: change })));
          const set = patched.map(
            (at): Op => ({ kind: 'patch', entity: 'record', id: idOf(at), set: { note: `p${n}` }, base: { note: '' } }),
          );
          const ops = [...made, ...set];
          await db.transaction('rw', ['record', 'recordPack'], async () => {
            passGuard(Dexie.currentTransaction?.idbtrans);
            await projectChanges(db, [{ id: change, ops: ops.map((op) => ({ op })) } as unknown as ChangeSet]);
          });
          for (const op of ops) {
            const row = applyOp(plain.get(op.id), op, change);
            if (row) plain.set(op.id, row);
          }
        }
        const sorted = [...plain.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(await db.records.toArray()).toEqual(sorted);
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  it('gives nobody one of the two tables', () => {
    const db = new DaluangDb('rows');
    expect(() => db.table('record')).toThrow('beside the records');
    expect(() => db.table('recordPack')).toThrow('beside the records');
  });

  it('refuses a pack that is written outside the gate', async () => {
    const db = new DaluangDb('rows');
    const writing = db.transaction('rw', ['record', 'recordPack'], () =>
      db.records.write(
        Array.from({ length: 60 }, (_, n) => rowOf(idOf(n))),
        () => true,
      ),
    );
    await expect(writing).rejects.toThrow('outside the commit gate');
  });
});

async function sameAs(db: DaluangDb, plain: ReadonlyMap<string, RecordRow>): Promise<void> {
  const sorted = [...plain.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = sorted.map(({ id }) => id);
  const { records } = db;

  expect(await records.toArray()).toEqual(sorted);
  expect(await records.count()).toBe(sorted.length);
  const asked = ['id-000000x', ...ids.filter((_, n) => n % 3 !== 1), 'id-999999', ...ids.slice(0, 2)];
  expect(await records.bulkGet(asked)).toEqual(asked.map((id) => plain.get(id)));
  const sparse = ids.filter((_, n) => n % 97 === 0);
  expect(await records.bulkGet(sparse)).toEqual(sparse.map((id) => plain.get(id)));
  for (const id of ids.filter((_, n) => n % 37 === 0)) expect(await records.get(id)).toEqual(plain.get(id));
  expect(await records.get('id-000123x')).toBeUndefined();

  const walked: string[] = [];
  for (let last: string | null = null; ; ) {
    const rows: readonly RecordRow[] = await records.after(last, 23);
    walked.push(...rows.map(({ id }) => id));
    if (rows.length < 23) break;
    last = rows.at(-1)?.id ?? null;
  }
  expect(walked).toEqual(ids);
  const back: string[] = [];
  for (let last: string | null = null; ; ) {
    const some: readonly string[] = await records.idsBefore(last, 19);
    back.push(...some);
    if (some.length < 19) break;
    last = some.at(-1) ?? null;
  }
  expect(back).toEqual(ids.toReversed());
  for (const [from, to] of [
    [null, ids[20] ?? null],
    [ids[7] ?? null, ids[60] ?? null],
    [ids[11] ?? null, null],
    ['id-000050x', 'id-000071x'],
  ] as const) {
    const expected = sorted.filter(({ id }) => (from === null || id > from) && (to === null || id <= to));
    expect(await records.between(from, to)).toEqual(expected);
  }
  const having = (isWanted: (row: RecordRow) => boolean) => sorted.filter(isWanted).map(({ id }) => id);
  const idsOf = (rows: readonly RecordRow[]) => rows.map(({ id }) => id);
  expect(idsOf(await records.inPlaces(['box-0', 'box-3']))).toEqual(having((row) => ['box-0', 'box-3'].includes(row.locationId)));
  expect(idsOf(await records.inFiles(['file-0', 'file-9']))).toEqual(having(({ parentId }) => parentId === 'file-0'));
  expect([...(await records.holdingIds())].sort()).toEqual([...new Set(sorted.flatMap(({ parentId }) => parentId ?? []))].sort());
  expect(idsOf(await records.withCodes(['K.1', 'K.12']))).toEqual(having(({ unitCode }) => unitCode?.startsWith('K.1') === true));
  for (const number of ids.keys()) expect(plain.has((await records.at(number))?.id ?? '')).toBe(true);

  const packs = await packsOf(db);
  for (const [n, pack] of packs.entries()) {
    expect(pack.rows.map(({ id }) => id)).toEqual(pack.rows.map(({ id }) => id).sort());
    expect([pack.last, pack.size]).toEqual([pack.rows.at(-1)?.id, pack.rows.length]);
    const next = packs[n + 1];
    if (next) expect((next.rows[0]?.id ?? '') > pack.last).toBe(true);
  }
  const alone = (await aloneIn(db)).map(({ id }) => id);
  expect([...alone, ...packs.flatMap(({ rows }) => rows.map(({ id }) => id))].sort()).toEqual(ids);
}
