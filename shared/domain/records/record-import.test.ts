import { describe, expect, it } from 'vitest';
import { importRow, type RecordImportOptions, recordImportReport } from './record-import.ts';
import { findHeadingLine, guessRecordColumns } from './record-import-columns.ts';
import { parseExtent, type RecordInput, validateRecordInput } from './record-input.ts';
import { parsePlace, placeText } from './record-place.ts';

const input = (change: Partial<RecordInput> = {}): RecordInput => ({
  description: 'Surat undangan rapat koordinasi',
  date: '11 Maret 2025',
  unit: 'unit-1',
  place: 'box-12',
  ...change,
});

describe('the check of a record', () => {
  it.each<[Partial<RecordInput>, object]>([
    [{}, { category: 'general', protection: null, secondCopy: null }],
    [
      { category: 'vital', protection: ' Pemencaran ' },
      { category: 'vital', protection: 'Pemencaran', secondCopy: null },
    ],
    // Said of vital records alone (domain.md 4.3).
    [
      { category: 'protected', protection: 'Pemencaran' },
      { category: 'protected', protection: null, secondCopy: null },
    ],
  ])('reads the category of %j', (change, expected) => {
    expect(validateRecordInput(input(change))).toMatchObject({ ok: true, value: expected });
  });

  it('is content with description, date, unit and place; the code waits for kodefikasi', () => {
    expect(validateRecordInput(input())).toMatchObject({
      ok: true,
      value: {
        description: 'Surat undangan rapat koordinasi',
        date: { kind: 'day', from: '2025-03-11' },
        classCode: null,
        extent: null,
        securityClass: 'open',
        accessClass: 'undetermined',
      },
    });
  });

  it('names every field that has to be looked at, in the order of the form', () => {
    const result = validateRecordInput(
      input({
        description: ' ',
        date: '',
        unit: '',
        place: '',
        extent: 'banyak',
        securityClass: 'x',
        accessClass: 'y',
        note: 'a'.repeat(2001),
      }),
    );

    expect(result).toEqual({
      ok: false,
      error: [
        { field: 'description', code: 'field.required' },
        { field: 'date', code: 'recordDate.empty' },
        { field: 'unit', code: 'field.required' },
        { field: 'place', code: 'field.required' },
        { field: 'note', code: 'field.tooLong' },
        { field: 'extent', code: 'field.number' },
        { field: 'securityClass', code: 'field.choice' },
        { field: 'accessClass', code: 'field.choice' },
      ],
    });
  });

  it('takes "tanpa tanggal" for a date, and stores text in one Unicode form', () => {
    expect(validateRecordInput(input({ date: 'tanpa tanggal', description: 'Cafe\u0301' }))).toMatchObject({
      ok: true,
      value: { date: { kind: 'undated' }, description: 'Café' },
    });
  });

  it.each([
    ['', null],
    ['3', 3],
    ['1.200', 1200],
    ['1.234.567,5', 1_234_567.5],
    ['3,5', 3.5],
    ['0.5', 0.5],
    ['-3', undefined],
    ['3 lembar', undefined],
    ['1.2.3', undefined],
  ])('reads the extent %j as %s', (text, amount) => {
    expect(parseExtent(text)).toBe(amount);
  });
});

describe('a storage place in one line', () => {
  it('says its levels by their words, in any order', () => {
    const path = parsePlace('Boks 12, Rak 3, Ruang Arsip, Gedung A');

    expect(path).toMatchObject({ guessed: false });
    expect(placeText(path?.parts ?? [])).toBe('Gedung A > Ruang Arsip > Rak 3 > Boks 12');
  });

  it('takes the next level where a piece does not say, and admits it', () => {
    expect(parsePlace('Depo Utama / Lantai 2 / R-07')).toEqual({
      parts: [
        { kind: 'building', name: 'Depo Utama' },
        { kind: 'room', name: 'Lantai 2' },
        { kind: 'rack', name: 'R-07' },
      ],
      guessed: true,
    });
    expect(parsePlace('Arsip Timur')).toEqual({ parts: [{ kind: 'room', name: 'Arsip Timur' }], guessed: true });
  });

  it.each(['', ' > ', 'Boks 1 / Boks 2', 'Folder 1 / dalam'])('does not read %j', (text) => {
    expect(parsePlace(text)).toBeUndefined();
  });
});

