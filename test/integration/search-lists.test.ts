import { describe, expect, it } from 'vitest';
import { createOp } from '#renderer/db/patch.ts';
import { categoryId } from '#renderer/db/queries/lent-records.ts';
import { tombstoneId } from '#renderer/db/queries/record-notes.ts';
import type { FacetCount } from '#renderer/search/protocol.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { aClassCode, anObjection, aPlace, aRecord, aRequest, aSoftcopy, aUnit, day, undated } from '#test/support/search/rows.ts';
import { engineOver, memorySql, searchOffice } from '#test/support/search/search-office.ts';

async function archive() {
  const office = await searchOffice();
  await office.create('unit', 'unit-umum', aUnit('Bagian Umum'));
  await office.create('unit', 'unit-keu', aUnit('Bagian Keuangan'));
  await office.create('location', 'place-a', aPlace('building', 'Gedung Arsip'));
  await office.create('location', 'place-box', aPlace('box', 'B017', 'place-a'));
  await office.create('location', 'place-c', aPlace('building', 'Depo Timur'));
  await office.create('classCode', 'c600', aClassCode('600', 'Pekerjaan Umum'));
  await office.create('classCode', 'c600-1', aClassCode('600.1.15.2', 'Jembatan', '600'));
  await office.create('record', 'r1', aRecord({ letterNumber: '620/118/SPK/2025', classCodeId: 'c600-1', state: 'Asli' }));
  await office.create(
    'record',
    'r2',
    aRecord({ description: 'Laporan keuangan', unitId: 'unit-keu', date: day('2024-12-31'), oldNumber: 'K-77' }),
  );
  await office.create('record', 'r3', aRecord({ description: 'Peta jembatan', locationId: 'place-c', date: undated, medium: 'Kertas' }));
  const engine = await engineOver(office, memorySql());
  return { office, engine };
}

const listed = (counts: readonly FacetCount[] | undefined) => counts?.map(({ value, label, count }) => `${label ?? value}:${count}`);

