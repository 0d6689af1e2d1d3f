/**
 * The journal of one PC over a folder: appends entries durably, continues the chain across months, reads them back, and
 * says by file and line what is damaged. Both shells use it; they differ only in the folder (`JournalFolder`).
 *
 * Guarantees: `append` returns after the sync; a last line without its end, which nobody was told of, is copied aside before it is
 * cut off; segments of another database are put aside, never deleted. Says nothing about which copy is right: that is
 * decided at start, where the journal is compared with the database.
 */
import { oneAtATime } from '#shared/lib/one-at-a-time.ts';
import { joinBytes } from './bytes.ts';
import { entryMark, FIRST_LINK, parseEntry } from './entry.ts';
import type { JournalFile, JournalFolder } from './journal-folder.ts';
import { entryLine, type JournalHead, type JournalItem, segmentLine } from './journal-format.ts';
import { type CheckedPlace, type FoundLine, JournalSegments, type SegmentFault } from './journal-segments.ts';

export interface JournalDeps {
  readonly folder: JournalFolder;
  /** The month in which a new segment is begun, `YYYY-MM`. */
  readonly month: () => string;
  /** Part of the name of what is put aside, of the time at which it was. */
  readonly stamp: () => string;
}

export interface JournalEntryText {
  readonly seq: number;
  readonly json: string;
  readonly link: string;
}

/** Something was asked for that does not continue or keep the chain. */
export class ChainMismatchError extends Error {
  override readonly name = 'ChainMismatchError';
}

interface Writer {
  readonly file: JournalFile;
  size: number;
}

/** Journals up to this size are read whole at every start; reading 12 MB takes about a second. */
const READ_WHOLE_BYTES = 4 * 1024 * 1024;
const COPY_BYTES = 4 * 1024 * 1024;
/** Links kept at hand: what the database may lag behind after a crash. */
const RECENT_LINKS = 1024;

export class Journal {
  readonly #deps: JournalDeps;
  readonly #inTurn = oneAtATime();
  readonly #segments: JournalSegments;
  readonly #recent = new Map<number, string>();
  #dbId: string | null = null;
  #writer: Writer | null = null;

  constructor(deps: JournalDeps) {
    this.#deps = deps;
    this.#segments = new JournalSegments(deps.folder);
  }

  /** The database it belongs to; null where there is no journal yet. */
  get dbId(): string | null {
    return this.#dbId;
  }
  get head(): JournalHead {
    return this.#segments.head;
  }
  get faults(): readonly SegmentFault[] {
    return this.#segments.faults;
  }
  /** Up to here it is read: a later `open` may begin there. */
  get checked(): CheckedPlace | null {
    return this.#segments.end;
  }

  /**
   * Finds the segments of `dbId` (of the newest segment where there are none of it), reads what was not checked before and
   * cuts off a torn end.
   */
  open(dbId: string | null, checked: CheckedPlace | null): Promise<void> {
    return this.#inTurn(async () => {
      const owners = new Map<string, string | null>();
      for (const file of await this.#deps.folder.list()) owners.set(file, await this.#segments.ownerOf(file));
      const present = [...owners.values()].filter((owner) => owner !== null);
      this.#dbId = dbId !== null && present.includes(dbId) ? dbId : (present.at(-1) ?? dbId);
      // A segment whose first line is damaged is taken for ours: reading reports it.
      const ours = [...owners].filter(([, owner]) => owner === this.#dbId || owner === null).map(([file]) => file);
      await this.#putAside([...owners.keys()].filter((file) => !ours.includes(file)));
      this.#segments.reset(ours);
      await this.#read(await this.#trusted(ours, checked));
    });
  }

