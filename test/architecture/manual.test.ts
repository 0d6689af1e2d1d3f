// The manual: what it prints in bold is a word of the screen, so that a label which is reworded is found here too.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/i18n/catalogue.ts';
import { root } from './cruise.ts';

const manual = join(root, 'docs', 'manual');
const plain = (text: string): string =>
  text
    .replace(/\{\{.*?\}\}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** "**Arsip > Penerimaan**" names two words of the screen. */
const boldIn = (text: string): readonly string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, words = '']) => words.split(' > ').map(plain));

describe('the manual', () => {
  const screen = new Set(Object.values(catalogue).flatMap(({ id }) => Object.values<string>(id).map(plain)));

  it.each(readdirSync(manual).filter((name) => name.endsWith('.md')))('%s names in bold only what stands on the screen', (name) => {
    const bold = boldIn(readFileSync(join(manual, name), 'utf8'));

    expect(bold.filter((words) => !screen.has(words))).toEqual([]);
  });

  it('is read word by word: a path, a line that breaks, a label that is gone', () => {
    expect(boldIn('**Arsip > Penerimaan**, lalu **Catat dan\ncetak**; **Hilang**')).toEqual([
      'arsip',
      'penerimaan',
      'catat dan cetak',
      'hilang',
    ]);
  });
});
