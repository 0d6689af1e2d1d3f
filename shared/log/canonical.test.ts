import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './canonical.ts';

const apart = 'Cafe\u0301';
const together = 'Caf\u00e9';

describe('normalise', () => {
  it('brings every text into NFC, keys and what lies deep too', () => {
    expect(normalise({ [apart]: [1, { name: apart }, null], plain: 'Surat' })).toEqual({
      [together]: [1, { name: together }, null],
      plain: 'Surat',
    });
  });

  it('gives back the very same value where nothing in it changes', () => {
    const row = { description: 'Surat undangan', date: { kind: 'day', from: '2026-03-15' }, tags: ['a', 'b'], note: null };
    expect(normalise(row)).toBe(row);
  });

  it('leaves nothing that it would change again', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const once = normalise(value as never);
        expect(normalise(once)).toBe(once);
        expect(JSON.stringify(once).normalize('NFC')).toBe(JSON.stringify(once));
      }),
    );
  });
});
