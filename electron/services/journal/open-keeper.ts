import { join } from 'node:path';
import { Journal } from '#shared/log/journal.ts';
import { JournalKeeper } from '#shared/log/journal-keeper.ts';
import { diskFault } from '../disk/disk-fault.ts';
import { nodeJournalFolder } from './node-journal-folder.ts';
import { instantNow, nodeNoteFiles } from './note-files.ts';

export interface KeeperParts {
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly chromium: number | null;
  readonly readOnly: boolean;
}

export const journalFolderOf = (dataFolder: string): string => join(dataFolder, 'journal');

/** The journal of a data folder, with its notes. Nothing is opened before the first question. */
export function openKeeper({ dataFolder, appVersion, chromium, readOnly }: KeeperParts): JournalKeeper {
  const folder = journalFolderOf(dataFolder);
  const journal = new Journal({
    folder: nodeJournalFolder(folder),
    month: () => instantNow().slice(0, 7),
    stamp: () => instantNow().replaceAll(/[:.]/g, '-'),
  });
  return new JournalKeeper({
    journal,
    notes: nodeNoteFiles(dataFolder),
    now: instantNow,
    appVersion,
    chromium,
    defaultStoreName: 'daluang',
    place: folder,
    readOnly,
    codeOf: diskFault,
  });
}
