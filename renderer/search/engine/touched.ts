/** Which rows a log entry touched, and whose parts they are. Entries were checked when the gate wrote them. */

import type { StoredRow } from '#shared/log/apply.ts';
import { liveOps, type OpValues } from '#shared/log/change-set.ts';
import type { LogEntry } from '#shared/log/entry.ts';
import type { EntityName } from '#shared/schema/entities.ts';
import type { SourceEntry } from './source.ts';

export interface TouchedRow {
  readonly entity: EntityName;
  readonly id: string;
  readonly seqs: number[];
  /** The row as its only op made it; null where more than one op or a patch touched it. */
  created: StoredRow | null;
}

export interface RowName {
  readonly entity: EntityName;
  readonly id: string;
}

/** The rows that entries touched, in the order of the first touch. */
export function touchedRows(entries: readonly SourceEntry[]): readonly TouchedRow[] {
  const touched = new Map<string, TouchedRow>();
  for (const { seq, json } of entries) {
    const entry = JSON.parse(json) as LogEntry;
    if (!('change' in entry)) continue;
    for (const op of liveOps(entry.change)) {
      const key = `${op.entity}\n${op.id}`;
      const known = touched.get(key);
      if (known) {
        if (known.seqs.at(-1) !== seq) known.seqs.push(seq);
        known.created = null;
      } else {
        const created = op.kind === 'create' ? { ...op.row, id: op.id, _c: entry.change.id } : null;
        touched.set(key, { entity: op.entity, id: op.id, seqs: [seq], created });
      }
    }
  }
  return [...touched.values()];
}

/** Entities whose rows are parts of another row: its history shows them. */
const owners: { readonly [E in EntityName]?: (row: OpValues) => { readonly entity: unknown; readonly id: unknown } } = {
  recordSoftcopy: (row) => ({ entity: 'record', id: row.recordId }),
  recordNote: (row) => ({ entity: 'record', id: row.recordId }),
  recordCategory: (row) => ({ entity: 'record', id: row.recordId }),
  requestEvent: (row) => ({ entity: 'request', id: row.requestId }),
  objectionGround: (row) => ({ entity: 'objection', id: row.objectionId }),
  objectionEvent: (row) => ({ entity: 'objection', id: row.objectionId }),
  registerNumber: (row) => ({ entity: row.register, id: row.caseId }),
  paper: (row) => ({ entity: row.caseEntity, id: row.caseId }),
  activity: (row) => (row.subject as { entity: string; id: string } | null) ?? { entity: null, id: null },
};

export const isPart = (entity: EntityName): boolean => entity in owners;

/** Parts that only stand in the history; the words and keys of their owner do not depend on them. */
export const onlyHistory: readonly EntityName[] = ['paper', 'activity'];

/** The row that a part belongs to. */
export function ownerOf(entity: EntityName, row: OpValues): RowName | null {
  const owner = owners[entity]?.(row);
  return owner && typeof owner.entity === 'string' && typeof owner.id === 'string'
    ? { entity: owner.entity as EntityName, id: owner.id }
    : null;
}
