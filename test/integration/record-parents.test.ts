/** The berkas that records lie in goes out and comes back: by its identifier or its number, wherever it stands. */
import { beforeEach, describe, expect, it } from 'vitest';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { fileRecords } from '#renderer/commands/archive/file-records.ts';
import { setRecordCategory } from '#renderer/commands/archive/set-category.ts';
import { readRecords } from '#renderer/commands/export/read-records.ts';
import { checkRecords } from '#renderer/commands/import/check-records.ts';
import { readReferences } from '#renderer/commands/import/import-references.ts';
import { lookAt } from '#renderer/commands/import/look-at-file.ts';
import { storeRecords } from '#renderer/commands/import/store-records.ts';
import { undoImport } from '#renderer/commands/import/undo-import.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { categoryId, categoryOf } from '#renderer/db/queries/lent-records.ts';
import { listWords } from '#renderer/features/archive/record-export.ts';
import type { AccessUser } from '#shared/domain/access/access.ts';
import { parseRecordDate } from '#shared/domain/records/record-date-parse.ts';
import type { RecordKey } from '#shared/domain/records/record-key.ts';
import { recordsDublinCore } from '#shared/exchange/records/dublin-core.ts';
import { recordsEad } from '#shared/exchange/records/ead.ts';
import type { ExportedRecord } from '#shared/exchange/records/exported-record.ts';
import { recordsCsv, recordsJsonLines, recordsXlsx } from '#shared/exchange/records/record-lists.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { archive } from '#shared/i18n/messages/archive.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type ArchiveOffice, archiveOffice, recordValues } from '#test/support/archive-office.ts';
import { aClassCode, aPlace } from '#test/support/search/rows.ts';

const arsiparis: AccessUser = { personId: 'person-arsiparis', roles: ['arsiparis'], unitId: 'unit-umum', active: true };
const words = (language: 'id' | 'en') =>
  listWords(((key: keyof typeof archive.id) => archive[language][key]) as Parameters<typeof listWords>[0]);
const date = (text: string) => expectOk(parseRecordDate(text));
const utf8 = (text: string) => new TextEncoder().encode(text);

let office: ArchiveOffice;

/** An office that knows the code PR.01, as every office with the same classification. */
async function codedOffice(): Promise<ArchiveOffice> {
  const fresh = await archiveOffice();
  const scheme = { name: 'Klasifikasi', importedOn: '2026-01-02', source: 'daftar.csv', active: true } as never;
  const ops = [
    createOp('classScheme', 'scheme', scheme),
    createOp('classCode', 'code-1', aClassCode('PR.01', 'Perencanaan')),
    createOp('location', 'place-odd', aPlace('rack', 'R-07/b, "timur"', 'place-building')),
  ];
  expectOk(await commit(fresh.ctx, { command: 'test.scheme', user: null, ops }));
  return fresh;
}

beforeEach(async () => {
  office = await codedOffice();
});

async function imported(bytes: Uint8Array, { key, stop }: { key?: RecordKey | null; stop?: number } = {}) {
  const table = expectOk(readTable(bytes));
  const { key: guessed, ...found } = lookAt(table, 'arsip', bytes.length).setup;
  const meant = key === undefined ? guessed : key;
  const setup = { ...found, ...(meant ? { key: meant } : {}) };
  const hooks = (after = Number.POSITIVE_INFINITY) => {
    let seen = 0;
    const onProgress = () => {
      seen += 1;
    };
    return { onProgress, cancelled: () => seen >= after, pause: async () => {} };
  };
  const gates = { strict: office.ctx, relaxed: office.ctx };
  const check = async () => {
    const outcome = await checkRecords(table.text, setup, await readReferences(office.ctx.db), arsiparis, hooks());
    if (!outcome) throw new Error('not cancelled');
    return outcome.report;
  };
  const store = async (batchId: string | null, ready: number, after?: number) => {
    const input = { text: table.text, sha256: table.sha256, fileName: 'arsip', setup, ready, batchId };
    return expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks(after)));
  };
  const report = await check();
  const stored = await store(null, report.ready, stop);
  const again = async () => store(stored.batchId, (await check()).ready);
  const undo = async () => expectOk(await undoImport(gates, stored.batchId, arsiparis, hooks()));
  return { report, stored, again, undo };
}

