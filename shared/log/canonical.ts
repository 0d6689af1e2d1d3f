/**
 * The one text form of a value: JSON by RFC 8785 (sorted keys, shortest numbers) with every string in Unicode NFC.
 * Hashes, the journal and backups are made of it, so it never changes.
 */
import canonicalize from 'canonicalize';
import type { JsonValue } from '#shared/schema/values.ts';

/** Strings in NFC all the way down; what is stored is what is hashed. */
export function normalise<T extends JsonValue>(value: T): T {
  // The shape is unchanged, only strings are rewritten: the cast cannot lie about it.
  return normaliseValue(value) as T;
}

/** The same value where nothing in it changes: nearly all texts are in NFC, and a batch has many thousand. */
function normaliseValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return nfc(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map(normaliseValue);
    return items.every((item, at) => item === value[at]) ? value : items;
  }
  const entries = Object.entries(value);
  const inner = entries.map(([, held]) => normaliseValue(held));
  const isSettled = entries.every(([key, held], at) => inner[at] === held && nfc(key) === key);
  return isSettled ? value : Object.fromEntries(entries.map(([key], at) => [nfc(key), inner[at] as JsonValue]));
}

const ASCII_ONLY = /^[\p{ASCII}]*$/u;

/** A text of ASCII is in NFC, and to see that is cheaper. */
const nfc = (text: string): string => (ASCII_ONLY.test(text) ? text : text.normalize('NFC'));

/** The canonical text of a value. Throws on what JSON cannot hold (NaN, undefined, lone surrogates): a fault of the code. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('value has no canonical form');
  return text;
}
