/** One page of a list: ids and cards in order, and how many there are, exactly up to 10,000. */
import { type AnswerOf, EXACT_COUNT, hitSchema, type RawQuery, type SearchEntity, type SearchHit, type SortKey } from '../protocol.ts';
import { type Selection, type SelectTools, select } from './select.ts';
import { numberAt, type Sql, textAt } from './sql.ts';

export type ReadyPage = Extract<AnswerOf<'query'>, { status: 'ready' }>;

const DEFAULT_LIMIT = 50;
/** Identifiers weigh most, then the description or the name, then the rest; what files say weighs least. */
const WEIGHTS = '10.0, 4.0, 1.0, 0.5';

export function readPage(sql: Sql, query: RawQuery, tools: SelectTools): Omit<ReadyPage, 'upToDate'> {
  const sort = query.sort ?? 'newest';
  const found = sort === 'newest' ? newestFirst(sql, query, tools) : ordered(sql, query, sort, tools);
  const rows = hitsOf(sql, query.entity, found.items);
  return {
    status: 'ready',
    ids: rows.map((row) => row.id),
    rows,
    total: Math.min(found.counted, EXACT_COUNT),
    exact: found.counted <= EXACT_COUNT,
  };
}

interface Found {
  readonly items: readonly number[];
  /** Up to one more than is counted exactly. */
  readonly counted: number;
}

/** The order of the index: one walk gives the page and the count, and ends as soon as both are known. */
function newestFirst(sql: Sql, query: RawQuery, tools: SelectTools): Found {
  const { from, where, values, item } = selectIn(sql, query, tools, false);
  const begin = query.offset ?? 0;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const walk = `SELECT ${item} FROM ${from} WHERE ${where} ORDER BY ${item} DESC LIMIT ?`;
  // So far down that the count is known to be beyond what is counted, unless the list has become shorter since.
  if (begin > EXACT_COUNT) {
    const items = sql.numbers(`${walk} OFFSET ?`, ...values, limit, begin);
    if (items.length > 0) return { items, counted: EXACT_COUNT + 1 };
  }
  const end = begin + limit;
  const walked = sql.numbers(walk, ...values, begin > EXACT_COUNT ? EXACT_COUNT + 1 : Math.max(end, EXACT_COUNT + 1));
  return { items: walked.slice(begin, end), counted: Math.min(walked.length, EXACT_COUNT + 1) };
}

/** Another order: every hit is looked at before the first is known. */
function ordered(sql: Sql, query: RawQuery, sort: Exclude<SortKey, 'newest'>, tools: SelectTools): Found {
  const selection = selectIn(sql, query, tools, sort !== 'relevance');
  const { from, where, values, item } = selection;
  const order = orderOf(sort, query.descending ?? false, selection, query.entity);
  const items = sql.numbers(
    `SELECT ${item} FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    query.limit ?? DEFAULT_LIMIT,
    query.offset ?? 0,
  );
  const counted = sql.first(`SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${EXACT_COUNT + 1})`, ...values);
  return { items, counted: numberAt(counted, 0) };
}

/** Most offices void next to nothing: a table without a row is not asked for each hit. */
function selectIn(sql: Sql, query: RawQuery, tools: SelectTools, withDocument: boolean): Selection {
  const anyVoid = numberAt(sql.first(`SELECT EXISTS (SELECT 1 FROM void_${query.entity})`), 0) === 1;
  return select(query, tools, { withDocument, anyVoid });
}

/** Cards of items, in the order given. */
export function hitsOf(sql: Sql, entity: SearchEntity, items: readonly number[]): SearchHit[] {
  return items.map((item) => {
    const row = sql.first(
      `SELECT id, card, EXISTS (SELECT 1 FROM void_${entity} v WHERE v.item = i.item) FROM item i JOIN card USING(item) WHERE i.item = ?`,
      item,
    );
    return hitSchema.parse({ entity, id: textAt(row, 0), voided: numberAt(row, 2) === 1, card: JSON.parse(textAt(row, 1)) });
  });
}

function orderOf(sort: Exclude<SortKey, 'newest'>, descending: boolean, { item, match }: Selection, entity: SearchEntity): string {
  const newest = `${item} DESC`;
  if (sort === 'relevance') return match ? `bm25(text_${entity}, ${WEIGHTS}), ${newest}` : newest;
  // What has no date or no code stands last either way.
  return `d.${sort} = '', d.${sort} ${descending ? 'DESC' : 'ASC'}, ${newest}`;
}
