/** An archive list as it lies open in the wizard: what was guessed, what the person changed of it. */

import type { ChosenFile } from '#renderer/commands/import/attach-files.ts';
import type { BatchOverview } from '#renderer/commands/import/import-batch.ts';
import type { FileLook, ImportSetup } from '#renderer/commands/import/import-setup.ts';
import { lookAt } from '#renderer/commands/import/look-at-file.ts';
import { rememberedSetup } from '#renderer/commands/import/remembered-setup.ts';
import type { CsvDelimiter } from '#shared/domain/lists/csv-delimiter.ts';
import { isOwnFile } from '#shared/domain/records/named-files.ts';
import { guessRecordColumns, type RecordColumns, type RecordImportField } from '#shared/domain/records/record-import-columns.ts';
import { keyFields, type RecordKey, recordKeys } from '#shared/domain/records/record-key.ts';
import { parsePlace, placeKinds } from '#shared/domain/records/record-place.ts';
import type { CsvEncoding } from '#shared/exchange/table/csv-text.ts';
import type { Table } from '#shared/exchange/table/read-table.ts';
import type { Row } from '#shared/schema/entities.ts';

export interface OpenedList {
  /** As chosen; read once more when the person says that its letters are of another encoding. */
  readonly file: File;
  /** Its beginning as text, for trying another separator at once; empty where it has none to choose. */
  readonly head: string;
  readonly look: FileLook;
  readonly setup: ImportSetup;
  /** Files of the folder in which the softcopies lie; empty where none is chosen. */
  readonly folder: readonly ChosenFile[];
  /** The import whose columns are used once more; null where they were guessed. */
  readonly remembered: Pick<Row<'importBatch'>, 'fileName' | 'at'> | null;
}

const HEAD_BYTES = 256 * 1024;

/** Cells of a workbook, of JSON Lines and of XML are cells already. */
export const hasSeparator = (encoding: Table['encoding']): encoding is CsvEncoding =>
  encoding !== 'xlsx' && encoding !== 'json' && encoding !== 'ead' && encoding !== 'dublinCore';

/** `batches`: the imports before, newest first. */
export async function openedList(file: File, look: FileLook, batches: readonly BatchOverview[] = []): Promise<OpenedList> {
  const { encoding } = look.setup;
  const head = hasSeparator(encoding) ? new TextDecoder(encoding).decode(await file.slice(0, HEAD_BYTES).arrayBuffer()) : '';
  const remembered = rememberedSetup(look, batches);
  return { file, head, look, setup: remembered?.setup ?? look.setup, folder: [], remembered: remembered?.batch ?? null };
}

export function withDelimiter(list: OpenedList, delimiter: CsvDelimiter): OpenedList {
  const { fileName, bytes, sha256 } = list.look;
  const look = lookAt({ text: list.head, encoding: list.setup.encoding, delimiter, sha256, workbook: null }, fileName, bytes);
  return { ...list, look, setup: { ...look.setup, defaults: list.setup.defaults }, remembered: null };
}

/** Another line of column names: the columns are guessed again from it. Row 0: the list has none. */
export function withHeadingRow(list: OpenedList, headingRow: number): OpenedList {
  const heading = list.look.sample[headingRow - 1];
  return withColumns({ ...list, setup: { ...list.setup, headingRow } }, heading ? guessRecordColumns(heading) : {});
}

/** A key whose column is gone finds nothing any more. */
export function withColumns(list: OpenedList, columns: RecordColumns): OpenedList {
  const { key, ...setup } = list.setup;
  const next = { ...setup, columns };
  return { ...list, setup: key !== undefined && keysOf(next).includes(key) ? { ...next, key } : next };
}

/** Null: every row is a new record. */
export function withKey(list: OpenedList, key: RecordKey | null): OpenedList {
  const { key: _, ...setup } = list.setup;
  return { ...list, setup: key === null ? setup : { ...setup, key } };
}

/** By what the rows of this list could find records that are there. */
export const keysOf = ({ columns }: Pick<ImportSetup, 'columns'>): readonly RecordKey[] =>
  recordKeys.filter((key) => columns[keyFields[key][0]] !== undefined);

/** Files of a chosen folder, without what systems leave there. */
export const chosenFiles = (files: readonly File[]): readonly ChosenFile[] =>
  files.map((file) => ({ file, path: file.webkitRelativePath || file.name })).filter(({ path }) => isOwnFile(path));

export interface ListColumn {
  readonly id: string;
  /** Null where the heading has no word for it. */
  readonly name: string | null;
  readonly samples: readonly string[];
}

const SAMPLES = 4;

/** The columns of the file with their first values, in its order. */
export function columnsOf({ look, setup }: OpenedList): readonly ListColumn[] {
  const heading = look.sample[setup.headingRow - 1] ?? [];
  const rows = look.sample.slice(setup.headingRow).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const width = Math.max(heading.length, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => ({
    id: String(index),
    name: heading[index]?.replace(/\s+/g, ' ').trim() || null,
    samples: rows
      .map((cells) => cells[index]?.replace(/\s+/g, ' ').trim() ?? '')
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES),
  }));
}

/** Column id -> field, as the mapping table has it. */
export const mappingOf = (columns: RecordColumns): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(columns).map(([field, column]) => [String(column), field]));

export const columnsFrom = (mapping: Readonly<Record<string, string>>): RecordColumns =>
  Object.fromEntries(Object.entries(mapping).map(([column, field]) => [field, Number(column)]));

/** What no row could be stored without: a column for it, or a value for all rows. By key a row may name the key and nothing else. */
export function missingFields({ columns, defaults, key }: ImportSetup): readonly RecordImportField[] {
  if (key !== undefined) return [];
  const hasPlace = columns.place !== undefined || placeKinds.some((kind) => columns[kind] !== undefined) || defaults.place.trim() !== '';
  return [
    ...(columns.description === undefined ? (['description'] as const) : []),
    ...(columns.unit === undefined && defaults.unit.trim() === '' ? (['unit'] as const) : []),
    ...(hasPlace ? [] : (['place'] as const)),
  ];
}

/** Whether the place for empty cells, where one is given, can be read as one. */
export const placeReadable = (text: string): boolean => text.trim() === '' || parsePlace(text) !== undefined;
