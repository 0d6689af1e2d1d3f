/**
 * The journal on its way into a set: whether its segments are whole and reach the cut, where the chain stands after each,
 * and which bodies were erased in it.
 */
import { joinBytes } from '#shared/log/bytes.ts';
import type { LogEntry } from '#shared/log/entry.ts';
import { EMPTY_HEAD, entryLine, type JournalHead, type JournalItem, readSegment, segmentLine } from '#shared/log/journal-format.ts';
import type { Erasure } from '#shared/schema/backup.ts';
import type { Bytes } from './streams.ts';

export interface JournalSegment {
  /** `2026-11.jl`. */
  readonly name: string;
  read(): Bytes;
}

/** What reading one segment showed. */
export interface SegmentReading {
  readonly end: JournalHead;
  readonly faults: number;
  /** Faults that stand before the last line of the cut. */
  readonly faultsToCut: number;
  readonly erasures: readonly Erasure[];
  /** How many bytes at the front hold nothing after `cutSeq`. */
  readonly bytesToCut: number;
  /** The link at `cutSeq`; null where the segment does not hold that entry. */
  readonly linkAtCut: string | null;
}

export function readWhole(bytes: Uint8Array, before: JournalHead, cutSeq: number): SegmentReading {
  const reading = readSegment(bytes, before);
  const erasures: Erasure[] = [];
  let faults = 0;
  let faultsToCut = 0;
  let lastLine = 0;
  let linkAtCut: string | null = null;
  let end = before;
  for (;;) {
    const next = reading.next();
    if (next.done) {
      end = next.value;
      break;
    }
    const item = next.value;
    if (item.kind === 'fault') {
      faults += 1;
      continue;
    }
    if (item.kind === 'segment') {
      lastLine = item.line;
      continue;
    }
    if (item.entry.seq <= cutSeq) {
      lastLine = item.line;
      faultsToCut = faults;
    }
    if (item.entry.seq === cutSeq) linkAtCut = item.head.link;
    erasures.push(...erasuresIn(item.entry));
  }
  return { end, faults, faultsToCut, erasures, bytesToCut: lengthOfLines(bytes, lastLine), linkAtCut };
}

/** Ops without a body, with the change set and place that they stand at. */
export function erasuresIn(entry: LogEntry): readonly Erasure[] {
  if (!('change' in entry)) return [];
  const { id, ops } = entry.change;
  return ops.flatMap((op, index) => ('digest' in op ? [{ changeId: id, op: index, digest: op.digest, erasedBy: op.erasedBy }] : []));
}

/** A journal written anew from entries: for a shell without journal files, or one whose files are damaged. */
export async function* journalFromEntries(items: AsyncIterable<readonly JournalItem[]>, dbId: string, segment: string): Bytes {
  let head = EMPTY_HEAD;
  yield segmentLine(head, { dbId, segment });
  for await (const batch of items) {
    const lines = batch.map((item) => {
      const written = entryLine(head, item);
      head = written.head;
      return written.line;
    });
    yield joinBytes(lines);
  }
}

function lengthOfLines(bytes: Uint8Array, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines; line++) at = bytes.indexOf(0x0a, at) + 1;
  return at;
}
