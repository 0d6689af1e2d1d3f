import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { answers, queryTerms, tokenize, tokensInSource, tokenText } from './tokenize.ts';

const vectors = readFileSync(new URL('../../../test/fixtures/search/tokens.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) => line.split('=>').map((side) => side.trim()) as [string, string]);

/** A part of a reference code as offices write them. */
const part = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.constantFrom('SPK', 'UND', 'Umum', 'PPID', 'XII', 'a', 'KEB', 'S'),
  fc
    .tuple(fc.constantFrom('B', 'W'), fc.integer({ min: 0, max: 999 }))
    .map(([letter, figure]) => `${letter}${String(figure).padStart(3, '0')}`),
);
const code = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }).map(String),
    fc.array(fc.tuple(fc.constantFrom('/', '.', '-'), part), { minLength: 1, maxLength: 6 }),
  )
  .map(([first, rest]) => first + rest.map(([sign, text]) => sign + text).join(''));

describe('tokenize', () => {
  it('has vectors to be held to', () => {
    expect(vectors.length).toBeGreaterThan(25);
  });

  it.each(vectors)('%s', (text, tokens) => {
    expect(tokenize(text).join(' ')).toBe(tokens);
  });

  it('leaves nothing that the index could read as a border', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const token of tokenize(text)) expect(token).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}./\-_]+$/u);
      }),
    );
  });

  it('gives the tokens that are marked in the source, with apostrophes too', () => {
    const piece = fc.constantFrom(..."aBé12 /.-_'’‘ʼ`,\n".split(''), "Hu'u", 'Jum’at', ' / ', '620/118', '11 Maret 2025');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        expect(tokenize(text)).toEqual(tokensInSource(text).map((token) => token.text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives an index the same tokens in one text', () => {
    // What the index takes for a part of a token; all else separates (schema.ts: `ascii` with these signs).
    const TOKEN = /[a-z0-9./\-_\u{80}-\u{10ffff}]+/gu;
    const piece = fc.oneof(
      fc.constantFrom(...'aB1 /.-_,;:()"\'’\n\t'.split(''), 'é', 'Surat', 'x'.repeat(70), ' / ', '620/118', '11 Maret 2025', 'No.12', '--'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        expect(tokenText(text).match(TOKEN) ?? []).toEqual(tokenize(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('folds to a form that folds to itself', () => {
    expect(fold('GROẞ')).toBe('gross');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('queryTerms', () => {
  const finds = (text: string, query: string) => {
    const tokens = tokenize(text);
    return queryTerms(query).every((term) => tokens.some((token) => answers(token, term)));
  };

  it('finds every text by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(finds(text, text)).toBe(true);
      }),
    );
  });

  it('finds a word by each of its beginnings', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeinorstuABCé'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (words, which, length) => {
        const chosen = words[which % words.length] ?? '';
        expect(finds(words.join(' '), chosen.slice(0, 1 + (length % chosen.length)))).toBe(true);
      }),
    );
  });

  it('finds a code by each piece of it that begins with a part, as it is typed', () => {
    fc.assert(
      fc.property(code, fc.nat(), fc.nat(), (text, from, length) => {
        const borders = [...text.matchAll(/\d+|[A-Za-z]+/g)].map((match) => match.index);
        const start = borders[from % borders.length] ?? 0;
        const typed = text.slice(start, start + 1 + (length % (text.length - start)));
        expect(finds(`Surat nomor ${text} perihal undangan`, typed)).toBe(true);
      }),
    );
  });

  it.each([
    ['Nomor 123/2025', ['123/2025']],
    ['No.123/2025', ['123/2025']],
    ['nomor', ['nomor']],
    ['surat suratmasuk', ['suratmasuk']],
    ['tugas tugas', ['tugas']],
    ['620/', ['620']],
    ['', []],
    ['"; DROP', ['drop']],
  ])('asks for what matters in %s', (text, terms) => {
    expect(queryTerms(text)).toEqual(terms);
  });

  it.each([
    ["Michael O'Brien", ['brien', 'obrien', "o'brien", 'o’bri', "O'B"], ['rien']],
    ["KH Ma'ruf", ['maruf', "ma'ruf", 'ruf', 'ma'], ['aruf']],
    ["Hari Jum'at", ['jumat', "jum'at", 'jum'], ['umat']],
    [
      'Rapat 11 Maret 2025',
      ['11 maret 2025', '11 Maret', 'maret 2025', 'mar 2025', '2025', '11 maret 20', 'rapat 11'],
      ['1 maret 2025', '12 maret 2025'],
    ],
    ['Surat 118/UND/2025, 25 Maret 2025', ['25 maret 2025', '118'], ['11 maret 2025']],
  ])('finds %s as people type it', (text, found, missed) => {
    expect(found.filter((query) => !finds(text, query))).toEqual([]);
    expect(missed.filter((query) => finds(text, query))).toEqual([]);
  });

  it('does not find what is not there', () => {
    expect(finds('Surat tugas 620/118/SPK/2025', '118/UND')).toBe(false);
    expect(finds('Surat tugas', 'ugas')).toBe(false);
  });
});
