/** One page of a list: ids and cards in order, and how many there are, exactly up to 10,000. */
import { type AnswerOf, EXACT_COUNT, hitSchema, type RawQuery, type SearchEntity, type SearchHit } from '../protocol.ts';
import { acceptOf, hasFilters } from './accept.ts';
import { type HitTools, walkHits } from './hits.ts';
import type { Columns } from './key-columns.ts';
import { matchExpression, relevanceSteps } from './match.ts';
import { isKeyOrder, type OrderKey, type Orders } from './order.ts';
import { type Selection, select } from './select.ts';
import { numberAt, type Sql, textAt } from './sql.ts';
import { walkRows } from './walk.ts';

export type ReadyPage = Extract<AnswerOf<'query'>, { status: 'ready' }>;

export interface PageTools extends HitTools {
  readonly orders: Orders;
}

const DEFAULT_LIMIT = 50;
const COUNTED_BETWEEN_LOOKS = 8;

/** Null where it was cancelled. */
export async function readPage(query: RawQuery, tools: PageTools, signal?: AbortSignal): Promise<Omit<ReadyPage, 'upToDate'> | null> {
  const found = await find(query, tools, signal);
  if (!found) return null;
  const rows = hitsOf(tools.sql, query.entity, found.items);
  return {
    status: 'ready',
    ids: rows.map((row) => row.id),
    rows,
    total: Math.min(found.counted, EXACT_COUNT),
    exact: found.counted <= EXACT_COUNT && !found.hurried,
  };
}

interface Found {
  readonly items: readonly number[];
  /** Up to one more than is counted exactly. */
  readonly counted: number;
  /** There may be more than were counted. */
  readonly hurried?: boolean;
}

function find(query: RawQuery, tools: PageTools, signal?: AbortSignal): Promise<Found | null> {
  const { sort } = query;
  if (isKeyOrder(sort)) return ordered(sort, query, tools, signal);
  return sort === 'relevance' ? mostRelevantFirst(query, tools, signal) : newestFirst(query, tools, signal);
}

/** The order of the index: one walk gives the page and the count, and ends as soon as both are known. */
async function newestFirst(query: RawQuery, tools: PageTools, signal?: AbortSignal): Promise<Found | null> {
  const begin = query.offset ?? 0;
  const limit = query.limit ?? DEFAULT_LIMIT;
  // So far down that the count is known to be beyond what is counted, unless the list has become shorter since.
  if (begin > EXACT_COUNT) {
    const items = await itemsOf(query, tools, { limit, offset: begin }, signal);
    if (items === null || items.length > 0) return items && { items, counted: EXACT_COUNT + 1 };
  }
  const end = begin + limit;
  const most = begin > EXACT_COUNT ? EXACT_COUNT + 1 : Math.max(end, EXACT_COUNT + 1);
  const { countForMs } = query;
  const until = countForMs === undefined ? Number.POSITIVE_INFINITY : tools.now() + countForMs;
  let hurried = false;
  const enough = (count: number) => {
    hurried = count >= end && count % COUNTED_BETWEEN_LOOKS === 0 && tools.now() > until;
    return hurried;
  };
  const walked = await itemsOf(query, tools, { limit: most, enough }, signal);
  return walked && { items: walked.slice(begin, end), counted: Math.min(walked.length, EXACT_COUNT + 1), hurried };
}

/** Step by step, the newest first in each; a list without words has one step only. */
async function mostRelevantFirst(query: RawQuery, tools: PageTools, signal?: AbortSignal): Promise<Found | null> {
  const steps = relevanceSteps(query.text);
  if (steps.length === 0) return newestFirst(query, tools, signal);
  const begin = query.offset ?? 0;
  const end = begin + (query.limit ?? DEFAULT_LIMIT);
  const items: number[] = [];
  for (const match of steps) {
    if (items.length >= end) break;
    const next = await itemsOf(query, tools, { limit: end - items.length, match }, signal);
    if (!next) return null;
    for (const item of next) items.push(item);
  }
  const counted = await itemsOf(query, tools, { limit: EXACT_COUNT + 1 }, signal);
  return counted && { items: items.slice(begin, end), counted: counted.length };
}

async function ordered(sort: OrderKey, query: RawQuery, tools: PageTools, signal?: AbortSignal): Promise<Found | null> {
  const begin = query.offset ?? 0;
  const end = begin + (query.limit ?? DEFAULT_LIMIT);
  const found = await tools.orders.first(query, sort, end, tools, signal);
  return found && { items: found.items.slice(begin, end), counted: Math.min(found.total, EXACT_COUNT + 1) };
}

interface Wanted {
  readonly limit: number;
  readonly offset?: number;
  /** An expression in place of the words. */
  readonly match?: string;
  /** Asked after each item: true ends the walk. */
  readonly enough?: (count: number) => boolean;
}

/** Items of a query, the newest first; null where it was cancelled. */
async function itemsOf(
  query: RawQuery,
  tools: PageTools,
  { limit, offset = 0, match, enough = () => false }: Wanted,
  signal?: AbortSignal,
): Promise<number[] | null> {
  const items: number[] = [];
  const columns = await columnsFor(query, tools, match);
  if (!columns) {
    const { from, where, values, item } = selectIn(query, tools, match);
    const text = `SELECT ${item} FROM ${from} WHERE ${where} ORDER BY ${item} DESC LIMIT ? OFFSET ?`;
    const statement = { text, values: [...values, limit, offset] };
    return (await walkRows(tools, statement, (row) => !enough(items.push(row.number(0))), signal)) ? items : null;
  }
  const accept = acceptOf(query, columns, tools);
  let passed = 0;
  const take = (item: number) => {
    passed += 1;
    if (passed > offset) items.push(item);
    return items.length < limit && !enough(items.length);
  };
  return (await walkHits(query, tools, accept, take, signal, match)) ? items : null;
}

/** A filter is worth waiting for the columns; a list without words or filters is read from them once they are there. */
function columnsFor(query: RawQuery, tools: PageTools, match: string | undefined): Promise<Columns> | Columns | null {
  if (hasFilters(query)) return tools.columns.of(query.entity);
  return match === undefined && matchExpression(query.text) === null ? tools.columns.whole(query.entity) : null;
}

/** Most offices void next to nothing: a table without a row is not asked for each hit. */
function selectIn(query: RawQuery, tools: PageTools, match?: string): Selection {
  const anyVoid = numberAt(tools.sql.first(`SELECT EXISTS (SELECT 1 FROM void_${query.entity})`), 0) === 1;
  return select(query, tools, { anyVoid, ...(match === undefined ? {} : { match }) });
}

/** Cards of items, in the order given. */
export function hitsOf(sql: Sql, entity: SearchEntity, items: readonly number[]): SearchHit[] {
  return items.flatMap((item) => {
    const row = sql.first(
      `SELECT id, card, EXISTS (SELECT 1 FROM void_${entity} v WHERE v.item = i.item) FROM item i JOIN card USING(item) WHERE i.item = ?`,
      item,
    );
    // Taken out of the index since it was found.
    if (!row) return [];
    return [hitSchema.parse({ entity, id: textAt(row, 0), voided: numberAt(row, 2) === 1, card: JSON.parse(textAt(row, 1)) })];
  });
}
