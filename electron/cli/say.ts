/** Sentences of the command line from message keys: the one place that turns codes into words here. */
import { cli } from '#shared/i18n/messages/cli.ts';

export type CliLanguage = 'id' | 'en';
export type CliMessageKey = keyof typeof cli.id;
export type Say = (key: CliMessageKey, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: CliLanguage): Say =>
  (key, values = {}) =>
    cli[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** `--lang en` anywhere on the command line; Indonesian otherwise. */
export function languageOf(argv: readonly string[]): CliLanguage {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'id';
}
