/**
 * What the label of a box or a folder says of what lies in it: processing unit, years and item numbers (domain.md 4.3, box label). Numbers
 * are told by class, since those of berkas begin again in each, and a run of them only where none is missing in between.
 */
import { compareClassCodes } from '../classification/class-code.ts';
import type { RecordDate } from '../records/record-date.ts';

export interface ContentFacts {
  readonly unit: string;
  readonly date: RecordDate;
  /** Class code; null until kodefikasi. */
  readonly code: string | null;
  readonly fileNumber: string | null;
  readonly itemNumber: string | null;
}

export interface ClassNumbers {
  readonly code: string | null;
  readonly files: readonly NumberRun[];
  /** Only where all of them are of one berkas. */
  readonly items: readonly NumberRun[];
}

export interface NumberRun {
  readonly first: string;
  readonly last: string;
}

export interface PlaceContents {
  readonly count: number;
  /** The one with most records first. */
  readonly units: readonly string[];
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly numbers: readonly ClassNumbers[];
}

export function placeContents(records: readonly ContentFacts[]): PlaceContents {
  const years = records.flatMap(({ date }) => [date.from, date.to].filter((day) => day !== null).map((day) => Number(day.slice(0, 4))));
  const byUnit = [...Map.groupBy(records, ({ unit }) => unit)];
  return {
    count: records.length,
    units: byUnit.toSorted(([a, left], [b, right]) => right.length - left.length || numeric.compare(a, b)).map(([unit]) => unit),
    years: years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) },
    numbers: [...Map.groupBy(records, ({ code }) => code)]
      .toSorted(([a], [b]) => (a === null || b === null ? Number(a === null) - Number(b === null) : compareClassCodes(a, b)))
      .map(([code, group]) => classNumbers(code, group))
      .filter(({ files, items }) => files.length + items.length > 0),
  };
}

function classNumbers(code: string | null, records: readonly ContentFacts[]): ClassNumbers {
  const files = numberRuns(records.map(({ fileNumber }) => fileNumber));
  const oneFile = new Set(records.map(({ fileNumber }) => fileNumber)).size === 1;
  return { code, files, items: oneFile ? numberRuns(records.map(({ itemNumber }) => itemNumber)) : [] };
}

const numeric = new Intl.Collator('id', { numeric: true });

/** 001, 002, 003, 007 -> 001 to 003, 007. */
export function numberRuns(numbers: readonly (string | null)[]): readonly NumberRun[] {
  const known = numbers.flatMap((number) => number || []);
  const runs: NumberRun[] = [];
  for (const number of [...new Set(known)].toSorted(numeric.compare)) {
    const run = runs.at(-1);
    if (run && follows(run.last, number)) runs[runs.length - 1] = { first: run.first, last: number };
    else runs.push({ first: number, last: number });
  }
  return runs;
}

/** The same words before it, and the next whole number. */
function follows(before: string, number: string): boolean {
  const [a, b] = [/^(.*?)(\d{1,15})$/.exec(before), /^(.*?)(\d{1,15})$/.exec(number)];
  return a !== null && b !== null && a[1] === b[1] && Number(b[2]) === Number(a[2]) + 1;
}
