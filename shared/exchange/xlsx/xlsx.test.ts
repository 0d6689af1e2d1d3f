import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expectOk } from '#shared/lib/result.ts';
import { annotateXlsx } from './annotate-xlsx.ts';
import { openXlsx } from './read-xlsx.ts';
import { dateOfSerial, shapeOfFormat } from './serial-date.ts';
import { writeXlsx } from './write-xlsx.ts';

interface Parts {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
}

const workbook = ({ sheet, strings, styles, date1904 }: Parts, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '_rels/.rels': strToU8('<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="x">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="Lembar &amp; 1" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId7" Type="http://x/worksheet" Target="/xl/worksheets/a.xml"/></Relationships>',
    ),
    'xl/worksheets/a.xml': strToU8(`<?xml version="1.0"?><worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...(strings ? { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) } : {}),
    ...(styles ? { 'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`) } : {}),
    ...more,
  });

const rowsOf = (bytes: Uint8Array) => expectOk(expectOk(openXlsx(bytes)).sheet(0)).rows;

describe('a date by its serial number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [45727, '2025-03-11'],
    [45727.999, '2025-03-11'],
    [2958465, '9999-12-31'],
    [2958466, null],
    [0, null],
    [-1, null],
  ])('%d is %s', (serial, date) => {
    expect(dateOfSerial(serial, false)).toBe(date);
  });

  it.each([
    [0, '1904-01-01'],
    [44265, '2025-03-11'],
  ])('%d counted from 1904 is %s', (serial, date) => {
    expect(dateOfSerial(serial, true)).toBe(date);
  });

  it('is the same in every time zone', () => {
    const script = `import { dateOfSerial } from ${JSON.stringify(new URL('./serial-date.ts', import.meta.url).href)};
      console.log([1, 61, 36526, 45727, 45000.5].map((serial) => dateOfSerial(serial, false)).join());`;
    const zones = ['UTC', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'America/Sao_Paulo', 'Pacific/Kiritimati'];

    const said = zones.map(
      (TZ) => spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: { ...process.env, TZ } }).stdout,
    );

    expect(new Set(said)).toEqual(new Set(['1900-01-01,1900-03-01,2000-01-01,2025-03-11,2023-03-15\n']));
  });

  it.each([
    ['dd/mm/yyyy', 'day'],
    ['[$-421]dd mmmm yyyy;@', 'day'],
    ['mmmm yyyy', 'month'],
    ['yyyy', 'year'],
    ['hh:mm:ss', 'time'],
    ['[h]:mm', 'time'],
    ['0.00', 'plain'],
    ['#,##0 "hari"', 'plain'],
    ['[Red]0', 'plain'],
    ['General', 'plain'],
    ['@', 'plain'],
    ['000', 'padded'],
  ])('is shown by a format like %s as %s', (code, kind) => {
    expect(shapeOfFormat(200, code).kind).toBe(kind);
  });
});

