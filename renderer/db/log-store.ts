/** Reading and extending the log table. Writing happens only inside a transaction that passed the guard. */
import { canonicalJson } from '#shared/log/canonical.ts';
import type { ChangeSet } from '#shared/log/change-set.ts';
import { entryLink, entryMark, FIRST_LINK, type LogEntry } from '#shared/log/entry.ts';
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

export async function appendLog(db: DaluangDb, entry: LogEntry, before: string): Promise<LogRow> {
  const row = logRow(entry, before);
  await db.log.add(row);
  return row;
}

export async function logHead(db: DaluangDb): Promise<Pick<LogRow, 'seq' | 'link'>> {
  const last = await db.log.orderBy('seq').last();
  return last ? { seq: last.seq, link: last.link } : { seq: 0, link: FIRST_LINK };
}

const lastOwn = (db: DaluangDb): Promise<LogRow | undefined> =>
  db.log
    .orderBy('seq')
    .reverse()
    .filter((row) => row.kind === 'own')
    .first();

/** Head of the log, and the hash that the next own change set names as `prev`: null where its chain begins. */
export async function chainHead(db: DaluangDb) {
  const head = await logHead(db);
  const self = await db.meta.get('self');
  const own = await lastOwn(db);
  const continues = own && self && own.seq > self.chainFrom;
  return { ...head, prev: continues ? own.mark.slice('own '.length) : null };
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