describe('a list of records', () => {
  it.each([
    ['by a word of its description', 'undangan', ['r1']],
    ['by the beginning of each word', 'rap koord', ['r1']],
    ['by its number, as it is typed', '620/118/S', ['r1']],
    ['by a piece of its number', '118/spk', ['r1']],
    ['by its code', '600.1.15', ['r1']],
    ['by the title of its code or a word of its own', 'jembatan', ['r3', 'r1']],
    ['by its old number', 'k-77', ['r2']],
    ['by its unit', 'keuangan', ['r2']],
    ['by its place', 'b017', ['r2', 'r1']],
    ['by the building its box stands in', 'gedung arsip', ['r2', 'r1']],
    ['by its date as people say it', '9 maret 2025', ['r1']],
    ['by the month of its date', 'Maret 2025', ['r1']],
    ['by its date while it is typed', '31 des 20', ['r2']],
    ['by having none', 'tanpa tanggal', ['r3']],
    ['not by another day of its month', '3 maret 2025', []],
    ['not by a day or a year where a number alone is typed', 'keuangan 20', []],
    ['not by what it does not hold', 'undangan keuangan', []],
    ['without words, the newest first', '', ['r3', 'r2', 'r1']],
    ['without anything to search by', '...', ['r3', 'r2', 'r1']],
  ])('is found %s', async (_name, text, ids) => {
    const { engine } = await archive();

    expect(await engine.ids({ entity: 'record', text })).toEqual(ids);
  });

  it('says what a row shows, with the names of today', async () => {
    const { engine } = await archive();

    const page = await engine.query({ entity: 'record', text: 'undangan' });

    expect(page).toMatchObject({
      status: 'ready',
      total: 1,
      exact: true,
      rows: [
        { id: 'r1', voided: false, card: { unit: 'Bagian Umum', location: 'Gedung Arsip › B017', classCode: '600.1.15.2', softcopies: 0 } },
      ],
    });
  });

  it('keeps what was destroyed to be found, says so, and narrows by it; also in an index that is built anew', async () => {
    const { office, engine } = await archive();
    await office.create('recordNote', tombstoneId('r2'), {
      recordId: 'r2',
      position: 0,
      kind: 'destroyed',
      on: calendarDate('2026-06-10'),
      at: instant('2026-06-10T01:42:00.000Z'),
      data: { proposalId: 'p', number: '1/BA' },
      personId: null,
      stream: 'umum',
    });

    for (const index of [engine, await engineOver(office, memorySql())]) {
      expect(await index.ids({ entity: 'record', text: 'keuangan' })).toEqual(['r2']);
      expect(await index.ids({ entity: 'record', filters: { presence: ['destroyed'] } })).toEqual(['r2']);
      expect(await index.ids({ entity: 'record', filters: { presence: [''] } })).toEqual(['r3', 'r1']);
      expect(await index.query({ entity: 'record', text: 'keuangan' })).toMatchObject({ rows: [{ card: { outcome: 'destroyed' } }] });
    }
  });

  it.each([
    ['date', false, ['r2', 'r1', 'r3']],
    ['date', true, ['r1', 'r2', 'r3']],
    ['description', false, ['r2', 'r3', 'r1']],
    ['code', false, ['r1', 'r3', 'r2']],
    ['newest', false, ['r3', 'r2', 'r1']],
  ] as const)('is ordered by %s, descending %s, with empty values last', async (sort, descending, ids) => {
    const { engine } = await archive();

    expect(await engine.ids({ entity: 'record', sort, descending })).toEqual(ids);
  });

  it('finds a record by the number of the reception it came in with', async () => {
    const { office, engine } = await archive();
    await office.create('record', 'r4', aRecord({ description: 'Lain', receptionNumber: '004/TRM/A/VI/2026' }));

    expect(await engine.ids({ entity: 'record', text: '004/TRM/A/VI/2026' })).toEqual(['r4']);
  });

  it('puts an identifier before a word of a note by relevance', async () => {
    const { office, engine } = await archive();
    await office.create('record', 'r4', aRecord({ description: 'Lain', note: 'lihat K-77 dan berkas sebelumnya' }));

    expect(await engine.ids({ entity: 'record', text: 'k-77', sort: 'relevance' })).toEqual(['r2', 'r4']);
    expect(await engine.ids({ entity: 'record', text: 'k-77' })).toEqual(['r4', 'r2']);
  });

  it('puts all words among the identifiers first by relevance, then those of the description, then the rest, and pages through', async () => {
    const { office, engine } = await archive();
    await office.create('record', 'number', aRecord({ description: 'Lain', letterNumber: '600/12/ND/2024', oldNumber: 'ND-7' }));
    await office.create('record', 'title', aRecord({ description: 'Perihal ND 600' }));
    await office.create('record', 'title-later', aRecord({ description: 'Balasan ND 600' }));
    await office.create('record', 'rest', aRecord({ description: 'Perihal ND', note: '600 lembar' }));

    const byRelevance = { entity: 'record', text: 'nd 600', sort: 'relevance' } as const;
    const paged = [];
    for (let offset = 0; offset < 5; offset += 2) paged.push(...(await engine.ids({ ...byRelevance, offset, limit: 2 })));

    expect(await engine.ids(byRelevance)).toEqual(['number', 'title-later', 'title', 'rest']);
    expect(paged).toEqual(['number', 'title-later', 'title', 'rest']);
    expect(await engine.query({ ...byRelevance, limit: 1 })).toMatchObject({ total: 4, exact: true });
  });

  it.each([
    ['', {}],
    ['naskah', {}],
    ['naskah', { unit: ['unit-umum'] }],
    ['', { unit: ['unit-umum'] }],
  ])('words %j and filters %j: a full page is not held up by its count where it says so', async (text, filters) => {
    const office = await searchOffice();
    await office.create('unit', 'unit-umum', aUnit('Bagian Umum'));
    await office.save(...Array.from({ length: 40 }, (_, n) => createOp('record', `m${n}`, aRecord({ description: `Naskah ${n}` }))));
    let clock = 0;
    const engine = await engineOver(office, memorySql(), { now: () => ++clock });
    const page = { entity: 'record', text, filters, limit: 8 } as const;

    expect(await engine.query(page)).toMatchObject({ total: 40, exact: true });
    const hurried = await engine.query({ ...page, countForMs: 1 });

    expect(hurried).toMatchObject({ exact: false, total: 8 });
    expect(hurried.status === 'ready' && hurried.ids).toEqual(Array.from({ length: 8 }, (_, n) => `m${39 - n}`));
    expect(await engine.query({ ...page, limit: 50, countForMs: 1 })).toMatchObject({ exact: true, total: 40 });
  });

  it('in another order shows what was changed since the page before', async () => {
    const { office, engine } = await archive();
    const byDate = { entity: 'record', sort: 'date' } as const;
    const before = await engine.ids(byDate);

    const seq = await office.change('record', 'r1', { date: day('1990-01-02') });

    expect(before[0]).toBe('r2');
    expect((await engine.ids({ ...byDate, includeSeq: seq }))[0]).toBe('r1');
  });

  it('stands in another order over many runs, pages through it, and is given up where nobody waits', async () => {
    const { office, engine } = await archive();
    const count = 3000;
    // A step that shares no divisor with the count meets each place once.
    const places = Array.from({ length: count }, (_, n) => String((n * 1009) % count).padStart(4, '0'));
    const ops = places.map((place) => createOp('record', `m${place}`, aRecord({ description: `Urutan ${place}` })));
    const seq = await office.save(...ops);
    const inOrder = { entity: 'record', text: 'urutan', sort: 'description', includeSeq: seq } as const;

    const whole = await engine.ids({ ...inOrder, limit: 1000, offset: 1500 });
    const nobody = new AbortController();
    const givenUp = engine.query({ ...inOrder, descending: true }, nobody.signal);
    nobody.abort();

    expect(whole).toEqual(Array.from({ length: 1000 }, (_, n) => `m${String(1500 + n).padStart(4, '0')}`));
    expect(await givenUp).toEqual({ status: 'superseded' });
  });

  it.each([
    [{ unit: ['unit-keu'] }, ['r2']],
    [{ year: ['2024', '2025'] }, ['r2', 'r1']],
    [{ year: [''] }, ['r3']],
    [{ class: [''] }, ['r3', 'r2']],
    [{ classTop: ['600'], state: ['Asli'] }, ['r1']],
    [{ location: ['place-a'] }, ['r2', 'r1']],
    [{ building: ['place-c'] }, ['r3']],
    [{ medium: ['Film'] }, []],
  ])('is narrowed by %j', async (filters, ids) => {
    const { engine } = await archive();

    expect(await engine.ids({ entity: 'record', filters })).toEqual(ids);
  });

  it('pages without a gap or a repetition', async () => {
    const { engine } = await archive();

    const pages = await Promise.all([0, 1, 2, 3].map((offset) => engine.ids({ entity: 'record', offset, limit: 1 })));

    expect(pages).toEqual([['r3'], ['r2'], ['r1'], []]);
  });

  it('counts facets, each as if its own filter were off', async () => {
    const { engine } = await archive();

    const all = await engine.facets({ entity: 'record', text: '', filters: { unit: ['unit-keu'] } });

    expect(all.status).toBe('ready');
    const { facets, total } = all as Extract<typeof all, { status: 'ready' }>;
    expect(total).toBe(1);
    expect(listed(facets.unit)).toEqual(['Bagian Umum:2', 'Bagian Keuangan:1']);
    expect(listed(facets.year)).toEqual(['2024:1']);
    expect(listed(facets.building)).toEqual(['Gedung Arsip:1']);
    expect(listed(facets.softcopy)).toEqual(['0:1']);
  });

  it('names a main class by its title among the facets', async () => {
    const { engine } = await archive();

    const answer = await engine.facets({ entity: 'record', text: 'surat' });

    expect(answer).toMatchObject({
      facets: { classTop: [{ value: '600', label: 'Pekerjaan Umum', count: 1 }], state: [{ value: 'Asli', count: 1 }] },
    });
  });

  it('hides what is void, unless it is asked for', async () => {
    const { office, engine } = await archive();
    await office.change('record', 'r2', { void: 'salah ketik' });

    expect(await engine.ids({ entity: 'record', text: 'laporan' })).toEqual([]);
    expect(await engine.ids({ entity: 'record', text: 'laporan', voided: 'show' })).toEqual(['r2']);
    expect(await engine.ids({ entity: 'record', voided: 'only' })).toEqual(['r2']);
    await office.change('record', 'r2', { void: null });
    expect(await engine.ids({ entity: 'record', text: 'laporan' })).toEqual(['r2']);
    expect(await engine.ids({ entity: 'record', voided: 'only' })).toEqual([]);
  });

  it('finds a changed record by its new words and no longer by the old ones', async () => {
    const { office, engine } = await archive();

    await office.change('record', 'r2', { description: 'Buku kas' });

    expect(await engine.ids({ entity: 'record', text: 'laporan' })).toEqual([]);
    expect(await engine.ids({ entity: 'record', text: 'kas' })).toEqual(['r2']);
  });

  it('counts softcopies that come and go', async () => {
    const { office, engine } = await archive();

    await office.create('recordSoftcopy', 's1', aSoftcopy('r1'));
    expect(await engine.ids({ entity: 'record', filters: { softcopy: ['1'] } })).toEqual(['r1']);
    await office.change('record', 'r1', { note: 'diperiksa' });
    expect(await engine.ids({ entity: 'record', filters: { softcopy: ['1'] } })).toEqual(['r1']);
    await office.change('recordSoftcopy', 's1', { void: 'salah berkas' });
    expect(await engine.ids({ entity: 'record', filters: { softcopy: ['1'] } })).toEqual([]);
  });
});

