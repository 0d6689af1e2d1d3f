/** All fields of records as CSV, XLSX and JSON Lines. Each imports again with no mapping. */
import { CSV_MARK, csvLine } from '../table/csv-cell.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { type ClassWords, type ExportedRecord, exportFields, exportTexts } from './exported-record.ts';

export interface ListWords extends ClassWords {
  readonly sheet: string;
  /** Field -> heading; the import knows these words. */
  readonly headings: Readonly<Record<ListField, string>>;
}

/**
 * Last the names of the softcopies, which an import looks for in a folder, the identifier of the berkas that the record lies in, and its own,
 * by which it is found again.
 */
const lastFields = ['file', 'parent', 'id'] as const;
export const listFields = [...exportFields, ...lastFields] as const;
export type ListField = (typeof listFields)[number];

const headingOf = ({ headings }: ListWords): readonly string[] => listFields.map((field) => headings[field]);

const cellsOf = (record: ExportedRecord, words: ListWords): readonly string[] => {
  const texts = exportTexts(record, words);
  const last = { file: record.files.map(({ name }) => name).join('; '), parent: record.parent ?? '', id: record.id };
  return [...exportFields.map((field) => texts[field]), ...lastFields.map((field) => last[field])];
};

export const recordsCsv = (records: readonly ExportedRecord[], words: ListWords): string =>
  CSV_MARK + csvLine(headingOf(words)) + records.map((record) => csvLine(cellsOf(record, words))).join('');

export const recordsXlsx = (records: readonly ExportedRecord[], words: ListWords): Uint8Array<ArrayBuffer> =>
  writeXlsx({ name: words.sheet, heading: headingOf(words), rows: records.map((record) => cellsOf(record, words)) });

/** One object a line; empty fields are left out. The import finds the record again by `id`, its berkas by `parent`; it passes over `files`. */
export const recordsJsonLines = (records: readonly ExportedRecord[]): string =>
  records
    .map((record) => {
      const texts = exportTexts(record);
      const filled = exportFields.filter((field) => texts[field] !== '').map((field) => [field, texts[field]]);
      const ids = { id: record.id, ...(record.parent === null ? {} : { parent: record.parent }) };
      return `${JSON.stringify({ ...ids, ...Object.fromEntries(filled), ...(record.files.length > 0 ? { files: record.files } : {}) })}\n`;
    })
    .join('');
