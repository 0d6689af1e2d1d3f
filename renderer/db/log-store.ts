/** Reading and extending the log table. Writing happens only inside a transaction that passed the guard. */
import { canonicalJson } from '#shared/log/canonical.ts';
import type { ChangeSet } from '#shared/log/change-set.ts';
import { entryLink, entryMark, entryText, FIRST_LINK, type LogEntry } from '#shared/log/entry.ts';
import type { DaluangDb, LogRow } from './database.ts';

/** The row of an entry that follows the entry with the link `before`. */
export function logRow(entry: LogEntry, before: string, json: string = canonicalJson(entry)): LogRow {
  const mark = entryMark(entry);
  const link = entryLink(before, entry.seq, mark);
  const change = 'change' in entry ? entry.change : null;
  return {
    seq: entry.seq,
    id: change ? change.id : `verdict:${'verdict' in entry ? entry.verdict.changeId : ''}:${entry.seq}`,
    group: change?.group ?? '',
    kind: entry.kind,
    stream: change ? change.stream : 'position' in entry ? entry.position.stream : '',
    mark,
    link,
    json,
  };
}

/** Adds an own entry; `opTexts` are the canonical texts of its ops. */
export async function appendLog(
  db: DaluangDb,
  entry: Extract<LogEntry, { kind: 'own' }>,
  before: string,
  opTexts: readonly string[],
): Promise<LogRow> {
  const row = logRow(entry, before, entryText(entry, opTexts));
  await db.log.add(row);
  return row;
}

export async function logHead(db: DaluangDb): Promise<Pick<LogRow, 'seq' | 'link'>> {
  const last = await db.log.orderBy('seq').last();
  return last ? { seq: last.seq, link: last.link } : { seq: 0, link: FIRST_LINK };
}

/**
 * How many entries are not there of those up to the head. Each entry is written with its rows in one transaction: what lacks entries lacks
 * rows as well. Chromium opens a database of which it lost files as if it had never held more.
 */
export const lackingEntries = async (db: DaluangDb): Promise<number> => (await logHead(db)).seq - (await db.log.count());

const lastOwn = (db: DaluangDb): Promise<LogRow | undefined> =>
  db.log
    .orderBy('seq')
    .reverse()
    .filter((row) => row.kind === 'own')
    .first();

/** What the next entry follows: head of the log, and the hash that the next own change set names as `prev`. */
export interface ChainHead {
  readonly seq: number;
  readonly link: string;
  /** Null where the chain of this incarnation begins. */
  readonly prev: string | null;
  readonly incarnation: string | null;
}

/**
 * The head as this database object last wrote it. It holds as long as the log ends at the same sequence: entries are never
 * replaced, and an import's worker or another window that wrote since made the log longer. Saves reading the last entry, which
 * holds a whole chunk of an import.
 */
const heads = new WeakMap<DaluangDb, ChainHead>();

export const noteChainHead = (db: DaluangDb, head: ChainHead): void => {
  heads.set(db, head);
};

/** Head of the log, and the hash that the next own change set names as `prev`: null where its chain begins. */
export async function chainHead(db: DaluangDb): Promise<ChainHead> {
  const known = heads.get(db);
  const self = await db.meta.get('self');
  if (known && known.incarnation === (self?.incarnation ?? null)) {
    const [seq] = await db.log.orderBy('seq').reverse().limit(1).primaryKeys();
    if (seq === known.seq) return known;
  }
  const last = await db.log.orderBy('seq').last();
  const own = last?.kind === 'own' ? last : await lastOwn(db);
  const continues = own && self && own.seq > self.chainFrom;
  return {
    seq: last?.seq ?? 0,
    link: last?.link ?? FIRST_LINK,
    prev: continues ? own.mark.slice('own '.length) : null,
    incarnation: self?.incarnation ?? null,
  };
}

export async function lastOwnChange(db: DaluangDb): Promise<ChangeSet | null> {
  const own = await lastOwn(db);
  return own ? changeOf(own) : null;
}

/** The entry of a row. Rows of the log were checked when they were written. */
export const entryOf = (row: Pick<LogRow, 'json'>): LogEntry => JSON.parse(row.json) as LogEntry;

export function changeOf(row: Pick<LogRow, 'json'>): ChangeSet | null {
  const entry = entryOf(row);
  return 'change' in entry ? entry.change : null;
}

/** A change set by its id; null where the log has none. */
export async function findChange(db: DaluangDb, id: string): Promise<ChangeSet | null> {
  const row = await db.log.get({ id });
  return row ? changeOf(row) : null;
}

/** The change sets of one command, in order. */
export async function findGroup(db: DaluangDb, group: string): Promise<readonly ChangeSet[]> {
  const rows = await db.log.where('group').equals(group).sortBy('seq');
  return rows.flatMap((row) => changeOf(row) ?? []);
}