describe('words that stand elsewhere', () => {
  it('follow a renamed building to every record in it', async () => {
    const { office, engine } = await archive();

    await office.change('location', 'place-a', { name: 'Gedung Merdeka' });

    expect(await engine.ids({ entity: 'record', text: 'merdeka' })).toEqual(['r2', 'r1']);
    expect(await engine.ids({ entity: 'record', text: 'gedung arsip' })).toEqual([]);
  });

  it('follow a box that moved to another building', async () => {
    const { office, engine } = await archive();

    await office.change('location', 'place-box', { parentId: 'place-c' });

    expect(await engine.ids({ entity: 'record', filters: { building: ['place-c'] } })).toEqual(['r3', 'r2', 'r1']);
    expect(await engine.ids({ entity: 'record', text: 'timur b017' })).toEqual(['r2', 'r1']);
  });

  it('follow a renamed unit and a retitled code', async () => {
    const { office, engine } = await archive();

    await office.change('unit', 'unit-keu', { name: 'Badan Aset' });
    await office.change('classCode', 'c600-1', { title: 'Titian' });

    expect(await engine.ids({ entity: 'record', text: 'aset' })).toEqual(['r2']);
    expect(await engine.ids({ entity: 'record', text: 'titian' })).toEqual(['r1']);
  });

  it('survive places that hang in a ring', async () => {
    const { office, engine } = await archive();

    await office.change('location', 'place-a', { parentId: 'place-box' });

    expect(await engine.ids({ entity: 'record', text: 'b017' })).toEqual(['r2', 'r1']);
    expect(engine.faults).toEqual([]);
  });
});

