import { nodeJournalFolder } from '#electron/services/journal/node-journal-folder.ts';
import { Journal } from '#shared/log/journal.ts';
import type { JournalFolder } from '#shared/log/journal-folder.ts';

export interface JournalOptions {
  readonly month?: string;
  readonly stamp?: string;
  readonly folder?: JournalFolder;
}

/** A journal over a folder of the real disk, not open yet. */
export const journalIn = (
  path: string,
  { month = '2026-11', stamp = 'then', folder = nodeJournalFolder(path) }: JournalOptions = {},
): Journal => new Journal({ folder, month: () => month, stamp: () => stamp });
