import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOp } from '#renderer/db/patch.ts';
import { createEngine } from '#renderer/search/engine/engine.ts';
import { moveCursor, prepareTables, setMeta } from '#renderer/search/engine/schema.ts';
import type { IndexSource } from '#renderer/search/engine/source.ts';
import type { Sql } from '#renderer/search/engine/sql.ts';
import { pageByKey } from '#renderer/search/fallback.ts';
import { aPlace, aRecord, aSoftcopy, aUnit } from '#test/support/search/rows.ts';
import { engineOver, memorySql, type SearchOffice, searchOffice } from '#test/support/search/search-office.ts';

const RECORDS = 12;

/** Three entries in the log: a unit, a place, and records in one command. */
async function smallArchive(): Promise<SearchOffice> {
  const office = await searchOffice();
  await office.create('unit', 'unit-umum', aUnit('Bagian Umum'));
  await office.create('location', 'place-box', aPlace('box', 'B017'));
  const records = Array.from({ length: RECORDS }, (_, index) =>
    createOp('record', `r${index}`, aRecord({ description: `Naskah nomor ${index}` })),
  );
  await office.save(...records);
  return office;
}

/** Everything in the index that an answer depends on. */
function contents(sql: Sql): unknown {
  return {
    documents: sql
      .all(
        'SELECT item, id, card, parts, date, code, description FROM item JOIN card USING(item) JOIN doc_record USING(item) JOIN sort_record USING(item) ORDER BY item',
      )
      .map(([item, id, card, ...keys]) => [item, id, JSON.parse(String(card)), ...keys]),
    found: sql.all('SELECT rowid FROM text_record WHERE text_record MATCH \'"n" * OR "b" * OR "g" *\' ORDER BY rowid'),
    voided: sql.all('SELECT id FROM void_record JOIN item USING(item) ORDER BY id'),
    touches: sql.all('SELECT id, seq FROM touch JOIN item USING(item) ORDER BY id, seq'),
    stale: sql.all('SELECT item FROM stale'),
  };
}

/** A source that counts which entries are read. */
function watched(source: IndexSource): IndexSource & { readonly readAfter: number[] } {
  const readAfter: number[] = [];
  const entries: IndexSource['entries'] = (after, limit) => {
    readAfter.push(after);
    return source.entries(after, limit);
  };
  return { ...source, entries, readAfter };
}

const allNewestFirst = Array.from({ length: RECORDS }, (_, index) => `r${RECORDS - 1 - index}`);

describe('the index', () => {
  it('goes on where it stood at the next start', async () => {
    const office = await smallArchive();
    const sql = memorySql();
    await engineOver(office, sql);

    const source = watched(office.source);
    const engine = await engineOver({ source }, sql);

    expect(source.readAfter.every((seq) => seq === 3)).toBe(true);
    expect(engine.statuses.every((status) => status.state === 'ready')).toBe(true);
    expect(await engine.ids({ entity: 'record' })).toEqual(allNewestFirst);
  });

  it('answers that it is being built until it holds everything', async () => {
    const office = await smallArchive();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const entries: IndexSource['entries'] = async (after, limit) => {
      await released;
      return office.source.entries(after, limit);
    };
    const engine = await createEngine({
      sql: memorySql(),
      source: { ...office.source, entries },
      storage: 'memory',
      pause: async () => undefined,
      now: () => performance.now(),
      onStatus: () => undefined,
      onFault: () => undefined,
    });

    const rebuilding = { status: 'rebuilding', progress: { done: 0, total: 3 } };
    const early = engine.notify();
    expect(await engine.query({ entity: 'record', text: '' })).toMatchObject({ status: 'rebuilding' });
    expect(await engine.facets({ entity: 'record', text: '' })).toEqual(rebuilding);
    expect(engine.quick('naskah', 5, null)).toEqual(rebuilding);
    expect(engine.history('record', 'r1')).toEqual(rebuilding);
    release();
    await early;

    expect(await engine.query({ entity: 'record', text: '' })).toMatchObject({ status: 'ready', total: RECORDS });
  });
});

