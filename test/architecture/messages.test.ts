// Messages: every key of the catalogue is spoken somewhere (a key that nothing uses is read, translated and reviewed for nobody), and both
// languages fill in the same figures and names.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, type Namespace } from '#shared/i18n/catalogue.ts';
import { root } from './cruise.ts';

const speaking = ['shared', 'renderer', 'electron', 'server'];

/** Where a key is written whole, and how keys are put together: `task_${kind}` speaks every key that begins with "task_". */
function spokenIn(text: string): { readonly whole: readonly string[]; readonly made: readonly RegExp[] } {
  const whole = [...text.matchAll(/['"`]([A-Za-z][\w.]*)['"`]/g)].map((match) => match[1] ?? '');
  const made = [...text.matchAll(/`([\w.]*(?:\$\{[^}`]*\}[\w.]*)+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((template) => template.replace(/\$\{[^}]*\}/g, '').length >= 3)
    .map((template) => new RegExp(`^${template.replace(/\$\{[^}]*\}/g, '\\w+')}$`));
  return { whole, made };
}

/** The three forms of a key that counts are one: the caller names it without its ending. */
const baseOf = (key: string): string => key.replace(/_(?:one|other)$/, '');

function deadKeys(keys: readonly string[], sources: readonly string[]): readonly string[] {
  const spoken = sources.map(spokenIn);
  const whole = new Set(spoken.flatMap((part) => part.whole));
  const made = spoken.flatMap((part) => part.made);
  return keys.filter((key) => !whole.has(baseOf(key)) && !whole.has(key) && !made.some((pattern) => pattern.test(baseOf(key))));
}

const placeholdersOf = (text = ''): string => [...new Set(text.match(/\{\{\w+/g))].toSorted().join(' ');

const sourcesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(?:test|d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('i18n/messages/'))
    .map((path) => readFileSync(path, 'utf8'));

describe('messages', () => {
  const sources = speaking.flatMap(sourcesBelow);

  it.each(Object.keys(catalogue) as Namespace[])('%s has no key that nothing speaks', (namespace) => {
    expect(deadKeys(Object.keys(catalogue[namespace].id), sources)).toEqual([]);
  });

  it.each(Object.keys(catalogue) as Namespace[])('%s has the same placeholders in both languages', (namespace) => {
    const { id, en }: Readonly<Record<'id' | 'en', Readonly<Record<string, string>>>> = catalogue[namespace];

    expect(Object.keys(id).filter((key) => placeholdersOf(id[key]) !== placeholdersOf(en[key]))).toEqual([]);
  });

  it('are found dead where they are, and alive where a key is put together or counted', () => {
    const text = ["t('title')", 't(`task_$', "{kind}`); t('found', { count })"].join('');

    expect(deadKeys(['title', 'task_review', 'found_one', 'found_other', 'forgotten'], [text])).toEqual(['forgotten']);
  });
});
