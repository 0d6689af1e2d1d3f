/** What `verify` and `extract` share: their words, the key file, and how a refusal is told. */
import { readFile } from 'node:fs/promises';
import { readIdentities } from '#shared/backup/age.ts';
import { cliBackup } from '#shared/i18n/messages/cli-backup.ts';
import type { BackupError } from '#shared/schema/backup.ts';
import type { CliIo } from './io.ts';
import { type CliLanguage, languageOf } from './say.ts';

export type BackupMessageKey = keyof typeof cliBackup.id;
export type SayBackup = (key: BackupMessageKey, values?: Readonly<Record<string, string | number>>) => string;

export function sayBackup(argv: readonly string[]): SayBackup {
  const language: CliLanguage = languageOf(argv);
  return (key, values = {}) => cliBackup[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Null where the file cannot be read or holds no identity. */
export async function identitiesIn(file: string): Promise<readonly string[] | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const identities = text === null ? [] : readIdentities(text);
  return identities.length > 0 ? identities : null;
}

export function complain(io: CliIo, json: boolean, code: string, message: string): number {
  if (json) io.out(JSON.stringify({ error: { code, message } }));
  else io.err(message);
  return 1;
}

export function backupErrorText(say: SayBackup, error: BackupError): string {
  switch (error.code) {
    case 'damaged':
    case 'missing':
      return say(`error.${error.code}`, { files: error.files.join(', ') });
    case 'newerFormat':
      return say('error.newerFormat', { version: error.version });
    case 'writeFailed':
      return say('error.writeFailed', { file: error.file });
    case 'wrongKey':
    case 'noSet':
    case 'driveFull':
    case 'readOnly':
      return say(`error.${error.code}`);
    default:
      return say('error.other', { code: error.code });
  }
}
