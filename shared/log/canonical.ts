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

function normaliseValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normaliseValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), normaliseValue(inner)]));
}

/** The canonical text of a value. Throws on what JSON cannot hold (NaN, undefined, lone surrogates): a fault of the code. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('value has no canonical form');
  return text;
}
