/** What the window and the import worker say to each other. They are built together, so the messages carry no version. */
import type { AccessUser } from '#shared/domain/access/access.ts';
import type { CsvEncoding } from '#shared/exchange/table/csv-text.ts';
import type { XlsxError } from '#shared/exchange/xlsx/read-xlsx.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import type { Result } from '#shared/lib/result.ts';
import type { CheckReport, FileLook, ImportProgress, ImportSetup } from './import-setup.ts';
import type { Stored, StoreRefusal } from './store-records.ts';
import type { UndoImportRefusal, UndoneImport } from './undo-import.ts';

/** Who acts, and on which database. */
export interface ImportDesk {
  readonly dbName: string;
  readonly user: AccessUser;
  readonly identity: { readonly deviceId: string; readonly incarnation: string };
  readonly zone: OfficeZone;
}

export type ImportJob =
  /** `sheet`: of a workbook, from 0; without it the first that has cells. `encoding`: as the person chose it; guessed without it. */
  | { readonly kind: 'look'; readonly file: File; readonly sheet?: number; readonly encoding?: CsvEncoding }
  /** `folder`: paths of the files in the folder of softcopies. */
  | { readonly kind: 'check'; readonly setup: ImportSetup; readonly folder: readonly string[] }
  /** A copy of the file with what the last dry run refused. */
  | { readonly kind: 'markedCopy'; readonly headingRow: number }
  | { readonly kind: 'store'; readonly setup: ImportSetup; readonly batchId: string | null }
  | { readonly kind: 'undo'; readonly batchId: string };

export interface JobAnswers {
  readonly look: Result<FileLook, XlsxError>;
  /** Null where it was cancelled. */
  readonly check: { readonly report: CheckReport; readonly badRows: Blob } | null;
  readonly markedCopy: Result<Blob, XlsxError>;
  readonly store: Result<Stored, StoreRefusal>;
  readonly undo: Result<UndoneImport, UndoImportRefusal>;
}

export type ToImportWorker =
  | { readonly kind: 'job'; readonly desk: ImportDesk; readonly job: ImportJob; readonly words: ReportWords }
  | { readonly kind: 'cancel' };

export type FromImportWorker =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  /** Entries up to this sequence stand in the log and wait for the journal. */
  | { readonly kind: 'logged'; readonly seq: number }
  | { readonly kind: 'done'; readonly answer: JobAnswers[ImportJob['kind']] }
  | { readonly kind: 'failed'; readonly text: string };

/** Words of the list of bad rows: the worker knows no language. */
export interface ReportWords {
  readonly row: string;
  readonly reasons: string;
  /** Code of an issue -> sentence. */
  readonly issues: Readonly<Record<string, string>>;
  /** Field -> label. */
  readonly fields: Readonly<Record<string, string>>;
}
