/** A query as SQL: which items answer its words and its filters. The newest item stands first in every table. */
import type { RawQuery, SearchEntity } from '../protocol.ts';
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
  /** Somebody else looks at the filters and at what is void. */
  readonly withoutFilters?: boolean;
  /** An expression in place of the one that the words make. */
  readonly match?: string | null;
  /** False where the entity is known to have no void row. */
  readonly anyVoid?: boolean;
}

export function select(query: RawQuery, tools: SelectTools, options: SelectOptions = {}): Selection {
  const { entity } = query;
  const match = options.match === undefined ? matchExpression(query.text) : options.match;
  const filters = options.withoutFilters ? [] : keyConditions(query, tools);
  const joinDocument = match === null || filters.length > 0 || options.withDocument;
  const item = match === null ? 'd.item' : 't.rowid';
  const conditions = [...(match === null ? [] : [{ text: `text_${entity} MATCH ?`, value: match }]), ...filters];
  const voided = options.withoutFilters ? [] : voidCondition(entity, query.voided ?? 'hide', item, options.anyVoid ?? true);
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

function keyConditions(query: RawQuery, tools: SelectTools): Condition[] {
  return keyNames(query.entity).flatMap((key) => {
    const words = wantedWords(query, key, tools);
    return words ? [{ text: `d."${key}" IN (SELECT value FROM json_each(?))`, value: JSON.stringify([...words]) }] : [];
  });
}

/** The words of a filter; null where it is off. A word that no document has stands for nothing: it must not widen the filter. */
export function wantedWords({ filters = {} }: RawQuery, key: string, { words, refs }: SelectTools): ReadonlySet<number> | null {
  const wanted = filters[key];
  if (!wanted || wanted.length === 0) return null;
  const values = key === 'location' ? refs.dependents('location', wanted) : wanted;
  return new Set(values.map((value) => words.find(value)).filter((word) => word !== null));
}

function voidCondition(entity: SearchEntity, voided: 'hide' | 'show' | 'only', item: string, anyVoid: boolean): readonly string[] {
  const listed = `EXISTS (SELECT 1 FROM void_${entity} v WHERE v.item = ${item})`;
  if (voided === 'hide') return anyVoid ? [`NOT ${listed}`] : [];
  return voided === 'only' ? [listed] : [];
}
