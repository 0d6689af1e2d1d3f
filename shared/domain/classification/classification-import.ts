/**
 * A plan for importing a classification list with its retention and security rules: what will be stored, and everything a
 * person has to look at first. Nothing is decided silently and nothing is stored here (domain.md 8, scenario 22).
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { findTypos } from '../lists/typos.ts';
import { oneLine, retentionVocabulary } from '../retention/retention.ts';
import { isClassCode, listedParent, parentCode } from './class-code.ts';
import { type ClassificationColumns, guessClassificationColumns, isHeadingLine } from './classification-columns.ts';
import type {
  ClassificationError,
  ClassificationNote,
  ClassificationOptions,
  ClassificationPlan,
  DuplicateCode,
  PlannedCode,
  TypoInList,
} from './classification-plan.ts';
import { cellOf, readClassificationRow } from './classification-row.ts';

interface NumberedRow {
  readonly cells: readonly string[];
  readonly row: number;
}

/** Plans the import of the rows of a file. Ask again with the person's choices until nothing is left to choose. */
export function planClassification(
  rows: readonly (readonly string[])[],
  options: ClassificationOptions = {},
): Result<ClassificationPlan, ClassificationError> {
  const numbered = rows.map((cells, index) => ({ cells, row: index + 1 }));
  const [blank, filled] = parted(numbered, ({ cells }) => cells.every((cell) => cell.trim() === ''));
  const [headings, content] = parted(filled, ({ cells }) => isHeadingLine(cells));
  if (content.length === 0) return err({ code: 'list.empty' });
  const columns = options.columns ?? guessClassificationColumns(headings.map(({ cells }) => cells));
  if (columns.code === undefined) return err({ code: 'columns.noCode' });

  const [withCode, withoutCode] = parted(content, ({ cells }) => isClassCode(cellOf(cells, columns, 'code')));
  const read = withCode.map(({ cells, row }) => readClassificationRow(cells, row, columns, options));
  const duplicates = duplicatesOf(
    read.map(({ planned }) => planned),
    options.keptRows,
  );
  const dropped = new Set(duplicates.flatMap(({ rows: all, keptRow }) => all.filter((row) => row !== keptRow)));
  const kept = read.filter(({ planned }) => !dropped.has(planned.row));
  const listed = new Set(kept.map(({ planned }) => planned.code));
  const codes = kept.map(({ planned }) => ({ ...planned, parentCode: listedParent(planned.code, listed) ?? null }));

  const notes: ClassificationNote[] = [
    ...headings.map(({ row }) => ({ code: 'note.headingLine' as const, row })),
    ...trimmedEnd(blank, rows.length).map(({ row }) => ({ code: 'note.blankRow' as const, row })),
    ...withoutCode.map(({ cells, row }) => ({ code: 'note.noCode' as const, row, text: oneLine(cells.join(' ')) })),
    ...kept.flatMap((row) => row.notes),
    ...codes.flatMap(missingParentNote(listed)),
    ...[...(options.titles?.keys() ?? [])]
      .filter((code) => !listed.has(code))
      .map((classCode) => ({ code: 'note.titleWithoutCode' as const, classCode })),
  ];
  return ok({
    columns,
    codes,
    notes: notes.toSorted((a, b) => rowOf(a) - rowOf(b)),
    duplicates,
    typos: typosOf([...withCode, ...headings], columns),
    counts: {
      rows: filled.length,
      headingLines: headings.length,
      blankRows: trimmedEnd(blank, rows.length).length,
      codes: codes.length,
      classes: codes.filter(({ heading }) => !heading).length,
      headings: codes.filter(({ heading }) => heading).length,
      repeated: dropped.size,
      withoutCode: withoutCode.length,
      titles: codes.filter(({ title }) => title !== null).length,
    },
  });
}

/** What passes, and what doesn't, both in order. */
function parted<T>(rows: readonly T[], passes: (row: T) => boolean): readonly [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const row of rows) (passes(row) ? yes : no).push(row);
  return [yes, no];
}

function duplicatesOf(codes: readonly PlannedCode[], keptRows: ReadonlyMap<string, number> | undefined): DuplicateCode[] {
  const byCode = new Map<string, PlannedCode[]>();
  for (const one of codes) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  return [...byCode].flatMap(([classCode, all]): DuplicateCode[] => {
    const [first] = all;
    if (all.length < 2 || !first) return [];
    const rows = all.map(({ row }) => row);
    const chosen = keptRows?.get(classCode);
    const says = ({ row, ...rest }: PlannedCode) => JSON.stringify(rest);
    return [
      {
        classCode,
        rows,
        same: all.every((one) => says(one) === says(first)),
        keptRow: chosen !== undefined && rows.includes(chosen) ? chosen : first.row,
      },
    ];
  });
}

function typosOf(rows: readonly NumberedRow[], columns: ClassificationColumns): TypoInList[] {
  const found = new Map<string, { suggestion: string; confidence: number; rows: number[] }>();
  for (const { cells, row } of rows) {
    for (const field of ['active', 'inactive', 'disposition', 'security'] as const) {
      for (const typo of findTypos(cellOf(cells, columns, field), retentionVocabulary)) {
        const known = found.get(typo.found) ?? { ...typo, rows: [] };
        if (!known.rows.includes(row)) known.rows.push(row);
        found.set(typo.found, known);
      }
    }
  }
  return [...found].map(([word, { suggestion, confidence, rows: all }]) => ({
    found: word,
    suggestion,
    confidence,
    rows: all.toSorted((a, b) => a - b),
  }));
}

const missingParentNote =
  (listed: ReadonlySet<string>) =>
  (planned: PlannedCode): ClassificationNote[] => {
    const above = parentCode(planned.code);
    return above === undefined || listed.has(above)
      ? []
      : [{ code: 'note.parentMissing', row: planned.row, missing: above, parent: planned.parentCode }];
  };

/** Blank rows after the last filled one are how files end, not something to look at. */
function trimmedEnd<T extends { readonly row: number }>(blank: readonly T[], length: number): T[] {
  const rows = new Set(blank.map(({ row }) => row));
  let last = length;
  while (rows.has(last)) last -= 1;
  return blank.filter(({ row }) => row < last);
}

const rowOf = (note: ClassificationNote): number => ('row' in note ? note.row : Number.MAX_SAFE_INTEGER);
