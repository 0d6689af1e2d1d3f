/**
 * Opens the index file in the origin's private file system, through synchronous handles that only a worker has. Where they
 * are not to be had the index is built in memory, and the status says so.
 */
import sqlite3InitModule, { type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { SearchStorage } from '../protocol.ts';
import { prepareTables } from './schema.ts';
import { type Sql, sqlOver } from './sql.ts';

export interface OpenedIndex {
  readonly sql: Sql;
  readonly storage: SearchStorage;
  /** Whether a fault says that the file is no sound database. */
  isDamage(cause: unknown): boolean;
  /** Throws the file away; the next opening begins anew. Nothing may be asked of `sql` after it. */
  discard(): void;
}

/** The worker of a window that was just reloaded lets go of its handles a moment later. */
const TRIES = 12;
const BETWEEN_TRIES_MS = 250;
/** Database, its journal, and room for what SQLite opens besides. */
const FILES = 6;

/** A page that is written costs a call, whatever its size: hence few large ones (decision 0057). */
const pragmas =
  'PRAGMA page_size = 16384; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;';

/** One folder per database, so that a database put aside keeps its index out of the way of the new one. */
export async function openIndex(dbName: string): Promise<OpenedIndex> {
  const sqlite = await sqlite3InitModule();
  const isDamage = (cause: unknown) => cause instanceof sqlite.SQLite3Error && damages.includes(cause.resultCode & PRIMARY_CODE);
  const pool = await poolOf(sqlite, dbName);
  if (!pool) {
    const sql = inMemory(sqlite);
    return { sql, storage: 'memory', isDamage, discard: () => sql.close() };
  }
  const sql = openFile(sqlite, pool, isDamage);
  return {
    sql,
    storage: 'opfs',
    isDamage,
    discard: () => {
      sql.close();
      pool.unlink(FILE);
    },
  };
}

/** SQLITE_CORRUPT and SQLITE_NOTADB (sqlite.org/rescode.html); the upper bits only say more of the same. */
const damages: readonly number[] = [11, 26];
const PRIMARY_CODE = 0xff;
const FILE = '/index.sqlite3';

/** Opens the file; a damaged one is thrown away first, because everything in it can be built again. */
function openFile(sqlite: Sqlite3Static, pool: SAHPoolUtil, isDamage: (cause: unknown) => boolean): Sql {
  try {
    return openTables(sqlite, pool);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    pool.unlink(FILE);
    return openTables(sqlite, pool);
  }
}

function openTables(sqlite: Sqlite3Static, pool: SAHPoolUtil): Sql {
  const database = new pool.OpfsSAHPoolDb(FILE);
  try {
    database.exec(pragmas);
    const sql = sqlOver(sqlite, database);
    prepareTables(sql);
    return sql;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function inMemory(sqlite: Sqlite3Static): Sql {
  const database = new sqlite.oo1.DB(':memory:');
  database.exec('PRAGMA temp_store = MEMORY;');
  return sqlOver(sqlite, database);
}

async function poolOf(sqlite: Sqlite3Static, dbName: string): Promise<SAHPoolUtil | null> {
  for (let left = TRIES; left > 0; left--) {
    try {
      return await sqlite.installOpfsSAHPoolVfs({
        // A failure is remembered under its name.
        name: `search-${dbName}-${left}`,
        directory: `/search-index/${dbName}`,
        initialCapacity: FILES,
        // A failure to get at the files must not delete them.
        preserveOnInitFailure: true,
      });
    } catch (cause) {
      if (!isTaken(cause)) return null;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
    }
  }
  return null;
}

/** Another worker still holds the files (File System Standard, "take a lock"). */
const isTaken = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'NoModificationAllowedError';
