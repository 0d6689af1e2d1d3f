/** The recovery key as people type it from the sheet: in groups, in small letters, with or without its first part. */
import { err, ok, type Result } from '#shared/lib/result.ts';

const PREFIX = 'AGE-SECRET-KEY-1';
/** Bech32 without 1, b, i, o (C2SP age.md, "X25519 identity"). */
const FOREIGN = /[^QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]/g;
const LENGTH = 58;

export type TypedKeyError = { readonly code: 'letters'; readonly letters: string } | { readonly code: 'length'; readonly count: number };

/** The key as age takes it; says which letters cannot be right, before anything is opened. */
export function readTypedKey(typed: string): Result<string, TypedKeyError> {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  const start = PREFIX.replaceAll('-', '');
  const body = plain.startsWith(start) ? plain.slice(start.length) : plain;
  const foreign = [...new Set(body.match(FOREIGN) ?? [])];
  if (foreign.length > 0) return err({ code: 'letters', letters: foreign.join(', ') });
  return body.length === LENGTH ? ok(`${PREFIX}${body}`) : err({ code: 'length', count: body.length });
}
