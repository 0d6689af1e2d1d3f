/** The one place that turns Dexie's and IndexedDB's exceptions into codes, by their names and never by message text. */
export type StoreFault = 'diskFull' | 'storeClosed' | 'unopenable';

const names: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'diskFull',
  DatabaseClosedError: 'storeClosed',
  InvalidStateError: 'storeClosed',
  // IndexedDB could not read its own files.
  UnknownError: 'unopenable',
};

/** The fault behind an exception, looking through Dexie's wrappers; null where it is something unexpected. */
export function storeFault(cause: unknown): StoreFault | null {
  if (typeof cause !== 'object' || cause === null) return null;
  const { name, inner } = cause as { readonly name?: unknown; readonly inner?: unknown };
  const known = typeof name === 'string' ? names[name] : undefined;
  return known ?? (inner && inner !== cause ? storeFault(inner) : null);
}
