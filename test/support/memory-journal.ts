/**
 * A journal in memory with the real line format, so that tests can tear, flip and lose its bytes. Time does not pass in
 * it: everything stands in one segment.
 */

import type { JournalError, JournalState, JournalStore } from '#renderer/platform/platform.ts';
import { err, ok } from '#shared/lib/result.ts';
import { bytesToUtf8, joinBytes } from '#shared/log/bytes.ts';
import { EMPTY_HEAD, entryLine, type JournalHead, type JournalLine, readSegment, segmentLine } from '#shared/log/journal-format.ts';

export class MemoryJournal implements JournalStore {
  bytes: Uint8Array = new Uint8Array();
  storeName = '';
  dataVersion = 0;
  /** What a note beside the journal would say of its length. */
  notedSeq = 0;
  /** Set to make every append fail from now on. */
  failing: JournalError | null = null;
  appends = 0;

  lines(): readonly JournalLine[] {
    return [...readSegment(this.bytes, EMPTY_HEAD)];
  }

  text(): string {
    return bytesToUtf8(this.bytes);
  }

  #head(): JournalHead {
    return this.lines().reduce((head, line) => (line.kind === 'entry' ? line.head : head), EMPTY_HEAD);
  }

  async state() {
    const lines = this.lines();
    const header = lines.find((line) => line.kind === 'segment');
    const state: JournalState = {
      dbId: header?.kind === 'segment' ? header.header.dbId : null,
      head: this.#head(),
      notedSeq: this.notedSeq,
      storeName: this.storeName,
      dataVersion: this.dataVersion,
      faults: lines.flatMap((line) => (line.kind === 'fault' ? [{ ...line.fault, file: '2026-06.jl' }] : [])),
      place: null,
    };
    return ok(state);
  }

  async begin(dbId: string, storeName: string, dataVersion: number) {
    this.bytes = segmentLine(EMPTY_HEAD, { dbId, segment: '2026-06' });
    this.storeName = storeName;
    this.dataVersion = dataVersion;
    return ok(EMPTY_HEAD);
  }

  async note(storeName: string, dataVersion: number) {
    this.storeName = storeName;
    this.dataVersion = dataVersion;
    return ok(null);
  }

  async append(items: Parameters<JournalStore['append']>[0]) {
    if (this.failing) return err(this.failing);
    this.appends += 1;
    let head = this.#head();
    const lines: Uint8Array[] = [];
    for (const item of items) {
      const next = entryLine(head, item);
      lines.push(next.line);
      head = next.head;
    }
    this.bytes = joinBytes([this.bytes, ...lines]);
    return ok(head);
  }

  async *read(afterSeq: number) {
    const found = this.lines().flatMap((line) =>
      line.kind === 'entry' && line.head.seq > afterSeq ? [{ seq: line.head.seq, json: line.json, link: line.head.link }] : [],
    );
    if (found.length > 0) yield found;
  }

  async linkAt(seq: number) {
    if (seq === 0) return EMPTY_HEAD.link;
    const line = this.lines().find((candidate) => candidate.kind === 'entry' && candidate.head.seq === seq);
    return line?.kind === 'entry' ? line.head.link : null;
  }
}
