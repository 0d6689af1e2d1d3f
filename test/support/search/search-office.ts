/** A local database with a search index over it, both in memory, driven through the real gate. */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { commit, type GateContext } from '#renderer/db/gate/commit.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { createEngine, type Engine, type EngineOptions } from '#renderer/search/engine/engine.ts';
import { dexieSource, type IndexSource } from '#renderer/search/engine/source.ts';
import { type Sql, sqlOver } from '#renderer/search/engine/sql.ts';
import type { RawQuery, SearchStatus } from '#renderer/search/protocol.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type StoredRow, writerOf } from '#shared/log/apply.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields, EntityName } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

const sqlite = await sqlite3InitModule();

export const memorySql = (): Sql => sqlOver(sqlite, new sqlite.oo1.DB(':memory:'));

export interface SearchOffice {
  readonly ctx: GateContext;
  readonly source: IndexSource;
  /** Commits as one command; returns the sequence of its last entry. */
  save(...ops: readonly Op[]): Promise<number>;
  create<E extends EntityName>(entity: E, id: string, row: EntityFields<E>): Promise<number>;
  /** Patches a row with the base as it stands now. */
  change(entity: EntityName, id: string, set: Readonly<Record<string, JsonValue>>): Promise<number>;
}

export async function searchOffice(): Promise<SearchOffice> {
  wipeIndexedDb();
  const platform = memoryPlatform();
  const opened = expectOk(await openStore(platform));
  const ctx: GateContext = {
    db: opened.db,
    clock: platform.clock,
    ids: platform.ids,
    pump: opened.pump,
    identity: opened.identity,
    zone: () => 'Asia/Makassar',
  };
  const save = async (...ops: readonly Op[]) => expectOk(await commit(ctx, { command: 'test', user: null, ops })).seq;
  return {
    ctx,
    source: dexieSource(opened.db),
    save,
    create: (entity, id, row) => save({ kind: 'create', entity, id, row: row as Record<string, JsonValue> }),
    change: async (entity, id, set) => {
      const row = (await opened.db.store(entity).get(id)) as StoredRow;
      const base = Object.fromEntries(Object.keys(set).map((field) => [field, writerOf(row, field)]));
      return save({ kind: 'patch', entity, id, set, base });
    },
  };
}

export interface TestEngine extends Engine {
  readonly statuses: SearchStatus[];
  readonly faults: unknown[];
  /** Ids of a page, after the index has caught up. */
  ids(query: Partial<RawQuery> & Pick<RawQuery, 'entity'>): Promise<readonly string[]>;
}

/** An engine over an index that outlives it, as a file would. Resolves when it has caught up or failed. */
export async function engineOver(
  office: Pick<SearchOffice, 'source'>,
  sql: Sql,
  options: Partial<EngineOptions> = {},
): Promise<TestEngine> {
  const statuses: SearchStatus[] = [];
  const faults: unknown[] = [];
  const engine = await createEngine({
    sql,
    source: office.source,
    storage: 'memory',
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    onStatus: (status) => statuses.push(status),
    onFault: (cause) => faults.push(cause),
    ...options,
  });
  await engine.notify();
  return {
    ...engine,
    statuses,
    faults,
    ids: async (query) => {
      await engine.notify();
      const page = await engine.query({ text: '', ...query });
      if (page.status !== 'ready') throw new Error(`no page but ${page.status}`);
      return page.ids;
    },
  };
}
