import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactPlaceText, type PlacePart, parsePlace, placeKinds } from './record-place.ts';

test.each<[string, readonly PlacePart[], string]>([
  [
    'names that say their level',
    [
      { kind: 'rack', name: 'Rak 04' },
      { kind: 'box', name: 'Boks 017' },
    ],
    'Rak 04 > Boks 017',
  ],
  ['a name that says none', [{ kind: 'rack', name: 'R-07' }], 'Rak: R-07'],
  ['a name that says another', [{ kind: 'room', name: 'Gedung lama' }], 'Ruang: Gedung lama'],
  ['a name with the signs of a path', [{ kind: 'room', name: 'Arsip/Depo, "timur"' }], 'Ruang: "Arsip/Depo, ""timur"""'],
])('an exact place writes %s', (_name, parts, text) => {
  expect(exactPlaceText(parts)).toBe(text);
  expect(parsePlace(text)).toEqual({ parts, guessed: false });
});

test('the sign of the list is a sign between levels', () => {
  expect(parsePlace('Gedung B › Rak 04 › Boks 017')?.parts.map(({ kind }) => kind)).toEqual(['building', 'rack', 'box']);
});

test('every place comes back from its exact text', () => {
  const name = fc.string({ unit: fc.constantFrom(...'aR1 /,>:"›B'), minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');
  const path = fc
    .uniqueArray(fc.constantFrom(...placeKinds), { minLength: 1 })
    .chain((kinds) =>
      fc.tuple(
        ...kinds
          .toSorted((a, b) => placeKinds.indexOf(a) - placeKinds.indexOf(b))
          .map((kind) => name.map((text) => ({ kind, name: text }))),
      ),
    );
  fc.assert(
    fc.property(path, (parts) => {
      expect(parsePlace(exactPlaceText(parts))).toEqual({ parts, guessed: false });
    }),
  );
});
