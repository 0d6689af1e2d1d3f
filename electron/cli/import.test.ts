import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import { nastyList } from '#test/support/nasty-list.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daluang-import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function dryRun(...args: readonly string[]) {
  const done = spawnSync(process.execPath, ['electron/cli/main.ts', 'import', ...args, '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, TZ: 'America/Sao_Paulo' },
  });
  return { status: done.status, answer: JSON.parse(done.stdout) };
}

const saved = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('a classification list', () => {
  it('is planned as in the app: the list of a broadcaster with its flaws', () => {
    const { status, answer } = dryRun('--kind', 'classification', 'test/fixtures/classification/jra-klasifikasi.csv');

    expect(status).toBe(0);
    expect(answer).toMatchObject({
      kind: 'classification',
      encoding: 'utf-8',
      delimiter: ',',
      columns: { code: { column: 1 }, active: { column: 2 }, inactive: { column: 3 }, disposition: { column: 4 }, security: { column: 5 } },
      counts: { rows: 632, insert: 626, update: 0, skip: 6, blank: 1 },
      byCode: { 'note.headingLine': 3, 'duplicate.differs': 5 },
    });
    expect(answer.counts.insert + answer.counts.update + answer.counts.skip).toBe(answer.counts.rows);
    expect(answer.rows.find(({ row }: { row: number }) => row === 3).findings).toContainEqual({
      severity: 'warning',
      code: 'typo.suspected',
      field: null,
      column: null,
      text: 'nasab -> nasib',
      message: 'mungkin salah ketik',
    });
  });

  it('without a column of codes is refused', () => {
    const file = saved('tanpa-kode.csv', 'a;b\nc;d\n');

    expect(dryRun('--kind', 'classification', file)).toMatchObject({ status: 1, answer: { error: { code: 'columns.noCode' } } });
  });
});

