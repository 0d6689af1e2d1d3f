/**
 * The segments of one journal as a reader sees them: which there are, what is damaged in them, and places from which reading
 * can go on, so that no answer needs the whole journal twice.
 */
import type { JournalFolder } from './journal-folder.ts';
import { EMPTY_HEAD, type JournalFault, type JournalHead, type JournalLine, readSegment } from './journal-format.ts';
import { lineIn, SEGMENT_START, type SegmentPlace, type SegmentWindow, scanSegment } from './journal-scan.ts';

export type SegmentFault = JournalFault & { readonly file: string };

/** Up to here the segments were read; later starts read on from here. */
export interface CheckedPlace extends SegmentPlace {
  readonly file: string;
}

export type EntryLine = Extract<JournalLine, { readonly kind: 'entry' }>;

export interface FoundLine {
  readonly file: string;
  readonly line: EntryLine;
  readonly before: string;
  readonly start: number;
  readonly end: number;
}

interface Segment {
  readonly file: string;
  /** Where reading can begin, in order; the first is the start. */
  places: readonly SegmentPlace[];
  /** Sequence number of its first entry; null where it is not known or there is none yet. */
  firstSeq: number | null;
}

export class JournalSegments {
  readonly #folder: JournalFolder;
  readonly #faults = new Map<string, SegmentFault>();
  #segments: Segment[] = [];
  /** The end of what was read or written. Bytes behind it were confirmed to nobody. */
  end: CheckedPlace | null = null;

  constructor(folder: JournalFolder) {
    this.#folder = folder;
  }

  get faults(): readonly SegmentFault[] {
    return [...this.#faults.values()];
  }
  get last(): string | null {
    return this.#segments.at(-1)?.file ?? null;
  }
  get head(): JournalHead {
    return this.end?.head ?? EMPTY_HEAD;
  }

  /** Starts anew with these files. */
  reset(files: readonly string[]): void {
    this.#faults.clear();
    this.#segments = files.map((file) => ({ file, places: [SEGMENT_START], firstSeq: null }));
    this.end = null;
  }

  add(file: string): void {
    this.#segments.push({ file, places: [{ ...SEGMENT_START, head: this.head }], firstSeq: null });
  }

  /** Forgets places inside a file that was written anew. */
  forget(file: string): void {
    for (const segment of this.#segments) if (segment.file === file) segment.places = segment.places.slice(0, 1);
  }

  /** The database that a segment belongs to; null where its first line is damaged. */
  async ownerOf(file: string): Promise<string | null> {
    const opened = await this.#folder.open(file, 'read');
    try {
      const bytes = await opened.read(0, 1024);
      for (const line of readSegment(bytes.subarray(0, bytes.indexOf(0x0a) + 1), EMPTY_HEAD)) {
        if (line.kind === 'segment') return line.header.dbId;
      }
      return null;
    } finally {
      await opened.close();
    }
  }

  /** Reads from a checked place (or everything) to the end. Returns the length of a torn end of the last segment. */
  async readToEnd(from: CheckedPlace | null): Promise<number> {
    const first = Math.max(
      0,
      this.#segments.findIndex((segment) => segment.file === from?.file),
    );
    let place: SegmentPlace = from ?? SEGMENT_START;
    let torn = 0;
    for (const segment of this.#segments.slice(first)) {
      if (place.bytes === 0) segment.places = [place];
      torn = 0;
      for await (const window of this.#windows(segment, place, Number.POSITIVE_INFINITY)) {
        torn = tornBytes(window);
        place = window.next;
      }
      const isLast = segment === this.#segments.at(-1);
      if (torn > 0 && isLast) place = { ...place, bytes: place.bytes - torn, lines: place.lines - 1 };
      this.end = { ...place, file: segment.file };
      place = { ...SEGMENT_START, head: place.head };
    }
    return torn;
  }

  /** Windows that may hold entries after `seq`, in order. */
  async *windowsAfter(seq: number): AsyncGenerator<SegmentWindow & { readonly file: string }> {
    const first = await this.#segmentOf(seq + 1);
    for (const segment of this.#segments.slice(first)) {
      const from = segment.places.findLast((place) => place.head.seq <= seq) ?? SEGMENT_START;
      const limit = segment.file === this.end?.file ? this.end.bytes : Number.POSITIVE_INFINITY;
      for await (const window of this.#windows(segment, from, limit)) yield { ...window, file: segment.file };
    }
  }

  async find(seq: number): Promise<FoundLine | null> {
    for await (const window of this.windowsAfter(seq - 1)) {
      const line = window.lines.find((candidate): candidate is EntryLine => candidate.kind === 'entry' && candidate.entry.seq >= seq);
      if (line) return line.entry.seq === seq ? { file: window.file, line, ...lineIn(window, line.line) } : null;
    }
    return null;
  }

  async *#windows(segment: Segment, from: SegmentPlace, limit: number): AsyncGenerator<SegmentWindow> {
    const file = await this.#folder.open(segment.file, 'read');
    // The chain before a later segment is only known to who has read the one before it.
    const unknownStart = from === SEGMENT_START && segment !== this.#segments[0];
    try {
      for await (const window of scanSegment(file, from, limit)) {
        for (const line of window.lines) {
          if (line.kind !== 'fault' || (unknownStart && line.fault.line === 1 && line.fault.code === 'chain')) continue;
          this.#faults.set(`${segment.file}:${line.fault.line}:${line.fault.code}`, { file: segment.file, ...line.fault });
        }
        if (tornBytes(window) === 0) notePlace(segment, window.next);
        yield window;
      }
    } finally {
      await file.close();
    }
  }

  /** Index of the last segment that begins at or before `seq`. */
  async #segmentOf(seq: number): Promise<number> {
    for (let index = this.#segments.length - 1; index > 0; index--) {
      const segment = this.#segments[index] as Segment;
      segment.firstSeq ??= await this.#firstSeq(segment);
      if (segment.firstSeq !== null && segment.firstSeq <= seq) return index;
    }
    return 0;
  }

  async #firstSeq(segment: Segment): Promise<number | null> {
    const limit = segment.file === this.end?.file ? this.end.bytes : Number.POSITIVE_INFINITY;
    for await (const { lines } of this.#windows(segment, segment.places[0] ?? SEGMENT_START, limit)) {
      const first = lines.find((line): line is EntryLine => line.kind === 'entry');
      if (first) return first.entry.seq;
    }
    return null;
  }
}

function notePlace(segment: Segment, place: SegmentPlace): void {
  if (segment.places.some((known) => known.bytes === place.bytes)) return;
  segment.places = [...segment.places, place].sort((a, b) => a.bytes - b.bytes);
}

function tornBytes(window: SegmentWindow): number {
  const last = window.lines.at(-1);
  return last?.kind === 'fault' && last.fault.code === 'torn' ? last.fault.bytes : 0;
}
