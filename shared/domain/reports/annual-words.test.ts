import { describe, expect, it } from 'vitest';
import { annualParts, annualReportDue, readAnnualWords, unwrittenParts } from './annual-words.ts';

describe('the texts of the annual report', () => {
  it.each([
    ['nothing', null, annualParts],
    ['what is no object', 'teks', annualParts],
    ['a text, a blank and a number', { policy: ' Kebijakan ', budget: '  ', staff: 4 }, annualParts.filter((part) => part !== 'policy')],
    ['all', Object.fromEntries(annualParts.map((part) => [part, 'teks'])), []],
  ])('are read from %s', (_name, json, unwritten) => {
    expect(unwrittenParts(readAnnualWords(json))).toEqual(unwritten);
  });

  it('keep what was written, without blanks around it', () => {
    expect(readAnnualWords({ policy: ' Kebijakan ' }).policy).toBe('Kebijakan');
  });

  it('are due on 31 March', () => {
    expect(annualReportDue(2026)).toBe('2027-03-31');
  });
});