describe('an index that does not fit', () => {
  it.each([
    ['of another database', (sql: Sql) => moveCursor(sql, { dbId: 'elsewhere', seq: 3, id: 'x' })],
    ['of another history of the same database', (sql: Sql) => setMeta(sql, 'id', 'another-change')],
    ['ahead of the log', (sql: Sql) => setMeta(sql, 'seq', '99')],
    ['of another tokenizer', (sql: Sql) => setMeta(sql, 'versions', '1.0')],
  ])('%s is built again', async (_name, spoil) => {
    const office = await smallArchive();
    const sql = memorySql();
    await engineOver(office, sql);
    const before = contents(sql);
    sql.run("UPDATE card SET card = '{}'");
    spoil(sql);

    const source = watched(office.source);
    const engine = await engineOver({ source }, sql);

    expect(source.readAfter[0]).toBe(0);
    expect(engine.statuses[0]).toMatchObject({ state: 'rebuilding', progress: { done: 0 } });
    expect(engine.statuses.at(-1)).toMatchObject({ state: 'ready', seq: 3 });
    expect(contents(sql)).toEqual(before);
  });

  it('is emptied whole, whatever lies in the file', () => {
    const sql = memorySql();
    sql.script(
      "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT); CREATE TABLE item(other); CREATE VIRTUAL TABLE text_old USING fts5(a, content='')",
    );

    expect(prepareTables(sql)).toBe(true);

    expect(sql.first("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'text_old%'")).toEqual([0]);
    expect(prepareTables(sql)).toBe(false);
  });
});

describe('rows that no entry of the log names', () => {
  it('are found after a rebuild', async () => {
    const office = await smallArchive();
    // A restored snapshot: rows are there, the entries that made them are not.
    const source: IndexSource = { ...office.source, headSeq: async () => 0, entries: async () => [] };

    const engine = await engineOver({ source }, memorySql());

    expect(new Set(await engine.ids({ entity: 'record', text: 'naskah' }))).toEqual(new Set(allNewestFirst));
  });
});

describe('filters that are held in memory', () => {
  it('follow what is changed, voided, made and rolled back', async () => {
    const office = await smallArchive();
    await office.create('unit', 'unit-keu', aUnit('Bagian Keuangan'));
    let failing = false;
    const rows: IndexSource['rows'] = (entity, ids) => (failing ? Promise.reject(new Error('power cut')) : office.source.rows(entity, ids));
    const engine = await engineOver({ source: { ...office.source, rows } }, memorySql());
    const inFinance = { entity: 'record', filters: { unit: ['unit-keu'] } } as const;
    const counts = async () => {
      const answer = await engine.facets({ entity: 'record', text: '' });
      return answer.status === 'ready' ? answer.facets.unit?.map(({ value, count }) => [value, count]) : answer.status;
    };

    expect(await engine.ids(inFinance)).toEqual([]);
    await office.change('record', 'r3', { unitId: 'unit-keu' });
    await office.change('record', 'r5', { unitId: 'unit-keu' });
    const seq = await office.create('record', 'new', aRecord({ description: 'Baru', unitId: 'unit-keu' }));
    expect(await engine.ids({ ...inFinance, includeSeq: seq })).toEqual(['new', 'r5', 'r3']);
    await office.change('record', 'r5', { void: 'salah ketik' });
    await engine.notify();
    expect(await engine.ids(inFinance)).toEqual(['new', 'r3']);
    expect(await engine.ids({ ...inFinance, voided: 'only' })).toEqual(['r5']);
    expect(await counts()).toEqual([
      ['unit-umum', RECORDS - 2],
      ['unit-keu', 2],
    ]);

    failing = true;
    await office.change('record', 'r7', { unitId: 'unit-keu' });
    await engine.notify();
    expect(engine.faults.length).toBeGreaterThan(0);
    expect(await engine.ids(inFinance)).toEqual(['new', 'r3']);
    failing = false;
    await engine.notify();
    expect(await engine.ids(inFinance)).toEqual(['new', 'r7', 'r3']);
    expect(await counts()).toEqual([
      ['unit-umum', RECORDS - 3],
      ['unit-keu', 3],
    ]);
  });
});

describe('a list with a filter right after a start', () => {
  it('waits for the keys that are still being read, and is answered', async () => {
    const office = await smallArchive();
    await office.save(...Array.from({ length: 100 }, (_, n) => createOp('record', `m${n}`, aRecord({ description: `Naskah ${n}` }))));
    const sql = memorySql();
    await engineOver(office, sql);
    let clock = 0;
    const engine = await createEngine({
      sql,
      source: office.source,
      storage: 'memory',
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      // Each look at the clock ends a slice.
      now: () => {
        clock += 10;
        return clock;
      },
      onStatus: () => undefined,
      onFault: () => undefined,
    });
    const narrowed = { entity: 'record', text: '', filters: { unit: ['unit-umum'] }, limit: 5 } as const;

    const [page, counted] = await Promise.all([engine.query(narrowed), engine.facets(narrowed)]);

    expect(page).toMatchObject({ status: 'ready', total: 100 + RECORDS });
    expect(counted).toMatchObject({ status: 'ready', total: 100 + RECORDS });
  }, 10_000);
});