describe('an archive list', () => {
  it.each(['utf-8', 'windows-1252'] as const)('of 2,000 rows in %s is judged row by row', (encoding) => {
    const list = nastyList(encoding);
    const { status, answer } = dryRun('--kind', 'archive', saved('daftar.csv', list.bytes));

    expect(status).toBe(1);
    expect(answer).toMatchObject({
      encoding,
      delimiter: ';',
      headingRow: 3,
      columns: { description: { column: 2, heading: 'Uraian Informasi' }, box: { column: 5 } },
      unmapped: [{ column: 1, heading: 'No.' }],
      counts: { rows: 2000, insert: list.ready, update: 0, skip: list.refused + list.blank, refused: list.refused, blank: list.blank },
    });
    const extra = answer.rows.find(({ findings }: { findings: { code: string }[] }) =>
      findings.some(({ code }) => code === 'row.extraCells'),
    );
    expect(extra).toMatchObject({ action: 'skip', findings: [{ severity: 'error', field: null, column: null, text: 'lebih' }] });
  });

  const heading = ['Uraian', 'Tanggal', 'Unit Pengolah', 'No. Boks', 'Kode Klasifikasi'];
  const rows = [
    ['Surat undangan', '2025-03-11', 'Umum', '007', 'PR.01'],
    ['Notulen', '31/02/2025', 'Umum', '007', 'ZZ'],
  ];

  it.each<[string, () => Uint8Array | string, string]>([
    ['CSV', () => [heading, ...rows].map((cells) => cells.join(',')).join('\n'), 'utf-8'],
    ['a workbook', () => writeXlsx({ name: 'Daftar', heading, rows }), 'xlsx'],
    [
      'JSON Lines',
      () => rows.map(([description, date, unit, box, classCode]) => JSON.stringify({ description, date, unit, box, classCode })).join('\n'),
      'json',
    ],
  ])('gives the same findings as %s', (_name, content, encoding) => {
    const codes = saved('kode.csv', 'KODE,AKTIF,INAKTIF\nPR,,\nPR.01,2 Tahun,3 Tahun\n');
    const { status, answer } = dryRun('--kind', 'archive', saved('sama', content()), '--classification', codes);

    expect({ status, encoding: answer.encoding }).toEqual({ status: 1, encoding });
    expect(answer.counts).toMatchObject({ rows: 2, insert: 1, skip: 1, refused: 1 });
    expect(answer.rows).toEqual([
      {
        row: 3,
        action: 'skip',
        findings: [
          { severity: 'warning', code: 'classCode.unknown', field: 'classCode', column: 5, text: 'ZZ', message: expect.any(String) },
          {
            severity: 'error',
            code: 'recordDate.none',
            field: 'date',
            column: 2,
            text: '31/02/2025',
            message: 'tidak ada tanggal seperti itu',
          },
        ],
      },
    ]);
  });

  it('may be told its heading row, its columns, its separator and what stands for empty cells', () => {
    const file = saved('tanpa-judul.csv', 'a|Surat|2024\nb|Nota|2023\n');
    const args = ['--heading-row', '0', '--delimiter', '|', '--map', 'description=2,date=3', '--unit', 'Umum', '--place', 'Rak 1 > Boks 2'];

    expect(dryRun('--kind', 'archive', file, ...args)).toMatchObject({ status: 0, answer: { counts: { rows: 2, insert: 2 }, rows: [] } });
  });

  describe('by a key', () => {
    const present = [
      { id: 'r1', fileNumber: '1', itemNumber: '1', description: 'Undangan', date: '2025-03-11', unit: 'Umum', place: 'Boks 7' },
      { id: 'r2', fileNumber: '1', itemNumber: '2', description: 'Notulen', date: '2025', unit: 'Umum', place: 'Boks 7' },
      { id: 'r3', fileNumber: '2', itemNumber: '1', description: 'Nota', date: '2024', unit: 'Umum', place: 'Boks 7' },
      { id: 'r4', fileNumber: '2', itemNumber: '1', description: 'Nota lagi', date: '2024', unit: 'Umum', place: 'Boks 7' },
    ];
    const against = () => saved('ada.jsonl', present.map((row) => JSON.stringify(row)).join('\n'));
    const list = [
      'No Berkas;No Item;Uraian;Tanggal;Unit;No Boks',
      '1;1;Undangan;11 Maret 2025;umum;7',
      '1;2;Notulen rapat;2025;Umum;8',
      '2;1;Nota;2024;Umum;7',
      '3;1;Baru;2024;Umum;7',
      ';;Tanpa nomor;2024;Umum;7',
      '4;1;Dua kali;2024;Umum;7',
      '4;1;Dua kali;2024;Umum;7',
      ';;;;;',
    ].join('\n');

    it('counts and lists what would be added, changed, left and refused', () => {
      const { status, answer } = dryRun('--kind', 'archive', saved('baru.csv', list), '--key', 'fileItem', '--against', against());

      expect(status).toBe(1);
      expect(answer).toMatchObject({
        key: 'fileItem',
        unchanged: 1,
        counts: { rows: 8, insert: 1, update: 1, skip: 6, refused: 4, blank: 1 },
      });
      expect(answer.rows.find(({ row }: { row: number }) => row === 3)).toEqual({
        row: 3,
        action: 'update',
        findings: [],
        changes: [
          { field: 'description', before: 'Notulen', after: 'Notulen rapat' },
          { field: 'place', before: 'Boks 7', after: 'Boks 8' },
        ],
      });
      expect(answer.byCode).toEqual({ 'key.several': 1, 'key.empty': 1, 'key.repeated': 2 });
    });

    it('without a present state counts every row as new', () => {
      const { answer } = dryRun('--kind', 'archive', saved('baru.csv', list), '--key', 'fileItem');

      expect(answer.counts).toMatchObject({ rows: 8, insert: 4, update: 0, refused: 3, blank: 1 });
    });

    it('tells where the berkas of a row lies in the list, in the present state, or nowhere', () => {
      const parents = saved(
        'berkas.csv',
        'Uraian;Unit;Lokasi;Pengenal;Berkas induk\nSurat;Umum;Boks 7;b;a\nBerkas;Umum;Boks 7;a;\nLagi;Umum;Boks 7;c;x\n',
      );
      const state = saved('sekarang.csv', 'Uraian;Unit;Lokasi;Pengenal;Berkas induk\nSurat;Umum;Boks 7;b;\nLama;Umum;Boks 7;z;\n');

      expect(dryRun('--kind', 'archive', parents).answer.byCode).toEqual({ 'date.assumedUndated': 3 });
      const { answer } = dryRun('--kind', 'archive', parents, '--key', 'id', '--against', state);
      expect(answer.byCode).toMatchObject({ 'parent.missing': 1 });
      expect(answer.rows[0]).toMatchObject({ row: 2, action: 'update', changes: [{ field: 'parent', before: '', after: 'a' }] });
      expect(answer.rows.at(-1)).toMatchObject({
        row: 4,
        findings: [{}, { code: 'parent.missing', field: 'parent', column: 5, text: 'x' }],
      });
    });

    it('finds nothing to do in the same export', () => {
      const { status, answer } = dryRun('--kind', 'archive', against(), '--key', 'id', '--against', against());

      expect({ status, counts: answer.counts, unchanged: answer.unchanged }).toMatchObject({
        status: 0,
        counts: { rows: 4, insert: 0, update: 0, skip: 4, refused: 0 },
        unchanged: 4,
      });
    });
  });

  it.each<[string, () => readonly string[], string]>([
    ['no kind', () => [saved('a.csv', 'a')], 'option.kind'],
    ['no file', () => ['--kind', 'archive'], 'option.file'],
    ['a file that is not there', () => ['--kind', 'archive', join(folder, 'tiada.csv')], 'file.unreadable'],
    ['an empty file', () => ['--kind', 'archive', saved('kosong.csv', '')], 'file.empty'],
    ['an old workbook', () => ['--kind', 'archive', saved('a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))], 'xlsx.oldOrProtected'],
    ['a broken workbook', () => ['--kind', 'archive', saved('b.xlsx', 'PK\u0003\u0004 ...')], 'xlsx.notWorkbook'],
    [
      'a sheet that is not there',
      () => ['--kind', 'archive', saved('c.xlsx', writeXlsx({ name: 'a', heading, rows })), '--sheet', 'Lain'],
      'option.sheet',
    ],
    ['columns that are missing', () => ['--kind', 'archive', saved('d.csv', 'Uraian;Tanggal\nSurat;2024\n')], 'columns.missing'],
    ['a key that is none', () => ['--kind', 'archive', saved('f.csv', 'a;b\n'), '--key', 'warna'], 'option.key'],
    ['a present state without a key', () => ['--kind', 'archive', saved('f.csv', 'a;b\n'), '--against', 'x'], 'option.key'],
    [
      'a present state that is no list',
      () => ['--kind', 'archive', saved('f.csv', 'a;b\n'), '--key', 'id', '--against', saved('g.csv', 'x;y\n')],
      'against.unreadable',
    ],
    [
      'a key without its column',
      () => ['--kind', 'archive', saved('h.csv', 'Uraian;Tanggal\nSurat;2024\n'), '--key', 'id'],
      'columns.missing',
    ],
    ['a field that is none', () => ['--kind', 'archive', saved('e.csv', 'a;b\n'), '--map', 'warna=1'], 'option.map'],
  ])('is refused with %s', (_name, args, code) => {
    expect(dryRun(...args())).toMatchObject({ status: 1, answer: { error: { code } } });
  });
});
