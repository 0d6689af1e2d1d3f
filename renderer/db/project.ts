/** Writes the effect of change sets on rows and counters, inside a transaction that passed the guard. */
import { applyOp, type StoredRow } from '#shared/log/apply.ts';
import { type ChangeSet, liveOps, type Op } from '#shared/log/change-set.ts';
import type { EntityName } from '#shared/schema/entities.ts';
import type { Counter, DaluangDb } from './database.ts';

/** Rows that a list of ops touches, as they stand; read once, changed in memory, written once. */
export class RowCache {
  readonly #rows = new Map<EntityName, Map<string, StoredRow>>();
  readonly #dirty = new Map<EntityName, Set<string>>();
  /** Ids that no row had before. */
  readonly #made = new Map<EntityName, Set<string>>();

  /** Reads the rows that the ops touch and that are not here yet. Creates are looked up too: their id may exist. */
  async load(db: DaluangDb, ops: readonly Op[]): Promise<void> {
    const wanted = new Map<EntityName, Set<string>>();
    for (const op of ops) {
      if (this.#rows.get(op.entity)?.has(op.id)) continue;
      const ids = wanted.get(op.entity) ?? new Set();
      wanted.set(op.entity, ids.add(op.id));
    }
    for (const [entity, ids] of wanted) {
      const keys = [...ids];
      const rows = await db.store(entity).bulkGet(keys);
      const known = this.#rows.get(entity) ?? new Map<string, StoredRow>();
      keys.forEach((key, index) => {
        const row = rows[index];
        if (row) known.set(key, row);
      });
      this.#rows.set(entity, known);
    }
  }

  get(entity: EntityName, id: string): StoredRow | undefined {
    return this.#rows.get(entity)?.get(id);
  }

  apply(op: Op, changeId: string): void {
    const before = this.get(op.entity, op.id);
    const row = applyOp(before, op, changeId);
    if (!row) return;
    if (!before) note(this.#made, op);
    const rows = this.#rows.get(op.entity) ?? new Map<string, StoredRow>();
    this.#rows.set(op.entity, rows.set(op.id, row));
    note(this.#dirty, op);
  }

  async write(db: DaluangDb): Promise<void> {
    for (const [entity, ids] of this.#dirty) {
      const rows = [...ids].flatMap((id) => this.get(entity, id) ?? []);
      await db.store(entity).write(rows, (id) => this.#made.get(entity)?.has(id) === true);
    }
    const written = (entity: EntityName) => [...(this.#dirty.get(entity) ?? [])].flatMap((id) => this.get(entity, id) ?? []);
    // A start counts like the last number that was given out before it.
    await raiseCounters(db, [...written('registerNumber'), ...written('numberStart').map((row) => ({ ...row, seq: row.last ?? 0 }))]);
  }
}

function note(ids: Map<EntityName, Set<string>>, { entity, id }: Op): void {
  ids.set(entity, (ids.get(entity) ?? new Set()).add(id));
}

/** Applies whole change sets in order: the path of replay and of what the server sends. */
export async function projectChanges(db: DaluangDb, changes: readonly ChangeSet[]): Promise<void> {
  const cache = new RowCache();
  await cache.load(db, changes.flatMap(liveOps));
  for (const change of changes) for (const op of liveOps(change)) cache.apply(op, change.id);
  await cache.write(db);
}

async function raiseCounters(db: DaluangDb, rows: readonly StoredRow[]): Promise<void> {
  for (const row of rows) {
    // The entity's schema says so; rows in the store were parsed when they were committed.
    const { register, desk, year, seq } = row as unknown as { register: string; desk: string; year: number; seq: number };
    const known = await db.counters.get([register, desk, year]);
    const next: Counter = { register, desk, year, last: Math.max(known?.last ?? 0, seq) };
    await db.counters.put(next);
  }
}
