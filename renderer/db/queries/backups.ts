/** Backup sets as the log knows them: who made them, and what every look at them has found. */
import { daysBetween } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export interface RecordedSet {
  readonly set: Row<'backupSet'>;
  /** Name of the person who made it; null where it is not known. */
  readonly by: string | null;
}

export interface BackupHistory {
  readonly sets: readonly RecordedSet[];
  /** Newest first. */
  readonly checks: readonly Row<'backupCheck'>[];
}

export async function backupHistory(db: DaluangDb): Promise<BackupHistory> {
  const [sets, checks] = await Promise.all([allOf(db, 'backupSet'), allOf(db, 'backupCheck')]);
  const people = await db.rows('person').bulkGet(sets.flatMap((set) => (set.byPersonId === null ? [] : [set.byPersonId])));
  const names = new Map(people.flatMap((person) => (person ? [[person.id, person.fullName] as const] : [])));
  return {
    sets: sets.map((set) => ({ set, by: set.byPersonId === null ? null : (names.get(set.byPersonId) ?? null) })),
    checks: checks.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  };
}

/** The last look that found a set good, whichever set it was; null where nothing was ever proven. */
export async function lastVerifiedBackup(db: DaluangDb): Promise<Row<'backupCheck'> | null> {
  const checks = await allOf(db, 'backupCheck');
  return checks.filter((check) => check.good).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}

/** The last proof, and the set that it looked at: what home and the top bar show. */
export interface ProvenBackup {
  readonly good: Row<'backupCheck'> | null;
  readonly set: Row<'backupSet'> | null;
}

export async function provenBackup(db: DaluangDb): Promise<ProvenBackup> {
  const [good, sets] = await Promise.all([lastVerifiedBackup(db), allOf(db, 'backupSet')]);
  return { good, set: sets.find((set) => set.setName === good?.setName) ?? null };
}

export type LightColour = 'green' | 'amber' | 'red';

/** Green under 7 days, amber under 14, red after (backup.md, "What the person sees"); without any proof it is red. */
export const lightOf = (days: number | null): LightColour => (days === null || days >= 14 ? 'red' : days >= 7 ? 'amber' : 'green');

/** Days on the wall of the office since then. A clock that was set back counts as today. */
export const daysSince = (at: Instant, now: Instant, zone: OfficeZone): number =>
  Math.max(0, daysBetween(civilDateOf(at, zone), civilDateOf(now, zone)));

/** Entries of the log since the newest set; null where there is none. */
export async function changesSinceLastSet(db: DaluangDb): Promise<{ readonly madeAt: string; readonly changes: number } | null> {
  const last = (await allOf(db, 'backupSet')).toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0];
  if (!last) return null;
  const made = await db.log.get({ id: last._c });
  const changes = made ? await db.log.where('seq').above(made.seq).count() : 0;
  return { madeAt: last.madeAt, changes };
}
