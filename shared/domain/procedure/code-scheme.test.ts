import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err, expectOk, ok } from '#shared/lib/result.ts';
import {
  asks,
  type CodedRecord,
  codePrefix,
  formatCodeList,
  formatUnitCode,
  giveCodes,
  nextRunningNumber,
  parseCodeList,
  parseCodePattern,
} from './code-scheme.ts';

const record: CodedRecord = { kode: 'KEU-02', klasifikasi: '900.1.3', unit: 'BKD', tahun: '2021' };
const pattern = (text: string) => expectOk(parseCodePattern(text));

describe('a pattern', () => {
  it.each<[string, string]>([
    ['{kode}/{urut:000}/{tahun}', 'KEU-02/007/2021'],
    ['{klasifikasi}.{unit}.{urut}', '900.1.3.BKD.7'],
    ['  {kode}  ', 'KEU-02'],
    ['Rak biru {urut:00}', 'Rak biru 07'],
  ])('%s gives %s', (text, expected) => {
    expect(formatUnitCode(pattern(text), record, 7)).toEqual({ ok: true, value: expected });
  });

  it.each<[string, unknown]>([
    ['   ', { code: 'pattern.empty' }],
    ['{kode', { code: 'pattern.braces' }],
    ['kode}', { code: 'pattern.braces' }],
    ['{rak}', { code: 'pattern.unknown', part: '{rak}' }],
    ['{kode:000}', { code: 'pattern.unknown', part: '{kode:000}' }],
    ['{urut:012}', { code: 'pattern.unknown', part: '{urut:012}' }],
    ['{urut}-{urut:00}', { code: 'pattern.twice', part: '{urut:00}' }],
  ])('"%s" is refused', (text, expected) => {
    expect(parseCodePattern(text)).toEqual(err(expected as never));
  });

  it('tells what it asks for and what is missing', () => {
    const read = pattern('{kode}/{urut}');
    expect(asks(read, 'kode')).toBe(true);
    expect(asks(read, 'klasifikasi')).toBe(false);
    expect(formatUnitCode(read, { ...record, kode: null }, 1)).toEqual(err({ code: 'code.missing', part: 'kode' }));
  });
});

describe('the running number', () => {
  const read = pattern('{kode}/{urut:000}/{tahun}');

  it.each<[string, readonly string[], number]>([
    ['begins at one', [], 1],
    ['goes on from the highest', ['KEU-02/003/2021', 'KEU-02/011/2021'], 12],
    ['is counted for each code and year', ['KEU-01/040/2021', 'KEU-02/050/2020'], 1],
    ['ignores what does not follow the pattern', ['KEU-02/x/2021', 'KEU-02//2021', 'lama', 'KEU-02/2021'], 1],
    ['goes on beyond its width', ['KEU-02/1000/2021'], 1001],
  ])('%s', (_case, used, expected) => {
    expect(nextRunningNumber(read, record, used)).toBe(expected);
  });

  it('is never one that is in use', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 40 }), (numbers) => {
        const used = numbers.map((seq) => expectOk(formatUnitCode(read, record, seq)));
        const next = expectOk(formatUnitCode(read, record, nextRunningNumber(read, record, used)));
        expect(used).not.toContain(next);
      }),
    );
  });
});

describe('a batch', () => {
  const read = pattern('{kode}/{urut:000}/{tahun}');

  it('is numbered on in its order, for each year by itself', () => {
    const of = (tahun: string | null) => ({ ...record, tahun });
    expect(giveCodes(read, [of('2021'), of('2020'), of('2021'), of(null)], ['KEU-02/004/2021'])).toEqual([
      ok('KEU-02/005/2021'),
      ok('KEU-02/001/2020'),
      ok('KEU-02/006/2021'),
      err({ code: 'code.missing', part: 'tahun' }),
    ]);
  });

  it('asks for what is in use by what stands before the number', () => {
    expect(codePrefix(read, record)).toBe('KEU-02/');
    expect(codePrefix(read, { ...record, kode: null })).toBeNull();
    expect(codePrefix(pattern('{kode}'), record)).toBe('KEU-02');
  });
});

describe('the list of a unit', () => {
  it('is read from lines with a tab, a semicolon or a space', () => {
    const codes = expectOk(parseCodeList('KEU-01\tBelanja pegawai\r\n\nKEU-02; Belanja modal\nKEU-03   Pendapatan daerah  '));
    expect(codes).toEqual([
      { code: 'KEU-01', title: 'Belanja pegawai' },
      { code: 'KEU-02', title: 'Belanja modal' },
      { code: 'KEU-03', title: 'Pendapatan daerah' },
    ]);
    expect(parseCodeList(formatCodeList(codes))).toEqual(ok(codes));
    expect(parseCodeList('  \n')).toEqual(ok([]));
  });

  it.each<[string, unknown]>([
    ['KEU-01', { code: 'codeList.noTitle', line: 1 }],
    ['A satu\nB\t', { code: 'codeList.noTitle', line: 2 }],
    ['A satu\n\na dua', { code: 'codeList.twice', line: 3, value: 'a' }],
  ])('%j is refused by its line', (text, expected) => {
    expect(parseCodeList(text)).toEqual(err(expected as never));
  });
});
