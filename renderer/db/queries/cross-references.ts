/** Cross references of a record as they read from its side, those that were cancelled too. */
import { writerOf } from '#shared/log/apply.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { changeOf } from '../log-store.ts';

export interface ReadReference {
  readonly row: Row<'crossReference'>;
  /** `from`: this record says it of the other one; `to`: the other one says it of this. */
  readonly side: 'from' | 'to';
  readonly other: Row<'record'>;
}

export async function referencesOf(db: DaluangDb, recordId: string): Promise<readonly Row<'crossReference'>[]> {
  const table = db.rows('crossReference');
  const [said, heard] = await Promise.all([
    table.where('fromId').equals(recordId).toArray(),
    table.where('toId').equals(recordId).toArray(),
  ]);
  return [...said, ...heard];
}

/** Those in force first, the newest before the older ones. */
export async function readReferences(db: DaluangDb, recordId: string): Promise<readonly ReadReference[]> {
  const rows = await referencesOf(db, recordId);
  const sides = rows.map((row) => ({ row, side: row.fromId === recordId ? ('from' as const) : ('to' as const) }));
  const others = await db.records.bulkGet(sides.map(({ row, side }) => (side === 'from' ? row.toId : row.fromId)));
  return sides
    .flatMap((one, index): readonly ReadReference[] => {
      const other = others[index];
      return other ? [{ ...one, other }] : [];
    })
    .toSorted((a, b) => Number(Boolean(a.row.void)) - Number(Boolean(b.row.void)) || (a.row.id < b.row.id ? 1 : -1));
}

/** A cross reference made or cancelled, as it stands in the history of both its records. */
export interface ReferenceEvent extends ReadReference {
  readonly seq: number;
  readonly at: string;
  readonly personId: string | null;
  readonly made: boolean;
  /** Why it was cancelled. */
  readonly reason: string | null;
}

/** What happened to the cross references of a record, the newest first. */
export async function referenceEvents(db: DaluangDb, recordId: string): Promise<readonly ReferenceEvent[]> {
  const steps = (await readReferences(db, recordId)).flatMap((one) => [
    { ...one, made: true, changeId: one.row._c },
    ...(one.row.void ? [{ ...one, made: false, changeId: writerOf(one.row, 'void') }] : []),
  ]);
  const entries = await db.log
    .where('id')
    .anyOf(steps.map(({ changeId }) => changeId))
    .toArray();
  const known = new Map(
    entries.flatMap((entry) => {
      const change = changeOf(entry);
      return change ? [[change.id, { seq: entry.seq, at: change.at, personId: change.user }] as const] : [];
    }),
  );
  return steps
    .flatMap(({ changeId, ...step }): readonly ReferenceEvent[] => {
      const entry = known.get(changeId);
      return entry ? [{ ...step, ...entry, reason: step.made ? null : (step.row.void ?? null) }] : [];
    })
    .toSorted((a, b) => b.seq - a.seq);
}
