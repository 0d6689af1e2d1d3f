import { describe, expect, it } from 'vitest';
import { shelfText } from './shelf-text.ts';

describe('a place as it is looked for', () => {
  it.each([
    [
      'box and folder first, the way after',
      'Gedung A › Ruang 2 › Rak 7 › Boks 017 › Folder 3',
      { spot: 'B017 / F3', way: 'Ruang 2, Rak 7' },
    ],
    ['another kind keeps its name', 'Gedung A › Laci peta › Map 4', { spot: 'Laci peta / Map 4', way: 'Gedung A' }],
    ['a single place', 'Gudang', { spot: 'Gudang', way: '' }],
    ['a box that is called otherwise', 'Gedung A › Boks lama', { spot: 'Gedung A / Boks lama', way: '' }],
    ['none', null, null],
  ])('%s', (_name, location, expected) => {
    expect(shelfText(location)).toEqual(expected);
  });
});
