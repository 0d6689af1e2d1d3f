/**
 * What each row of a list does: a new record, a change of one that is there, nothing, or a refusal. The dry run and the store ask the
 * same; with a key both hold the rows against the records as they stand at that moment.
 */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import { fileNames } from '#shared/domain/records/named-files.ts';
import { cellValue, importRow, type RecordImportOptions, writtenCell } from '#shared/domain/records/record-import.ts';
import type { CheckedRecord } from '#shared/domain/records/record-input.ts';
import type { RecordKey } from '#shared/domain/records/record-key.ts';
import type { PlacePath } from '#shared/domain/records/record-place.ts';
import { filesOfList } from '#shared/exchange/records/files-of-list.ts';
import { keysOfList } from '#shared/exchange/records/keys-of-list.ts';
import { decideRow, type FieldChange, keyOfRow } from '#shared/exchange/records/update-by-key.ts';
import { type CsvChunk, type CsvRow, csvChunks } from '#shared/exchange/table/csv-rows.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { ImportReferences } from './import-references.ts';
import type { ImportIssue, ImportSetup } from './import-setup.ts';
import { type FileOfRow, type FileRow, filedChange, nested, outside, type RowFile, rowFiles } from './row-files.ts';

interface GoodRow {
  readonly row: number;
  readonly record: CheckedRecord;
  readonly place: PlacePath;
  /** Softcopies that the row names. */
  readonly files: readonly string[];
  /** The berkas that it lies in. */
  readonly lies: FileOfRow | null;
  readonly issues: readonly ImportIssue[];
}

export type DecidedRow =
  | { readonly kind: 'blank'; readonly row: number }
  | { readonly kind: 'refused'; readonly row: number; readonly cells: readonly string[]; readonly issues: readonly ImportIssue[] }
  | {
      readonly kind: 'same';
      readonly row: number;
      readonly stored: Row<'record'>;
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
  /** New rows that others lie in: they are stored before all others. */
  readonly first: ReadonlySet<number>;
  /** Some rows of the list after its heading, in its order. */
  decide(rows: readonly CsvRow[]): Promise<readonly DecidedRow[]>;
}

/**
 * `text`: the whole list; a key that it names twice is known from the beginning, and so are the rows that others lie in. `left`: rows that
 * the person leaves out.
 */
export async function rowDecider(
  text: string,
  setup: ImportSetup,
  references: ImportReferences,
  user: AccessUser,
  left: ReadonlySet<number> = new Set(),
): Promise<RowDecider> {
  const options = importOptions(setup, headingWidth(text, setup), references);
  const chunks = () => csvChunks(text, setup.delimiter);
  const decide = await decideWith(chunks, setup, options, references, user);
  const list = filesOfList(chunks, setup.headingRow, setup.columns, setup.defaults.unit, left);
  if (!list) return { first: new Set(), decide: (rows) => decide(rows, () => outside) };
  const fileRows = new Map<number, FileRow>();
  for (const { rows } of chunks()) {
    const wanted = rows.filter(({ row }) => list.files.has(row));
    for (const decided of await decide(wanted, () => outside)) fileRows.set(decided.row, fileRowOf(decided));
  }
  const found = await rowFiles(list, fileRows, references.storedFiles(user));
  const first = [...fileRows].flatMap(([row, file]) => (file?.kind === 'row' ? [row] : []));
  return { first: new Set(first), decide: (rows) => decide(rows, (row) => found.get(row) ?? outside) };
}

function fileRowOf(decided: DecidedRow): FileRow {
  switch (decided.kind) {
    case 'insert':
      return { kind: 'row', row: decided.row, name: decided.record.description, nested: false };
    case 'update':
    case 'same':
      return { kind: 'record', id: decided.stored.id, name: decided.stored.description, nested: decided.stored.parentId !== null };
    default:
      return null;
  }
}

type FileFinder = (row: number) => RowFile;
type Decide = (rows: readonly CsvRow[], fileOf: FileFinder) => Promise<readonly DecidedRow[]>;

