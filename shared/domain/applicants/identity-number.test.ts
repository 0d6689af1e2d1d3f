import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDigits, maskedNumber, nikDoubt } from './identity-number.ts';

describe('the number of an identity', () => {
  it.each([
    ['6472011203900007', '••••••••••••0007'],
    ['AHU-0012.AH.01', '••••••••••H.01'],
    ['1234', '••••'],
    ['12', '••'],
  ])('%s is shown as %s', (number, shown) => {
    expect(maskedNumber(number)).toBe(shown);
  });

  it('never shows more than its last four characters, and keeps its length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,20}$/), (number) => {
        const shown = maskedNumber(number);
        expect(shown).toHaveLength(number.length);
        expect(shown.replaceAll('•', '')).toBe(number.slice(-4));
      }),
    );
  });

  it('leaves its last digits behind, and nothing of a number so short that they would be all of it', () => {
    expect([lastDigits('6472011203900007'), lastDigits('1234'), lastDigits(null)]).toEqual(['0007', null, null]);
  });
});

describe('a NIK', () => {
  it.each([
    ['of a man', '6472011203900007', null],
    ['of a woman, day + 40', '6472015203900007', null],
    ['written in groups', '6472 0112 0390 0007', null],
    ['with a digit missing', '647201120390000', 'length'],
    ['with a month that is none', '6472011213900007', 'date'],
    ['with a day that is none', '6472013903900007', 'date'],
  ])('%s', (_name, number, doubt) => {
    expect(nikDoubt(number)).toBe(doubt);
  });
});
