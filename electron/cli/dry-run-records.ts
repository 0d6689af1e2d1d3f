/** The dry run of an archive list: the guesses of the wizard, the check of the form, row by row; by a key, what it would change. */
import { importRow, type RecordImportOptions, type RowIssue } from '#shared/domain/records/record-import.ts';
import {
  findHeadingLine,
  guessRecordColumns,
  type RecordColumns,
  type RecordImportField,
} from '#shared/domain/records/record-import-columns.ts';
import { keyFields, type RecordKey } from '#shared/domain/records/record-key.ts';
import { placeKinds } from '#shared/domain/records/record-place.ts';
import { filesOfList } from '#shared/exchange/records/files-of-list.ts';
import { keysOfList } from '#shared/exchange/records/keys-of-list.ts';
import { decideRow, type KnownRecord, keyOfRow, type RowDecision } from '#shared/exchange/records/update-by-key.ts';
import { csvChunks, firstRows } from '#shared/exchange/table/csv-rows.ts';
import type { Table } from '#shared/exchange/table/read-table.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { columnsSaid, countCodes, type DryRun, type FoundRow } from './dry-run.ts';
import { type NamedFile, namedFiles, notNamed } from './dry-run-files.ts';

export interface RecordChoices {
  /** From 1; 0 where there is none; undefined to be found. */
  readonly headingRow?: number;
  readonly columns?: RecordColumns;
  readonly unit: string;
  readonly place: string;
  readonly classCodes?: ReadonlySet<string>;
  /** Rows that mean a record which is there are updates; without it every row is a new record. */
  readonly key?: RecordKey;
  /** What is there, by key; a key that several records carry is marked. */
  readonly known?: ReadonlyMap<string, KnownRecord | 'several'>;
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
  const { key } = choices;
  const counts = { rows: 0, insert: 0, update: 0, skip: 0, refused: 0, blank: 0, withWarnings: 0 };
  let unchanged = 0;
  const rows: FoundRow[] = [];
  const decide = decider({ text, delimiter }, headingRow, options, choices);
  const fileOf = filesIn({ text, delimiter }, headingRow, columns, decide, choices);
  for (const chunk of csvChunks(text, delimiter)) {
    for (const { row, cells } of chunk.rows) {
      if (row <= headingRow) continue;
      const file = fileOf(row);
      const decided = decide(cells, row, file);
      const action = decided.kind === 'insert' || decided.kind === 'update' ? decided.kind : 'skip';
      counts.rows += 1;
      counts[action] += 1;
      if (decided.kind === 'blank') counts.blank += 1;
      if (decided.kind === 'same') unchanged += 1;
      if (decided.kind === 'blank') continue;
      const issues = decided.kind === 'refused' ? decided.issues : [...decided.issues, ...file.findings];
      if (decided.kind === 'refused') counts.refused += 1;
      else if (issues.length > 0) counts.withWarnings += 1;
      const changes = decided.kind === 'update' ? { changes: decided.changes } : {};
      if (issues.length === 0 && decided.kind !== 'update') continue;
      rows.push({
        row,
        action,
        findings: issues.map((issue) => ({ ...issue, column: columnOf(issue.field, columns) })),
        ...changes,
      });
    }
  }
  const keyed = key === undefined ? {} : { key, unchanged };
  return ok({ headingRow, ...columnsSaid(columns, heading), ...keyed, counts, byCode: countCodes(rows), rows });
}

/** Without a key every good row is an insert. */
function decider(
  { text, delimiter }: Pick<Table, 'text' | 'delimiter'>,
  headingRow: number,
  options: RecordImportOptions,
  { key, known }: RecordChoices,
): DecideRow {
  if (key === undefined) {
    return (cells, row) => {
      const checked = importRow(cells, row, options);
      return checked.kind === 'ready' ? { ...checked, kind: 'insert' } : checked;
    };
  }
  const keyed = { ...options, key, repeated: keysOfList(csvChunks(text, delimiter), headingRow, options.columns, key).repeated };
  return (cells, row, file) => {
    const found = known?.get(keyOfRow(cells, options.columns, key) ?? '');
    return decideRow(cells, row, keyed, found, found && found !== 'several' && file ? file.change(found) : null);
  };
}

/** What the rows became that others lie in, before all others. */
function filesIn(
  { text, delimiter }: Pick<Table, 'text' | 'delimiter'>,
  headingRow: number,
  columns: RecordColumns,
  decide: DecideRow,
  { unit, known }: RecordChoices,
): (row: number) => NamedFile {
  const list = filesOfList(() => csvChunks(text, delimiter), headingRow, columns, unit);
  if (!list) return () => notNamed;
  const ids = new Map<number, string | null>();
  for (const { rows } of csvChunks(text, delimiter)) {
    for (const { row, cells } of rows) {
      const decided = list.files.has(row) ? decide(cells, row) : null;
      if (decided?.kind === 'insert') ids.set(row, null);
      else if (decided && 'known' in decided) ids.set(row, decided.known.id);
    }
  }
  const records = known && [...known.values()].filter((one) => one !== 'several');
  const found = namedFiles(list, { stored: (row) => ids.has(row), idOf: (row) => ids.get(row) ?? null }, records ?? null);
  return (row) => found.get(row) ?? notNamed;
}

type DecideRow = (cells: readonly string[], row: number, file?: NamedFile) => RowDecision;

/** What no row could be stored without: a column for it, or a value for all rows. With a key, the field that finds the record. */
function missingFields(columns: RecordColumns, { unit, place, key }: RecordChoices): readonly RecordImportField[] {
  if (key !== undefined) return columns[keyFields[key][0]] === undefined ? [keyFields[key][0]] : [];
  const hasPlace = columns.place !== undefined || placeKinds.some((kind) => columns[kind] !== undefined) || place.trim() !== '';
  return [
    ...(columns.description === undefined ? (['description'] as const) : []),
    ...(columns.unit === undefined && unit.trim() === '' ? (['unit'] as const) : []),
    ...(hasPlace ? [] : (['place'] as const)),
  ];
}

function columnOf(field: RowIssue['field'] | 'parent', columns: RecordColumns): number | null {
  if (field === null) return null;
  const column =
    columns[field] ?? (field === 'place' ? placeKinds.map((kind) => columns[kind]).find((one) => one !== undefined) : undefined);
  return column === undefined ? null : column + 1;
}
