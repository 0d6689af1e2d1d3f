/** A journal in a folder of its own on the real disk. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Journal, JournalEntryText } from '#shared/log/journal.ts';
import { type JournalOptions, journalIn } from './journal-in.ts';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'daluang-journal-'));

/** A journal that is open, begun for `dbId` where there is none. */
export async function openJournal(path: string, options: JournalOptions = {}, dbId = 'db-1'): Promise<Journal> {
  const journal = journalIn(path, options);
  onTestFinished(() => journal.close());
  await journal.open(dbId, null);
  if (journal.checked === null) await journal.begin(dbId);
  return journal;
}

export async function readAll(journal: Journal, afterSeq = 0): Promise<readonly JournalEntryText[]> {
  const all: JournalEntryText[] = [];
  for (let seq = afterSeq; ; ) {
    const chunk = await journal.readAfter(seq);
    const last = chunk.at(-1);
    if (!last) return all;
    all.push(...chunk);
    seq = last.seq;
  }
}

/** All files below a folder, as paths from it. */
export const filesIn = (path: string): readonly string[] => readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();

export const textOf = (path: string, name: string): string => readFileSync(join(path, name), 'utf8');
