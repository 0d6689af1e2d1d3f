/** What a correction replaces: a value that stood there and is another now. Filling in an empty field replaces nothing. */
import { isSame } from '#shared/lib/is-same.ts';
import type { JsonValue } from '#shared/schema/values.ts';

/** Fields that had a value and get another one. An occupation that was empty is filled in, although it lies in the applicant. */
export function replacedFields(before: Readonly<Record<string, unknown>>, changes: object): readonly string[] {
  return Object.entries(changes).flatMap(([field, value]) => (replaces(before[field], value) ? [field] : []));
}

function replaces(before: unknown, after: unknown): boolean {
  if (before === null || before === undefined || before === '') return false;
  if (Array.isArray(before) || typeof before !== 'object') return !isSame(before, after);
  const next: Readonly<Record<string, unknown>> = typeof after === 'object' && after !== null ? { ...after } : {};
  return Object.entries(before).some(([key, value]) => replaces(value, next[key] ?? null));
}

/** A value of an entity, which is JSON by its schema. */
export const jsonField = (values: object, field: string): JsonValue =>
  ((values as Readonly<Record<string, unknown>>)[field] ?? null) as JsonValue;
