import { shell } from '#shared/i18n/messages/shell.ts';

type Key = keyof typeof shell.id;

/** A text of the desktop's own surfaces, in Indonesian, with its placeholders filled. */
export const text = (key: Key, values: Readonly<Record<string, string>> = {}): string =>
  shell.id[key].replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '');
