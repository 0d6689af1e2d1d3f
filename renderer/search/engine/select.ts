/** A query as SQL: which items answer its words and its filters. The newest item stands first in every table. */
import { monthNames, queryTerms } from '#shared/domain/search/tokenize.ts';
import { facetNames, type RawQuery, type SearchEntity } from '../protocol.ts';
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
  /** The document must be joined for a sort key or for facets. */
  readonly withDocument?: boolean;
  /** Facets count as if their own filter were off. */
  readonly withoutFacetFilters?: boolean;
  /** Only the field with the identifiers. */
  readonly numbersOnly?: boolean;
  /** False where the entity is known to have no void row. */
  readonly anyVoid?: boolean;
}

/** Each word is the beginning of a token: an FTS5 expression. Terms hold letters, figures, `.`, `/`, `-` and `_` only. */
export function matchExpression(text: string, numbersOnly = false): string | null {
  const terms = queryTerms(text);
  if (terms.length === 0) return null;
  const ofDate = terms.some(isOfDate);
  const all = terms
    .map((term) => (SHORT_NUMBER.test(term) && !ofDate && !numbersOnly ? `${UNDATED} : "${term}" *` : `"${term}" *`))
    .join(' AND ');
  return numbersOnly ? `{numbers} : (${all})` : all;
}

/** "boks 2" means no year and no day: a short number finds a date only beside the beginning of a month. */
const SHORT_NUMBER = /^\d{1,3}$/;
const UNDATED = '{numbers title more files}';
const FEWEST_OF_MONTH = 3;

const isOfDate = (term: string): boolean =>
  term.length >= FEWEST_OF_MONTH && monthNames.some((month) => month.startsWith(term) || term.includes(`-${month}-`));

export function select(query: RawQuery, tools: SelectTools, options: SelectOptions = {}): Selection {
  const { entity } = query;
  const match = matchExpression(query.text, options.numbersOnly);
  const filters = keyConditions(query, tools, options.withoutFacetFilters ?? false);
  const joinDocument = match === null || filters.length > 0 || options.withDocument;
  const item = match === null ? 'd.item' : 't.rowid';
  const conditions = [...(match === null ? [] : [{ text: `text_${entity} MATCH ?`, value: match }]), ...filters];
  const voided = voidCondition(entity, query.voided ?? 'hide', item, options.anyVoid ?? true);
  return {
    from:
      match === null
        ? `doc_${entity} d`
        : // CROSS JOIN keeps the order: the words first, in the order of the index.
          `text_${entity} t${joinDocument ? ` CROSS JOIN doc_${entity} d ON d.item = t.rowid` : ''}`,
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
