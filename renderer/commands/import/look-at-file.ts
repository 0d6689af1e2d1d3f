/** The first look at an archive list: where its heading is and what its columns hold, as a guess for the person to confirm. */
import { findHeadingLine, guessRecordColumns } from '#shared/domain/records/record-import-columns.ts';
import { firstRows } from '#shared/exchange/table/csv-rows.ts';
import type { Table } from '#shared/exchange/table/read-table.ts';
import type { FileLook } from './import-setup.ts';

const SAMPLE_ROWS = 20;

export function lookAt({ text, encoding, delimiter, sha256, workbook }: Table, fileName: string, bytes: number): FileLook {
  const sample = firstRows(text, delimiter, SAMPLE_ROWS).map(({ cells }) => cells);
  const heading = findHeadingLine(sample);
  const columns = heading === undefined ? {} : guessRecordColumns(sample[heading] ?? []);
  return {
    fileName,
    bytes,
    sha256,
    workbook,
    sample,
    setup: {
      encoding,
      delimiter,
      ...(workbook ? { sheet: workbook.sheet } : {}),
      headingRow: heading === undefined ? 0 : heading + 1,
      columns,
      defaults: { unit: '', place: '' },
      // A list that names records by their identifiers is about those records.
      ...(columns.id === undefined ? {} : { key: 'id' as const }),
    },
  };
}
