/**
 * What the annual report on information service says beside its figures (Perki 1/2021 Art. 56; Ombudsman 46/2020 Art. 31): the office writes
 * it. It is due within three months after the budget year, with a copy to the Information Commission.
 */
import { z } from 'zod';
import { type CalendarDate, dateFromParts } from '#shared/lib/calendar-date.ts';

export const annualParts = ['policy', 'facilities', 'staff', 'budget', 'lawsuits', 'obstacles', 'recommendations'] as const;
export type AnnualPart = (typeof annualParts)[number];

/** One text per part; empty where nothing is written yet. */
export type AnnualWords = Readonly<Record<AnnualPart, string>>;

const stored = z.record(z.string(), z.unknown());

/** What stands in the setting of the year; what cannot be read is not written yet. */
export function readAnnualWords(json: unknown): AnnualWords {
  const { data = {} } = stored.safeParse(json);
  const textOf = (part: AnnualPart): string => {
    const text = data[part];
    return typeof text === 'string' ? text.trim() : '';
  };
  // Made of the parts, which `Object.fromEntries` forgets.
  return Object.fromEntries(annualParts.map((part) => [part, textOf(part)])) as AnnualWords;
}

export const unwrittenParts = (words: AnnualWords): readonly AnnualPart[] => annualParts.filter((part) => words[part] === '');

/** The last day of the third month after the year. */
export const annualReportDue = (year: number): CalendarDate => dateFromParts(year + 1, 3, 31);
