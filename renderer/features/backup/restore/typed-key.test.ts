import { describe, expect, it } from 'vitest';
import { readTypedKey } from './typed-key.ts';

const BODY = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE';
const KEY = `AGE-SECRET-KEY-1${BODY}`;
const groups = BODY.match(/.{1,4}/g)?.join(' ') ?? '';

describe('a recovery key typed from the sheet', () => {
  it.each([
    ['as it stands', KEY],
    ['in groups', `AGE-SECRET-KEY-1 ${groups}`],
    ['in small letters over several lines', `age-secret-key-1\n${groups.toLowerCase().replaceAll(' ', '\n')}`],
    ['groups alone', groups],
    ['groups with dashes', groups.replaceAll(' ', '-')],
  ])('is read %s', (_how, typed) => {
    expect(readTypedKey(typed)).toEqual({ ok: true, value: KEY });
  });

  it('names the letters that no key has', () => {
    expect(readTypedKey(`${BODY.slice(0, 56)}OB`)).toEqual({ ok: false, error: { code: 'letters', letters: 'O, B' } });
  });

  it.each([
    ['one too few', BODY.slice(1), 57],
    ['one too many', `${BODY}Q`, 59],
    ['nothing', '', 0],
  ])('says how many were typed: %s', (_how, typed, count) => {
    expect(readTypedKey(typed)).toEqual({ ok: false, error: { code: 'length', count } });
  });
});
