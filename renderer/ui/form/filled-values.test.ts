import { expect, it } from 'vitest';
import { filledValues } from './filled-values.ts';

it('keeps what was filled in, without the edges of a text, and leaves out the rest', () => {
  const typed = { name: '  Sulastri ', note: '   ', days: 0, complete: false, missing: undefined, nothing: null, nested: { a: 'b' } };

  expect(filledValues(typed)).toEqual({ name: 'Sulastri', days: 0, complete: false });
});
