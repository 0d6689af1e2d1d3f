import { describe, expect, it } from 'vitest';
import { codeSortKey, textSortKey } from './sort-keys.ts';

describe('sort keys', () => {
  it('puts codes in the order of their figures', () => {
    const codes = ['600.10', 'PR.01', '600.2', '600', '600.2.1', '000.1'];

    const sorted = codes.toSorted((a, b) => (codeSortKey(a) < codeSortKey(b) ? -1 : 1));

    expect(sorted).toEqual(['000.1', '600', '600.2', '600.2.1', '600.10', 'PR.01']);
  });

  it('puts descriptions in the order of their letters', () => {
    const texts = ['zakat', '"Undangan"', 'Élan', 'daftar', 'Fakta'];

    const sorted = texts.toSorted((a, b) => (textSortKey(a) < textSortKey(b) ? -1 : 1));

    expect(sorted).toEqual(['daftar', 'Élan', 'Fakta', '"Undangan"', 'zakat']);
  });
});
