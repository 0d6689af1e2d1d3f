import { describe, expect, it } from 'vitest';
import { instant } from '#shared/lib/civil-time.ts';
import { FIRST_LINK } from './entry.ts';
import { decodeStoreNote, encodeStoreNote, newerNote, type StoreNote } from './store-note.ts';

const note: StoreNote = {
  v: 1,
  serial: 3,
  dbId: 'db-1',
  storeName: 'daluang',
  dataVersion: 1,
  appVersion: '0.1.0',
  chromium: 130,
  lastSeenAt: instant('2026-11-21T01:02:03.004Z'),
  head: { seq: 4, link: FIRST_LINK },
  checked: { file: '2026-11.jl', bytes: 90, lines: 1, head: { seq: 0, link: FIRST_LINK } },
};

/** Version 1 as it lies in data folders: never edited. */
const VERSION_1 =
  '{"crc32c":"99933603","note":{"appVersion":"0.1.0","checked":{"bytes":90,"file":"2026-11.jl","head":{"link":"0000000000000000000000000000000000000000000000000000000000000000","seq":0},"lines":1},"chromium":130,"dataVersion":1,"dbId":"db-1","head":{"link":"0000000000000000000000000000000000000000000000000000000000000000","seq":4},"lastSeenAt":"2026-11-21T01:02:03.004Z","serial":3,"storeName":"daluang","v":1}}\n';

describe('a note', () => {
  it('is written as version 1 and read back', () => {
    expect(new TextDecoder().decode(encodeStoreNote(note))).toBe(VERSION_1);
    expect(decodeStoreNote(new TextEncoder().encode(VERSION_1))).toEqual(note);
  });

  it('is nothing where a byte of it changed or it was cut', () => {
    const whole = encodeStoreNote(note);
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(decodeStoreNote(changed)).toBeNull();
      expect(decodeStoreNote(whole.subarray(0, at))).toBeNull();
    }
  });

  it('is the newer whole one of two', () => {
    const later = { ...note, serial: 4 };

    expect(newerNote(note, later)).toBe(later);
    expect(newerNote(later, note)).toBe(later);
    expect(newerNote(null, note)).toBe(note);
    expect(newerNote(note, null)).toBe(note);
    expect(newerNote(null, null)).toBeNull();
  });
});
