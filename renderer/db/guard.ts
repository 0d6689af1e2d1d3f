/**
 * The guard: throws where a synced table, the log or a counter is written outside the gate. It only watches; it never
 * derives changes from puts, because a put does not know what the person meant.
 */
import type Dexie from 'dexie';
import type { DBCore } from 'dexie';
import { entityNames } from '#shared/schema/entities.ts';

/** Tables that only the gate and the rebuild write. */
export const syncedTables: readonly string[] = [...entityNames, 'recordPack', 'log', 'counters'];

const guarded = new Set(syncedTables);
const passed = new WeakSet<object>();

/** Lets the transaction under way write synced tables. Called by the gate and the rebuild alone. */
export function passGuard(transaction: object | null | undefined): void {
  if (!transaction) throw new Error('the guard was asked to pass outside a transaction');
  passed.add(transaction);
}

export function guardSyncedTables(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'guard',
    level: 1,
    create: (core: DBCore): DBCore => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (!guarded.has(name)) return table;
        return {
          ...table,
          mutate(request) {
            if (!passed.has(request.trans)) throw new Error(`table ${name} was written outside the commit gate`);
            return table.mutate(request);
          },
        };
      },
    }),
  });
}
