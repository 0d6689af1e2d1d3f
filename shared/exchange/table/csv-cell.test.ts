import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvLine } from './csv-cell.ts';
import { allRows } from './csv-rows.ts';

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+62 411', `"'+62 411"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
])('a formula does not run: %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test.each(['-12', '+3,5', '2025', 'Kontrak', '600.1.15.2', '±2023'])('what is no formula stays as it is: %j', (text) => {
  expect(csvCell(text)).toBe(text);
});

test('separator, quote and line end stand in quotes', () => {
  expect(csvLine(['a;b', 'ia berkata "ya"', 'dua\nbaris', ''])).toBe('"a;b";"ia berkata ""ya""";"dua\nbaris";\r\n');
});

test.each(["'=1", "''-x", "'Tis", "'", '=1', "o'clock", ' x ', "'-12", '-12'])('%j comes back as it was', (text) => {
  expect(allRows(csvLine([text, 'x']), ';')).toEqual([[text, 'x']]);
});

test('every text comes back as it was', () => {
  // A carriage return at the end of a cell is what mixed line ends leave behind.
  const cell = fc.string({ unit: fc.constantFrom(...'ab=+-@\'"; \t\n,0é') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      expect(allRows(rows.map(csvLine).join(''), ';')).toEqual(rows);
    }),
  );
});
