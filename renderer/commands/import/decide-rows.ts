/**
 * What each row of a list does: a new record, a change of one that is there, nothing, or a refusal. The dry run and the store ask the
 * same; with a key both hold the rows against the records as they stand at that moment.
 */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import { fileNames } from '#shared/domain/records/named-files.ts';
import { cellValue, importRow, type RecordImportOptions } from '#shared/domain/records/record-import.ts';
import type { CheckedRecord } from '#shared/domain/records/record-input.ts';
import type { RecordKey } from '#shared/domain/records/record-key.ts';
import type { PlacePath } from '#shared/domain/records/record-place.ts';
import { keysOfList } from '#shared/exchange/records/keys-of-list.ts';
import { decideRow, type FieldChange, keyOfRow } from '#shared/exchange/records/update-by-key.ts';
import { type CsvRow, csvChunks } from '#shared/exchange/table/csv-rows.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { ImportReferences } from './import-references.ts';
import type { ImportIssue, ImportSetup } from './import-setup.ts';

interface GoodRow {
  readonly row: number;
  readonly record: CheckedRecord;
  readonly place: PlacePath;
  /** Softcopies that the row names. */
  readonly files: readonly string[];
  readonly issues: readonly ImportIssue[];
}

export type DecidedRow =
  | { readonly kind: 'blank'; readonly row: number }
  | { readonly kind: 'refused'; readonly row: number; readonly cells: readonly string[]; readonly issues: readonly ImportIssue[] }
  | {
      readonly kind: 'same';
      readonly row: number;
      readonly id: string;
      readonly files: readonly string[];
      readonly issues: readonly ImportIssue[];
    }
  | (GoodRow & { readonly kind: 'insert' })
  | (GoodRow & {
      readonly kind: 'update';
      readonly stored: Row<'record'>;
      readonly category: Row<'recordCategory'> | undefined;
      readonly changes: readonly FieldChange[];
    });

export interface RowDecider {
  /** Some rows of the list after its heading, in its order. */
  decide(rows: readonly CsvRow[]): Promise<readonly DecidedRow[]>;
}

/** `text`: the whole list; a key that it names twice is known from the beginning. */
export async function rowDecider(text: string, setup: ImportSetup, references: ImportReferences, user: AccessUser): Promise<RowDecider> {
  const options = importOptions(setup, headingWidth(text, setup), references);
  const { key } = setup;
  if (key === undefined) return { decide: async (rows) => rows.map(({ row, cells }) => newRow(cells, row, options, user)) };
  const { keys, repeated } = keysOfList(csvChunks(text, setup.delimiter), setup.headingRow, setup.columns, key);
  const ids = await references.idsByKey(key, keys);
  return { decide: (rows) => keyedRows(rows, { ...options, key, repeated }, ids, references, user) };
}

const importOptions = (setup: ImportSetup, width: number, references: ImportReferences): RecordImportOptions => ({
  columns: setup.columns,
  width,
  defaults: setup.defaults,
  ...(references.classCodes ? { classCodes: references.classCodes } : {}),
  terms: references.terms,
});

/** Cells of the heading line; without one every cell may be filled. */
function headingWidth(text: string, { delimiter, headingRow }: ImportSetup): number {
  if (headingRow === 0) return Number.POSITIVE_INFINITY;
  for (const { rows } of csvChunks(text, delimiter, headingRow)) return rows[headingRow - 1]?.cells.length ?? Number.POSITIVE_INFINITY;
  return Number.POSITIVE_INFINITY;
}

function newRow(cells: readonly string[], row: number, options: RecordImportOptions, user: AccessUser): DecidedRow {
  const checked = importRow(cells, row, options);
  if (checked.kind === 'blank') return checked;
  if (checked.kind === 'refused') return { ...checked, cells };
  return allowedNew({ ...checked, files: filesOf(cells, options) }, cells, user);
}

function allowedNew(good: GoodRow, cells: readonly string[], user: AccessUser): DecidedRow {
  const { row, record, place, files, issues } = good;
  const { securityClass } = record;
  return can(user, 'record.import', { securityClass }).allowed
    ? { kind: 'insert', row, record, place, files, issues }
    : notAllowed(good, cells, securityClass);
}

const filesOf = (cells: readonly string[], { columns }: RecordImportOptions): readonly string[] =>
  fileNames(cellValue(cells, columns, 'file'));

const notAllowed = ({ row, issues }: Pick<GoodRow, 'row' | 'issues'>, cells: readonly string[], text: string): DecidedRow => ({
  kind: 'refused',
  row,
  cells,
  issues: [...issues, { severity: 'error', code: 'row.notAllowed', field: 'securityClass', text }],
});

async function keyedRows(
  rows: readonly CsvRow[],
  options: RecordImportOptions & { readonly key: RecordKey; readonly repeated: ReadonlySet<string> },
  ids: ReadonlyMap<string, string | 'several'>,
  references: ImportReferences,
  user: AccessUser,
): Promise<readonly DecidedRow[]> {
  const idOf = (cells: readonly string[]) => ids.get(keyOfRow(cells, options.columns, options.key) ?? '');
  const standing = await references.standing(
    [...new Set(rows.map(({ cells }) => idOf(cells) ?? 'several'))].filter((id) => id !== 'several'),
  );
  return rows.map(({ row, cells }): DecidedRow => {
    const id = idOf(cells);
    const stands = id === undefined ? undefined : standing.get(id);
    const known = id === 'several' ? id : stands && { id: stands.row.id, texts: stands.texts };
    const decided = decideRow(cells, row, options, known);
    if (decided.kind === 'blank') return decided;
    if (decided.kind === 'refused') return { ...decided, cells };
    const files = filesOf(cells, options);
    if (decided.kind === 'insert') return allowedNew({ ...decided, files }, cells, user);
    // What the person may not open is not told either: not even that it is the same.
    if (!stands || !can(user, 'record.edit', stands.row).allowed) return notAllowed(decided, cells, '');
    if (decided.kind === 'same') return { kind: 'same', row, id: stands.row.id, files, issues: decided.issues };
    if (stands.gone) {
      const issue = { severity: 'error', code: 'row.gone', field: null, text: stands.row.description } as const;
      return { kind: 'refused', row, cells, issues: [...decided.issues, issue] };
    }
    const { record, place, issues, changes } = decided;
    // Nobody moves a record to where they could not see it.
    const unitId = changes.some(({ field }) => field === 'unit') ? null : stands.row.unitId;
    if (!can(user, 'record.edit', { securityClass: record.securityClass, unitId }).allowed) {
      return notAllowed(decided, cells, record.securityClass);
    }
    return { kind: 'update', row, record, place, files, issues, stored: stands.row, category: stands.category, changes };
  });
}
