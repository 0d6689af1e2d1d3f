/** Records of an own full export as the state that a list is held against, without a database. */
import { cellValue } from '#shared/domain/records/record-import.ts';
import { findHeadingLine, guessRecordColumns } from '#shared/domain/records/record-import-columns.ts';
import { keyText, type RecordKey } from '#shared/domain/records/record-key.ts';
import { csvChunks, firstRows } from '../table/csv-rows.ts';
import type { Table } from '../table/read-table.ts';
import { type ExportTexts, exportFields } from './exported-record.ts';
import type { KnownRecord } from './update-by-key.ts';

const HEADING_AMONG = 20;

/** By key; records without one are left out. Null where the columns of an export are not recognised. */
export function knownRecords(
  { text, delimiter }: Pick<Table, 'text' | 'delimiter'>,
  key: RecordKey,
): ReadonlyMap<string, KnownRecord | 'several'> | null {
  const sample = firstRows(text, delimiter, HEADING_AMONG).map(({ cells }) => cells);
  const heading = findHeadingLine(sample);
  if (heading === undefined) return null;
  const columns = guessRecordColumns(sample[heading] ?? []);
  if (columns.description === undefined) return null;
  const known = new Map<string, KnownRecord | 'several'>();
  for (const { rows } of csvChunks(text, delimiter)) {
    for (const { row, cells } of rows) {
      const found = row > heading + 1 ? keyText(key, (field) => cellValue(cells, columns, field)) : null;
      if (found === null) continue;
      // Every field of an export is one of the import.
      const texts = Object.fromEntries(exportFields.map((field) => [field, cellValue(cells, columns, field)])) as ExportTexts;
      known.set(
        found,
        known.has(found) ? 'several' : { id: cellValue(cells, columns, 'id'), texts, parent: cellValue(cells, columns, 'parent') },
      );
    }
  }
  return known;
}
