/**
 * Titles of a classification from a second file: two columns, code and title, in any order. Offices keep them apart from the
 * retention list more often than not.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { oneLine } from '../retention/retention.ts';
import { isClassCode } from './class-code.ts';
import { isHeadingLine } from './classification-columns.ts';

export interface ClassificationTitles {
  readonly titles: ReadonlyMap<string, string>;
  /** Codes with more than one title; the first is kept until a person decides. */
  readonly ambiguous: readonly { readonly classCode: string; readonly titles: readonly string[] }[];
  /** Rows without a code or without a title. */
  readonly skippedRows: readonly number[];
}

export function readTitles(rows: readonly (readonly string[])[]): Result<ClassificationTitles, { readonly code: 'titles.none' }> {
  const found = new Map<string, string[]>();
  const skippedRows: number[] = [];
  for (const [index, cells] of rows.entries()) {
    const filled = cells.map(oneLine).filter((cell) => cell !== '');
    if (filled.length === 0 || isHeadingLine(cells)) continue;
    // A title in one word looks like a code unless capitals or figures tell them apart.
    const code = filled.find((cell) => isClassCode(cell) && (/\d/.test(cell) || cell === cell.toUpperCase()));
    const title = filled.find((cell) => cell !== code);
    if (code === undefined || title === undefined) {
      skippedRows.push(index + 1);
      continue;
    }
    const known = found.get(code) ?? [];
    if (!known.includes(title)) found.set(code, [...known, title]);
  }
  if (found.size === 0) return err({ code: 'titles.none' });
  return ok({
    titles: new Map([...found].map(([code, [first = '']]) => [code, first])),
    ambiguous: [...found].filter(([, all]) => all.length > 1).map(([classCode, titles]) => ({ classCode, titles })),
    skippedRows,
  });
}
