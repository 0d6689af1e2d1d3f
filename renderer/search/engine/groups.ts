/** Counts by the value of one key, and the place of one hit among the others: what a tree needs beside its pages. */
import type { RawQuery } from '../protocol.ts';
import { keyNames } from './schema.ts';
import { type SelectTools, select } from './select.ts';
import { numberAt, type OpenRows, type Sql, textAt } from './sql.ts';
import { type WalkTools, walkRows } from './walk.ts';

/** Null where it was cancelled. */
export async function countGroups(
  query: RawQuery,
  key: string,
  tools: SelectTools & WalkTools,
  signal?: AbortSignal,
): Promise<readonly { readonly value: string; readonly count: number }[] | null> {
  if (!keyNames(query.entity).includes(key)) return [];
  const { from, where, values } = select(query, tools, { withDocument: true });
  const statement = { text: `SELECT d."${key}" FROM ${from} WHERE ${where}`, values };
  const counts = new Map<number, number>();
  const take = (row: OpenRows) => {
    const word = row.number(0);
    counts.set(word, (counts.get(word) ?? 0) + 1);
    return true;
  };
  if (!(await walkRows(tools, statement, take, signal))) return null;
  return [...counts].map(([word, count]) => ({ value: tools.words.textOf(word), count }));
}

/** Counted from 0; null where the row is no hit. The orders by key are known, `relevance` is not a place to go to. */
export function placeOfHit(sql: Sql, query: RawQuery, id: string, tools: SelectTools): number | null {
  const entity = tools.words.find(query.entity);
  const known = entity === null ? null : sql.first('SELECT item FROM item WHERE id = ? AND entity = ?', id, entity);
  if (!known) return null;
  const item = numberAt(known, 0);
  const { from, where, values } = select(query, tools, { withDocument: true, withSort: true });
  const own = sql.first(`SELECT 1 FROM ${from} WHERE ${where} AND d.item = ?`, ...values, item);
  if (!own) return null;
  const sort = query.sort ?? 'newest';
  if (sort === 'newest' || sort === 'relevance')
    return numberAt(sql.first(`SELECT count(*) FROM ${from} WHERE ${where} AND d.item > ?`, ...values, item), 0);
  const mine = textAt(sql.first(`SELECT "${sort}" FROM sort_${query.entity} WHERE item = ?`, item), 0);
  const keyless = mine === '' ? 1 : 0;
  // The order of a page (order.ts): what has no key stands last either way, the newest first among equals.
  const further = query.descending ? '>' : '<';
  const before = `((s.${sort} = '') < ? OR ((s.${sort} = '') = ? AND (s.${sort} ${further} ? OR (s.${sort} = ? AND d.item > ?))))`;
  const counted = sql.first(`SELECT count(*) FROM ${from} WHERE ${where} AND ${before}`, ...values, keyless, keyless, mine, mine, item);
  return numberAt(counted, 0);
}
