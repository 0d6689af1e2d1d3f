/**
 * The old registers that were taken over, as the cases themselves say it: each registration of one names its register, and its change set
 * belongs to a group. So every import is known, also one of an earlier program, and one that was broken off.
 */
import type { OldRegister } from '#shared/domain/registers/old-register-columns.ts';
import type { DaluangDb } from '../database.ts';
import { type EventOfCase, eachEventOfKind } from './events-of-kind.ts';

export interface OldRegisterBatch {
  readonly group: string;
  /** How the register of before is called. */
  readonly source: string;
  readonly at: string;
  readonly personId: string | null;
  readonly stored: number;
  /** Of these, cases that stand: none where it was taken back. */
  readonly standing: number;
}

/** Newest first. */
export async function oldRegisterBatches(db: DaluangDb, register: OldRegister): Promise<readonly OldRegisterBatch[]> {
  const events: EventOfCase[] = [];
  await eachEventOfKind(db, register, 'registered', (event) => {
    if (sourceOf(event.data) !== null) events.push(event);
  });
  const groups = await groupsOf(db, new Set(events.map(({ _c }) => _c)));
  const byGroup = Map.groupBy(events, ({ _c }) => groups.get(_c) ?? '');
  const cases = await db.rows(register).bulkGet(events.map(({ caseId }) => caseId));
  const standing = new Set(cases.flatMap((row) => (row && !row.void ? [row.id] : [])));
  return [...byGroup]
    .flatMap(([group, own]) => {
      const [first] = own.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      if (group === '' || !first) return [];
      const { at, personId, data } = first;
      const left = own.filter(({ caseId }) => standing.has(caseId)).length;
      return [{ group, source: sourceOf(data) ?? '', at, personId, stored: own.length, standing: left }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function sourceOf(data: unknown): string | null {
  const source = typeof data === 'object' && data !== null && 'oldRegister' in data ? data.oldRegister : null;
  return typeof source === 'string' ? source : null;
}

async function groupsOf(db: DaluangDb, changeIds: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const entries = await db.log
    .where('id')
    .anyOf([...changeIds])
    .toArray();
  return new Map(entries.map(({ id, group }) => [id, group]));
}
