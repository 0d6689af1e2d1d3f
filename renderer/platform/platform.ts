/**
 * Every impure edge of the window: what the two shells (desktop, browser edition) offer. Nothing else in the renderer
 * asks which shell it runs in, except through a capability that is null where the shell cannot offer it.
 */
import type { SealedFault } from '#shared/backup/sealed.ts';
import type { FileRefusal } from '#shared/lib/accepted-file.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import type { Result } from '#shared/lib/result.ts';
import type { JournalFault, JournalHead, JournalItem } from '#shared/log/journal-format.ts';
import type { BackupPort } from './backup-port.ts';

export interface Clock {
  /** The instant now, UTC, with milliseconds. */
  now(): Instant;
  /**
   * What the server that this window talks to says the time is; null where it does not answer soon. Absent where there is no server.
   * Never awaited inside a transaction.
   */
  ofServer?(): Promise<Instant | null>;
}

export interface IdSource {
  /** A UUIDv7 with fresh randomness. */
  newId(): string;
  /** `length` random bytes as hexadecimal digits: salts. */
  randomHex(bytes: number): string;
}

/** What the journal holds when the program starts. */
export interface JournalState {
  /** Null where no journal exists yet. */
  readonly dbId: string | null;
  readonly head: JournalHead;
  /** How far the journal had come when that was last noted; more than `head` where the journal was lost since. */
  readonly notedSeq: number;
  /** Name of the IndexedDB database in use; a damaged one is left under its name and a new name is taken. */
  readonly storeName: string;
  /** Schema version of the database that last wrote here; a lower program refuses. */
  readonly dataVersion: number;
  readonly faults: readonly (JournalFault & { readonly file: string })[];
  /** Where it lies, for people; null in the browser. */
  readonly place: string | null;
}

export type JournalError = { readonly code: 'diskFull' | 'readOnly' | 'unavailable' | 'chainMismatch' };

export interface JournalStore {
  state(): Promise<Result<JournalState, JournalError>>;
  /** Begins a journal for a new database; segments of another database are put aside, never deleted. */
  begin(dbId: string, storeName: string, dataVersion: number): Promise<Result<JournalHead, JournalError>>;
  /** Notes which database is in use now. */
  note(storeName: string, dataVersion: number): Promise<Result<null, JournalError>>;
  /** Appends entries in order after the head, and returns only when they are on the disk (fdatasync). */
  append(items: readonly JournalItem[]): Promise<Result<JournalHead, JournalError>>;
  /** Entries after `seq` in order, in chunks of about 1 MiB. Damaged lines are left out (see `faults`). */
  read(afterSeq: number): AsyncIterable<readonly { readonly seq: number; readonly json: string; readonly link: string }[]>;
  /** The link at `seq`, null where the journal has no such entry. */
  linkAt(seq: number): Promise<string | null>;
}

export interface VaultFile {
  readonly hash: string;
  readonly bytes: number;
  readonly name: string;
  readonly mediaType: string;
  /** The same bytes were there already. */
  readonly known: boolean;
}

export type VaultError = {
  readonly code: 'tooLarge' | 'diskFull' | 'unreadable' | 'missing' | 'damaged' | FileRefusal;
  readonly name?: string;
};

export interface VaultStore {
  /** Takes dropped or chosen files in: hashed while copied, read back before accepted. One result per file, in order. */
  take(files: readonly File[]): Promise<readonly Result<VaultFile, VaultError>[]>;
  /** Stores bytes the program made itself (an issued PDF). */
  put(bytes: Uint8Array, name: string, mediaType: string): Promise<Result<VaultFile, VaultError>>;
  /** The bytes of a file, checked against its hash. */
  read(hash: string): Promise<Result<Uint8Array, VaultError>>;
  /** Reads a file again where it lies, and compares it with its hash; nothing crosses to the window. */
  check(hash: string): Promise<'whole' | 'damaged' | 'missing'>;
  has(hash: string): Promise<boolean>;
}

/** Files of the vault that are encrypted to the keys of the office: opened in memory, and the only ones that can be erased. */
export interface SealedPort {
  /** What is inside. `secret`: the recovery key as typed, where this PC has not the key of the office. */
  open(hash: string, secret: string | null): Promise<Result<Uint8Array, SealedFault>>;
  erase(hash: string): Promise<Result<'erased' | 'missing', { readonly code: 'notSealed' | 'failed' }>>;
}

export interface SecretStore {
  /** `system` under the operating system's key store, `file` in a file readable by this account only (the UI says so). */
  readonly protection: 'system' | 'file' | 'browser';
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<Result<null, { readonly code: 'unavailable' }>>;
}

