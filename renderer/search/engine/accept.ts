/** Which items a query's filters let through, by the columns of their keys. */
import { facetNames, type RawQuery } from '../protocol.ts';
import type { Columns } from './key-columns.ts';
import { keyNames } from './schema.ts';
import { type SelectTools, wantedWords } from './select.ts';

export type Accept = (item: number) => boolean;

export const hasFilters = ({ filters = {} }: RawQuery): boolean => Object.values(filters).some((wanted) => wanted && wanted.length > 0);

/** `withoutFacets`: as if the filters of facets were off. */
export function acceptOf(query: RawQuery, columns: Columns, tools: SelectTools, withoutFacets = false): Accept {
  const facets: readonly string[] = facetNames[query.entity];
  const filters = keyNames(query.entity).flatMap((name, key) => {
    const words = withoutFacets && facets.includes(name) ? null : wantedWords(query, name, tools);
    return words ? [{ key, words }] : [];
  });
  const voided = query.voided ?? 'hide';
  return (item) => {
    if (!columns.isShown(item, voided)) return false;
    for (const { key, words } of filters) if (!words.has(columns.word(item, key))) return false;
    return true;
  };
}
