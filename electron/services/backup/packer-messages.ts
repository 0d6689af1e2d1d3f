/** What main and the packer say to each other. One process does one job and ends. */
import type { SetFacts } from '#shared/backup/list-sets.ts';
import type { Result } from '#shared/lib/result.ts';
import type { JournalItem } from '#shared/log/journal-format.ts';
import type { BackupError, BackupProgress, OpenedIndex, Recipients, SourceEnd, SourceHead } from '#shared/schema/backup.ts';

export interface WriteJob {
  readonly kind: 'write';
  readonly medium: string;
  readonly dataFolder: string;
  readonly head: SourceHead;
  readonly recipients: Recipients;
  readonly officeIdentity: string;
  readonly madeAt: string;
  readonly program: string;
}

export interface CheckJob {
  readonly kind: 'check';
  readonly medium: string;
  readonly agency: string;
  readonly set: string;
}

export interface OpenJob {
  readonly kind: 'open';
  readonly medium: string;
  readonly agency: string;
  readonly set: string;
  readonly identities: readonly string[];
  readonly dataFolder: string;
  /** An empty folder. */
  readonly staging: string;
}

export type PackerTask = WriteJob | CheckJob | OpenJob;

export type ToPacker =
  | { readonly type: 'start'; readonly task: PackerTask }
  | { readonly type: 'rows'; readonly bytes: Uint8Array }
  | { readonly type: 'rowsEnd'; readonly end: SourceEnd }
  | { readonly type: 'entries'; readonly items: readonly JournalItem[] }
  | { readonly type: 'entriesEnd' }
  | { readonly type: 'cancel' };

export interface PackerAnswer {
  readonly write: { readonly agency: string; readonly facts: SetFacts };
  readonly check: SetFacts;
  readonly open: { readonly index: OpenedIndex; readonly files: readonly string[] };
}

export type FromPacker =
  | { readonly type: 'progress'; readonly progress: BackupProgress }
  /** There is room for one more piece of rows or entries. */
  | { readonly type: 'more' }
  | { readonly type: 'entriesWanted' }
  | { readonly type: 'done'; readonly result: Result<PackerAnswer[keyof PackerAnswer], BackupError> }
  | { readonly type: 'broken'; readonly message: string };

/** One end of the line, whatever it is made of. */
export interface Line<In, Out> {
  post(message: Out): void;
  listen(onMessage: (message: In) => void, onEnd: () => void): void;
  close(): void;
}
