/**
 * The local database: rows as a projection of the log. Opened in `app` and passed on; no module opens it by being imported.
 * Only the gate writes synced tables: see `guard.ts`.
 */
import Dexie, { type Table } from 'dexie';
import { type EntityName, entityNames, type Row } from '#shared/schema/entities.ts';
import { guardSyncedTables } from './guard.ts';
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

export type Durability = 'strict' | 'relaxed';

export class DaluangDb extends Dexie {
  declare readonly log: Table<LogRow, number>;
  declare readonly cursors: Table<Cursor, string>;
  declare readonly meta: Table<StoreIdentity, string>;
  declare readonly counters: Table<Counter, [string, string, number]>;
  declare readonly drafts: Table<Draft, string>;
  declare readonly unknown: Table<{ readonly id: string; readonly json: string }, string>;

  /** `relaxed` only for imports, in chunks whose last one is strict. */
  constructor(name: string, durability: Durability = 'strict') {
    super(name, { chromeTransactionDurability: durability, cache: 'disabled' });
    for (const step of databaseVersions) this.version(step.version).stores(step.stores);
    guardSyncedTables(this);
  }

  /** The table of an entity. */
  rows<E extends EntityName>(entity: E): Table<Row<E>, string> {
    return this.table(entity);
  }
}

export const syncedTables: readonly string[] = [...entityNames, 'log', 'counters'];