const live = async () => (await office.ctx.db.records.toArray()).filter((row) => !row.void);

/** What lies in what, by description; records outside of a berkas alone. */
async function lying(): Promise<Record<string, string>> {
  const rows = await live();
  const names = new Map(rows.map((row) => [row.id, row.description]));
  return Object.fromEntries(rows.map((row) => [row.description, row.parentId === null ? '' : (names.get(row.parentId) ?? '?')]));
}

/** Every stored field, with names for what other rows say. */
async function stored() {
  const rows = await live();
  const names = new Map(rows.map((row) => [row.id, row.description]));
  const all = await Promise.all(
    rows.map(async ({ id, _c, _f, importBatchId, void: _, parentId, ...row }: (typeof rows)[number] & { _f?: unknown }) => ({
      ...row,
      parent: names.get(parentId ?? '') ?? null,
      category: categoryOf(await office.ctx.db.rows('recordCategory').get(categoryId(id))),
    })),
  );
  return all.toSorted((a, b) => a.description.localeCompare(b.description));
}

/** A berkas with two items, one before it in every list, and a record outside with every field filled. */
async function filled(): Promise<readonly string[]> {
  const add = async (values: Parameters<typeof recordValues>[0]) =>
    expectOk(await addRecord(office.ctx, recordValues({ classCodeId: 'code-1', ...values }), [])).id;
  const first = await add({ description: 'Surat pertama', date: date('11 Maret 2025'), letterNumber: '-1+2', note: "'=sudah" });
  const file = await add({ description: 'Berkas jalan', level: 'berkas', fileNumber: '007', date: date('2022–2024') });
  const second = await add({ description: 'Surat kedua', date: date('±2023'), extent: 1234.5, extentUnit: 'lembar' });
  const alone = await add({
    ...{ description: '=dua\nbaris; "kutip"', date: date('tanpa tanggal'), locationId: 'place-odd', creator: '@kantor' },
    ...{ oldNumber: '00012', receptionNumber: '+7', unitCode: '0.1', indexTerm: "'", state: 'asli', condition: 'baik', medium: 'kertas' },
    ...{ securityClass: 'restricted', accessClass: 'immediate', classCodeId: null, itemNumber: '0003', letterNumber: '1e5' },
  });
  expectOk(await fileRecords(office.ctx, [first, second], { kind: 'existing', fileId: file }));
  expectOk(await setRecordCategory(office.ctx, alone, { category: 'vital', protection: '=Pemencaran', secondCopy: 'Depo; "timur"' }));
  return [first, file, second, alone];
}

const forms: [string, (records: readonly ExportedRecord[]) => Uint8Array][] = [
  ['CSV with Indonesian words', (records) => utf8(recordsCsv(records, words('id')))],
  ['CSV with English words', (records) => utf8(recordsCsv(records, words('en')))],
  ['XLSX with Indonesian words', (records) => recordsXlsx(records, words('id'))],
  ['XLSX with English words', (records) => recordsXlsx(records, words('en'))],
  ['JSON Lines', (records) => utf8(recordsJsonLines(records))],
  ['Dublin Core', (records) => utf8(recordsDublinCore(records, 'Dinas'))],
  ['EAD 2002', (records) => utf8(recordsEad(records, { title: 'Arsip', office: 'Dinas', on: '2026-03-02', program: 'Daluang' }))],
];

describe('an own export comes back into another office with every stored field', () => {
  it.each(forms)('%s', async (_name, write) => {
    const { records } = await readRecords(office.ctx, await filled());
    const before = await stored();
    const bytes = write(records);
    office = await codedOffice();

    const { report, stored: batch } = await imported(bytes);

    // Its lists of terms are those of an office without any.
    expect(Object.keys(report.byCode)).toEqual(['term.unknown']);
    expect(batch.stored).toBe(4);
    expect(await stored()).toEqual(before);
    expect(await lying()).toMatchObject({ 'Surat pertama': 'Berkas jalan', 'Surat kedua': 'Berkas jalan', 'Berkas jalan': '' });
  });

  it.each(forms)('%s changes nothing by identifier where it came from', async (_name, write) => {
    const { records } = await readRecords(office.ctx, await filled());

    expect((await imported(write(records), { key: 'id' })).report).toMatchObject({ ready: 0, unchanged: 4 });
  });

  it('by no identifier the copies lie in the copy', async () => {
    const { records } = await readRecords(office.ctx, await filled());
    const bytes = utf8(recordsCsv(records, words('id')));

    const old = new Set((await live()).map(({ id }) => id));
    await imported(bytes, { key: null });
    const copies = (await live()).filter(({ id }) => !old.has(id));
    expect(copies.map(({ parentId }) => parentId !== null && old.has(parentId))).toEqual([false, false, false, false]);
    expect(copies.filter(({ parentId }) => parentId !== null)).toHaveLength(2);
  });
});

