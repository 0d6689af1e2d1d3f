/**
 * The local database: rows as a projection of the log. Opened in `app` and passed on; no module opens it by being imported.
 * Only the gate writes synced tables: see `guard.ts`.
 */
import Dexie, { type IndexableType, type Table } from 'dexie';
import type { TextPart } from '#shared/domain/texts/page-text.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import type { StoredRow } from '#shared/log/apply.ts';
import type { EntityName, Row } from '#shared/schema/entities.ts';
import { guardSyncedTables } from './guard.ts';
import { RecordRows } from './rows/record-rows.ts';
import { type RowStore, tableRows } from './rows/row-store.ts';
import { databaseVersions } from './versions/index.ts';
import type { LogRowV1 } from './versions/v001-initial.ts';

/** A log entry as stored: its canonical text (cheap to pass on whole), and what readers need without reading it. */
export type LogRow = Readonly<LogRowV1>;

export interface Cursor {
  readonly name: 'search' | 'sync' | 'journal';
  readonly dbId: string;
  readonly seq: number;
}

export interface Counter {
  readonly register: string;
  readonly desk: string;
  readonly year: number;
  readonly last: number;
}

/** What this database knows of itself: one row, `key` = `self`. */
export interface StoreIdentity {
  readonly key: 'self';
  readonly dbId: string;
  readonly deviceId: string;
  readonly incarnation: string;
  /** Own entries after this sequence belong to the incarnation: its chain begins there. */
  readonly chainFrom: number;
  /** Entries that its log lacks and that nobody has: it was rebuilt from a journal with a damaged part. Absent where there is none. */
  readonly lacking?: number;
}

/** A check of every file that somebody asked for and that is not through: it stands beside the identity in `meta`. */
export interface CheckRound {
  readonly key: 'checkRound';
  readonly from: Instant;
}

/** An unfinished form. `base` keeps field -> writer as the person saw it when the form opened. */
export interface Draft {
  readonly key: string;
  readonly owner: string;
  readonly form: string;
  readonly title: string;
  /** Address that opens the form with it; absent in drafts of earlier programs. */
  readonly path?: string;
  readonly savedAt: string;
  readonly values: unknown;
  readonly base: Readonly<Record<string, string>>;
}

/**
 * The text of a file as it was read on this PC, page by page; null where a page is still to be read from its picture. Derived, and only
 * worth something in the version that reads now.
 */
export interface FileText {
  readonly hash: string;
  readonly version: number;
  readonly state: 'partial' | 'done' | 'unreadable';
  /** Why it gives no text: `locked` (a password), `damaged`, `tooLarge`, `failed` (the reader did not survive it). */
  readonly why: 'locked' | 'damaged' | 'tooLarge' | 'failed' | null;
  /** Null for kinds that have no pages. */
  readonly pages: number | null;
  readonly parts: readonly (TextPart | null)[];
  /** Order in which texts became worth finding; the search index follows it. */
  readonly place: number;
  readonly readAt: string;
}

export interface FileThumb {
  readonly hash: string;
  /** A JPEG as a data: address, ready to be shown. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

/** What reading a file of the vault again gave. */
export interface FileCheck {
  readonly hash: string;
  readonly checkedAt: Instant;
  readonly found: 'whole' | 'damaged' | 'missing';
  /** It was lost since, and the log does not say so yet. */
  readonly unnoted?: boolean;
}

export type Durability = 'strict' | 'relaxed';

export class DaluangDb extends Dexie {
  declare readonly log: Table<LogRow, number>;
  declare readonly cursors: Table<Cursor, string>;
  declare readonly meta: Table<StoreIdentity, string>;
  declare readonly counters: Table<Counter, [string, string, number]>;
  declare readonly drafts: Table<Draft, string>;
  declare readonly fileText: Table<FileText, string>;
  declare readonly fileThumb: Table<FileThumb, string>;
  declare readonly fileCheck: Table<FileCheck, string>;
  readonly records: RecordRows;
  declare readonly unknown: Table<{ readonly id: string; readonly json: string }, string>;

  /** `relaxed` only for imports, in chunks whose last one is strict. */
  constructor(name: string, durability: Durability = 'strict') {
    super(name, { chromeTransactionDurability: durability, cache: 'disabled' });
    for (const step of databaseVersions) this.version(step.version).stores(step.stores);
    guardSyncedTables(this);
    this.records = new RecordRows(this, super.table('record'), super.table('recordPack'));
  }

  /** A table by its name. Those of records are only read through `records`: whoever asked one of them would miss what lies in the other. */
  override table<T = unknown, K = IndexableType, I = T>(name: string): Table<T, K, I> {
    if (tablesOfEntity('record').includes(name)) throw new Error(`table ${name} was asked for beside the records`);
    return super.table(name);
  }

  /** The same table as `meta`: what else this PC keeps of itself. */
  get kept(): Table<CheckRound, CheckRound['key']> {
    return this.table('meta');
  }

  /** The table of an entity. */
  rows<E extends PlainEntity>(entity: E): Table<Row<E>, string> {
    return this.table(entity);
  }

  /** The rows of any entity. */
  store(entity: EntityName): RowStore {
    // Rows of records are stored rows like all others; their type only names their fields.
    return entity === 'record' ? (this.records as unknown as RowStore) : tableRows<StoredRow>(this.table(entity));
  }
}

/** Records lie in two tables (`RecordRows`), all others in the one that is named like them. */
export type PlainEntity = Exclude<EntityName, 'record'>;

/** Tables of an entity. */
export const tablesOfEntity = (entity: EntityName): readonly string[] => (entity === 'record' ? ['record', 'recordPack'] : [entity]);
