/**
 * Reading segments in windows of about 1 MiB that end at a line's end, so that a journal of any size is read in little
 * memory, and a later reader can go on where an earlier one stopped.
 */
import { bytesToUtf8 } from './bytes.ts';
import { FIRST_LINK } from './entry.ts';
import type { JournalFile } from './journal-folder.ts';
import { type JournalHead, type JournalLine, readFrame, readSegment } from './journal-format.ts';

const WINDOW = 1024 * 1024;
const LINE_END = 0x0a;

/** A place between two lines of a segment: what lies before it, and the head of the chain there. */
export interface SegmentPlace {
  readonly bytes: number;
  readonly lines: number;
  readonly head: JournalHead;
}

export const SEGMENT_START: SegmentPlace = { bytes: 0, lines: 0, head: { seq: 0, link: FIRST_LINK } };

export interface SegmentWindow {
  /** Where the window begins; `bytes` are those from there. */
  readonly from: SegmentPlace;
  readonly bytes: Uint8Array;
  readonly lines: readonly JournalLine[];
  readonly next: SegmentPlace;
}

/** The windows of a segment from a place on, up to byte `limit`. A last line without its end is the fault `torn` of the last window. */
export async function* scanSegment(file: JournalFile, from: SegmentPlace, limit: number): AsyncGenerator<SegmentWindow> {
  const size = Math.min(await file.size(), limit);
  let place = from;
  let broken = false;
  while (place.bytes < size) {
    const bytes = await readWindow(file, place.bytes, size);
    const window = readLines(bytes, place, broken);
    yield window;
    broken = endsBroken(window.lines, broken);
    place = window.next;
  }
}

/** Where line `number` of the segment lies in the file, and the link that it names as the one before. */
export function lineIn(window: SegmentWindow, number: number): { readonly start: number; readonly end: number; readonly before: string } {
  let start = 0;
  for (let line = window.from.lines + 1; line < number; line++) start = window.bytes.indexOf(LINE_END, start) + 1;
  const end = window.bytes.indexOf(LINE_END, start) + 1;
  const frame = readFrame(bytesToUtf8(window.bytes.subarray(start, end - 1)));
  return { start: window.from.bytes + start, end: window.from.bytes + end, before: frame?.before ?? FIRST_LINK };
}

async function readWindow(file: JournalFile, from: number, size: number): Promise<Uint8Array> {
  for (let length = WINDOW; ; length *= 2) {
    const bytes = await file.read(from, Math.min(length, size - from));
    if (from + bytes.length >= size || bytes.length === 0) return bytes;
    const end = bytes.lastIndexOf(LINE_END);
    if (end !== -1) return bytes.subarray(0, end + 1);
  }
}

function readLines(bytes: Uint8Array, from: SegmentPlace, broken: boolean): SegmentWindow {
  const lines: JournalLine[] = [];
  const reader = readSegment(bytes, from.head);
  let last = 0;
  let step = reader.next();
  while (!step.done) {
    last = step.value.kind === 'fault' ? step.value.fault.line : step.value.line;
    // After a damaged line the link of the next one cannot be known: that is no second fault.
    const echo = broken && last === 1 && step.value.kind === 'fault' && step.value.fault.code === 'chain';
    if (!echo) lines.push(shifted(step.value, from.lines));
    step = reader.next();
  }
  return { from, bytes, lines, next: { bytes: from.bytes + bytes.length, lines: from.lines + last, head: step.value } };
}

function shifted(line: JournalLine, by: number): JournalLine {
  return line.kind === 'fault'
    ? { kind: 'fault', fault: { ...line.fault, line: line.fault.line + by } }
    : { ...line, line: line.line + by };
}

function endsBroken(lines: readonly JournalLine[], before: boolean): boolean {
  const last = lines.at(-1);
  return last === undefined ? before : last.kind === 'fault' && last.fault.code !== 'chain';
}