const list = (...lines: readonly string[]) => utf8(['Uraian;Unit;Boks;Nomor berkas;Nomor item;Berkas induk', ...lines].join('\n'));

describe('a row names its berkas', () => {
  it('by its number, later in the list, of the same unit where several have it', async () => {
    await imported(
      list(
        'Surat;Bagian Umum;017;;1;007',
        'Umum;Bagian Umum;017;007;;',
        'PU;Dinas Pekerjaan Umum;017;007;;',
        'Denah;Dinas Pekerjaan Umum;017;007;1; 007 ',
      ),
    );

    expect(await lying()).toEqual({ Surat: 'Umum', Umum: '', PU: '', Denah: 'PU' });
  });

  it('which is in the archive and not in the list, by number or identifier', async () => {
    const [, file] = await filled();
    const { report } = await imported(list('Baru;Bagian Umum;017;;3;007', `Lagi;Bagian Umum;017;;4;${file?.toUpperCase()}`));

    expect(report.byCode).toEqual({ 'date.assumedUndated': 2 });
    expect(await lying()).toMatchObject({ Baru: 'Berkas jalan', Lagi: 'Berkas jalan' });
  });

  it('and is told where it is not there, was refused, has many meanings, or would lie in another', async () => {
    const { report } = await imported(
      list(
        'Tanpa;Bagian Umum;017;;1;999',
        ';Bagian Umum;017;100;;',
        'Ditolak;Bagian Umum;017;;1;100',
        'Satu;Bagian Umum;017;200;;',
        'Dua;Bagian Umum;017;200;;',
        'Ganda;Bagian Umum;017;;1;200',
        'Sendiri;Bagian Umum;017;300;;300',
      ),
    );

    expect(report.byCode).toMatchObject({ 'parent.missing': 3, 'parent.several': 1 });
    expect(report.rows.filter(({ issues }) => issues.some(({ field }) => field === 'parent')).map(({ row }) => row)).toEqual([2, 4, 7, 8]);
    expect(await lying()).toEqual({ Tanpa: '', Ditolak: '', Satu: '', Dua: '', Ganda: '', Sendiri: '' });
  });

  it('and a berkas in a berkas stays outside, with what lies in it', async () => {
    const lines = utf8(
      ['Uraian;Unit;Boks;Pengenal;Berkas induk', 'C;Bagian Umum;017;c;', 'B;Bagian Umum;017;b;c', 'A;Bagian Umum;017;a;b'].join('\n'),
    );
    const { report } = await imported(lines);

    expect(report.byCode).toMatchObject({ 'parent.nested': 1 });
    expect(await lying()).toEqual({ A: 'B', B: '', C: '' });
  });

  it('is not one that was taken back, nor one that the person may not change', async () => {
    const first = await imported(list('Isi;Bagian Umum;017;;1;500', 'Wadah;Bagian Umum;017;500;;'));
    await first.undo();
    const secret = recordValues({ description: 'Rahasia', fileNumber: '600', level: 'berkas', securityClass: 'topSecret' });
    const ops = [createOp('record', 'secret', { ...secret, importBatchId: null })];
    expectOk(await commit(office.ctx, { command: 'test.secret', user: null, ops }));
    const { report } = await imported(list('Baru;Bagian Umum;017;;1;500', 'Lagi;Bagian Umum;017;;1;600'));

    expect(report.byCode).toMatchObject({ 'parent.missing': 2 });
    expect(await lying()).toMatchObject({ Baru: '', Lagi: '' });
  });
});

