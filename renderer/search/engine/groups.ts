/** Counts by the value of one key, and the place of one hit among the others: what a tree needs beside its pages. */
import type { RawQuery } from '../protocol.ts';
import type { FacetTools } from './facets.ts';
import { keyNames } from './schema.ts';
import { type SelectTools, select } from './select.ts';
import { numberAt, type Sql, textAt } from './sql.ts';

/** Between two pauses: a page that is asked for meanwhile waits this long. */
const SLICE_MS = 5;
const ROWS_BETWEEN_LOOKS = 64;

/** Null where it was cancelled. */
export async function countGroups(
  query: RawQuery,
  key: string,
  tools: FacetTools,
  signal?: AbortSignal,
): Promise<readonly { readonly value: string; readonly count: number }[] | null> {
  if (!keyNames(query.entity).includes(key)) return [];
  const { from, where, values } = select(query, tools, { withDocument: true });
  const rows = tools.sql.open(`SELECT d."${key}" FROM ${from} WHERE ${where}`, ...values);
  const counts = new Map<number, number>();
  try {
    let since = tools.now();
    for (let row = 1; rows.next(); row++) {
      const word = rows.number(0);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (row % ROWS_BETWEEN_LOOKS !== 0 || tools.now() - since < SLICE_MS) continue;
      await tools.pause();
      if (signal?.aborted) return null;
      since = tools.now();
    }
  } finally {
    rows.end();
  }
  return [...counts].map(([word, count]) => ({ value: tools.words.textOf(word), count }));
}

/** Counted from 0; null where the row is no hit. The orders by key are known, `relevance` is not a place to go to. */
export function placeOfHit(sql: Sql, query: RawQuery, id: string, tools: SelectTools): number | null {
  const entity = tools.words.find(query.entity);
  const known = entity === null ? null : sql.first('SELECT item FROM item WHERE id = ? AND entity = ?', id, entity);
  if (!known) return null;
  const item = numberAt(known, 0);
  const { from, where, values } = select(query, tools, { withDocument: true });
  const own = sql.first(`SELECT 1 FROM ${from} WHERE ${where} AND d.item = ?`, ...values, item);
  if (!own) return null;
  const sort = query.sort ?? 'newest';
  if (sort === 'newest' || sort === 'relevance')
    return numberAt(sql.first(`SELECT count(*) FROM ${from} WHERE ${where} AND d.item > ?`, ...values, item), 0);
  const mine = textAt(sql.first(`SELECT "${sort}" FROM doc_${query.entity} WHERE item = ?`, item), 0);
  const keyless = mine === '' ? 1 : 0;
  // The order of a page (page.ts): what has no key stands last either way, the newest first among equals.
  const further = query.descending ? '>' : '<';
  const before = `((d.${sort} = '') < ? OR ((d.${sort} = '') = ? AND (d.${sort} ${further} ? OR (d.${sort} = ? AND d.item > ?))))`;
  const counted = sql.first(`SELECT count(*) FROM ${from} WHERE ${where} AND ${before}`, ...values, keyless, keyless, mine, mine, item);
  return numberAt(counted, 0);
}
