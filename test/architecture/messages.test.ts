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

/** Placeholders that stand for a name, a number on a paper, a date: what follows them is a verb. `most` is a limit, never one. */
const noFigure = new Set(['name', 'number', 'on', 'date', 'column', 'token', 'signer', 'folder', 'value', 'most']);
const FIGURE_AND_NOUN = /\{\{(\w+)\}\}\s+(?:[a-z-]+\s+){0,2}?([a-z-]+s)\b/g;
const noNoun = new Set(['is', 'was', 'has', 'does', 'this', 'as', 'its', 'us', 'his']);

/** English words that would say "1 records": a figure before a noun in the plural, where the text has no form for one. */
const withoutSingular = (texts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(texts)
    .filter(([key]) => !/_(?:one|other)$/.test(key))
    .filter(([, text]) => [...text.matchAll(FIGURE_AND_NOUN)].some(([, name = '', noun = '']) => !noFigure.has(name) && !noNoun.has(noun)))
    .map(([key]) => key);

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

  it.each(Object.keys(catalogue) as Namespace[])('%s says one record, not one records', (namespace) => {
    expect(withoutSingular(catalogue[namespace].en)).toEqual([]);
  });

  it.each(Object.keys(catalogue) as Namespace[])('%s has an other where it has a one', (namespace) => {
    const keys = Object.keys(catalogue[namespace].en);

    expect(keys.filter((key) => /_one$/.test(key) && !keys.includes(key.replace(/_one$/, '_other')))).toEqual([]);
  });

  it('are found without a singular where a figure stands before a noun, and nowhere else', () => {
    const texts = {
      changed: '{{shown}} records changed',
      more: 'and {{count}} more other records',
      made_other: '{{count}} records made',
      asks: '{{name}} asks for approval',
      limit: 'At most {{most}} records',
      rows: 'Rows: {{done}} of {{total}}',
    };

    expect(withoutSingular(texts)).toEqual(['changed', 'more']);
  });

  it('are found dead where they are, and alive where a key is put together or counted', () => {
    const text = ["t('title')", 't(`task_$', "{kind}`); t('found', { count })"].join('');

    expect(deadKeys(['title', 'task_review', 'found_one', 'found_other', 'forgotten'], [text])).toEqual(['forgotten']);
  });
});