describe('by identifier', () => {
  it('a berkas that changes says that something in it stays, where the person may not change it, and names it nowhere', async () => {
    const inside = { parentId: 'mine', fileNumber: '600', importBatchId: null };
    const ops = [
      createOp('record', 'mine', {
        ...recordValues({ description: 'Berkas jalan', level: 'berkas', fileNumber: '600' }),
        importBatchId: null,
      }),
      createOp('record', 'open', { ...recordValues({ description: 'Surat biasa' }), ...inside }),
      createOp('record', 'secret', { ...recordValues({ description: 'Rahasia', securityClass: 'topSecret' }), ...inside }),
      createOp('record', 'other', {
        ...recordValues({ description: 'Berkas lain', level: 'berkas', fileNumber: '700' }),
        importBatchId: null,
      }),
    ];
    expectOk(await commit(office.ctx, { command: 'test.files', user: null, ops }));
    const numberOf = async (id: string) => (await office.ctx.db.records.get(id))?.fileNumber;

    const { report } = await imported(utf8('Pengenal arsip;Nomor berkas\nmine;601\nother;701'), { key: 'id' });

    expect(report).toMatchObject({ ready: 2, refused: 0, byCode: { 'inside.kept': 1 } });
    expect(report.rows.find(({ issues }) => issues.length > 0)).toMatchObject({ row: 2, issues: [{ code: 'inside.kept', text: '' }] });
    expect([await numberOf('mine'), await numberOf('open'), await numberOf('secret')]).toEqual(['601', '601', '600']);
  });

  it('a list moves records into a berkas and out of it; an empty cell leaves them; undo puts them back', async () => {
    const [first, file, second, alone] = await filled();
    const before = await lying();
    const lines = ['Pengenal arsip;Berkas induk', `${first};-`, `${second};`, `${alone};${file}`, `${file};${first}`];
    const { report, undo } = await imported(utf8(lines.join('\n')), { key: 'id' });

    expect(report).toMatchObject({ ready: 2, updates: 2, unchanged: 2, byCode: { 'parent.nested': 1 } });
    expect(report.rows.find(({ row }) => row === 2)?.changes).toEqual([{ field: 'parent', before: 'Berkas jalan', after: '' }]);
    expect(await lying()).toMatchObject({ 'Surat pertama': '', 'Surat kedua': 'Berkas jalan', '=dua\nbaris; "kutip"': 'Berkas jalan' });

    await undo();
    expect(await lying()).toEqual(before);
  });
});

describe('a long list', () => {
  const long = (rows: number) =>
    utf8(
      [
        'Uraian;Unit;Boks;Pengenal;Berkas induk',
        ...Array.from({ length: rows }, (_, index) => `Surat ${index};Bagian Umum;017;s${index};berkas-${index % 3}`),
        ...[0, 1, 2].map((index) => `Berkas ${index};Bagian Umum;017;berkas-${index};`),
      ].join('\n'),
    );

  it.each([null, 'id'] as const)('left in the middle goes on with the same berkas (key %s)', async (key) => {
    const { stored: begun, again } = await imported(long(1100), { key, stop: 1 });
    expect(begun.finished).toBe(false);

    expect((await again()).finished).toBe(true);
    const rows = await live();
    expect(rows).toHaveLength(1103);
    expect(
      Object.entries(await lying()).filter(
        ([name, file]) => file !== (name.startsWith('Surat') ? `Berkas ${Number(name.slice(6)) % 3}` : ''),
      ),
    ).toEqual([]);
  });

  it('is taken back whole; a berkas stays where something lies in it that stays', async () => {
    const { undo } = await imported(long(4));
    const rows = await live();
    const id = (name: string) => rows.find(({ description }) => description === name)?.id ?? '';
    const own = expectOk(await addRecord(office.ctx, recordValues({ description: 'Milik orang' }), [])).id;
    expectOk(await fileRecords(office.ctx, [own], { kind: 'existing', fileId: id('Berkas 1') }));

    expect(await undo()).toMatchObject({ undone: 6, left: 1 });
    expect(await lying()).toEqual({ 'Milik orang': 'Berkas 1', 'Berkas 1': '' });
  });
});