  /** Begins a journal for a database; all segments there are put aside. */
  begin(dbId: string): Promise<JournalHead> {
    return this.#inTurn(async () => {
      await this.#closeWriter();
      await this.#putAside(await this.#deps.folder.list());
      this.#segments.reset([]);
      this.#recent.clear();
      this.#dbId = dbId;
      await this.#openWriter();
      return this.head;
    });
  }

  append(items: readonly JournalItem[]): Promise<JournalHead> {
    return this.#inTurn(async () => {
      const writer = await this.#openWriter();
      const heads: JournalHead[] = [];
      let head = this.head;
      const lines: Uint8Array[] = [];
      for (const item of items) {
        if (item.seq <= head.seq) throw new ChainMismatchError(`entry ${item.seq} does not come after ${head.seq}`);
        const made = entryLine(head, item);
        lines.push(made.line);
        head = made.head;
        heads.push(head);
      }
      await this.#write(writer, joinBytes(lines), heads.length, head);
      for (const { seq, link } of heads) this.#remember(seq, link);
      return head;
    });
  }

  /** Entries after `seq`, about 1 MiB of them; none at the end. Damaged lines are left out and noted in `faults`. */
  readAfter(seq: number): Promise<readonly JournalEntryText[]> {
    return this.#inTurn(async () => {
      if (seq >= this.head.seq) return [];
      for await (const { lines } of this.#segments.windowsAfter(seq)) {
        const entries = lines.flatMap((line) =>
          line.kind === 'entry' && line.entry.seq > seq ? [{ seq: line.entry.seq, json: line.json, link: line.head.link }] : [],
        );
        if (entries.length > 0) return entries;
      }
      return [];
    });
  }

  /** The link at `seq`: the first link for 0, null where the journal has no such entry. */
  linkAt(seq: number): Promise<string | null> {
    return this.#inTurn(async () => {
      if (seq === 0) return FIRST_LINK;
      if (seq === this.head.seq) return this.head.link;
      if (seq > this.head.seq) return null;
      return this.#recent.get(seq) ?? (await this.#segments.find(seq))?.line.head.link ?? null;
    });
  }

  /**
   * Replaces the text of an entry by one whose bodies are erased. The chain covers the entry's mark, which is the same, so that all
   * later lines stay as they are. The segment is written anew and takes the place of the old one in one step.
   */
  erase(seq: number, json: string): Promise<void> {
    return this.#inTurn(async () => {
      const entry = parseEntry(json);
      const found = await this.#segments.find(seq);
      if (!entry || !found || entry.seq !== seq || entryMark(entry) !== entryMark(found.line.entry)) {
        throw new ChainMismatchError(`the erased text of entry ${seq} is not the same entry`);
      }
      const { line } = entryLine({ seq: seq - 1, link: found.before }, { seq, mark: entryMark(entry), json });
      await this.#rewrite(found, line);
    });
  }

  /** Reads everything again, whatever was checked before. */
  check(): Promise<readonly SegmentFault[]> {
    return this.#inTurn(async () => {
      await this.#closeWriter();
      this.#segments.reset(await this.#deps.folder.list());
      await this.#read(null);
      return this.faults;
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#closeWriter());
  }

  async #putAside(files: readonly string[]): Promise<void> {
    const folder = `aside-${this.#deps.stamp()}`;
    for (const file of files) await this.#deps.folder.moveInto(folder, file);
  }

  /** The checked place, where it can be one of these files and the journal is too long to read it all. */
  async #trusted(files: readonly string[], checked: CheckedPlace | null): Promise<CheckedPlace | null> {
    if (!checked || !files.includes(checked.file)) return null;
    let total = 0;
    for (const file of files) {
      const size = await this.#sizeOf(file);
      if (file === checked.file && size < checked.bytes) return null;
      total += size;
    }
    return total > READ_WHOLE_BYTES ? checked : null;
  }

  async #sizeOf(file: string): Promise<number> {
    const opened = await this.#deps.folder.open(file, 'read');
    try {
      return await opened.size();
    } finally {
      await opened.close();
    }
  }

  async #read(from: CheckedPlace | null): Promise<void> {
    const torn = await this.#segments.readToEnd(from);
    const end = this.#segments.end;
    if (torn > 0 && end) await this.#cutTail(end, torn);
  }

  async #cutTail(end: CheckedPlace, bytes: number): Promise<void> {
    const { folder, stamp } = this.#deps;
    const segment = await folder.open(end.file, 'create');
    const aside = await folder.open(`aside-${stamp()}/${end.file}.torn`, 'create');
    try {
      await aside.write(0, await segment.read(end.bytes, bytes));
      await aside.sync();
      await segment.truncate(end.bytes);
      await segment.sync();
    } finally {
      await aside.close();
      await segment.close();
    }
  }

  async #rewrite(found: FoundLine, line: Uint8Array): Promise<void> {
    const { folder } = this.#deps;
    const temporary = `${found.file}.tmp`;
    await this.#closeWriter();
    const from = await folder.open(found.file, 'read');
    const to = await folder.open(temporary, 'create');
    try {
      await to.truncate(0);
      await copy(from, { start: 0, end: found.start }, to, 0);
      await to.write(found.start, line);
      await copy(from, { start: found.end, end: await from.size() }, to, found.start + line.length);
      await to.sync();
    } finally {
      await from.close();
      await to.close();
    }
    await folder.replace(found.file, temporary);
    this.#segments.forget(found.file);
    const { end } = this.#segments;
    if (end?.file === found.file) this.#segments.end = { ...end, bytes: end.bytes + line.length - (found.end - found.start) };
  }

  async #openWriter(): Promise<Writer> {
    if (this.#dbId === null) throw new ChainMismatchError('no journal was begun');
    const last = this.#segments.last ?? '';
    const now = `${this.#deps.month()}.jl`;
    // A clock set back must not put new entries into a month that is read before the last one.
    const name = now > last ? now : last;
    if (this.#writer && name === last) return this.#writer;
    await this.#closeWriter();
    const { end } = this.#segments;
    const file = await this.#deps.folder.open(name, 'create');
    this.#writer = { file, size: end?.file === name ? end.bytes : 0 };
    try {
      if ((await file.size()) !== this.#writer.size) await file.truncate(this.#writer.size);
      if (name !== last) this.#segments.add(name);
      if (this.#writer.size > 0) return this.#writer;
      const header = segmentLine(this.head, { dbId: this.#dbId, segment: name.slice(0, 7) });
      await this.#write(this.#writer, header, 1, this.head);
      return this.#writer;
    } catch (cause) {
      await this.#closeWriter();
      throw cause;
    }
  }

  /** After a failure the file is closed: the next append opens it again and cuts it to what was confirmed. */
  async #write(writer: Writer, bytes: Uint8Array, lines: number, head: JournalHead): Promise<void> {
    try {
      await writer.file.write(writer.size, bytes);
      await writer.file.sync();
    } catch (cause) {
      await this.#closeWriter();
      throw cause;
    }
    const { end, last } = this.#segments;
    writer.size += bytes.length;
    this.#segments.end = { file: last ?? '', bytes: writer.size, lines: (end?.file === last ? (end?.lines ?? 0) : 0) + lines, head };
  }

  async #closeWriter(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    await writer?.file.close();
  }

  #remember(seq: number, link: string): void {
    this.#recent.set(seq, link);
    if (this.#recent.size <= RECENT_LINKS) return;
    const oldest = this.#recent.keys().next();
    if (!oldest.done) this.#recent.delete(oldest.value);
  }
}

async function copy(
  from: JournalFile,
  range: { readonly start: number; readonly end: number },
  to: JournalFile,
  at: number,
): Promise<void> {
  for (let position = range.start; position < range.end; ) {
    const bytes = await from.read(position, Math.min(COPY_BYTES, range.end - position));
    if (bytes.length === 0) return;
    await to.write(at + position - range.start, bytes);
    position += bytes.length;
  }
}
