import type { SearchOptions } from './picker-option.ts';

/**
 * A search that leaves one option out. The list stays whole: a page takes one more from behind, pages after it begin one later, and the
 * count is without it as soon as it was met.
 */
export function withoutOption(search: SearchOptions, id: string): SearchOptions {
  let left: { readonly query: string; readonly at: number } | null = null;
  return async (query, offset, limit, signal) => {
    const start = left?.query === query && offset >= left.at ? offset + 1 : offset;
    const { rows, total } = await search(query, start, limit + 1, signal);
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) left = { query, at: start + at };
    return { rows: rows.filter((row) => row.id !== id).slice(0, limit), total: left?.query === query ? total - 1 : total };
  };
}
