/** Making, checking and reading backup sets (backup.md). Paths never cross: targets and sets are opaque handles. */
import type { Result } from '#shared/lib/result.ts';

export interface BackupTarget {
  /** Opaque; valid until the program ends. */
  readonly handle: string;
  readonly label: string;
  /** Drive letter or folder, for people. */
  readonly place: string;
  readonly kind: 'removable' | 'folder' | 'download';
  readonly fileSystem: string | null;
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
  readonly writable: boolean;
}

export interface BackupKeys {
  /** Public recipients (age1...). Null until the first use. */
  readonly recovery: string | null;
  readonly office: string | null;
  /** When the recovery sheet was confirmed as printed. */
  readonly sheetPrintedAt: string | null;
}

export interface BackupProgress {
  readonly step: 'reading' | 'writing' | 'readingBack' | 'closing' | 'opening' | 'restoring' | 'comparing';
  readonly done: number;
  readonly total: number;
  readonly unit: 'rows' | 'bytes' | 'files';
}

export type BackupError =
  | {
      readonly code:
        | 'driveGone'
        | 'driveFull'
        | 'readOnly'
        | 'cancelled'
        | 'wrongKey'
        | 'noKeys'
        | 'sheetNotPrinted'
        | 'noSet'
        | 'journalFailing';
    }
  | { readonly code: 'damaged' | 'missing'; readonly files: readonly string[] }
  | { readonly code: 'newerFormat'; readonly version: number }
  | { readonly code: 'writeFailed'; readonly file: string };

/** One table of a set: rows, and the sum modulo 2^256 of SHA-256(canonical row), independent of order. */
export interface TableFigures {
  readonly rows: number;
  readonly hash: string;
}

export interface SetSummary {
  readonly handle: string;
  readonly name: string;
  readonly place: string;
  readonly madeAt: string;
  /** `finished` has a valid SELESAI.json. */
  readonly state: 'finished' | 'unfinished' | 'damaged';
  readonly bytes: number;
  readonly tables: Readonly<Record<string, TableFigures>> | null;
  readonly files: number;
  readonly manifestHash: string | null;
}

/** What the window feeds to the packer, part by part, in this order: rows of each table, then the journal is taken by the packer itself. */
export interface BackupSource {
  readonly officeId: string;
  readonly officeName: string;
  readonly deskCode: string;
  readonly schemaV: number;
  readonly cutSeq: number;
  readonly cutLink: string;
  readonly dbId: string;
  readonly tables: Readonly<Record<string, TableFigures>>;
  /** SHA-256 of every vault file that a row names. */
  readonly files: readonly string[];
  /** Chunks of NDJSON bytes, `{"entity":...,"row":...}` a line. */
  rows(): AsyncIterable<Uint8Array>;
}

export interface RestoredData {
  readonly index: {
    readonly schemaV: number;
    readonly cutSeq: number;
    readonly cutLink: string;
    readonly dbId: string;
    readonly tables: Readonly<Record<string, TableFigures>>;
  };
  /** Chunks of log entries in `seq` order (canonical JSON texts). */
  entries(): AsyncIterable<readonly string[]>;
  /** Rows as the set holds them, for comparing. */
  rows(): AsyncIterable<readonly { readonly entity: string; readonly row: unknown }[]>;
  /** Moves the set's files into the vault; returns how many were there already and how many came. */
  takeFiles(
    onProgress: (progress: BackupProgress) => void,
  ): Promise<Result<{ readonly taken: number; readonly known: number }, BackupError>>;
}

export interface BackupPort {
  keys(): Promise<BackupKeys>;
  /** Makes the two keys if there are none; returns the recovery secret once, for printing. It is not kept. */
  makeKeys(): Promise<Result<{ readonly recoverySecret: string; readonly keys: BackupKeys }, BackupError>>;
  /** The person says that the sheet is printed and in its envelope. */
  confirmSheet(): Promise<BackupKeys>;
  targets(): Promise<readonly BackupTarget[]>;
  /** Asks the person for a folder; null where the dialog was closed or the shell has none. */
  chooseFolder(): Promise<BackupTarget | null>;
  sets(target: string): Promise<readonly SetSummary[]>;
  write(
    target: string,
    source: BackupSource,
    onProgress: (progress: BackupProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<SetSummary, BackupError>>;
  /** Reads every file of a set again and compares hashes. */
  verify(set: string, onProgress: (progress: BackupProgress) => void, signal: AbortSignal): Promise<Result<SetSummary, BackupError>>;
  /** Opens a set for restoring or rehearsing; `secret` is the recovery key where the office key of this PC does not open it. */
  open(
    set: string,
    secret: string | null,
    onProgress: (progress: BackupProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<RestoredData, BackupError>>;
}