describe('a list of cases', () => {
  async function desk() {
    const office = await searchOffice();
    await office.create('request', 'q1', aRequest('Siti Aminah', 'Salinan APBD 2025'));
    await office.create('requestEvent', 'qe1', {
      requestId: 'q1',
      position: 0,
      kind: 'registered',
      on: calendarDate('2026-06-10'),
      at: instant('2026-06-10T02:00:00.000Z'),
      data: { number: '012/PI/A/VI/2026' },
      personId: null,
    });
    await office.create('registerNumber', 'qn1', {
      register: 'request',
      desk: 'A',
      year: 2026,
      seq: 12,
      number: '012/PI/A/VI/2026',
      caseId: 'q1',
    });
    await office.create(
      'objection',
      'o1',
      anObjection('Budi Santoso', { requestNumber: '012/PI/A/VI/2026', information: 'Dokumen AMDAL' }),
    );
    await office.create('objectionGround', 'g1', { objectionId: 'o1', ground: 'a' });
    return { office, engine: await engineOver(office, memorySql()) };
  }

  const event = (position: number, kind: 'registered' | 'checked' | 'voided', data: object) => ({
    objectionId: 'o1',
    position,
    kind,
    on: calendarDate('2026-06-10'),
    at: instant('2026-06-10T02:00:00.000Z'),
    data: data as never,
    personId: null,
  });

  it('follows the state of an objection as its events fold', async () => {
    const { office, engine } = await desk();
    expect(await engine.ids({ entity: 'objection', filters: { state: ['new'] } })).toEqual(['o1']);

    await office.create('objectionEvent', 'e1', event(0, 'registered', { number: '001/KEB/A/VI/2026', declaredCompleteOn: '2026-06-10' }));
    await office.create('registerNumber', 'n1', {
      register: 'objection',
      desk: 'A',
      year: 2026,
      seq: 1,
      number: '001/KEB/A/VI/2026',
      caseId: 'o1',
    });

    expect(await engine.ids({ entity: 'objection', filters: { state: ['registered'] } })).toEqual(['o1']);
    expect(await engine.ids({ entity: 'objection', filters: { state: ['new'] } })).toEqual([]);
    expect(await engine.ids({ entity: 'objection', text: '001/keb' })).toEqual(['o1']);
  });

  it('folds events in the order in which they were recorded, whatever their ids', async () => {
    const { office, engine } = await desk();

    await office.create('objectionEvent', 'z', event(0, 'registered', { number: '001/KEB/A/VI/2026', declaredCompleteOn: '2026-06-10' }));
    await office.create('objectionEvent', 'a', event(1, 'voided', { reason: 'ganda' }));

    expect(await engine.ids({ entity: 'objection', filters: { state: ['voided'] } })).toEqual(['o1']);
  });

  it.each(['budi', 'amdal', '012/PI', 'santoso amd'])('finds an objection by %s', async (text) => {
    const { engine } = await desk();

    expect(await engine.ids({ entity: 'objection', text })).toEqual(['o1']);
  });

  it('finds a request by its number, its applicant and what was asked', async () => {
    const { engine } = await desk();

    for (const text of ['012/pi/a', 'aminah', 'apbd']) expect(await engine.ids({ entity: 'request', text })).toEqual(['q1']);
    expect(await engine.ids({ entity: 'request', filters: { state: ['registered'], year: ['2026'] } })).toEqual(['q1']);
  });

  it('offers the owner of a number first among quick hits, and each hit once', async () => {
    const { office, engine } = await desk();
    await office.create('record', 'r1', aRecord({ description: 'Balasan atas 012/PI/A/VI/2026' }));
    await engine.notify();

    const answer = engine.quick('012/pi', 5, null);

    expect(answer.status === 'ready' && answer.hits.map((hit) => hit.id)).toEqual(['o1', 'q1', 'r1']);
    expect(engine.quick('', 5, null)).toEqual({ status: 'ready', hits: [] });
  });

  it('offers no record of a class that the person may not open', async () => {
    const { office, engine } = await desk();
    await office.create('record', 'open', aRecord({ description: 'Daftar kontrak jalan' }));
    await office.create('record', 'secret', aRecord({ description: 'Daftar kontrak radar', securityClass: 'secret' }));
    await engine.notify();
    const found = (classes: readonly string[] | null) => {
      const answer = engine.quick('daftar kontrak', 5, classes);
      return answer.status === 'ready' ? answer.hits.map(({ id }) => id).toSorted() : [];
    };

    expect(found(null)).toEqual(['open', 'secret']);
    expect(found(['open', 'restricted'])).toEqual(['open']);
  });
});

