/** Making, checking and reading backup sets (backup.md). Paths never cross: targets and sets are opaque handles. */
import type { Result } from '#shared/lib/result.ts';
import type { JournalItem } from '#shared/log/journal-format.ts';
import type {
  BackupError,
  BackupKeys,
  BackupProgress,
  BackupTarget,
  OpenedIndex,
  SetSummary,
  SourceEnd,
  SourceHead,
  TableFigures,
} from '#shared/schema/backup.ts';

export type { BackupError, BackupKeys, BackupProgress, BackupTarget, OpenedIndex, SetSummary, SourceEnd, SourceHead, TableFigures };

/** What the window feeds to the packer. Journal files and the vault are taken by the packer itself. */
export interface BackupSource {
  readonly head: SourceHead;
  /** NDJSON bytes, `{"entity":...,"row":...}` a line; every piece ends with a line. */
  rows(): AsyncIterable<Uint8Array>;
  /** Called when `rows` is through: the cut, the figures at it, and the rows that changed meanwhile. */
  end(): Promise<SourceEnd>;
  /** The log's entries up to the cut, for a shell whose journal files do not reach it unbroken. */
  entries(): AsyncIterable<readonly JournalItem[]>;
}

/** A set that was checked and decrypted as a whole. Nothing of it is in use yet. */
export interface RestoredData {
  readonly index: OpenedIndex;
  /** Chunks of log entries in `seq` order (canonical JSON texts), up to the cut. */
  entries(): AsyncIterable<readonly string[]>;
  /** Rows as the set holds them, as canonical texts, for comparing. */
  rows(): AsyncIterable<readonly { readonly entity: string; readonly row: string }[]>;
  /** Moves the set's files into the vault; returns how many were there already and how many came. */
  takeFiles(
    onProgress: (progress: BackupProgress) => void,
  ): Promise<Result<{ readonly taken: number; readonly known: number }, BackupError>>;
  /** Takes over the keys of the office where the recovery key opened the set, so that its sheet stays the right one. */
  adoptKeys(): Promise<Result<BackupKeys, BackupError>>;
  /** Throws the decrypted copy away. */
  close(): Promise<void>;
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
