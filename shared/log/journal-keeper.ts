/**
 * The journal with its notes, as the window asks for it: opened at the first call, every failure of the disk a code. A failed start is
 * tried again at the next call, so that space made free or a key pulled out mends it without a restart.
 */
import type { Instant } from '#shared/lib/civil-time.ts';
import { isClockBack } from '#shared/lib/clock-back.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { ChainMismatchError, type Journal, type JournalEntryText } from './journal.ts';
import type { JournalHead, JournalItem } from './journal-format.ts';
import type { SegmentFault } from './journal-segments.ts';
import { decodeStoreNote, encodeStoreNote, newerNote, type StoreNote } from './store-note.ts';

export type KeeperError = { readonly code: 'diskFull' | 'readOnly' | 'unavailable' | 'chainMismatch' };

export interface KeeperState {
  readonly dbId: string | null;
  readonly head: JournalHead;
  /** How far the journal had come when that was last noted; more than `head` where the journal was lost since. */
  readonly notedSeq: number;
  readonly storeName: string;
  readonly dataVersion: number;
  readonly faults: readonly SegmentFault[];
  readonly place: string | null;
}

/** The two files that notes are written to in turn. */
export interface NoteFiles {
  read(slot: 'a' | 'b'): Promise<Uint8Array | null>;
  /** Returns when the bytes are on the disk. */
  write(slot: 'a' | 'b', bytes: Uint8Array): Promise<void>;
}

export interface KeeperDeps {
  readonly journal: Journal;
  readonly notes: NoteFiles;
  readonly now: () => Instant;
  readonly appVersion: string;
  readonly chromium: number | null;
  /** The database's name until one is begun. */
  readonly defaultStoreName: string;
  readonly place: string | null;
  /** The data belongs to a newer program or may not be touched: it can be read, every write is refused. */
  readonly readOnly: boolean;
  /** What a failure of the disk means, by its code; null where it is none (a fault of the program). */
  readonly codeOf: (cause: unknown) => 'diskFull' | 'readOnly' | 'unavailable' | null;
}

/** A note is written after so much, so that a start has little to read again. */
const NOTE_EVERY_APPENDS = 200;
const NOTE_EVERY_CHARACTERS = 4 * 1024 * 1024;

/** The newest whole note. */
export async function readNote(files: NoteFiles): Promise<StoreNote | null> {
  const [a, b] = [await files.read('a'), await files.read('b')];
  return newerNote(a && decodeStoreNote(a), b && decodeStoreNote(b));
}

export class JournalKeeper {
  readonly #deps: KeeperDeps;
  #opening: Promise<void> | null = null;
  #note: StoreNote | null = null;
  #appends = 0;
  #characters = 0;
  #worked = false;

  constructor(deps: KeeperDeps) {
    this.#deps = deps;
  }

