/** A classification list with what the person decided about it. The plan is made anew from both, so nothing is decided twice. */

import { type FileFault, workbookFault } from '#renderer/ui/wizard/check-file.ts';
import type { ClassificationColumns } from '#shared/domain/classification/classification-columns.ts';
import { planClassification } from '#shared/domain/classification/classification-import.ts';
import type { ClassificationPlan } from '#shared/domain/classification/classification-plan.ts';
import { type ClassificationTitles, readTitles } from '#shared/domain/classification/classification-titles.ts';
import { allRows } from '#shared/exchange/table/csv-rows.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

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

export async function readList(file: File): Promise<Result<ClassList, FileFault>> {
  const table = readTable(new Uint8Array(await file.arrayBuffer()));
  if (!table.ok) return err(workbookFault(table.error));
  const { text, delimiter, sha256 } = table.value;
  return ok({ fileName: file.name, sha256, rows: allRows(text, delimiter) });
}

export async function readTitleList(file: File): Promise<Result<ClassificationTitles, FileFault>> {
  const list = await readList(file);
  if (!list.ok) return list;
  const titles = readTitles(list.value.rows);
  return titles.ok ? titles : err({ code: 'fileNoTitles' });
}

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
