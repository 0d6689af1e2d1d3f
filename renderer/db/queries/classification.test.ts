import { describe, expect, it } from 'vitest';
import type { Row } from '#shared/schema/entities.ts';
import { aClassCode } from '#test/support/search/rows.ts';
import { findCodes } from './classification.ts';

const row = (code: string, title: string | null, parentCode: string | null): Row<'classCode'> => ({
  ...aClassCode(code, title, parentCode),
  id: `code-${code}`,
  _c: 'change',
});
const codesOf = (rows: readonly Row<'classCode'>[]) => rows.map(({ code }) => code);

describe('codes found by words', () => {
  const codes = [
    row('600', 'Kesejahteraan', null),
    row('600.2', 'Kesehatan', '600'),
    row('600.2.1', 'Imunisasi', '600.2'),
    row('700', 'Uang', null),
  ];

  it.each([
    ['', ['600', '600.2', '600.2.1', '700']],
    ['600.2', ['600.2', '600.2.1']],
    ['imunisasi', ['600.2.1']],
    // By the titles above, in any order.
    ['imunisasi kesejahteraan', ['600.2.1']],
    ['KESEHATAN', ['600.2', '600.2.1']],
    ['zzz', []],
  ])('%j', (query, found) => {
    expect(codesOf(findCodes(codes, query))).toEqual(found);
  });

  it('are found in a list that names itself as its own parent', () => {
    expect(codesOf(findCodes([row('1', 'Satu', '2'), row('2', 'Dua', '1')], 'satu'))).toContain('1');
  });

  it('are found at each key though there are 50,000 of them', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => row(`9.${at}`, `Urusan ${at}`, at < 50 ? null : `9.${at % 50}`));

    for (const query of ['9', '9.', '9.4', 'u', 'ur', 'uru', 'urus', 'urusan 4', 'urusan 49'])
      expect(findCodes(many, query).length).toBeGreaterThan(0);
  });
});
