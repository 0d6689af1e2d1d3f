import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorCodes, compareClassCodes, isClassCode, listedParent, parentCode } from '../classification/class-code.ts';
import { correctTypos, editDistance, findTypos } from '../lists/typos.ts';
import { parseDisposition, parsePeriod, parseSecurityClass, retentionVocabulary } from './retention.ts';

describe('a period of a retention schedule', () => {
  it.each([
    ['2 Tahun', { kind: 'period', years: 2, trigger: null, triggerUnmarked: false }],
    ['2 Tahun setelah tidak berlaku', { kind: 'period', years: 2, trigger: 'tidak berlaku', triggerUnmarked: false }],
    [
      '1 Tahun, setelah identitas/status\nditetapkan',
      { kind: 'period', years: 1, trigger: 'identitas/status ditetapkan', triggerUnmarked: false },
    ],
    ['2 (dua) tahun sejak pensiun', { kind: 'period', years: 2, trigger: 'pensiun', triggerUnmarked: false }],
    ['18 bulan', { kind: 'period', years: 1.5, trigger: null, triggerUnmarked: false }],
    ['2 Tahun Surat Keputusan ditetapkan', { kind: 'period', years: 2, trigger: 'Surat Keputusan ditetapkan', triggerUnmarked: true }],
    ['-', { kind: 'none' }],
    ['–', { kind: 'none' }],
    [' ', { kind: 'empty' }],
    ['2 Tshun', { kind: 'unread' }],
    ['selamanya', { kind: 'unread' }],
    ['Tahun 2', { kind: 'unread' }],
  ])('%j', (cell, period) => {
    expect(parsePeriod(cell)).toEqual(period);
  });
});

describe('a disposition', () => {
  it.each([
    ['Musnah', 'destroy', null],
    ['Musnah, kecuali yang bernilai\nguna sejarah Permanen', 'destroy', 'kecuali yang bernilai guna sejarah Permanen'],
    ['Musnah kecuali eselon 1 Permanen', 'destroy', 'kecuali eselon 1 Permanen'],
    ['Permanen', 'permanent', null],
    ['Dinilai Kembali', 'reappraise', null],
    ['Masuk berkas Perseorangan', 'personalFile', null],
    ['Masuk berkas Perorangan', 'personalFile', null],
  ])('%j is %s with the note %j', (cell, disposition, note) => {
    expect(parseDisposition(cell)).toEqual({ kind: 'read', disposition, note });
  });

  it('that is misspelt stays unread, never the next best thing', () => {
    expect(parseDisposition('Miusnah')).toEqual({ kind: 'unread' });
    expect(parseDisposition('Musnahkah')).toEqual({ kind: 'unread' });
    expect(parseDisposition('')).toEqual({ kind: 'empty' });
  });
});

describe('a security class', () => {
  it.each([
    ['Biasa / Terbuka', 'open'],
    ['Biasa/Terbuka', 'open'],
    ['B', 'open'],
    ['TERBATAS', 'restricted'],
    ['Rahasia', 'secret'],
    ['Sangat\nRahasia', 'topSecret'],
    ['Dikecualikan', undefined],
    ['', undefined],
  ])('%j is %s', (cell, expected) => {
    expect(parseSecurityClass(cell)).toBe(expected);
  });
});

describe('classification codes', () => {
  it('hang on the nearest listed level above', () => {
    expect(parentCode('PR.03.02.a')).toBe('PR.03.02');
    expect(parentCode('500')).toBeUndefined();
    expect(ancestorCodes('500.12.18.3')).toEqual(['500.12.18', '500.12', '500']);
    expect(listedParent('AR.00.01', new Set(['AR', 'AR.01']))).toBe('AR');
    expect(listedParent('ZZ.00', new Set(['AR']))).toBeUndefined();
  });

  it('sort part by part, numbers as numbers', () => {
    expect(['PR.10', 'PR', 'PR.2', 'PR.02.b', 'PR.02.a', 'AR'].toSorted(compareClassCodes)).toEqual([
      'AR',
      'PR',
      'PR.02.a',
      'PR.02.b',
      'PR.2',
      'PR.10',
    ]);
  });

  it.each([
    ['PR.00.01', true],
    ['500.12.18.3', true],
    ['KP/01', true],
    ['PR.', false],
    ['PR 01', false],
    ['Jumlah halaman', false],
    ['', false],
  ])('%j is one: %s', (text, expected) => {
    expect(isClassCode(text)).toBe(expected);
  });
});

describe('slips of typing', () => {
  it('are offered with how sure we are, and words in pieces too', () => {
    expect(findTypos('Miusnah', retentionVocabulary)).toEqual([{ found: 'miusnah', suggestion: 'musnah', confidence: 1 - 1 / 7 }]);
    expect(findTypos('NASAB AKHIR', retentionVocabulary)).toMatchObject([{ found: 'nasab', suggestion: 'nasib' }]);
    expect(findTypos('berakhir dan tin da k lanjut', retentionVocabulary)).toEqual([
      { found: 'tin da k', suggestion: 'tindak', confidence: 1 },
    ]);
    expect(findTypos('2 Tahun setelah tidak berlaku', retentionVocabulary)).toEqual([]);
  });

  it('are put right as whole words only, with the capital kept', () => {
    const accepted = new Map([
      ['tshun', 'tahun'],
      ['tin da k', 'tindak'],
    ]);

    expect(correctTypos('2 Tshun setelah tshunan dan tin  da k lanjut', accepted)).toBe('2 Tahun setelah tshunan dan tindak lanjut');
  });

  it('have a distance that is a metric for single slips', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b) <= Math.max(a.length, b.length)).toBe(true);
      }),
    );
    expect(editDistance('mushan', 'musnah')).toBe(2);
    expect(editDistance('muhsan', 'mushan')).toBe(1);
  });
});
