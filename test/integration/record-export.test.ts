import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyBag } from '#electron/services/bag/verify-bag.ts';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { attachSoftcopies } from '#renderer/commands/archive/attach-softcopies.ts';
import { replaceSoftcopy } from '#renderer/commands/archive/replace-softcopy.ts';
import { setRecordCategory } from '#renderer/commands/archive/set-category.ts';
import { bagOfRecords } from '#renderer/commands/export/bag-of-records.ts';
import { readRecords } from '#renderer/commands/export/read-records.ts';
import { lookAt } from '#renderer/commands/import/look-at-file.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { listWords } from '#renderer/features/archive/record-export.ts';
import { fileNames } from '#shared/domain/records/named-files.ts';
import { parseRecordDate } from '#shared/domain/records/record-date-parse.ts';
import { importRow } from '#shared/domain/records/record-import.ts';
import { recordsDublinCore } from '#shared/exchange/records/dublin-core.ts';
import { recordsEad } from '#shared/exchange/records/ead.ts';
import type { ExportedRecord } from '#shared/exchange/records/exported-record.ts';
import { listFields, recordsCsv, recordsJsonLines, recordsXlsx } from '#shared/exchange/records/record-lists.ts';
import { csvChunks } from '#shared/exchange/table/csv-rows.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { archive } from '#shared/i18n/messages/archive.ts';
import { expectOk, ok } from '#shared/lib/result.ts';
import { type ArchiveOffice, archiveOffice, recordValues } from '#test/support/archive-office.ts';
import { aPlace } from '#test/support/search/rows.ts';

const words = (language: 'id' | 'en') =>
  listWords(((key: keyof typeof archive.id) => archive[language][key]) as Parameters<typeof listWords>[0]);
const aid = { title: 'Daftar arsip', office: 'Dinas & Kominfo', on: '2026-03-02', program: 'Daluang 0.1.0' };

/** What EAD 2002 says of the elements and attributes that we write, and no more. */
const dtd = fileURLToPath(new URL('../fixtures/ead/used-elements.dtd', import.meta.url));

let office: ArchiveOffice;
let ids: string[];

const date = (text: string) => expectOk(parseRecordDate(text));

beforeEach(async () => {
  office = await archiveOffice();
  expectOk(
    await commit(office.ctx, {
      command: 'test.place',
      user: null,
      ops: [createOp('location', 'place-odd', aPlace('rack', 'R-07/b, "timur"', 'place-building'))],
    }),
  );
  const given = [
    recordValues({
      description: '=HYPERLINK("x") & <tanda>',
      date: date('11 Maret 2025'),
      letterNumber: '-1+2',
      note: "'=sudah",
      extent: 3,
      extentUnit: 'lembar',
    }),
    recordValues({
      description: 'dua\nbaris; "kutip"',
      date: date('±2023'),
      locationId: 'place-odd',
      fileNumber: '007',
      creator: '@kantor',
      extent: 1.234,
    }),
    recordValues({
      description: 'Rentang',
      date: date('2022–2024'),
      securityClass: 'restricted',
      accessClass: 'immediate',
      level: 'Berkas',
      state: 'asli',
    }),
    recordValues({
      description: 'Tanpa tanggal',
      date: date('tanpa tanggal'),
      accessClass: 'alwaysAvailable',
      indexTerm: ' spasi '.trim(),
    }),
  ];
  ids = [];
  for (const values of given) ids.push(expectOk(await addRecord(office.ctx, values)).id);
  expectOk(
    await setRecordCategory(office.ctx, ids[0] ?? '', { category: 'vital', protection: '=Pemencaran', secondCopy: 'Depo; "timur"' }),
  );
  expectOk(await setRecordCategory(office.ctx, ids[1] ?? '', { category: 'protected', protection: null, secondCopy: null }));
});

const exported = async () => (await readRecords(office.ctx, ids)).records;

/** Through the very reading, guessing and checking of the import. */
function importedAgain(bytes: Uint8Array) {
  const table = expectOk(readTable(bytes));
  const { setup } = lookAt(table, 'arsip', bytes.length);
  const options = { columns: setup.columns, width: Number.POSITIVE_INFINITY, defaults: setup.defaults };
  return [...csvChunks(table.text, table.delimiter)]
    .flatMap(({ rows }) => rows)
    .filter(({ row }) => row > setup.headingRow)
    .map(({ cells, row }) => {
      const read = importRow(cells, row, options);
      if (read.kind !== 'ready') throw new Error(JSON.stringify(read));
      return { ...read.record, place: read.place.parts, warnings: read.issues.filter(({ code }) => code !== 'date.assumedUndated') };
    });
}

