/** What a person typed into a field of text; empty where nothing stands in it. */
export const typed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The same for what may stay empty: null where nothing stands in it. */
export const filled = (value: unknown): string | null => typed(value) || null;
