/** The keys that a whole list names, and those that it names more than once. */
import type { RecordColumns } from '#shared/domain/records/record-import-columns.ts';
import type { RecordKey } from '#shared/domain/records/record-key.ts';
import type { CsvChunk } from '../table/csv-rows.ts';
import { keyOfRow } from './update-by-key.ts';

export interface ListKeys {
  readonly keys: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
}

export function keysOfList(chunks: Iterable<CsvChunk>, headingRow: number, columns: RecordColumns, key: RecordKey): ListKeys {
  const keys = new Set<string>();
  const repeated = new Set<string>();
  for (const { rows } of chunks) {
    for (const { row, cells } of rows) {
      const text = row > headingRow ? keyOfRow(cells, columns, key) : null;
      if (text === null) continue;
      if (keys.has(text)) repeated.add(text);
      keys.add(text);
    }
  }
  return { keys, repeated };
}