export interface PrintPort {
  /** Opens the stored PDF in a viewer that prints. `dismissed` where the person closed it without printing cannot be known. */
  print(hash: string, title: string): Promise<Result<null, { readonly code: 'noPrinter' | 'missing' | 'failed' }>>;
  /** Opens the stored PDF to be read, on a PC without a printer too. */
  show(hash: string, title: string): Promise<Result<null, { readonly code: 'missing' | 'failed' }>>;
  /** Names of the printers the system knows; null where the shell cannot tell. */
  printers(): Promise<readonly string[] | null>;
}

export interface FilesPort {
  /** Saves bytes where the person says; null where the dialog was closed. */
  saveAs(
    bytes: Uint8Array,
    suggestedName: string,
    mediaType: string,
  ): Promise<Result<string | null, { readonly code: 'diskFull' | 'failed' }>>;
  /** Asks the person for a folder, as the citizen's own stick; null where the dialog was closed. */
  chooseFolder(): Promise<ChosenFolder | null>;
  /** Copies a file of the vault into a chosen folder under a name that nothing bears there yet. */
  copyInto(
    folder: string,
    file: { readonly hash: string; readonly name: string },
    onBytes: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Result<CopiedFile, { readonly code: CopyFault }>>;
}

/** Paths never cross: `folder` is an opaque handle. */
export interface ChosenFolder {
  readonly folder: string;
  /** Null: the downloads of the browser, which has no dialog for folders. */
  readonly name: string | null;
}

export interface CopiedFile {
  readonly name: string;
  /** Read back from there and compared with its hash; nobody can do so for a download. */
  readonly compared: boolean;
}

export type CopyFault = 'diskFull' | 'placeReadOnly' | 'placeGone' | 'missing' | 'damaged' | 'copyDiffers' | 'cancelled';

/** The watched folder of a scanner; null in the browser, where files are dropped. */
export interface ScannerPort {
  state(): Promise<ScannerState>;
  choose(): Promise<Result<ScannerState, { readonly code: 'ownFolder' }>>;
  setAfter(after: ScannerState['after']): Promise<ScannerState>;
  stop(): Promise<ScannerState>;
  /** Looks into the folder once: what is ready lies in the vault, and in the folder until it is released. */
  look(): Promise<{ readonly state: ScannerState; readonly ready: readonly ReadyScan[] }>;
  release(source: ScanSource): Promise<'moved' | 'deleted' | 'changed' | 'damaged' | 'held'>;
}

export interface ScannerState {
  readonly folder: string | null;
  readonly after: 'move' | 'delete';
  readonly reachable: boolean;
  readonly growing: number;
  readonly refused: readonly { readonly name: string; readonly code: VaultError['code'] }[];
  readonly held: readonly string[];
  readonly subfolders: readonly string[];
}

export interface ScanSource {
  readonly name: string;
  readonly hash: string;
  readonly modifiedMs: number;
}

export interface ReadyScan extends ScanSource {
  readonly bytes: number;
  readonly mediaType: string;
}

/** What is due, on the icon of the program: tray and taskbar of the desktop, the icon of an installed page in the browser. */
export interface BadgePort {
  show(due: { readonly late: number; readonly today: number }): Promise<void>;
}

export interface AppInfo {
  readonly shell: 'desktop' | 'browser';
  readonly version: string;
  /** Opened with the sample office. */
  readonly demo: boolean;
  /** The data folder, for people; null in the browser. */
  readonly dataFolder: string | null;
  /** What main found wrong before the window opened; null where nothing. */
  readonly trouble: StartTrouble | null;
}

/** Bad starts known before the database is touched (architecture.md 1, "At start"). */
export type StartTrouble =
  | { readonly code: 'newerData'; readonly dataVersion: number; readonly programVersion: number }
  | { readonly code: 'chromiumDowngrade'; readonly was: number; readonly now: number }
  | { readonly code: 'readOnlyFolder' | 'networkFolder' | 'diskFull'; readonly folder: string }
  | { readonly code: 'damagedProfile'; readonly folder: string; readonly aside: string }
  | { readonly code: 'clockBack'; readonly lastSeenAt: string; readonly now: string };

export interface RecoveryPort {
  /** Puts Chromium's storage of this origin aside (never deletes it) and starts again. Null in the browser. */
  putProfileAside(): Promise<void>;
  relaunch(): Promise<void>;
  openDataFolder(): Promise<void>;
}

export interface Platform {
  readonly info: AppInfo;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly journal: JournalStore;
  readonly vault: VaultStore;
  readonly sealed: SealedPort;
  readonly secrets: SecretStore;
  readonly print: PrintPort;
  readonly files: FilesPort;
  readonly backup: BackupPort;
  readonly recovery: RecoveryPort | null;
  readonly scanner: ScannerPort | null;
  readonly badge: BadgePort;
  /** Free bytes where the data lies; null where the shell cannot tell. */
  freeBytes(): Promise<number | null>;
}
