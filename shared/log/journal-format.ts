/**
 * The journal: text files `YYYY-MM.jl`, one line per log entry, readable with any editor and checkable without this program.
 *
 *   <length>|<crc32c>|<link before>|<canonical JSON of the entry>\n
 *
 * `length` is the number of bytes of the JSON, `crc32c` covers `<link before>|<JSON>`, `link before` chains the lines
 * across files (see `entryLink`). A segment begins with a header line whose JSON has the kind `segment`.
 * A last line without its end was never confirmed to anyone and is put aside; damage elsewhere is reported by line.
 */
import { bytesToUtf8, joinBytes, utf8ToBytes } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import { crc32c } from './crc32c.ts';
import { entryLink, entryMark, FIRST_LINK, type LogEntry, parseEntry } from './entry.ts';

export const JOURNAL_VERSION = 1;

export interface SegmentHeader {
  readonly kind: 'segment';
  readonly v: typeof JOURNAL_VERSION;
  readonly dbId: string;
  /** `YYYY-MM`: the month in which the segment was begun. */
  readonly segment: string;
}

/** What crosses to the journal: the entry's text and what is needed to chain it without reading the text. */
export interface JournalItem {
  readonly seq: number;
  readonly mark: string;
  readonly json: string;
}

export const journalItem = (entry: LogEntry): JournalItem => ({ seq: entry.seq, mark: entryMark(entry), json: canonicalJson(entry) });

export interface JournalHead {
  readonly seq: number;
  readonly link: string;
}

export const EMPTY_HEAD: JournalHead = { seq: 0, link: FIRST_LINK };

/** A line with its end, put into bytes once: entries of an import are close to a megabyte each. */
function frame(before: string, json: string): Uint8Array {
  const body = utf8ToBytes(`${before}|${json}\n`);
  const covered = body.subarray(0, -1);
  const start = utf8ToBytes(`${covered.length - before.length - 1}|${crc32c(covered)}|`);
  return joinBytes([start, body]);
}

/** The header line of a new segment, chained to the head before it. */
export function segmentLine(head: JournalHead, header: Omit<SegmentHeader, 'kind' | 'v'>): Uint8Array {
  return frame(head.link, canonicalJson({ kind: 'segment', v: JOURNAL_VERSION, ...header }));
}

/** The line of an item after `head`, and the head after it. */
export function entryLine(head: JournalHead, item: JournalItem): { readonly line: Uint8Array; readonly head: JournalHead } {
  return { line: frame(head.link, item.json), head: { seq: item.seq, link: entryLink(head.link, item.seq, item.mark) } };
}

export type JournalFault =
  | { readonly code: 'torn'; readonly line: number; readonly bytes: number }
  | { readonly code: 'checksum' | 'unreadable' | 'notIntact' | 'chain' | 'order'; readonly line: number };

export type JournalLine =
  | { readonly kind: 'segment'; readonly header: SegmentHeader; readonly line: number }
  | { readonly kind: 'entry'; readonly entry: LogEntry; readonly json: string; readonly head: JournalHead; readonly line: number }
  | { readonly kind: 'fault'; readonly fault: JournalFault };

/** Checks the frame of one line (without its end). Returns the link before and the JSON, or null where damaged. */
export function readFrame(line: string): { readonly before: string; readonly json: string } | null {
  const match = /^(\d+)\|([0-9a-f]{8})\|([0-9a-f]{64})\|(.*)$/s.exec(line);
  if (!match) return null;
  const [, length, checksum, before, json] = match as unknown as [string, string, string, string, string];
  if (utf8ToBytes(json).length !== Number(length)) return null;
  return crc32c(utf8ToBytes(`${before}|${json}`)) === checksum ? { before, json } : null;
}

/** Reads a segment's bytes line by line, continuing the chain of `head`. Faults are reported and reading goes on. */
export function* readSegment(bytes: Uint8Array, head: JournalHead): Generator<JournalLine, JournalHead> {
  let from = 0;
  let number = 0;
  let at = head;
  let broken = false;
  while (from < bytes.length) {
    number += 1;
    const end = bytes.indexOf(0x0a, from);
    if (end === -1) {
      yield { kind: 'fault', fault: { code: 'torn', line: number, bytes: bytes.length - from } };
      return at;
    }
    const read = readFrame(bytesToUtf8(bytes.subarray(from, end)));
    from = end + 1;
    if (!read) {
      yield { kind: 'fault', fault: { code: 'checksum', line: number } };
      broken = true;
      continue;
    }
    if (!broken && read.before !== at.link) yield { kind: 'fault', fault: { code: 'chain', line: number } };
    const header = segmentHeader(read.json);
    if (header) {
      at = { seq: at.seq, link: read.before };
      broken = false;
      yield { kind: 'segment', header, line: number };
      continue;
    }
    const entry = parseEntry(read.json);
    if (!entry) {
      yield { kind: 'fault', fault: { code: 'notIntact', line: number } };
      broken = true;
      continue;
    }
    if (entry.seq <= at.seq) {
      yield { kind: 'fault', fault: { code: 'order', line: number } };
      continue;
    }
    broken = false;
    at = { seq: entry.seq, link: entryLink(read.before, entry.seq, entryMark(entry)) };
    yield { kind: 'entry', entry, json: read.json, head: at, line: number };
  }
  return at;
}

function segmentHeader(json: string): SegmentHeader | null {
  if (!json.includes('"kind":"segment"')) return null;
  const raw = JSON.parse(json) as Partial<SegmentHeader>;
  return raw.kind === 'segment' && typeof raw.dbId === 'string' && typeof raw.segment === 'string' ? (raw as SegmentHeader) : null;
}
