/**
 * The due lists as they stand today, reckoned from every record of the archive: read by key in chunks, so that the window answers
 * meanwhile, and kept as small entries; a list reads the rows that it shows. Nothing of it is stored: tomorrow it is reckoned anew.
 */

import { dueFor } from '#shared/domain/disposal/disposal-eligible.ts';
import { type DueList, dueList, dueSince } from '#shared/domain/disposal/disposal-lists.ts';
import type { DisposalLock } from '#shared/domain/disposal/disposal-locks.ts';
import type { RetentionStatus } from '#shared/domain/retention/retention-status.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { type DisposalBook, kinOfRows, type RecordKin, readDisposalBook } from './disposal-book.ts';

export interface DueEntry {
  readonly id: string;
  readonly description: string;
  readonly code: string;
  readonly unitId: string;
  /** Null where it is due for nothing and stands here for what holds it. */
  readonly list: DueList | null;
  readonly since: string | null;
  readonly status: RetentionStatus;
  readonly locks: readonly DisposalLock[];
  readonly proposal: { readonly id: string; readonly title: string } | null;
  /** What lies in the file (berkas) and is not due for the same act: it holds the file back, except from a transfer. */
  readonly early: { readonly count: number; readonly names: readonly string[] } | null;
  readonly haystack: string;
}

export interface DueScan {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** What the person may see. */
  readonly shows?: (record: Row<'record'>) => boolean;
}

const CHUNK = 1000;
/** Contents that are named; the others are counted. */
const NAMED = 3;

/** Null where it was stopped. */
export async function dueRecords(db: DaluangDb, today: CalendarDate, scan: DueScan = {}): Promise<readonly DueEntry[] | null> {
  const [book, total] = await Promise.all([readDisposalBook(db, today, null), db.records.count()]);
  const entries: DueEntry[] = [];
  let last = '';
  for (let done = 0; ; ) {
    const rows = await db.records.after(last, CHUNK);
    if (scan.signal?.aborted) return null;
    const wanted = rows.filter((row) => !row.void && (scan.shows?.(row) ?? true) && isWanted(book, row));
    for (const kin of await kinOfRows(db, wanted)) entries.push(entryOf(book, kin));
    done += rows.length;
    scan.onProgress?.(done, total);
    last = rows.at(-1)?.id ?? '';
    if (rows.length < CHUNK) return entries;
  }
}

function isWanted(book: DisposalBook, record: Row<'record'>): boolean {
  const status = book.statusOf(record);
  return status.stage !== 'gone' && (dueList(status) !== null || book.isMarked(record));
}

function entryOf(book: DisposalBook, kin: RecordKin): DueEntry {
  const { record } = kin;
  const { status, locks, proposal } = book.candidateOf(kin);
  const code = book.codeOf(record)?.code ?? '';
  const list = dueList(status);
  const words = [code, record.description, record.letterNumber, record.fileNumber, record.creator];
  return {
    id: record.id,
    description: record.description,
    code,
    unitId: record.unitId,
    list,
    since: dueSince(status),
    status,
    locks,
    proposal: proposal && { id: proposal.row.id, title: proposal.row.title },
    early: earlyContents(book, kin, list),
    haystack: fold(words.filter(Boolean).join(' ')),
  };
}

function earlyContents(book: DisposalBook, { contents }: RecordKin, list: DueList | null): DueEntry['early'] {
  if (list !== 'destruction' && list !== 'handover') return null;
  const early = contents.filter((row) => dueFor(book.statusOf(row)) !== list);
  return early.length === 0 ? null : { count: early.length, names: early.slice(0, NAMED).map(({ description }) => description) };
}
