import { describe, expect, it } from 'vitest';
import { type TermField, termMeant } from './term-synonyms.ts';

describe('a word for a term of the office', () => {
  it.each<[TermField, string, readonly string[] | undefined, string]>([
    ['state', 'FC', undefined, 'fotokopi'],
    ['state', 'Foto  Copy', ['asli', 'fotokopi'], 'fotokopi'],
    ['state', 'ASLI', ['asli'], 'asli'],
    ['state', 'copy', ['asli', 'copy'], 'copy'],
    ['state', 'copy', ['asli', 'salinan'], 'copy'],
    ['state', 'kopi hitam', ['asli', 'fotokopi'], 'kopi hitam'],
    ['extentUnit', 'lbr', undefined, 'lembar'],
    ['medium', 'Soft Copy', undefined, 'elektronik'],
    ['condition', '', undefined, ''],
  ])('%s "%s" among %s is "%s"', (field, written, known, term) => {
    expect(termMeant(field, written, known && new Set(known))).toBe(term);
  });
});
