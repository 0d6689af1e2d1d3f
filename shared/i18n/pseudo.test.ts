import { expect, test } from 'vitest';
import { pseudo } from './pseudo.ts';

test('the pseudo-locale marks and lengthens a text and leaves its placeholders alone', () => {
  const marked = pseudo('Simpan {{nama}}');

  expect(marked).toBe('[Símpáñ {{nama}} ····]');
});
