/**
 * The cases under way and those that ended lately, kept in memory and brought up to date from the change log: what the first page, the rail,
 * the badge and the queues ask for after every save. A register of 100,000 cases is never read for them again; what is kept is as large as
 * the work on the desk. Nothing is stored: it is built anew at each start. Where a page asks for ended cases too, the whole register is kept
 * the same way from then on.
 *
 * A case counts as ended by its closing event alone. One whose closing could not be applied (two desks acted apart) stays here for as long
 * as any that ended lately; its page says what is to be settled.
 */
import { addDays, type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { type ChangeSet, liveOps } from '#shared/log/change-set.ts';
import type { EntityName } from '#shared/schema/entities.ts';
import type { Stream } from '#shared/sync/streams.ts';
import type { DaluangDb } from './database.ts';
import { changeOf } from './log-store.ts';
import { eachEventOfKind } from './queries/events-of-kind.ts';
import { type ObjectionFile, readObjection, readObjectionsOf } from './queries/objections.ts';
import { type RequestFile, readRequest, readRequestsOf } from './queries/requests.ts';

export interface OpenCasesView {
  readonly objections: readonly ObjectionFile[];
  readonly requests: readonly RequestFile[];
  /** Up to which entry of the log. */
  readonly seq: number;
}

/** The chart of the weeks looks six weeks back. */
const RECENT_DAYS = 60;

/** A slice of reading that holds the window's thread for some ten milliseconds. */
const CHUNK = 250;
/** Everything that belongs to a case. */
const CASES: Stream = 'layanan';
const ending = ['closed', 'voided'] as const;

interface Touched {
  readonly objections: Set<string>;
  readonly requests: Set<string>;
  /** Rows that a patch named: their case stands in the row. */
  readonly children: { readonly entity: EntityName; readonly id: string }[];
}

export class OpenCases {
  readonly #db: DaluangDb;
  readonly #since: CalendarDate | 'ever' | undefined;
  readonly #listeners = new Set<(share: number) => void>();
  readonly #objections = new Map<string, ObjectionFile>();
  readonly #requests = new Map<string, RequestFile>();
  #view: OpenCasesView | null = null;
  #running: Promise<unknown> = Promise.resolve();

  /** Cases that ended before `since` are left out, none by 'ever'; reckoned from the newest entry of the log where it is not given. */
  constructor(db: DaluangDb, since?: CalendarDate | 'ever') {
    this.#db = db;
    this.#since = since;
  }

  /** As it was known last; null before the first reading is done. */
  get latest(): OpenCasesView | null {
    return this.#view;
  }

  /** Tells how much of a first reading is done, from 0 to 1. */
  onShare(listener: (share: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Brought up to the end of the log. One at a time: a call meanwhile waits and finds nothing left to do. */
  refresh(): Promise<OpenCasesView> {
    const next = this.#running.then(() => this.#upToDate());
    this.#running = next.catch(() => undefined);
    return next;
  }

  async #upToDate(): Promise<OpenCasesView> {
    const head = (await this.#db.log.orderBy('seq').reverse().limit(1).primaryKeys())[0] ?? 0;
    if (this.#view?.seq === head) return this.#view;
    if (this.#view === null || head < this.#view.seq) await this.#readAll();
    else await this.#readTouched(await this.#touchedSince(this.#view.seq));
    this.#view = { objections: [...this.#objections.values()], requests: [...this.#requests.values()], seq: head };
    return this.#view;
  }

  async #readAll(): Promise<void> {
    const db = this.#db;
    this.#objections.clear();
    this.#requests.clear();
    const since = this.#since ?? (await this.#lately());
    const endedObjections = await this.#ended('objection', since);
    const endedRequests = await this.#ended('request', since);
    const objections = (await db.rows('objection').toCollection().primaryKeys()).filter((id) => !endedObjections.has(id));
    const requests = (await db.rows('request').toCollection().primaryKeys()).filter((id) => !endedRequests.has(id));
    const tell = (done: number) => {
      for (const listener of this.#listeners) listener(done / (objections.length + requests.length));
    };
    for (let at = 0; at < objections.length; at += CHUNK) {
      for (const file of await readObjectionsOf(db, objections.slice(at, at + CHUNK))) this.#objections.set(file.row.id, this.#kept(file));
      tell(at);
    }
    for (let at = 0; at < requests.length; at += CHUNK) {
      for (const file of await readRequestsOf(db, requests.slice(at, at + CHUNK))) this.#requests.set(file.row.id, this.#kept(file));
      tell(objections.length + at);
    }
  }

  /** What a paper says is most of a case; among all the cases there ever were nobody asks for it. */
  #kept<File extends ObjectionFile | RequestFile>(file: File): File {
    return this.#since === 'ever' ? { ...file, papers: file.papers.map((paper) => ({ ...paper, model: null })) } : file;
  }

  /** Cases that ended before the day. */
  async #ended(register: 'objection' | 'request', since: CalendarDate | 'ever'): Promise<ReadonlySet<string>> {
    const ended = new Set<string>();
    if (since === 'ever') return ended;
    for (const kind of ending) {
      await eachEventOfKind(this.#db, register, kind, (event) => {
        if (!event.void && event.on < since) ended.add(event.caseId);
      });
    }
    return ended;
  }

  /** No clock: what the office did last says what is recent. */
  async #lately(): Promise<CalendarDate> {
    const last = await this.#db.log.orderBy('seq').last();
    return addDays((last && changeOf(last)?.on) ?? calendarDate('2000-01-01'), -RECENT_DAYS);
  }

  async #touchedSince(seq: number): Promise<Touched> {
    const touched: Touched = { objections: new Set(), requests: new Set(), children: [] };
    await this.#db.log
      .where('seq')
      .above(seq)
      .each((entry) => {
        // An import of records is large and touches no case: it is not even parsed.
        const change = entry.stream === CASES ? changeOf(entry) : null;
        if (change) noteCases(change, touched);
      });
    for (const { entity, id } of touched.children) {
      const row: Record<string, unknown> | undefined = await this.#db.store(entity).get(id);
      if (row) noteChild(entity, row, touched);
    }
    return touched;
  }

  async #readTouched({ objections, requests }: Touched): Promise<void> {
    for (const id of objections) {
      const file = await readObjection(this.#db, id);
      if (file) this.#objections.set(id, this.#kept(file));
      else this.#objections.delete(id);
    }
    for (const id of requests) {
      const file = await readRequest(this.#db, id);
      if (file) this.#requests.set(id, this.#kept(file));
      else this.#requests.delete(id);
    }
  }
}

const childEntities: readonly string[] = ['objectionEvent', 'objectionGround', 'requestEvent', 'registerNumber', 'paper'];

function noteCases(change: ChangeSet, touched: Touched): void {
  for (const op of liveOps(change)) {
    if (op.entity === 'objection') touched.objections.add(op.id);
    else if (op.entity === 'request') touched.requests.add(op.id);
    else if (!childEntities.includes(op.entity)) continue;
    else if (op.kind === 'create') noteChild(op.entity, op.row, touched);
    else touched.children.push({ entity: op.entity, id: op.id });
  }
}

function noteChild(entity: string, row: Readonly<Record<string, unknown>>, { objections, requests }: Touched): void {
  const { objectionId, requestId, caseId } = row;
  if (typeof objectionId === 'string') objections.add(objectionId);
  if (typeof requestId === 'string' && entity === 'requestEvent') requests.add(requestId);
  if (typeof caseId !== 'string') return;
  // A number names its register, a paper what it is of; reading an id of the other register finds nothing.
  if (row.register === 'request' || row.caseEntity === 'request') requests.add(caseId);
  if (row.register === 'objection' || row.caseEntity === 'objection') objections.add(caseId);
}

/** One for each database. */
function keeper(since?: 'ever'): (db: DaluangDb) => OpenCases {
  const kept = new WeakMap<DaluangDb, OpenCases>();
  return (db) => {
    const known = kept.get(db) ?? new OpenCases(db, since);
    kept.set(db, known);
    return known;
  };
}

export const openCasesOf = keeper();

/** Every case of the office, without what its papers say: read in slices when it is first asked for. */
export const allCasesOf = keeper('ever');
