/** A query as SQL: which items answer its words and its filters. The newest item stands first in every table. */
import { facetNames, type RawQuery, type SearchEntity } from '../protocol.ts';
import { matchExpression } from './match.ts';
import type { References } from './references.ts';
import { keyNames } from './schema.ts';
import type { SqlValue } from './statement.ts';
import type { Words } from './words.ts';

/** Tables and conditions of a query; `item` names the column with the item. */
export interface Selection {
  readonly from: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
  readonly item: string;
  readonly match: boolean;
}

export interface SelectTools {
  readonly words: Words;
  readonly refs: References;
}

export interface SelectOptions {
  /** The document must be joined for its keys. */
  readonly withDocument?: boolean;
  /** `s` must be joined for a key to sort by. */
  readonly withSort?: boolean;
  /** Facets count as if their own filter were off. */
  readonly withoutFacetFilters?: boolean;
  /** An expression in place of the one that the words make. */
  readonly match?: string | null;
  /** False where the entity is known to have no void row. */
  readonly anyVoid?: boolean;
}

export function select(query: RawQuery, tools: SelectTools, options: SelectOptions = {}): Selection {
  const { entity } = query;
  const match = options.match === undefined ? matchExpression(query.text) : options.match;
  const filters = keyConditions(query, tools, options.withoutFacetFilters ?? false);
  const joinDocument = match === null || filters.length > 0 || options.withDocument;
  const item = match === null ? 'd.item' : 't.rowid';
  const conditions = [...(match === null ? [] : [{ text: `text_${entity} MATCH ?`, value: match }]), ...filters];
  const voided = voidCondition(entity, query.voided ?? 'hide', item, options.anyVoid ?? true);
  // CROSS JOIN keeps the order: the words first, in the order of the index.
  const document = joinDocument ? ` CROSS JOIN doc_${entity} d ON d.item = t.rowid` : '';
  const sort = options.withSort ? ` CROSS JOIN sort_${entity} s ON s.item = ${item}` : '';
  return {
    from: `${match === null ? `doc_${entity} d` : `text_${entity} t${document}`}${sort}`,
    where: [...conditions.map((condition) => condition.text), ...voided].join(' AND ') || 'TRUE',
    values: conditions.map((condition) => condition.value),
    item,
    match: match !== null,
  };
}

interface Condition {
  readonly text: string;
  readonly value: SqlValue;
}

function keyConditions({ entity, filters = {} }: RawQuery, { words, refs }: SelectTools, withoutFacets: boolean): Condition[] {
  const facets: readonly string[] = facetNames[entity];
  return keyNames(entity).flatMap((key) => {
    const wanted = filters[key];
    if (!wanted || wanted.length === 0 || (withoutFacets && facets.includes(key))) return [];
    const values = key === 'location' ? refs.dependents('location', wanted) : wanted;
    // A word that no document has stands for nothing: it must not widen the filter.
    const numbers = values.map((value) => words.find(value)).filter((word) => word !== null);
    return [{ text: `d."${key}" IN (SELECT value FROM json_each(?))`, value: JSON.stringify(numbers) }];
  });
}

function voidCondition(entity: SearchEntity, voided: 'hide' | 'show' | 'only', item: string, anyVoid: boolean): readonly string[] {
  const listed = `EXISTS (SELECT 1 FROM void_${entity} v WHERE v.item = ${item})`;
  if (voided === 'hide') return anyVoid ? [`NOT ${listed}`] : [];
  return voided === 'only' ? [listed] : [];
}