describe('a tree of records', () => {
  const filed = { classCodeId: 'c600-1', level: 'isi berkas', parentId: 'b1', fileNumber: '2' };
  const tree = async () => {
    const { office, engine } = await archive();
    await office.create('record', 'b1', aRecord({ classCodeId: 'c600-1', level: 'berkas', fileNumber: '2' }));
    await office.create('record', 'b0', aRecord({ classCodeId: 'c600-1', level: 'berkas', fileNumber: '10' }));
    await office.create('record', 'i10', aRecord({ ...filed, itemNumber: '10' }));
    await office.create('record', 'i9', aRecord({ ...filed, itemNumber: '9' }));
    await engine.notify();
    return { office, engine };
  };
  const inClass = { entity: 'record', text: '', sort: 'code', filters: { class: ['c600-1'], parent: [''] } } as const;
  const inFile = { entity: 'record', text: '', sort: 'code', filters: { parent: ['b1'] } } as const;

  it('counts by class, what lies in a berkas and what does not', async () => {
    const { engine } = await tree();

    const all = await engine.groups({ entity: 'record', text: '' }, 'class');
    const outside = await engine.groups({ entity: 'record', text: '', filters: { parent: [''] } }, 'class');
    const inside = await engine.groups({ entity: 'record', text: '', filters: { parent: ['b1', 'b0'] } }, 'parent');

    expect(all).toEqual({
      status: 'ready',
      groups: expect.arrayContaining([
        { value: 'c600-1', count: 5 },
        { value: '', count: 2 },
      ]),
    });
    expect(outside).toMatchObject({ groups: expect.arrayContaining([{ value: 'c600-1', count: 3 }]) });
    expect(inside).toEqual({ status: 'ready', groups: [{ value: 'b1', count: 2 }] });
  });

  it('stands by number of the berkas and of the item, a record without a berkas last', async () => {
    const { engine } = await tree();

    expect(await engine.ids(inClass)).toEqual(['b1', 'b0', 'r1']);
    expect(await engine.ids(inFile)).toEqual(['i9', 'i10']);
  });

  it.each([
    [inClass, 'b1', 0],
    [inClass, 'b0', 1],
    [inClass, 'r1', 2],
    [inFile, 'i10', 1],
    [inClass, 'i10', null],
    [inClass, 'unknown', null],
    [{ ...inClass, sort: 'newest' } as const, 'r1', 2],
    [{ ...inClass, descending: true } as const, 'r1', 0],
  ])('knows the place of a row among the hits of %j: %s at %s', async (query, id, place) => {
    const { engine } = await tree();

    expect(await engine.place(query, id)).toEqual({ status: 'ready', place });
  });

  it('does not count what was voided', async () => {
    const { office, engine } = await tree();
    await office.change('record', 'b0', { void: 'salah' });
    await engine.notify();

    expect(await engine.groups({ ...inClass }, 'class')).toEqual({ status: 'ready', groups: [{ value: 'c600-1', count: 2 }] });
    expect(await engine.place(inClass, 'r1')).toEqual({ status: 'ready', place: 1 });
  });
});

describe('the category of a record', () => {
  it('narrows the list and counts as a facet; also in an index that is built anew, and after it changed', async () => {
    const { office, engine } = await archive();
    const values = { recordId: 'r2', protection: null, secondCopy: null, stream: 'umum' } as const;
    await office.create('recordCategory', categoryId('r2'), { ...values, category: 'vital' });
    await engine.notify();

    const anew = await engineOver(office, memorySql());
    for (const one of [engine, anew]) {
      expect(await one.ids({ entity: 'record', text: '', filters: { category: ['vital'] } })).toEqual(['r2']);
      const beside = await one.facets({ entity: 'record', text: '' });
      expect(beside.status === 'ready' && listed(beside.facets.category)).toEqual(['general:2', 'vital:1']);
    }

    await office.change('recordCategory', categoryId('r2'), { category: 'protected' });
    await engine.notify();
    expect(await engine.ids({ entity: 'record', text: '', filters: { category: ['protected'] } })).toEqual(['r2']);
  });
});
