/**
 * Lists while the index is being built or cannot be had: rows by key from the local database, newest first, matched word by
 * word with the tokens of the index. Other orders, facets and history wait for the index. Looking ends after a while: what
 * was found until then is shown as "at least".
 */
import type { DaluangDb } from '#renderer/db/database.ts';
import { answers, queryTerms, tokenize } from '#shared/domain/search/tokenize.ts';
import { DocumentBuilder, type Target } from './engine/builder.ts';
import type { AnyDocument } from './engine/document.ts';
import { References } from './engine/references.ts';
import { dexieSource } from './engine/source.ts';
import type { HitOf, SearchEntity } from './protocol.ts';
import type { NoAnswer, SearchClient, SearchPage, SearchQuery } from './search-client.ts';

const CHUNK = 200;
const MOST_ROWS_LOOKED_AT = 5000;
const DEFAULT_LIMIT = 50;

/** A page from the index, or by key where the index does not answer. */
export async function searchPage<E extends SearchEntity>(
  search: SearchClient,
  db: DaluangDb,
  query: SearchQuery<E>,
  slot?: string,
): Promise<SearchPage<E> | Extract<NoAnswer, { status: 'superseded' }>> {
  const page = await search.query(query, slot);
  return page.status === 'ready' || page.status === 'superseded' ? page : pageByKey(db, query);
}

/** One page by key. `exact` where the whole table was looked through. */
export async function pageByKey<E extends SearchEntity>(db: DaluangDb, query: SearchQuery<E>): Promise<SearchPage<E>> {
  const wanted = (query.offset ?? 0) + (query.limit ?? DEFAULT_LIMIT);
  const refs = new References(dexieSource(db));
  await refs.load();
  const matches = matcher(refs, query);
  const hits: HitOf<E>[] = [];
  let looked = 0;
  for await (const { id, document } of documentsByKey(db, refs, query.entity)) {
    looked += 1;
    if (matches(document)) hits.push({ entity: query.entity, id, voided: document.voided, card: document.card } as HitOf<E>);
    if (looked >= MOST_ROWS_LOOKED_AT) break;
  }
  const rows = hits.slice(query.offset ?? 0, wanted);
  return {
    status: 'ready',
    ids: rows.map((row) => row.id),
    rows,
    total: hits.length,
    exact: looked < MOST_ROWS_LOOKED_AT,
    upToDate: true,
    byKey: true,
  };
}

async function* documentsByKey(
  db: DaluangDb,
  refs: References,
  entity: SearchEntity,
): AsyncGenerator<{ id: string; document: AnyDocument }> {
  const builder = new DocumentBuilder(dexieSource(db), refs);
  let before: string | null = null;
  for (;;) {
    const ids: readonly string[] = await db.store(entity).idsBefore(before, CHUNK);
    const targets = ids.map((id): Target => ({ entity, id, item: 0, created: null, known: false, parts: null }));
    for (const { target, document } of await builder.build(entity, targets)) if (document) yield { id: target.id, document };
    before = ids.at(-1) ?? null;
    if (ids.length < CHUNK) return;
  }
}

/** Whether a document answers the words, the filters and the wish for void rows. */
function matcher(refs: References, query: SearchQuery): (document: AnyDocument) => boolean {
  const terms = queryTerms(query.text);
  const places = query.filters?.location;
  const filters = Object.entries({ ...query.filters, ...(places ? { location: refs.dependents('location', places) } : {}) }).filter(
    ([, values]) => values && values.length > 0,
  );
  const voided = query.voided ?? 'hide';

  return (document) => {
    if ((voided === 'hide' && document.voided) || (voided === 'only' && !document.voided)) return false;
    const keys = document.keys as Readonly<Record<string, string>>;
    if (!filters.every(([key, values]) => values?.includes(keys[key] ?? ''))) return false;
    if (terms.length === 0) return true;
    const tokens = tokenize([document.numbers, document.title, document.more, document.files].join('\n'));
    return terms.every((term) => tokens.some((token) => answers(token, term)));
  };
}