describe('columns of an archive list', () => {
  it('are recognised in the words of Daftar Isi Berkas', () => {
    const heading = [
      'No.',
      'Nomor Berkas',
      'No. Item',
      'Kode Klasifikasi',
      'Uraian Informasi Arsip',
      'Tanggal',
      'Jumlah',
      'Tingkat Perkembangan',
      'SKKAAD',
      'No. Boks',
      'Unit Pengolah',
      'Ket.',
    ];

    expect(guessRecordColumns(heading)).toEqual({
      fileNumber: 1,
      itemNumber: 2,
      classCode: 3,
      description: 4,
      date: 5,
      extent: 6,
      state: 7,
      securityClass: 8,
      box: 9,
      unit: 10,
      note: 11,
    });
  });

  it('and of Daftar Arsip Inaktif, with what follows the word', () => {
    expect(guessRecordColumns(['KODE KLASIFIKASI', 'URAIAN', 'KURUN WAKTU (TAHUN)', 'LOKASI SIMPAN', 'MEDIA', 'KONDISI'])).toEqual({
      classCode: 0,
      description: 1,
      date: 2,
      place: 3,
      medium: 4,
      condition: 5,
    });
  });

  it('stand under the letterhead of the list', () => {
    const lines = [
      ['DAFTAR ARSIP INAKTIF', '', ''],
      ['Dinas Kominfo', '', ''],
      ['No', 'Uraian', 'Tahun'],
      ['1', 'Surat', '2020'],
    ];

    expect(findHeadingLine(lines)).toBe(2);
    expect(
      findHeadingLine([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBeUndefined();
  });
});

describe('a row of an archive list', () => {
  const options = (change: Partial<RecordImportOptions> = {}): RecordImportOptions => ({
    columns: { description: 0, date: 1, unit: 2, rack: 3, box: 4, classCode: 5, extent: 6, securityClass: 7, state: 8, accessClass: 9 },
    width: 10,
    defaults: { unit: '', place: '' },
    ...change,
  });
  const good = ['Surat undangan', 'Mar 2025', 'Sekretariat', '3', '12', 'PR.01', '3 lembar', 'Terbatas', 'asli', 'Setiap saat'];

  it('becomes a record by the check of the form', () => {
    expect(importRow(good, 2, options())).toMatchObject({
      kind: 'ready',
      row: 2,
      record: {
        description: 'Surat undangan',
        date: { kind: 'month', from: '2025-03-01' },
        unit: 'Sekretariat',
        place: 'Rak 3 > Boks 12',
        classCode: 'PR.01',
        extent: 3,
        extentUnit: 'lembar',
        securityClass: 'restricted',
        accessClass: 'alwaysAvailable',
        state: 'asli',
      },
      place: {
        parts: [
          { kind: 'rack', name: 'Rak 3' },
          { kind: 'box', name: 'Boks 12' },
        ],
        guessed: false,
      },
      issues: [],
    });
  });

  it('is refused with every field and its text', () => {
    const row = ['', '31/02/2025', '', '', '', '', 'banyak', 'Umum', '', ''];

    expect(importRow(row, 7, options())).toEqual({
      kind: 'refused',
      row: 7,
      issues: [
        { severity: 'error', code: 'field.required', field: 'description', text: '' },
        { severity: 'error', code: 'recordDate.none', field: 'date', text: '31/02/2025' },
        { severity: 'error', code: 'field.required', field: 'unit', text: '' },
        { severity: 'error', code: 'field.required', field: 'place', text: '' },
        { severity: 'error', code: 'field.number', field: 'extent', text: 'banyak' },
        { severity: 'error', code: 'field.choice', field: 'securityClass', text: 'Umum' },
      ],
    });
  });

  it('passes with a warning where something was assumed or is not known yet', () => {
    const row = good.with(1, '-').with(5, 'ZZ.99').with(8, 'aseli');
    const terms = { state: new Set(['asli', 'salinan']) };

    expect(importRow(row, 3, options({ classCodes: new Set(['PR.01']), terms }))).toMatchObject({
      kind: 'ready',
      record: { date: { kind: 'undated' }, classCode: null, state: 'aseli' },
      issues: [
        { severity: 'warning', code: 'date.assumedUndated', field: 'date' },
        { severity: 'warning', code: 'classCode.unknown', field: 'classCode', text: 'ZZ.99' },
        { severity: 'warning', code: 'term.unknown', field: 'state', text: 'aseli' },
      ],
    });
  });

  it('takes unit and place of the whole list where its own cells are empty', () => {
    const row = good.with(2, '').with(3, '').with(4, '');

    expect(importRow(row, 3, options({ defaults: { unit: 'Umum', place: 'Gedung A > Ruang 1' } }))).toMatchObject({
      kind: 'ready',
      record: { unit: 'Umum', place: 'Gedung A > Ruang 1' },
    });
  });

  it('with cells beyond its heading is a slip of quoting, and an empty one is no row', () => {
    expect(importRow([...good, 'sisa'], 4, options())).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'row.extraCells', text: 'sisa' }],
    });
    expect(importRow([...good, ''], 4, options()).kind).toBe('ready');
    expect(importRow(['', ' ', ''], 5, options())).toEqual({ kind: 'blank', row: 5 });
  });

  it('is counted in the report, by row and by code', () => {
    const { add, report } = recordImportReport();
    for (const [index, row] of [good, good.with(1, ''), good.with(0, ''), []].entries()) add(importRow(row, index + 2, options()));

    expect(report()).toMatchObject({ ready: 2, withWarnings: 1, refused: 1, blank: 1 });
    expect(report().rows.map(({ row }) => row)).toEqual([3, 4]);
    expect([...report().byCode]).toEqual([
      ['date.assumedUndated', 1],
      ['field.required', 1],
    ]);
  });
});
