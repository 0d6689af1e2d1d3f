/** A classification list with what the person decided about it. The plan is made anew from both, so nothing is decided twice. */

import type { ClassificationColumns } from '#shared/domain/classification-columns.ts';
import { planClassification } from '#shared/domain/classification-import.ts';
import type { ClassificationPlan } from '#shared/domain/classification-plan.ts';
import { type ClassificationTitles, readTitles } from '#shared/domain/classification-titles.ts';
import { allRows } from '#shared/exchange/table/csv-rows.ts';
import { readCsv } from '#shared/exchange/table/csv-text.ts';
import type { Result } from '#shared/lib/result.ts';

export interface ClassList {
  readonly fileName: string;
  readonly sha256: string;
  readonly rows: readonly (readonly string[])[];
}

export interface ListChoices {
  readonly name: string;
  /** Null: as guessed from the heading lines. */
  readonly columns: ClassificationColumns | null;
  readonly titles: { readonly fileName: string; readonly read: ClassificationTitles } | null;
  /** Words as found whose correction is accepted. */
  readonly accepted: ReadonlySet<string>;
  /** Code -> row that is kept of a repeated code. */
  readonly kept: ReadonlyMap<string, number>;
}

export async function readList(file: File): Promise<ClassList> {
  const { text, delimiter, sha256 } = await readCsv(new Uint8Array(await file.arrayBuffer()));
  return { fileName: file.name, sha256, rows: allRows(text, delimiter) };
}

export const readTitleList = async (file: File): Promise<Result<ClassificationTitles, { readonly code: 'titles.none' }>> =>
  readTitles((await readList(file)).rows);

export const firstChoices = (list: ClassList): ListChoices => ({
  name: list.fileName.replace(/\.[^.]*$/, ''),
  columns: null,
  titles: null,
  accepted: new Set(),
  kept: new Map(),
});

/** The plan by the choices so far. Corrections are asked of the plan itself: they do not depend on what was accepted. */
export function planOf(list: ClassList, choices: ListChoices): ReturnType<typeof planClassification> {
  const { columns, titles, kept, accepted } = choices;
  const options = { ...(columns ? { columns } : {}), ...(titles ? { titles: titles.read.titles } : {}), keptRows: kept };
  const plain = planClassification(list.rows, options);
  if (!plain.ok || accepted.size === 0) return plain;
  const corrections = new Map(
    plain.value.typos.filter(({ found }) => accepted.has(found)).map(({ found, suggestion }) => [found, suggestion]),
  );
  return planClassification(list.rows, { ...options, corrections });
}

/** Titles of the second file that stand at a code of the list. */
export const joinedTitles = (plan: ClassificationPlan, titles: ClassificationTitles): number =>
  plan.codes.filter(({ code }) => titles.titles.has(code)).length;