  state(): Promise<Result<KeeperState, KeeperError>> {
    return this.#attempt(async () => {
      const { journal, place, defaultStoreName } = this.#deps;
      const { dbId, head, faults } = journal;
      const { storeName = defaultStoreName, dataVersion = 0, head: noted } = this.#note ?? {};
      return { dbId, head, notedSeq: noted?.seq ?? 0, faults, place, storeName, dataVersion };
    });
  }

  begin(dbId: string, storeName: string, dataVersion: number): Promise<Result<JournalHead, KeeperError>> {
    return this.#write(async () => {
      const head = await this.#deps.journal.begin(dbId);
      await this.#saveNote({ storeName, dataVersion });
      return head;
    });
  }

  note(storeName: string, dataVersion: number): Promise<Result<null, KeeperError>> {
    return this.#write(async () => {
      await this.#saveNote({ storeName, dataVersion });
      return null;
    });
  }

  append(items: readonly JournalItem[]): Promise<Result<JournalHead, KeeperError>> {
    return this.#write(async () => {
      const head = await this.#deps.journal.append(items);
      this.#worked = true;
      this.#appends += 1;
      for (const item of items) this.#characters += item.json.length;
      if (this.#appends >= NOTE_EVERY_APPENDS || this.#characters >= NOTE_EVERY_CHARACTERS) await this.#saveNote({});
      return head;
    });
  }

  /** Both instants where the clock was set back since the last work; null where it goes on. */
  clockBack(): Promise<Result<{ readonly lastSeenAt: Instant; readonly now: Instant } | null, KeeperError>> {
    return this.#attempt(async () => {
      const now = this.#deps.now();
      const lastSeenAt = this.#note?.lastSeenAt;
      return lastSeenAt !== undefined && isClockBack(lastSeenAt, now) ? { lastSeenAt, now } : null;
    });
  }

  readAfter(seq: number): Promise<Result<readonly JournalEntryText[], KeeperError>> {
    return this.#attempt(() => this.#deps.journal.readAfter(seq));
  }

  linkAt(seq: number): Promise<Result<string | null, KeeperError>> {
    return this.#attempt(() => this.#deps.journal.linkAt(seq));
  }

  /** See `Journal.erase`. What was checked is forgotten until the rewritten segment is in its place. */
  eraseEntry(seq: number, json: string): Promise<Result<null, KeeperError>> {
    return this.#write(async () => {
      await this.#saveNote({}, { trustChecked: false });
      await this.#deps.journal.erase(seq, json);
      await this.#saveNote({});
      return null;
    });
  }

  /** Reads the whole journal again. */
  check(): Promise<Result<readonly SegmentFault[], KeeperError>> {
    return this.#attempt(() => this.#deps.journal.check());
  }

  /** Notes how far it came and lets go of the files. */
  async close(): Promise<void> {
    if (!this.#opening) return;
    // Whoever only looked at a lost journal leaves the note of it: the next start must find it lost as well.
    if (!this.#isLost()) await this.#write(() => this.#saveNote({}));
    await this.#attempt(() => this.#deps.journal.close());
  }

  #isLost(): boolean {
    return this.#deps.journal.head.seq === 0 && (this.#note?.head.seq ?? 0) > 0;
  }

  #write<T>(job: () => Promise<T>): Promise<Result<T, KeeperError>> {
    return this.#deps.readOnly ? Promise.resolve(err({ code: 'readOnly' })) : this.#attempt(job);
  }

  async #attempt<T>(job: () => Promise<T>): Promise<Result<T, KeeperError>> {
    try {
      this.#opening ??= this.#open();
      await this.#opening;
    } catch (cause) {
      this.#opening = null;
      return this.#failure(cause);
    }
    try {
      return ok(await job());
    } catch (cause) {
      return this.#failure(cause);
    }
  }

  #failure(cause: unknown): Result<never, KeeperError> {
    if (cause instanceof ChainMismatchError) return err({ code: 'chainMismatch' });
    const code = this.#deps.codeOf(cause);
    if (code === null) throw cause;
    return err({ code });
  }

  async #open(): Promise<void> {
    const { journal, notes } = this.#deps;
    this.#note = await readNote(notes);
    await journal.open(this.#note?.dbId ?? null, this.#note?.checked ?? null);
  }

  async #saveNote(change: { readonly storeName?: string; readonly dataVersion?: number }, { trustChecked = true } = {}): Promise<void> {
    const { journal, notes, appVersion, chromium, defaultStoreName } = this.#deps;
    const note: StoreNote = {
      v: 1,
      serial: (this.#note?.serial ?? 0) + 1,
      dbId: journal.dbId,
      storeName: change.storeName ?? this.#note?.storeName ?? defaultStoreName,
      dataVersion: change.dataVersion ?? this.#note?.dataVersion ?? 0,
      appVersion,
      chromium,
      lastSeenAt: this.#lastSeenAt(),
      head: journal.head,
      checked: trustChecked ? journal.checked : null,
    };
    await notes.write(note.serial % 2 === 0 ? 'a' : 'b', encodeStoreNote(note));
    this.#note = note;
    this.#appends = 0;
    this.#characters = 0;
  }

  /** Whoever works on with a clock that was set back has accepted it; merely looking does not. */
  #lastSeenAt(): Instant {
    const now = this.#deps.now();
    const before = this.#note?.lastSeenAt;
    return before === undefined || this.#worked || now > before ? now : before;
  }
}