async function decideWith(
  chunks: () => Iterable<CsvChunk>,
  { key, headingRow, columns }: ImportSetup,
  options: RecordImportOptions,
  references: ImportReferences,
  user: AccessUser,
): Promise<Decide> {
  if (key === undefined) {
    return async (rows, fileOf) => rows.map(({ row, cells }) => newRow(cells, row, options, user, fileOf(row)));
  }
  const { keys, repeated } = keysOfList(chunks(), headingRow, columns, key);
  const ids = await references.idsByKey(key, keys);
  return (rows, fileOf) => keyedRows(rows, { ...options, key, repeated }, ids, references, user, fileOf);
}

const importOptions = (setup: ImportSetup, width: number, references: ImportReferences): RecordImportOptions => ({
  columns: setup.columns,
  width,
  defaults: setup.defaults,
  classCodes: references.classCodes,
  terms: references.terms,
});

/** Cells of the heading line; without one every cell may be filled. */
function headingWidth(text: string, { delimiter, headingRow }: ImportSetup): number {
  if (headingRow === 0) return Number.POSITIVE_INFINITY;
  for (const { rows } of csvChunks(text, delimiter, headingRow)) return rows[headingRow - 1]?.cells.length ?? Number.POSITIVE_INFINITY;
  return Number.POSITIVE_INFINITY;
}

function newRow(
  cells: readonly string[],
  row: number,
  options: RecordImportOptions,
  user: AccessUser,
  { file: lies, issues }: RowFile,
): DecidedRow {
  const checked = importRow(cells, row, options);
  if (checked.kind === 'blank') return checked;
  if (checked.kind === 'refused') return { ...checked, cells };
  return allowedNew({ ...checked, files: filesOf(cells, options), lies, issues: [...checked.issues, ...issues] }, cells, user);
}

function allowedNew(good: GoodRow, cells: readonly string[], user: AccessUser): DecidedRow {
  const { row, record, place, files, lies, issues } = good;
  const { securityClass } = record;
  return can(user, 'record.import', { securityClass }).allowed
    ? { kind: 'insert', row, record, place, files, lies, issues }
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
  fileOf: FileFinder,
): Promise<readonly DecidedRow[]> {
  const idOf = (cells: readonly string[]) => ids.get(keyOfRow(cells, options.columns, options.key) ?? '');
  const standing = await references.standing(
    [...new Set(rows.map(({ cells }) => idOf(cells) ?? 'several'))].filter((id) => id !== 'several'),
  );
  const holding = options.columns.parent === undefined ? new Set() : await references.holding([...standing.keys()]);
  return rows.map(({ row, cells }): DecidedRow => {
    const id = idOf(cells);
    const stands = id === undefined ? undefined : standing.get(id);
    const known = id === 'several' ? id : stands && { id: stands.row.id, texts: stands.texts, parent: stands.row.parentId ?? '' };
    const written = writtenCell(cells, options.columns, 'parent');
    const asked = fileOf(row);
    // What holds others is a berkas and lies in none.
    const lies = asked.file && stands && holding.has(stands.row.id) ? nested(written) : asked;
    const filed = stands ? filedChange(stands.row, stands.parentName, written, lies) : null;
    const decided = decideRow(cells, row, options, known, filed);
    if (decided.kind === 'blank') return decided;
    if (decided.kind === 'refused') return { ...decided, cells };
    const files = filesOf(cells, options);
    const issues: readonly ImportIssue[] = [...decided.issues, ...lies.issues];
    if (decided.kind === 'insert') return allowedNew({ ...decided, files, lies: lies.file, issues }, cells, user);
    // What the person may not open is not told either: not even that it is the same.
    if (!stands || !can(user, 'record.edit', stands.row).allowed) return notAllowed(decided, cells, '');
    if (decided.kind === 'same') return { kind: 'same', row, stored: stands.row, files, issues };
    if (stands.gone) {
      const issue = { severity: 'error', code: 'row.gone', field: null, text: stands.row.description } as const;
      return { kind: 'refused', row, cells, issues: [...issues, issue] };
    }
    const { record, place, changes } = decided;
    // Nobody moves a record to where they could not see it.
    const unitId = changes.some(({ field }) => field === 'unit') ? null : stands.row.unitId;
    if (!can(user, 'record.edit', { securityClass: record.securityClass, unitId }).allowed) {
      return notAllowed(decided, cells, record.securityClass);
    }
    const { row: stored, category } = stands;
    return { kind: 'update', row, record, place, files, lies: lies.file, issues, stored, category, changes };
  });
}
