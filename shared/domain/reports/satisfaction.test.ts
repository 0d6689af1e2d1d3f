import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarks, satisfactionIndex } from './satisfaction.ts';

const all = (mark: number) => Array.from({ length: 9 }, () => mark);

describe('the index of public satisfaction (Permenpan-RB 14/2017)', () => {
  it('is 91,48 where 29 people gave 955 points, as the answers say and rounded weights do not', () => {
    // 29 x 9 = 261 marks: 172 fours and 89 threes are 955 points.
    const marks = [...Array.from({ length: 172 }, () => 4), ...Array.from({ length: 89 }, () => 3)];
    const answers = Array.from({ length: 29 }, (_, one) => marks.slice(one * 9, one * 9 + 9));

    expect(satisfactionIndex(answers)).toMatchObject({ respondents: 29, hundredths: 9148, grade: 'A' });
  });

  it.each([
    ['everyone at the best', 4, 10_000, 'A'],
    ['everyone good', 3, 7500, 'C'],
    ['everyone poor', 2, 5000, 'D'],
    ['everyone at the worst', 1, 2500, 'D'],
  ] as const)('is exact for %s', (_name, mark, hundredths, grade) => {
    expect(satisfactionIndex([all(mark), all(mark)])).toMatchObject({ hundredths, grade });
  });

  it.each([
    ['the lowest A', 8831, 'A'],
    ['the highest B', 8830, 'B'],
    ['the lowest B', 7661, 'B'],
    ['the highest C', 7660, 'C'],
    ['the lowest C', 6500, 'C'],
    ['the highest D', 6499, 'D'],
  ] as const)('has its grade at the border: %s', (_name, wanted, grade) => {
    // As many respondents as it takes to come to the hundredth: 10.000 respondents have 90.000 marks.
    const points = Math.round((wanted * 90_000) / 2500);
    const base = Math.floor(points / 90_000);
    const more = points - base * 90_000;
    const marks = Array.from({ length: 90_000 }, (_, at) => (at < more ? base + 1 : base));
    const answers = Array.from({ length: 10_000 }, (_, one) => marks.slice(one * 9, one * 9 + 9));

    expect(satisfactionIndex(answers)).toMatchObject({ hundredths: wanted, grade });
  });

  it('is the mean of the element means, whoever answers in whatever order', () => {
    const marks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 40 }), (answers) => {
        const index = satisfactionIndex(answers);
        const mean = answers.flat().reduce((sum, mark) => sum + mark, 0) / (answers.length * 9);

        expect(Math.abs((index?.hundredths ?? 0) / 100 - mean * 25)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(satisfactionIndex(answers.toReversed())).toEqual(index);
      }),
    );
  });

  it('is not there where nobody answered', () => {
    expect(satisfactionIndex([])).toBeNull();
  });
});

describe('the marks of one questionnaire', () => {
  it.each([
    ['figures alone', '344334443'],
    ['with spaces', '3 4 4 3 3 4 4 4 3'],
    ['with commas', '3,4,4,3,3,4,4,4,3'],
  ])('are read: %s', (_name, text) => {
    expect(parseMarks(text)).toEqual({ ok: true, value: [3, 4, 4, 3, 3, 4, 4, 4, 3] });
  });

  it.each([
    ['too few', '34433444', { code: 'marks.count', given: 8 }],
    ['too many', '3443344433', { code: 'marks.count', given: 10 }],
    ['none', '', { code: 'marks.count', given: 0 }],
    ['a mark that there is not', '344534443', { code: 'marks.range', element: 'cost' }],
    ['a zero', '044334443', { code: 'marks.range', element: 'requirements' }],
    ['a letter', '3443x4443', { code: 'marks.range', element: 'product' }],
  ])('are refused: %s', (_name, text, error) => {
    expect(parseMarks(text)).toEqual({ ok: false, error });
  });
});
