/** From a refusal to words: what happened, and what to do next. */
import type { MakeBackupRefusal } from '#renderer/commands/backup/make-backup.ts';
import type { RestoreRefusal } from '#renderer/commands/backup/restore.ts';
import type { Text } from '#renderer/ui/use-text.ts';

export type BackupTrouble = MakeBackupRefusal | RestoreRefusal | { readonly code: 'busy' } | { readonly code: 'unexpected' };

export interface TroubleWords {
  readonly title: string;
  readonly text: string;
}

/** Names that fit on a line; the rest is counted. */
const NAMED = 3;

export function troubleWords(trouble: BackupTrouble, t: Text<'backup'>): TroubleWords {
  return { title: t(`err_${trouble.code}_title`), text: textOf(trouble, t) };
}

function textOf(trouble: BackupTrouble, t: Text<'backup'>): string {
  switch (trouble.code) {
    case 'damaged':
    case 'missing':
      return t(`err_${trouble.code}_text`, { files: someOf(trouble.files, t) });
    case 'newerFormat':
      return t('err_newerFormat_text', { version: trouble.version });
    case 'writeFailed':
      return t('err_writeFailed_text', { file: trouble.file });
    case 'differs': {
      const differing = trouble.tables.filter((table) => !table.same).map((table) => table.table);
      return t('err_differs_text', { tables: someOf(differing, t) });
    }
    case 'notRecorded':
      return t('err_notRecorded_text', { set: trouble.set });
    case 'journal':
      return t('err_journal_text', { code: trouble.cause.code });
    default:
      return t(`err_${trouble.code}_text`);
  }
}

function someOf(names: readonly string[], t: Text<'backup'>): string {
  const files = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? t('moreFiles', { files, count: names.length - NAMED }) : files;
}
