import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { guessOldRegisterColumns, type OldRegister, oldRegisterHeading } from './old-register-columns.ts';
import { readOldRow } from './old-register-row.ts';

const today = calendarDate('2026-06-10');
const headings: Readonly<Record<OldRegister, readonly string[]>> = {
  request: ['No.', 'Tanggal', 'Nama', 'Alamat', 'No. Telepon', 'Informasi yang diminta', 'Keputusan', 'Tanggal Jawaban', 'Tgl Penyerahan'],
  objection: [
    'No. Registrasi',
    'Tanggal',
    'Nama Pemohon',
    'No. Permohonan',
    'Alasan',
    'Keputusan Atasan',
    'Hari/Tgl Tanggapan',
    'Tanggapan Pemohon',
  ],
};
const read = (register: OldRegister, ...cells: readonly string[]) =>
  readOldRow(register, guessOldRegisterColumns(register, headings[register]), cells, today);
const request = (...changes: readonly (readonly [number, string])[]) => {
  const cells = [
    '012/PPID/2025',
    '3 Maret 2025',
    'Siti Amrah',
    'Jl. Enau 3',
    '0812-3456-781',
    'APBD 2024',
    'Dikabulkan',
    '10/03/2025',
    '2025-03-11',
  ];
  for (const [column, text] of changes) cells[column] = text;
  return read('request', ...cells);
};
const objection = (...changes: readonly (readonly [number, string])[]) => {
  const cells = ['01/KEB/2025', '5 Mei 2025', 'Hendra Wijoyo', '012/PPID/2025', 'a, g', 'Ditolak', '20 Mei 2025', 'menerima'];
  for (const [column, text] of changes) cells[column] = text;
  return read('objection', ...cells);
};

describe('the columns of an old register', () => {
  it('are known by the words of the register of seven ticks, below a letterhead', () => {
    const lines = [
      ['REGISTER KEBERATAN TAHUN 2025'],
      [],
      [
        'No',
        'Tanggal',
        'Nama',
        'Alamat',
        'Pekerjaan',
        'Rincian informasi',
        'Tujuan penggunaan',
        'a',
        'b',
        'c',
        'd',
        'e',
        'f',
        'g',
        'Keputusan atasan',
      ],
    ];

    expect(oldRegisterHeading('objection', lines)).toBe(2);
    expect(guessOldRegisterColumns('objection', lines[2] ?? [])).toMatchObject({
      number: 0,
      on: 1,
      information: 5,
      'ground-a': 7,
      'ground-g': 13,
      decision: 14,
    });
  });
});

describe('a row of an old register', () => {
  it('is an entry with its number as it was written, its days and its answer', () => {
    expect(expectOk(request())).toMatchObject({
      number: '012/PPID/2025',
      on: '2025-03-03',
      contact: '0812-3456-781',
      answer: { decision: 'granted', on: '2025-03-10' },
      deliveredOn: '2025-03-11',
    });
    expect(expectOk(objection())).toMatchObject({
      number: '01/KEB/2025',
      requestNumber: '012/PPID/2025',
      grounds: ['a', 'g'],
      answer: { decision: 'refusalUpheld', on: '2025-05-20', accepted: true },
    });
  });

  it.each([
    ['', ''],
    ['Dalam proses', ''],
    ['-', '-'],
  ])('without an answer ("%s") stays open', (decision, on) => {
    expect(expectOk(request([6, decision], [7, on], [8, ''])).answer).toBeNull();
  });

  it.each([
    ['Dikabulkan sebagian', 'partlyGranted'],
    ['Ditolak (dikecualikan)', 'refused'],
    ['Tidak dapat diberikan', 'refused'],
    ['Terpenuhi', 'granted'],
  ])('of a request that says "%s" was %s', (words, decision) => {
    expect(expectOk(request([6, words])).answer?.decision).toBe(decision);
  });

  it.each([
    ['Dicabut pemohon', 'withdrawn'],
    ['Selesai secara musyawarah', 'settledAmicably'],
    ['Menguatkan keputusan PPID', 'refusalUpheld'],
    ['Dikabulkan sebagian', 'partlyGranted'],
    ['Tidak dikabulkan', 'refusalUpheld'],
  ])('of an objection that says "%s" was %s', (words, decision) => {
    expect(expectOk(objection([5, words])).answer?.decision).toBe(decision);
  });

  it.each([
    ['no number', [0, ''], { code: 'old.missing', field: 'number' }],
    ['no day', [1, ''], { code: 'old.missing', field: 'on' }],
    ['a month for a day', [1, 'Maret 2025'], { code: 'old.date', field: 'on' }],
    ['a day that there is not', [1, '31/02/2025'], { code: 'old.date', field: 'on' }],
    ['a year of two digits', [1, '3/3/25'], { code: 'old.date', field: 'on' }],
    ['a day to come', [1, '2026-06-11'], { code: 'old.future', field: 'on' }],
    ['a decision in unknown words', [6, 'lihat map'], { code: 'old.decision', field: 'decision' }],
    ['a decision without its day', [7, ''], { code: 'old.answerDate', field: 'answeredOn' }],
    ['an answer before it was asked', [7, '2/3/2025'], { code: 'old.order', field: 'answeredOn' }],
    ['handed over before it was answered', [8, '2025-03-09'], { code: 'old.order', field: 'deliveredOn' }],
  ] as const)('with %s is named, and stays out', (_, change, issue) => {
    expect(request(change)).toMatchObject({ ok: false, error: [issue] });
  });

  it.each([
    ['no ground', [4, ''], { code: 'old.noGround', field: 'grounds' }],
    ['a ground that the law does not know', [4, 'a, h'], { code: 'old.ground', field: 'grounds' }],
    ['a day of answer and no answer', [5, ''], { code: 'old.decision', field: 'decision' }],
  ] as const)('of an objection with %s is named', (_, change, issue) => {
    expect(objection(change)).toMatchObject({ ok: false, error: [issue] });
  });

  it('of seven columns takes each tick, whatever sign stands for one', () => {
    const columns = guessOldRegisterColumns('objection', ['No', 'Tanggal', 'Nama', 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
    const cells = ['7', '5 Mei 2025', 'Siti', 'v', '-', '', '√', '0', 'tidak', 'ya'];

    expect(expectOk(readOldRow('objection', columns, cells, today)).grounds).toEqual(['a', 'd', 'g']);
  });
});
