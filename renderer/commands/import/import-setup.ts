/** What an import of an archive list is told and tells: shared by the window and the worker, all of it plain data. */
import type { CsvDelimiter } from '#shared/domain/lists/csv-delimiter.ts';
import type { RowIssue } from '#shared/domain/records/record-import.ts';
import type { RecordColumns } from '#shared/domain/records/record-import-columns.ts';
import type { RecordKey } from '#shared/domain/records/record-key.ts';
import type { FieldChange } from '#shared/exchange/records/update-by-key.ts';
import type { Table } from '#shared/exchange/table/read-table.ts';

export interface ImportSetup {
  readonly encoding: Table['encoding'];
  readonly delimiter: CsvDelimiter;
  /** Row of the column names, from 1; 0 where the file has none. Rows above are left out. */
  readonly headingRow: number;
  readonly columns: RecordColumns;
  /** Sheet of a workbook, from 0. */
  readonly sheet?: number;
  /** For rows whose own cell is empty. */
  readonly defaults: { readonly unit: string; readonly place: string };
  /** Rows that mean a record which is there change it; without it every row is a new record. */
  readonly key?: RecordKey;
  /** Rows that are the same as one before them or as a stored record are left out; the person chose so. */
  readonly skipTwins?: boolean;
}

/** A file as it looks before anything is decided. */
export interface FileLook {
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The sheets of a workbook and the one that was read; null for a text. */
  readonly workbook: Table['workbook'];
  /** The first rows, with their cells. */
  readonly sample: readonly (readonly string[])[];
  /** The program's guess; the person changes what is wrong. */
  readonly setup: ImportSetup;
}

/**
 * `row.notAllowed`: a class of security that the person may not enter. `row.twin`: the same as the row in `text`; `row.stored`: the
 * same as a stored record, which `text` names. `row.gone`: the record of the row was destroyed or handed over.
 */
export type ImportIssue =
  | RowIssue
  | { readonly severity: 'warning'; readonly code: 'row.twin' | 'row.stored'; readonly field: null; readonly text: string }
  | { readonly severity: 'error'; readonly code: 'row.notAllowed'; readonly field: 'securityClass'; readonly text: string }
  /** The berkas of the row: not found, several of that number, or one that lies in another itself. The record is stored outside of any. */
  | {
      readonly severity: 'warning';
      readonly code: 'parent.missing' | 'parent.several' | 'parent.nested';
      readonly field: 'parent';
      readonly text: string;
    }
  /** Something that lies in the berkas does not change with it: the person may not change it. */
  | { readonly severity: 'warning'; readonly code: 'inside.kept'; readonly field: null; readonly text: string }
  /** A softcopy that the row names and the chosen folder has not, or more than once. */
  | { readonly severity: 'warning'; readonly code: 'file.missing' | 'file.several'; readonly field: 'file'; readonly text: string }
  | { readonly severity: 'error'; readonly code: 'row.gone'; readonly field: null; readonly text: string };

export interface CheckedRow {
  readonly row: number;
  readonly issues: readonly ImportIssue[];
  /** What the row changes in the record that its key finds. */
  readonly changes?: readonly FieldChange[];
}

/** What the dry run found. Nothing is stored. */
export interface CheckReport {
  /** Rows that would be stored: new records, and changes of those that are there. */
  readonly ready: number;
  /** Of these, changes. */
  readonly updates: number;
  /** Rows whose record says all of it already. */
  readonly unchanged: number;
  readonly withWarnings: number;
  readonly refused: number;
  readonly blank: number;
  /** Ready rows that are the same as one before them or as a stored record. */
  readonly twins: number;
  /** Rows with something to look at: the refused ones first, then those with a note, each in the order of the file. */
  readonly rows: readonly CheckedRow[];
  /** Whether the list of rows ends before all of them. */
  readonly cut: boolean;
  readonly byCode: Readonly<Partial<Record<ImportIssue['code'], number>>>;
  /** What will be made because the list names it. */
  readonly newUnits: readonly string[];
  readonly newPlaces: number;
  /** Softcopies that the rows name and the chosen folder has. */
  readonly files: number;
}

export interface ImportProgress {
  readonly done: number;
  readonly share: number;
}

/** Where long work looks whether it should stop, tells how far it is, and lets others have their turn. */
export interface ImportHooks {
  readonly onProgress: (progress: ImportProgress) => void;
  readonly cancelled: () => boolean;
  readonly pause: () => Promise<void>;
}
