/** The dry run of an archive list: the guesses of the wizard, the check of the form, row by row. */
import { importRow, type RowIssue } from '#shared/domain/record-import.ts';
import { findHeadingLine, guessRecordColumns, type RecordColumns, type RecordImportField } from '#shared/domain/record-import-columns.ts';
import { placeKinds } from '#shared/domain/record-place.ts';
import { csvChunks, firstRows } from '#shared/exchange/table/csv-rows.ts';
import type { Table } from '#shared/exchange/table/read-table.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { columnsSaid, countCodes, type DryRun, type FoundRow } from './dry-run.ts';

export interface RecordChoices {
  /** From 1; 0 where there is none; undefined to be found. */
  readonly headingRow?: number;
  readonly columns?: RecordColumns;
  readonly unit: string;
  readonly place: string;
  readonly classCodes?: ReadonlySet<string>;
}

const SAMPLE_ROWS = 20;

export function dryRunRecords(
  { text, delimiter }: Pick<Table, 'text' | 'delimiter'>,
  choices: RecordChoices,
): Result<DryRun, { readonly code: 'columns.missing' | 'file.empty'; readonly detail: string }> {
  const sample = firstRows(text, delimiter, Math.max(SAMPLE_ROWS, choices.headingRow ?? 0)).map(({ cells }) => cells);
  if (sample.length === 0) return err({ code: 'file.empty', detail: '' });
  const headingRow = choices.headingRow ?? (findHeadingLine(sample) ?? -1) + 1;
  const heading = headingRow === 0 ? [] : (sample[headingRow - 1] ?? []);
  const columns: RecordColumns = { ...guessRecordColumns(heading), ...choices.columns };
  const missing = missingFields(columns, choices);
  if (missing.length > 0) return err({ code: 'columns.missing', detail: missing.join(', ') });

  const width = headingRow === 0 ? Number.POSITIVE_INFINITY : heading.length;
  const options = {
    columns,
    width,
    defaults: { unit: choices.unit, place: choices.place },
    ...(choices.classCodes ? { classCodes: choices.classCodes } : {}),
  };
  const counts = { rows: 0, insert: 0, update: 0, skip: 0, refused: 0, blank: 0, withWarnings: 0 };
  const rows: FoundRow[] = [];
  for (const chunk of csvChunks(text, delimiter)) {
    for (const { row, cells } of chunk.rows) {
      if (row <= headingRow) continue;
      const checked = importRow(cells, row, options);
      counts.rows += 1;
      if (checked.kind === 'ready') counts.insert += 1;
      else counts.skip += 1;
      if (checked.kind === 'blank') {
        counts.blank += 1;
        continue;
      }
      if (checked.kind === 'refused') counts.refused += 1;
      else if (checked.issues.length > 0) counts.withWarnings += 1;
      if (checked.issues.length === 0) continue;
      const findings = checked.issues.map((issue) => ({ ...issue, column: columnOf(issue.field, columns) }));
      rows.push({ row, action: checked.kind === 'ready' ? 'insert' : 'skip', findings });
    }
  }
  return ok({ headingRow, ...columnsSaid(columns, heading), counts, byCode: countCodes(rows), rows });
}

/** What no row could be stored without: a column for it, or a value for all rows. */
function missingFields(columns: RecordColumns, { unit, place }: RecordChoices): readonly RecordImportField[] {
  const hasPlace = columns.place !== undefined || placeKinds.some((kind) => columns[kind] !== undefined) || place.trim() !== '';
  return [
    ...(columns.description === undefined ? (['description'] as const) : []),
    ...(columns.unit === undefined && unit.trim() === '' ? (['unit'] as const) : []),
    ...(hasPlace ? [] : (['place'] as const)),
  ];
}

function columnOf(field: RowIssue['field'], columns: RecordColumns): number | null {
  if (field === null) return null;
  const column =
    columns[field] ?? (field === 'place' ? placeKinds.map((kind) => columns[kind]).find((one) => one !== undefined) : undefined);
  return column === undefined ? null : column + 1;
}