describe('a sheet', () => {
  it('gives texts of all kinds as they are shown', () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>tebal </t></r><r><t xml:space="preserve"> biasa</t></r></is></c>' +
      '<c r="C1" t="str"><f>A1&amp;"x"</f><v>hasil &lt;rumus&gt;</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c></row>' +
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><f>1+1</f></c></row>';
    const strings = '<si><t>007</t></si><si><r><t>Ura</t></r><r><t>ian</t></r><rPh sb="0" eb="1"><t>baca</t></rPh></si>';

    const read = expectOk(expectOk(openXlsx(workbook({ sheet, strings }))).sheet(0));

    expect(read).toEqual({
      name: 'Lembar & 1',
      rows: [['Uraian', 'tebal  biasa', 'hasil <rumus>', 'TRUE', '#N/A'], ['007']],
      withoutValue: 1,
    });
  });

  it('gives numbers by what their format shows', () => {
    const formats = [0, 14, 200, 201, 202, 21];
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="000"/><numFmt numFmtId="201" formatCode="mmmm yyyy"/><numFmt numFmtId="202" formatCode="yyyy"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const cells = [
      [0, '12'],
      [0, '3.5'],
      [0, '0.30000000000000004'],
      [0, '1.234'],
      [0, '1234567890123'],
      [1, '45727'],
      [1, '45727.75'],
      [2, '7'],
      [3, '45717'],
      [4, '45717'],
      [5, '0.5'],
    ].map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`);

    expect(rowsOf(workbook({ sheet: `<row>${cells.join('')}</row>`, styles }))).toEqual([
      ['12', '3.5', '0.3', '1,234', '1234567890123', '2025-03-11', '2025-03-11', '007', '2025-03', '2025', '12:00'],
    ]);
    expect(rowsOf(workbook({ sheet: '<row><c s="1"><v>44265</v></c></row>', styles, date1904: true }))).toEqual([['2025-03-11']]);
  });

  it('keeps its gaps, and a cell merged downwards speaks for its rows', () => {
    const text = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
    const sheet = `<row r="2">${text('B2', 'judul')}</row><row r="4">${text('A4', 'berkas 1')}${text('B4', 'a')}</row><row r="5">${text('B5', 'b')}</row><row r="7">${text('B7', 'c')}</row>`;
    const bytes = workbook({
      sheet: `${sheet}</sheetData><mergeCells><mergeCell ref="A4:A9"/><mergeCell ref="B2:D2"/></mergeCells><sheetData>`,
    });

    expect(rowsOf(bytes)).toEqual([[], ['', 'judul'], [], ['berkas 1', 'a'], ['berkas 1', 'b'], [], ['berkas 1', 'c']]);
  });
});

describe('what is no workbook is refused with its reason', () => {
  const bomb = () => workbook({ sheet: '' }, { 'xl/worksheets/a.xml': new Uint8Array(3_000_000) });
  it.each<[string, () => Uint8Array, string]>([
    ['text', () => strToU8('a;b'), 'xlsx.notWorkbook'],
    ['an XLS or a workbook under a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'xlsx.oldOrProtected'],
    ['another ZIP', () => zipSync({ 'a.txt': strToU8('a') }), 'xlsx.notWorkbook'],
    ['half of a workbook', () => workbook({ sheet: '' }).subarray(0, 300), 'xlsx.notWorkbook'],
    ['a part that unpacks to more than allowed', bomb, 'xlsx.tooLarge'],
    ['a part that says it is small and is not', () => lie(bomb()), 'xlsx.tooLarge'],
    [
      'a damaged part',
      () => spoil(workbook({ sheet: '<row><c t="str"><v>abcdefghijklmnopqrstuvwxyz</v></c></row>'.repeat(50) })),
      'xlsx.damaged',
    ],
  ])('%s', (_name, bytes, code) => {
    const opened = openXlsx(bytes(), 2_000_000);

    const sheet = opened.ok ? opened.value.sheet(0) : opened;
    expect(sheet).toEqual({ ok: false, error: { code } });
  });

  /** Sets the promised size of the large part to one byte, in the directory where it is read. */
  function lie(bytes: Uint8Array): Uint8Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 30; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 3_000_000) view.setUint32(at + 24, 1, true);
    }
    return bytes;
  }

  function spoil(bytes: Uint8Array): Uint8Array {
    const at = Buffer.from(bytes).indexOf('worksheets/a.xml') + 16;
    return bytes.map((byte, index) => (index >= at && index < at + 12 ? byte ^ 0xff : byte));
  }
});

describe('a workbook that we write', () => {
  const heading = ['Uraian', 'Kode', 'Tanggal'];
  const rows = [
    ['=1+1', '007', '11 Maret 2025'],
    ['dua\nbaris & <tanda> "kutip"', '600.1', ''],
    ['_x000D_ dan spasi ', '-5', '±2023'],
  ];

  it('comes back as it was', () => {
    const book = expectOk(openXlsx(writeXlsx({ name: 'Arsip/2025', heading, rows })));

    expect(book.sheets).toEqual(['Arsip 2025']);
    expect(expectOk(book.sheet(0)).rows).toEqual([heading, rows[0], ['dua\nbaris & <tanda> "kutip"', '600.1'], rows[2]]);
  });

  it('gives back every text', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab=<>&"\'_x0D \n;é😀'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (table) => {
        expect(rowsOf(writeXlsx({ name: 'a', heading: ['x', 'y'], rows: table })).slice(1)).toEqual(table);
      }),
    );
  });

  it('is given a column of notes, and stays the workbook that it was', () => {
    const sheet =
      '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Jumlah</t></is></c></row><row r="3"><c r="A3" s="1"><v>45727</v></c></row><row r="4"/>';
    const strings = '<si><t>Tanggal</t></si>';
    const given = workbook(
      { sheet, strings, styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' },
      { 'xl/media/a.png': new Uint8Array([1, 2, 3]) },
    );

    const notes = new Map([
      [3, 'Jumlah: bukan "angka" & <kosong>'],
      [4, 'Wajib diisi'],
    ]);
    const marked = expectOk(annotateXlsx(given, { sheet: 0, headingRow: 1, heading: 'Alasan', notes }));

    expect(rowsOf(marked)).toEqual([
      ['Tanggal', 'Jumlah', 'Alasan'],
      [],
      ['2025-03-11', '', 'Jumlah: bukan "angka" & <kosong>'],
      ['', '', 'Wajib diisi'],
    ]);
    const [before, after] = [unzipSync(given), unzipSync(marked)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) if (!name.endsWith('a.xml')) expect(after[name], name).toEqual(before[name]);
    expect(annotateXlsx(given, { sheet: 1, headingRow: 1, heading: 'x', notes })).toMatchObject({
      ok: false,
      error: { code: 'xlsx.noSheet' },
    });
  });

  const soffice = !spawnSync('soffice', ['--version']).error;
  it.skipIf(!soffice)(
    'opens in LibreOffice with the same cells, and what LibreOffice writes is read',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'daluang-xlsx-'));
      const convert = (file: string, to: string) => {
        const done = spawnSync(
          'soffice',
          [`-env:UserInstallation=file://${folder}/profil`, '--headless', '--convert-to', to, '--outdir', folder, join(folder, file)],
          { encoding: 'utf8' },
        );
        expect(done.status, done.stderr).toBe(0);
      };
      writeFileSync(join(folder, 'a.xlsx'), writeXlsx({ name: 'a', heading, rows }));

      // 59 is ";", 34 the quote, 76 UTF-8, and every cell as text in quotes.
      convert('a.xlsx', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true');
      expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toContain('"=1+1";"007";"11 Maret 2025"');

      const notes = new Map([[2, 'Tanggal salah']]);
      const order = { sheet: 0, headingRow: 1, heading: 'Alasan', notes };
      writeFileSync(join(folder, 'c.xlsx'), expectOk(annotateXlsx(readFileSync(join(folder, 'a.xlsx')), order)));
      convert('c.xlsx', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true');
      const marked = readFileSync(join(folder, 'c.csv'), 'utf8').split('\n');
      expect(marked[0]).toMatch(/;"Alasan"$/);
      expect(marked[1]).toMatch(/^"=1\+1".*;"Tanggal salah"$/);

      writeFileSync(join(folder, 'b.csv'), 'Tanggal,Nomor,Teks\n2025-03-11,12.5,007x\n');
      convert('b.csv', 'xlsx');
      expect(existsSync(join(folder, 'b.xlsx')), readdirSync(folder).join()).toBe(true);
      expect(rowsOf(readFileSync(join(folder, 'b.xlsx')))).toEqual([
        ['Tanggal', 'Nomor', 'Teks'],
        ['2025-03-11', '12.5', '007x'],
      ]);
      rmSync(folder, { recursive: true });
    },
    60_000,
  );
});
