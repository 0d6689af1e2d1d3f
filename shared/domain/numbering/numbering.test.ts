import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { isDeskCode, nextDeskCode, reinstalledDeskCode } from './desk-code.ts';
import {
  defaultTemplates,
  formatPadNumber,
  formatRegisterNumber,
  nextSequence,
  parseRegisterNumber,
  parseTemplate,
  sequenceGaps,
  templateForDesk,
} from './numbering.ts';
import { parseRoman, romanNumeral } from './roman.ts';
import { parseVisitCode, visitCode } from './visit-code.ts';

const template = (text: string) => expectOk(parseTemplate(text));
const june = calendarDate('2026-06-08');

describe('a number from its template', () => {
  it.each([
    ['{seq:003}/KEB/{desk}/{romanMonth}/{year}', '007/KEB/A/VI/2026'],
    ['{seq:003}/KEB/{romanMonth}/{year}', '007/KEB/VI/2026'],
    ['KEB-{year}-{month}-{desk}-{seq:00001}', 'KEB-2026-06-A-00007'],
    ['{seq}/Keb-web/{month}/{year}', '7/Keb-web/06/2026'],
    ['500.12.18.3/{seq:003}.{desk}/{year}', '500.12.18.3/007.A/2026'],
  ])('%s gives %s and is read back', (text, number) => {
    const parsed = template(text);

    expect(formatRegisterNumber(parsed, { seq: 7, desk: 'A', date: june })).toBe(number);
    expect(expectOk(parseRegisterNumber(parsed, number))).toMatchObject({ seq: 7, year: 2026 });
  });

  it.each([
    ['{seq:003}/KEB', 'template.missingToken'],
    ['KEB/{year}', 'template.missingToken'],
    ['{seq}/{seq}/{year}', 'template.repeatedToken'],
    ['{seq}/{quarter}/{year}', 'template.unknownToken'],
    ['{seq/{year}', 'template.braces'],
    ['{seq}{year}', 'template.unclear'],
    ['{desk}KEB{romanMonth}/{seq}/{year}', 'template.unclear'],
  ])('refuses %s because it could repeat or could not be read back', (text, code) => {
    expect(parseTemplate(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('comes back whole from any sequence, desk and day', () => {
    const templates = Object.values(defaultTemplates).map(template);
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.integer({ min: 1, max: 99_999 }),
        fc.stringMatching(/^[A-Z]{1,2}([2-9]|[1-9]\d)?$/),
        fc.integer({ min: 0, max: 20_000 }),
        (chosen, seq, desk, days) => {
          const date = addDays(calendarDate('2010-01-01'), days);
          const number = formatRegisterNumber(chosen, { seq, desk, date });

          expect(parseRegisterNumber(chosen, number)).toEqual({
            ok: true,
            value: { seq, desk, year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) },
          });
        },
      ),
    );
  });

  it.each([
    '7/KEB/A/VI/2026',
    '0007/KEB/A/VI/2026',
    '000/KEB/A/VI/2026',
    '007/KEB/A/XIII/2026',
    '007/KEB/A/IIII/2026',
    '007/KEB/A/VI/26',
    'KUNJUNGAN BKTMW',
  ])('does not take %s for a number of this register', (text) => {
    expect(parseRegisterNumber(template(defaultTemplates.objection), text).ok).toBe(false);
  });

  it('leaves the month of a paper pad open for the pen', () => {
    expect(formatPadNumber(template(defaultTemplates.objection), { seq: 3, desk: 'P', year: 2026 })).toBe('003/KEB/P/..../2026');
  });
});

describe('the sequence', () => {
  it('follows the highest that any store remembers, so that a number is never used twice', () => {
    expect(nextSequence(null, undefined)).toBe(1);
    expect(nextSequence(41, null)).toBe(42);
    expect(nextSequence(39, 41)).toBe(42);
  });

  it('shows the numbers that nobody can explain', () => {
    expect(sequenceGaps([])).toEqual([]);
    expect(sequenceGaps([1, 2, 3])).toEqual([]);
    expect(sequenceGaps([5, 1, 2])).toEqual([3, 4]);
  });
});

describe('desk codes', () => {
  it('are given in the order A, B, ..., Z, AA and never again once used', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

    expect(nextDeskCode([])).toBe('A');
    expect(nextDeskCode(['A', 'C'])).toBe('B');
    expect(nextDeskCode(['A2'])).toBe('B');
    expect(nextDeskCode(letters)).toBe('AA');
    expect(nextDeskCode([...letters, 'AA'])).toBe('AB');
  });

  it('get a digit after a lost journal, so that no number printed before can come again', () => {
    expect(reinstalledDeskCode('A', ['A', 'B'])).toBe('A2');
    expect(reinstalledDeskCode('A2', ['A', 'A2'])).toBe('A3');
    expect(reinstalledDeskCode('A', ['A', 'A2'])).toBe('A3');
  });

  it.each([
    ['A', true],
    ['AA', true],
    ['A2', true],
    ['A12', true],
    ['A1', false],
    ['A0', false],
    ['a', false],
    ['ABC', false],
    ['', false],
  ])('%s is a code: %s', (text, expected) => {
    expect(isDeskCode(text)).toBe(expected);
  });

  it('may stay out of the number only while desk A is the only one', () => {
    const short = template('{seq:003}/KEB/{romanMonth}/{year}');

    expect(templateForDesk(short, 'A', ['A']).text).toBe('{seq:003}/KEB/{romanMonth}/{year}');
    expect(templateForDesk(short, 'A', ['A', 'B']).text).toBe('{seq:003}/KEB/{desk}/{romanMonth}/{year}');
    expect(templateForDesk(short, 'A2', ['A2']).showsDesk).toBe(true);
    expect(templateForDesk(short, 'B', ['B']).showsDesk).toBe(true);
    expect(
      formatRegisterNumber(templateForDesk(template('KEB-{year}-{seq:0001}'), 'B', ['A', 'B']), { seq: 7, desk: 'B', date: june }),
    ).toBe('KEB-B-2026-0007');
  });

  it('keep two offline desks apart that both continue from the same number', () => {
    const chosen = template(defaultTemplates.objection);
    const numbers = ['A', 'B'].flatMap((desk) => [42, 43].map((seq) => formatRegisterNumber(chosen, { seq, desk, date: june })));

    expect(new Set(numbers).size).toBe(4);
  });
});

describe('roman numerals', () => {
  it('come back for every number they can write', () => {
    for (let value = 1; value <= 3999; value += 1) expect(parseRoman(romanNumeral(value))).toBe(value);
  });

  it.each(['', 'IIII', 'IC', 'vi', 'VIV'])('does not read %j', (text) => {
    expect(parseRoman(text)).toBeUndefined();
  });
});

describe('a visit code', () => {
  it('holds no digit and no slash, so that nobody takes it for a register number', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 5, maxLength: 5 }), (random) => {
        const code = visitCode(random);

        expect(code).toMatch(/^KUNJUNGAN [A-Z]{5}$/);
        expect(parseVisitCode(code)).toBe(code);
      }),
    );
  });

  it('is found however it is typed', () => {
    expect(parseVisitCode('bktmw')).toBe('KUNJUNGAN BKTMW');
    expect(parseVisitCode(' Kunjungan-bktmw ')).toBe('KUNJUNGAN BKTMW');
    expect(parseVisitCode('007/KEB/A/VI/2026')).toBeUndefined();
  });
});