const expected = (records: readonly ExportedRecord[]) =>
  records.map(({ id, files, classTitle, parent, ...record }) => ({ ...record, warnings: [] }));

describe('an export of all fields imports again with no mapping and no loss', () => {
  it.each<[string, (records: readonly ExportedRecord[]) => Uint8Array]>([
    ['CSV with Indonesian words', (records) => new TextEncoder().encode(recordsCsv(records, words('id')))],
    ['CSV with English words', (records) => new TextEncoder().encode(recordsCsv(records, words('en')))],
    ['XLSX with Indonesian words', (records) => recordsXlsx(records, words('id'))],
    ['XLSX with English words', (records) => recordsXlsx(records, words('en'))],
    ['JSON Lines', (records) => new TextEncoder().encode(recordsJsonLines(records))],
  ])('%s', async (_name, write) => {
    const records = await exported();

    expect(records.map(({ description }) => description)).toHaveLength(4);
    expect(importedAgain(write(records))).toEqual(expected(records));
  });

  it.each(['id', 'en'] as const)('with headings that are all recognised (%s)', (language) => {
    const heading = listFields.map((field) => words(language).headings[field]);
    const table = expectOk(readTable(new TextEncoder().encode(`${heading.join(';')}\n`)));

    expect(lookAt(table, 'a', 1).setup.columns).toEqual(Object.fromEntries(listFields.map((field, column) => [field, column])));
  });
});

describe('who exports', () => {
  it('gets the files that a record has now, and none that a better version took the place of', async () => {
    const [id = ''] = ids;
    const file = (mark: string, name: string) => ({ hash: mark.repeat(64), bytes: 4, mediaType: 'application/pdf', name, known: false });
    expectOk(await attachSoftcopies(office.ctx, id, [file('a', 'miring.pdf')]));
    const [copy] = await office.ctx.db.rows('recordSoftcopy').toArray();
    expectOk(await replaceSoftcopy(office.ctx, copy?.id ?? '', file('b', 'tegak.pdf')));

    expect((await readRecords(office.ctx, [id])).records[0]?.files.map(({ name }) => name)).toEqual(['tegak.pdf']);
  });

  it('gets what this person may see, and the rest is counted', async () => {
    const ctx = await office.as('petugas');
    const seen = await readRecords(ctx, [...ids, 'tiada']);

    expect(seen.records.length + seen.leftOut).toBe(5);
    expect(seen.leftOut).toBeGreaterThanOrEqual(1);
  });
});

