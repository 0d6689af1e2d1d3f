/** The hits of a query one after the other, the newest first, as the columns of their keys let them through. */
import type { RawQuery } from '../protocol.ts';
import type { Accept } from './accept.ts';
import type { KeyColumns } from './key-columns.ts';
import { matchExpression } from './match.ts';
import { type SelectTools, select } from './select.ts';
import { type WalkTools, walkDown, walkRows } from './walk.ts';

export interface HitTools extends SelectTools, WalkTools {
  readonly columns: KeyColumns;
}

/** Gives each item to `take` until it returns false. False where it was cancelled. `match`: an expression in place of the words. */
export async function walkHits(
  query: RawQuery,
  tools: HitTools,
  accept: Accept,
  take: (item: number) => boolean,
  signal?: AbortSignal,
  match: string | null = matchExpression(query.text),
): Promise<boolean> {
  const taken = (item: number) => !accept(item) || take(item);
  if (match === null) return walkDown(tools, (await tools.columns.of(query.entity)).top, taken, signal);
  const { from, where, values, item } = select(query, tools, { match, withoutFilters: true });
  const statement = { text: `SELECT ${item} FROM ${from} WHERE ${where} ORDER BY ${item} DESC`, values };
  return walkRows(tools, statement, (row) => taken(row.number(0)), signal);
}
