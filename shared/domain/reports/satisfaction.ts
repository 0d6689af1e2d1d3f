/**
 * The index of public satisfaction (IKM) of Permenpan-RB 14/2017, asked for at least once a year (SOP-PPID-04 U): nine elements, each marked
 * 1 to 4 by every respondent; the index is the mean of the nine means times 25. Reckoned in whole numbers and rounded once, at the end:
 * weights rounded to 0,11 give 90,56 where the answers say 91,48 (domain.md 5.1).
 */
import { err, ok, type Result } from '#shared/lib/result.ts';

/** In the order of the questionnaire. */
export const satisfactionElements = [
  'requirements',
  'procedure',
  'time',
  'cost',
  'product',
  'competence',
  'conduct',
  'facilities',
  'complaints',
] as const;
export type SatisfactionElement = (typeof satisfactionElements)[number];

export const LOWEST_MARK = 1;
export const HIGHEST_MARK = 4;

/** One questionnaire: a mark for each element, in their order. */
export type SatisfactionMarks = readonly number[];

export type MarksRefusal =
  | { readonly code: 'marks.count'; readonly given: number }
  | { readonly code: 'marks.range'; readonly element: SatisfactionElement };

/** Nine marks from what was typed: figures 1 to 4, with or without spaces, commas or dots between them. */
export function parseMarks(text: string): Result<SatisfactionMarks, MarksRefusal> {
  const marks = [...text.replace(/[\s,;.]/g, '')].map(Number);
  if (marks.length !== satisfactionElements.length) return err({ code: 'marks.count', given: marks.length });
  for (const [place, element] of satisfactionElements.entries()) {
    const mark = marks[place] ?? 0;
    if (!Number.isInteger(mark) || mark < LOWEST_MARK || mark > HIGHEST_MARK) return err({ code: 'marks.range', element });
  }
  return ok(marks);
}

export type SatisfactionGrade = 'A' | 'B' | 'C' | 'D';

/** Lowest index of each grade, in hundredths. */
const grades: readonly (readonly [SatisfactionGrade, number])[] = [
  ['A', 8831],
  ['B', 7661],
  ['C', 6500],
  ['D', 0],
];

export interface SatisfactionIndex {
  readonly respondents: number;
  /** Hundredths of the index, 25,00 to 100,00, rounded half up. */
  readonly hundredths: number;
  readonly grade: SatisfactionGrade;
  /** Hundredths of the mean mark of each element, 1,00 to 4,00. */
  readonly elements: Readonly<Record<SatisfactionElement, number>>;
}

/** Null where nobody answered. */
export function satisfactionIndex(answers: readonly SatisfactionMarks[]): SatisfactionIndex | null {
  const respondents = answers.length;
  if (respondents === 0) return null;
  const sumOf = (place: number) => answers.reduce((sum, marks) => sum + (marks[place] ?? 0), 0);
  const sums = satisfactionElements.map((_, place) => sumOf(place));
  const points = sums.reduce((sum, one) => sum + one, 0);
  const hundredths = quotient(points * 2500, respondents * satisfactionElements.length);
  return {
    respondents,
    hundredths,
    grade: grades.find(([, least]) => hundredths >= least)?.[0] ?? 'D',
    // Object.fromEntries forgets the keys that it was given.
    elements: Object.fromEntries(
      satisfactionElements.map((element, place) => [element, quotient((sums[place] ?? 0) * 100, respondents)]),
    ) as Record<SatisfactionElement, number>,
  };
}

/** Rounded half up. */
const quotient = (dividend: number, divisor: number): number => Math.floor((2 * dividend + divisor) / (2 * divisor));
