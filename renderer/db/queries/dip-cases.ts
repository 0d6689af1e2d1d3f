/** Which cases name an entry of the list, and which entries a case names. */
import { type AnnouncementDue, announcementDue } from '#shared/domain/dip/announcing.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { DaluangDb } from '../database.ts';
import { type DipEntry, readDipEntry } from './dip.ts';
import { registeredNumbers, type ServiceRegister } from './registered-numbers.ts';

export interface CaseOfEntry {
  readonly register: ServiceRegister;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly information: string | null;
}

/** Void cases name nothing. */
export async function casesOfEntry(db: DaluangDb, entryId: string): Promise<readonly CaseOfEntry[]> {
  const ties = (await db.rows('dipCase').where('entryId').equals(entryId).toArray()).filter((tie) => !tie.void);
  const found = await Promise.all(
    (['objection', 'request'] as const).map(async (register) => {
      const ids = ties.filter(({ caseEntity }) => caseEntity === register).map(({ caseId }) => caseId);
      if (ids.length === 0) return [];
      const [numbers, rows] = await Promise.all([registeredNumbers(db, register, ids), db.rows(register).bulkGet(ids)]);
      return rows.flatMap((row): readonly CaseOfEntry[] =>
        row && !row.void && numbers.has(row.id)
          ? [{ register, caseId: row.id, caseNumber: numbers.get(row.id) ?? null, information: row.information }]
          : [],
      );
    }),
  );
  return found.flat();
}

export interface EntryOfCase {
  readonly entry: DipEntry;
  readonly due: AnnouncementDue | null;
}

/** The entries that a case names, each with when it must be announced. */
export async function entriesOfCase(db: DaluangDb, caseId: string, today: CalendarDate): Promise<readonly EntryOfCase[]> {
  const ties = (await db.rows('dipCase').where('caseId').equals(caseId).toArray()).filter((tie) => !tie.void);
  const entries = await Promise.all(ties.map(({ entryId }) => readDipEntry(db, entryId, today)));
  return entries.flatMap((entry) => (entry ? [{ entry, due: announcementDue(entry.known, today) }] : []));
}
