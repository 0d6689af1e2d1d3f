import { expect, it } from 'vitest';
import { textDigest } from '#shared/log/change-set.ts';
import { sha256Many } from './sha256-many.ts';

it('gives of each text what the digest of one text gives, with its salt and without', async () => {
  const texts = [
    { text: '', salt: undefined },
    { text: 'Berita Acara “Penyerahan” — Hu’u, 15 Maret', salt: undefined },
    { text: '{"nama":"Aminah"}', salt: '00ff10ab' },
    { text: 'x'.repeat(100_000), salt: undefined },
  ];

  expect(await sha256Many(texts)).toEqual(texts.map(({ text, salt }) => textDigest(text, salt)));
});
