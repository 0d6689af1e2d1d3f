import { describe, expect, it } from 'vitest';
import type { JsonValue } from '#shared/schema/values.ts';
import { withoutPictures } from './kept-model.ts';

describe('a kept view model', () => {
  it('leaves out the bytes of pictures and keeps everything else', () => {
    const logo = { kind: 'image', bytes: Uint8Array.of(1, 2) } as unknown as JsonValue;
    const model: JsonValue = { letterhead: { office: 'PPID', logo }, rows: [{ bytes: 12 }, 'teks', null], draft: true };

    expect(withoutPictures(model)).toEqual({
      letterhead: { office: 'PPID', logo: null },
      rows: [{ bytes: 12 }, 'teks', null],
      draft: true,
    });
  });
});
