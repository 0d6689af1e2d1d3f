/** Reads a journal's files in order: lines, checksums, chain. Every fault by file and line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_HEAD, type JournalFault, type JournalHead, readSegment } from '#shared/log/journal-format.ts';

export interface JournalInspection {
  readonly segments: readonly string[];
  readonly entries: number;
  readonly head: JournalHead;
  readonly faults: readonly (JournalFault & { readonly file: string })[];
}

export async function inspectJournal(folder: string, segments: readonly string[]): Promise<JournalInspection> {
  const faults: (JournalFault & { readonly file: string })[] = [];
  let head = EMPTY_HEAD;
  let entries = 0;
  for (const file of segments) {
    for (const line of readSegment(await readFile(join(folder, file)), head)) {
      if (line.kind === 'fault') faults.push({ ...line.fault, file });
      if (line.kind !== 'entry') continue;
      entries += 1;
      head = line.head;
    }
  }
  return { segments, entries, head, faults };
}