describe('EAD and Dublin Core', () => {
  it.skipIf(spawnSync('xmllint', ['--version']).error)(
    'are well formed, with every record and nothing that breaks out of its element',
    async () => {
      const records = await exported();
      for (const xml of [recordsEad(records, aid), recordsEad([], aid), recordsDublinCore(records, aid.office)]) {
        expect(spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: xml, encoding: 'utf8' }).stderr).toBe('');
      }
    },
  );

  it.skipIf(spawnSync('xmllint', ['--version']).error)('EAD stands before its document type, berkas within berkas too', async () => {
    const [first, second, ...rest] = await exported();
    if (!first || !second) throw new Error('no records');
    // The second is cut through a character.
    const files = ['a & "b".pdf', 'rapat \ud83d'].map((name) => ({ name, bytes: 4, mediaType: 'application/pdf', hash: 'a'.repeat(64) }));
    const coded = { classCode: '000.1.2', classTitle: 'Rapat & acara', date: date('±2022–2024') };
    const outside = { ...first, ...coded, id: '9', parent: 'elsewhere' };
    const input = recordsEad([{ ...first, files, parent: second.id }, second, ...rest, outside], aid);
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--dtdvalid', dtd, '-'], { input, encoding: 'utf8' });

    expect(input).toContain('<dao href="rapat%20%EF%BF%BD" ');
    expect({ status, wrong: stderr.match(/validity error.*/g) }).toEqual({ status: 0, wrong: null });
  });

  it('say what a record is, in the order of the document type', async () => {
    const [first, second, third, fourth] = (await exported()).map((record) => recordsEad([record], aid).match(/<c .*<\/c>/s)?.[0]);

    expect(first).toMatch(
      /^<c level="item" id="r-[\w-]+"><did><unitid type="nomor-surat">-1\+2<\/unitid><unittitle>=HYPERLINK\(&quot;x&quot;\) &amp; &lt;tanda&gt;<\/unittitle><unitdate normal="2025-03-11">2025-03-11<\/unitdate>/,
    );
    expect(first).toContain('<physdesc><extent altrender="lembar">3 lembar</extent>');
    expect(second).toContain(
      '<unitdate normal="2023-01-01/2023-12-31" certainty="circa">±2023</unitdate><origination><name>@kantor</name>',
    );
    expect(third).toMatch(/^<c level="file".*<accessrestrict><p>restricted; immediate<\/p><\/accessrestrict>/s);
    expect(fourth).toContain('<unitdate>tanpa tanggal</unitdate>');
  });

  it('EAD names the softcopies with their hashes, and the import asks for them by name', async () => {
    const [first] = await exported();
    if (!first) throw new Error('no record');
    const file = (name: string) => ({ name, bytes: 4, mediaType: 'application/pdf', hash: 'a'.repeat(64) });
    const xml = recordsEad([{ ...first, files: [file('pindai & 1.pdf'), file('lampiran.pdf')] }], aid);
    const table = expectOk(readTable(new TextEncoder().encode(xml)));
    const rows = [...csvChunks(table.text, table.delimiter)].flatMap((chunk) => chunk.rows);
    const column = rows[0]?.cells.indexOf('file') ?? -1;

    expect(xml).toContain(
      `<dao href="pindai%20%26%201.pdf" title="pindai &amp; 1.pdf" role="application/pdf"><daodesc><p>SHA-256 ${'a'.repeat(64)}, 4 byte</p></daodesc></dao>`,
    );
    expect(fileNames(rows[1]?.cells[column] ?? '')).toEqual(['pindai & 1.pdf', 'lampiran.pdf']);
  });

  it('say which records are vital or terjaga, and in which berkas they lie', async () => {
    const [vital, general] = (await exported()).map((record) => ({ ...record, category: record.category, parent: record.id }));
    if (!vital || !general) throw new Error('no records');
    const inFile = { ...vital, parent: general.id };

    expect(recordsDublinCore([inFile], 'x')).toContain(
      `<dc:type>Kategori: vital</dc:type><dc:relation>urn:uuid:${general.id}</dc:relation>`,
    );
    expect(recordsEad([inFile], aid)).toContain(
      `<odd type="kategori"><p>vital</p></odd><odd type="perlindungan"><p>=Pemencaran</p></odd><odd type="berkas-induk"><p>${general.id}</p></odd>`,
    );
    expect(recordsEad([inFile, { ...general, parent: null }], aid)).toMatch(
      /<c [^>]*id="r-[^"]*"><did>.*<\/did>.*<c [^>]*>.*<\/c>\s*<\/c>/s,
    );
  });

  it('Dublin Core has no date where there is none', async () => {
    const records = await exported();
    expect(recordsDublinCore(records, 'x').match(/<dc:date>[^<]*/g)).toEqual([
      '<dc:date>2025-03-11',
      '<dc:date>2023~',
      '<dc:date>2022-01-01/2024-12-31',
    ]);
  });
});

describe('a bag of records', () => {
  const withFiles = async () => {
    const [first, ...rest] = await exported();
    if (!first) throw new Error('no record');
    const file = (name: string) => ({ name, bytes: 4, mediaType: 'application/pdf', hash: 'a'.repeat(64) });
    return [{ ...first, files: [file('pindai.pdf'), file('PINDAI.pdf'), file('a/../b:c?.pdf')] }, ...rest];
  };

  it('is a valid bag with lists and files, whatever the files are called', async () => {
    const vault = { read: async () => ok(new Uint8Array([1, 2, 3, 4])) };
    const zip = expectOk(await bagOfRecords(vault, { records: await withFiles(), words: words('id'), aid, folder: 'arsip-2026' }));
    const folder = mkdtempSync(join(tmpdir(), 'daluang-arsip-'));
    for (const [path, bytes] of Object.entries(unzipSync(zip))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }

    expect(await verifyBag(join(folder, 'arsip-2026'))).toEqual({ errors: [], warnings: [] });
    expect(
      Object.keys(unzipSync(zip))
        .filter((path) => path.includes('/berkas/'))
        .map((path) => path.split('/').at(-1)),
    ).toEqual(['pindai.pdf', 'PINDAI (2).pdf', 'a_.._b_c_.pdf']);
    const list = readFileSync(join(folder, 'arsip-2026/data/arsip.csv'), 'utf8');
    for (const name of ['pindai.pdf', 'PINDAI (2).pdf', 'a_.._b_c_.pdf']) expect(list).toContain(`/${name}`);
    rmSync(folder, { recursive: true });
  });

  it('is not made where a file is missing', async () => {
    const vault = { read: async () => ({ ok: false, error: { code: 'missing' } }) as never };

    expect(await bagOfRecords(vault, { records: await withFiles(), words: words('id'), aid, folder: 'x' })).toEqual({
      ok: false,
      error: { code: 'fileMissing', name: 'pindai.pdf' },
    });
  });
});
