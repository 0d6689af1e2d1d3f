import { describe, expect, it } from 'vitest';
import { bearsAlready } from './outside-number.ts';

const cases = [
  { caseId: 'a', outsideNumber: 'PION-2026/0117' },
  { caseId: 'b', outsideNumber: null },
  { caseId: 'c', outsideNumber: '045/LSM-JW/VI/2026' },
];

describe('a number that a case has elsewhere', () => {
  it.each([
    ['written in the same way', 'PION-2026/0117', ['a']],
    ['with other signs between', 'pion 2026 0117', ['a']],
    ['another one', 'PION-2026/0118', []],
    ['nothing', '  ', []],
    ['nothing but signs', ' - / ', []],
  ])('%s', (_name, number, found) => {
    expect(bearsAlready(cases, number).map(({ caseId }) => caseId)).toEqual(found);
  });

  it('is no double of its own case', () => {
    expect(bearsAlready(cases, '045/LSM-JW/VI/2026', ['c'])).toEqual([]);
  });
});