describe('after a crash', () => {
  it('leaves no trace of what was not finished, and repeats nothing', async () => {
    const office = await smallArchive();
    const sql = memorySql();
    let calls = 0;
    const crashing: IndexSource = {
      ...office.source,
      rows: (entity, ids) => {
        calls += 1;
        return calls > 0 ? Promise.reject(new Error('power cut')) : office.source.rows(entity, ids);
      },
    };

    const crashed = await engineOver({ source: crashing }, sql);

    expect(crashed.faults.length).toBeGreaterThan(0);
    expect(sql.all('SELECT * FROM item')).toEqual([]);
    const whole = memorySql();
    await engineOver(office, whole);
    await engineOver(office, sql);
    expect(contents(sql)).toEqual(contents(whole));
  });

  it('ends with the same index as one that was built in one go', async () => {
    const step = fc.constantFrom('add', 'describe', 'void', 'softcopy', 'rename', 'move', 'crash', 'follow');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const office = await smallArchive();
        await office.create('location', 'building', aPlace('building', 'Gedung Arsip'));
        const sql = memorySql();
        let number = 0;
        for (const what of steps) {
          number += 1;
          const record = `r${number % RECORDS}`;
          if (what === 'add') await office.create('record', `n${number}`, aRecord({ description: `Naskah baru ${number}` }));
          else if (what === 'describe') await office.change('record', record, { description: `Nota ${number}` });
          else if (what === 'void') await office.change('record', record, { void: `salah ${number}` });
          else if (what === 'softcopy') await office.create('recordSoftcopy', `s${number}`, aSoftcopy(record));
          else if (what === 'rename') await office.change('location', 'building', { name: `Gudang ${number}` });
          else if (what === 'move') await office.change('location', 'place-box', { parentId: number % 2 ? 'building' : null });
          else if (what === 'follow') await engineOver(office, sql);
          else await engineOver({ source: failingAfter(office.source, number) }, sql);
        }

        const interrupted = await engineOver(office, sql);

        const inOneGo = memorySql();
        await engineOver(office, inOneGo);
        expect(interrupted.faults).toEqual([]);
        expect(withoutItems(contents(sql))).toEqual(withoutItems(contents(inOneGo)));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the history of a row', () => {
  it('names every entry that touched it or a part of it, newest first', async () => {
    const office = await smallArchive();
    const described = await office.change('record', 'r1', { description: 'Naskah baru' });
    await office.change('record', 'r2', { description: 'Lain' });
    const attached = await office.create('recordSoftcopy', 's1', aSoftcopy('r1'));
    const detached = await office.change('recordSoftcopy', 's1', { void: 'salah berkas' });

    const engine = await engineOver(office, memorySql());

    expect(engine.history('record', 'r1')).toEqual({ status: 'ready', seqs: [detached, attached, described, 3] });
    expect(engine.history('location', 'place-box')).toEqual({ status: 'ready', seqs: [2] });
    expect(engine.history('record', 'unknown')).toEqual({ status: 'ready', seqs: [] });
  });
});

describe('a query that names a sequence', () => {
  it('shows what was just saved, without being told of it', async () => {
    const office = await smallArchive();
    const engine = await engineOver(office, memorySql());
    const seq = await office.create('record', 'new', aRecord({ description: 'Baru saja disimpan' }));

    const page = await engine.query({ entity: 'record', text: 'baru saja', includeSeq: seq });

    expect(page).toMatchObject({ status: 'ready', ids: ['new'], upToDate: true });
  });

  it('says so where the log does not have it yet', async () => {
    const office = await smallArchive();
    const engine = await engineOver(office, memorySql());

    expect(await engine.query({ entity: 'record', text: 'naskah', includeSeq: 99 })).toMatchObject({ status: 'ready', upToDate: false });
  });

  it('is given up when a newer one supersedes it', async () => {
    const office = await smallArchive();
    const engine = await engineOver({ source: { ...office.source } }, memorySql());
    const controller = new AbortController();

    const page = engine.query({ entity: 'record', text: '', includeSeq: 99 }, controller.signal);
    controller.abort();

    expect(await page).toEqual({ status: 'superseded' });
    expect(await engine.facets({ entity: 'record', text: '' }, AbortSignal.abort())).toEqual({ status: 'superseded' });
  });
});

describe('much at once', () => {
  const note = 'kata '.repeat(200);
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => createOp('record', `m${from + n}`, aRecord({ description: `Naskah ${from + n}`, note })));
  const segments = (sql: Sql) => Number(sql.first('SELECT count(DISTINCT segid) FROM text_record_idx')?.[0]);

  it('is found while the index still waits for more', async () => {
    const office = await smallArchive();
    const engine = await engineOver(office, memorySql());
    const seq = await office.save(...many(0, 300));
    let ended = false;
    const caughtUp = engine.notify().then(() => {
      ended = true;
    });

    const page = await engine.query({ entity: 'record', text: 'naskah 299', includeSeq: seq });

    expect(page).toMatchObject({ status: 'ready', ids: ['m299'], upToDate: true });
    expect(ended).toBe(false);
    await caughtUp;
  });

  it('is merged as soon as there is nothing else to do', async () => {
    const office = await smallArchive();
    const sql = memorySql();
    const engine = await engineOver(office, sql);
    for (let batch = 0; batch < 2; batch++) {
      await office.save(...many(batch * 300, 300));
      await engine.notify();
    }
    const before = segments(sql);

    await office.save(...many(600, 300));
    await engine.notify();

    expect(before).toBe(3);
    expect(segments(sql)).toBe(1);
    expect(await engine.ids({ entity: 'record', text: 'naskah 599' })).toEqual(['m599']);
  });

  it('is not merged while somebody asks', async () => {
    const office = await smallArchive();
    const sql = memorySql();
    let clock = 0;
    const engine = await engineOver(office, sql, { now: () => clock });
    for (let batch = 0; batch < 3; batch++) {
      await office.save(...many(batch * 300, 300));
      if (batch < 2) await engine.notify();
    }
    await engine.query({ entity: 'record', text: 'naskah', includeSeq: 6 });
    const caughtUp = engine.notify();
    await expect.poll(() => segments(sql), { timeout: 10_000 }).toBe(4);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const whileAsked = segments(sql);

    clock += 5000;
    await caughtUp;

    expect(whileAsked).toBe(4);
    expect(segments(sql)).toBe(1);
  });
});

describe('a list without its index', () => {
  it.each([
    [{ text: '' }, 'r9'],
    [{ text: 'naskah 11' }, 'r11'],
    [{ text: 'b017 nomor 3' }, 'r3'],
    [{ text: '', filters: { unit: ['unit-umum'], location: ['place-box'] } }, 'r9'],
    [{ text: '', filters: { unit: ['elsewhere'] } }, undefined],
  ])('pages by key for %j', async (query, first) => {
    const office = await smallArchive();

    const page = await pageByKey(office.ctx.db, { entity: 'record', ...query });

    expect(page.ids[0]).toBe(first);
    expect(page).toMatchObject({ status: 'ready', exact: true, byKey: true });
  });

  it('gives every row once over its pages, and hides what is void', async () => {
    const office = await smallArchive();
    await office.change('record', 'r5', { void: 'ganda' });

    const pages = await Promise.all([0, 5, 10].map((offset) => pageByKey(office.ctx.db, { entity: 'record', text: '', offset, limit: 5 })));

    const ids = pages.flatMap((page) => page.ids);
    expect(new Set(ids).size).toBe(RECORDS - 1);
    expect(ids).not.toContain('r5');
    expect(pages[0]?.total).toBe(RECORDS - 1);
  });
});

/** Fails at the nth look at rows, as a worker that is killed in the middle of its work. */
function failingAfter(source: IndexSource, looks: number): IndexSource {
  let left = looks % 4;
  const count = () => {
    left -= 1;
    if (left < 0) throw new Error('killed');
  };
  return {
    ...source,
    rows: async (entity, ids) => {
      count();
      return source.rows(entity, ids);
    },
    where: async (entity, field, values) => {
      count();
      return source.where(entity, field, values);
    },
  };
}

/** Items are numbered by arrival; a crash may leave a gap, never another order. */
function withoutItems(index: unknown): unknown {
  const { documents, found, ...rest } = index as { documents: unknown[][]; found: unknown[] };
  return { ...rest, found: found.length, documents: documents.map(([, ...document]) => document) };
}
