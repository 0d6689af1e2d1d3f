/** What of a view model is kept with its paper. */
import type { JsonValue } from '#shared/schema/values.ts';

/** A view model as it is kept: the arms stay once in the settings and in the file that was issued, not in every row. */
export function withoutPictures(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => withoutPictures(item));
  if (value === null || typeof value !== 'object') return value;
  // A picture travels in a view model as bytes, which no JSON value is.
  if ('bytes' in value && (value.bytes as unknown) instanceof Uint8Array) return null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutPictures(item)]));
}
