/** One page of a list: ids and cards in order, and how many there are, exactly up to 10,000. */
import { type AnswerOf, EXACT_COUNT, hitSchema, type RawQuery, type SearchEntity, type SearchHit, type SortKey } from '../protocol.ts';
import { type Selection, type SelectTools, select } from './select.ts';
import { numberAt, type Sql, textAt } from './sql.ts';

export type ReadyPage = Extract<AnswerOf<'query'>, { status: 'ready' }>;

const DEFAULT_LIMIT = 50;
/** Identifiers weigh most, then the description or the name, then the rest. */
const WEIGHTS = '10.0, 4.0, 1.0';

export function readPage(sql: Sql, query: RawQuery, tools: SelectTools): Omit<ReadyPage, 'upToDate'> {
  const sort = query.sort ?? 'newest';
  const selection = select(query, tools, { withDocument: sort !== 'newest' && sort !== 'relevance' });
  const order = orderOf(sort, query.descending ?? false, selection, query.entity);
  const found = sql.all(
    `SELECT ${selection.item} FROM ${selection.from} WHERE ${selection.where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...selection.values,
    query.limit ?? DEFAULT_LIMIT,
    query.offset ?? 0,
  );
  const rows = hitsOf(
    sql,
    query.entity,
    found.map((row) => numberAt(row, 0)),
  );
  const counted = count(sql, selection);
  return { status: 'ready', ids: rows.map((row) => row.id), rows, total: Math.min(counted, EXACT_COUNT), exact: counted <= EXACT_COUNT };
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

function count(sql: Sql, { from, where, values }: Selection): number {
  const row = sql.first(`SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${EXACT_COUNT + 1})`, ...values);
  return numberAt(row, 0);
}

function orderOf(sort: SortKey, descending: boolean, { item, match }: Selection, entity: SearchEntity): string {
  const newest = `${item} DESC`;
  if (sort === 'newest') return newest;
  if (sort === 'relevance') return match ? `bm25(text_${entity}, ${WEIGHTS}), ${newest}` : newest;
  // What has no date or no code stands last either way.
  return `d.${sort} = '', d.${sort} ${descending ? 'DESC' : 'ASC'}, ${newest}`;
}
