import { describe, expect, it } from 'vitest';
import type { recordImportFields } from '#shared/domain/records/record-import-columns.ts';
import type { RecordKey } from '#shared/domain/records/record-key.ts';
import { type ExportField, exportFields } from './exported-record.ts';
import { decideRow, type KnownRecord } from './update-by-key.ts';

const stored: Partial<Record<ExportField, string>> = {
  description: 'Kontrak jalan',
  date: '2025-03-11',
  unit: 'Bagian Umum',
  place: 'Gedung B > Boks 017',
  fileNumber: '007',
  itemNumber: '1',
  letterNumber: '005/12/Umum',
  classCode: 'PR.01',
  condition: 'baik',
  extent: '3',
  extentUnit: 'lembar',
  securityClass: 'open',
  accessClass: 'undetermined',
};
const known: KnownRecord = {
  id: 'a',
  parent: '',
  texts: Object.fromEntries(exportFields.map((field) => [field, stored[field] ?? ''])) as KnownRecord['texts'],
};

type Cells = Partial<Record<(typeof recordImportFields)[number], string>>;

function decided(row: Cells, found: KnownRecord | 'several' | undefined, key: RecordKey = 'fileItem', repeated: string[] = []) {
  const fields = Object.keys(row) as (typeof recordImportFields)[number][];
  const options = {
    columns: Object.fromEntries(fields.map((field, column) => [field, column])),
    width: fields.length,
    defaults: { unit: 'Unit lain', place: 'Boks 99' },
    classCodes: new Set(['PR.01', 'PR.02']),
    key,
    repeated: new Set(repeated),
  };
  return decideRow(Object.values(row), 2, options, found);
}

const item = { fileNumber: '007', itemNumber: '1' };

describe('a row whose key a record carries', () => {
  it.each<[string, Cells, readonly (readonly [string, string, string])[]]>([
    ['the whole record as it is', { ...item, ...stored }, []],
    ['only its key', item, []],
    ['an empty cell leaves the field', { ...item, condition: '', unit: '' }, []],
    ['a dash empties it', { ...item, condition: '–' }, [['condition', 'baik', '']]],
    ['one field of several', { ...item, condition: 'rusak', extent: '3' }, [['condition', 'baik', 'rusak']]],
    ['a date in other words', { ...item, date: '11 Maret 2025' }, []],
    ['another date', { ...item, date: '12/03/2025' }, [['date', '2025-03-11', '2025-03-12']]],
    ['unit and place in other letters', { ...item, unit: 'BAGIAN UMUM', place: 'gedung b > boks 017' }, []],
    ['a place by columns', { ...item, building: 'B', box: '018' }, [['place', 'Gedung B > Boks 017', 'Gedung B > Boks 018']]],
    ['extent with its unit in one cell', { ...item, extent: '3 lembar' }, []],
    [
      'another extent with its unit in one cell',
      { ...item, extent: '1 bundel' },
      [
        ['extent', '3', '1'],
        ['extentUnit', 'lembar', 'bundel'],
      ],
    ],
    ['words for the classes', { ...item, securityClass: 'Terbatas' }, [['securityClass', 'open', 'restricted']]],
    ['a code that is not in force leaves the code', { ...item, classCode: 'ZZ' }, []],
    ['another code', { ...item, classCode: 'PR.02' }, [['classCode', 'PR.01', 'PR.02']]],
  ])('changes what differs: %s', (_name, row, changes) => {
    const decision = decided(row, known);

    expect(decision).toMatchObject({ kind: changes.length === 0 ? 'same' : 'update', known: { id: 'a' } });
    expect(decision.kind === 'update' ? decision.changes.map(({ field, before, after }) => [field, before, after]) : []).toEqual(changes);
  });

  it.each<[string, Cells, string, string]>([
    ['a date that is none', { ...item, date: '31/02/2025' }, 'recordDate.none', 'date'],
    ['a dash for what must be filled', { ...item, description: '-' }, 'field.required', 'description'],
  ])('is refused with %s', (_name, row, code, field) => {
    expect(decided(row, known)).toMatchObject({ kind: 'refused', issues: [expect.objectContaining({ code, field })] });
  });
});

it('a key in other letters changes nothing', () => {
  expect(decided({ letterNumber: '005/12/UMUM' }, known, 'letterNumber')).toMatchObject({ kind: 'same', known: { id: 'a' } });
});

describe('the key', () => {
  it.each<[string, Cells, RecordKey, KnownRecord | 'several' | undefined, string[], unknown]>([
    [
      'empty',
      { ...item, fileNumber: '-' },
      'fileItem',
      undefined,
      [],
      { kind: 'refused', issues: [{ code: 'key.empty', field: 'fileNumber' }] },
    ],
    ['twice in the list', item, 'fileItem', known, ['007\n1'], { kind: 'refused', issues: [{ code: 'key.repeated' }] }],
    ['carried by several', item, 'fileItem', 'several', [], { kind: 'refused', issues: [{ code: 'key.several', text: '007' }] }],
    [
      'of nobody, with too little',
      item,
      'fileItem',
      undefined,
      [],
      { kind: 'refused', issues: [{ code: 'date.assumedUndated' }, { code: 'field.required' }] },
    ],
    [
      'of nobody',
      { letterNumber: '9', description: 'Baru' },
      'letterNumber',
      undefined,
      [],
      { kind: 'insert', record: { unit: 'Unit lain', letterNumber: '9' } },
    ],
    ['on a blank row', { letterNumber: ' ', description: '' }, 'letterNumber', undefined, [], { kind: 'blank' }],
  ])('%s decides', (_name, row, key, found, repeated, expected) => {
    expect(decided(row, found, key, repeated)).toMatchObject(expected as object);
  });
});
