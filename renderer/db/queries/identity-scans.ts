/** Scans of identity papers with what became of each: kept until when, erased why, opened by whom. Nothing here opens one. */
import type { Role } from '#shared/domain/access/access.ts';
import { finalComplaintStates } from '#shared/domain/complaints/complaint-workflow.ts';
import { openersOf } from '#shared/domain/identity-scans/scan-access.ts';
import { type ScanCourse, scanCourse } from '#shared/domain/identity-scans/scan-course.ts';
import { type ScanCase, type ScanRetention, scanDaysOf, scanRetention } from '#shared/domain/identity-scans/scan-retention.ts';
import type { WatchedScan } from '#shared/domain/identity-scans/scan-watch.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { finalRequestStates } from '#shared/domain/requests/request-workflow.ts';
import { recipientText } from '#shared/schema/backup.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { readComplaint } from './complaints.ts';
import { objectionsOfRequest, readObjection } from './objections.ts';
import { settingValue } from './office.ts';
import { readRequest } from './requests.ts';

/** Settings of the office. `recipients`: its public keys, so that a desk without the private one can add a scan too. */
export const scanSettingKeys = { days: 'identity.scanDays', openers: 'identity.scanOpeners', recipients: 'identity.recipients' } as const;

export type ScanEventRow = Row<'identityScanEvent'>;

export interface ScanFile {
  readonly row: Row<'identityScan'>;
  readonly course: ScanCourse<ScanEventRow>;
  readonly retention: ScanRetention;
  /** Number of its case; null where that has none. */
  readonly number: string | null;
}

export const readOpeners = async (db: DaluangDb): Promise<readonly Role[]> => openersOf(await settingValue(db, scanSettingKeys.openers));

/** The public keys that scans of this office are encrypted to; null before the first one. */
export async function readScanRecipients(db: DaluangDb): Promise<readonly string[] | null> {
  const parsed = recipientText
    .array()
    .min(1)
    .safeParse(await settingValue(db, scanSettingKeys.recipients));
  return parsed.success ? parsed.data : null;
}

export async function readScan(db: DaluangDb, scanId: string): Promise<ScanFile | undefined> {
  const row = await db.rows('identityScan').get(scanId);
  return row ? (await filesOf(db, [row]))[0] : undefined;
}

/** What became of every scan, without its case: enough to know which are still kept. */
export async function readScanCourses(db: DaluangDb): Promise<readonly Pick<ScanFile, 'row' | 'course'>[]> {
  const [rows, events] = await Promise.all([db.rows('identityScan').toArray(), db.rows('identityScanEvent').toArray()]);
  const eventsOf = Map.groupBy(events, ({ scanId }) => scanId);
  return rows.filter((row) => !row.void).map((row) => ({ row, course: scanCourse(eventsOf.get(row.id) ?? []) }));
}

/** Every scan as its guards look at it: only of what is still kept the cases are read. */
export async function readWatchedScans(db: DaluangDb): Promise<readonly WatchedScan[]> {
  const courses = await readScanCourses(db);
  const kept = await filesOf(
    db,
    courses.flatMap(({ row, course }) => (course.state === 'kept' ? [row] : [])),
  );
  const retentionOf = new Map(kept.map(({ row, retention }) => [row.id, retention]));
  return courses.map(({ row, course: { state, order } }) => ({
    state,
    retention: retentionOf.get(row.id) ?? null,
    erasedOn: order?.on ?? null,
  }));
}

/** Every scan that was ever taken, newest first. */
export const readScans = async (db: DaluangDb): Promise<readonly ScanFile[]> => filesOf(db, await db.rows('identityScan').toArray());

/** Those of a person, over all entries that stand for them. */
export const readScansOf = async (db: DaluangDb, applicantIds: readonly string[]): Promise<readonly ScanFile[]> =>
  filesOf(db, await db.rows('identityScan').where('applicantId').anyOf(applicantIds).toArray());

async function filesOf(db: DaluangDb, rows: readonly Row<'identityScan'>[]): Promise<readonly ScanFile[]> {
  const live = rows.filter((row) => !row.void).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const [events, days] = await Promise.all([
    db
      .rows('identityScanEvent')
      .where('scanId')
      .anyOf(live.map(({ id }) => id))
      .toArray(),
    settingValue(db, scanSettingKeys.days),
  ]);
  const eventsOf = Map.groupBy(events, ({ scanId }) => scanId);
  const files: ScanFile[] = [];
  for (const row of live) {
    const { number, cases } = await casesOf(db, row);
    const retention = scanRetention(row.on, cases, scanDaysOf(days));
    files.push({ row, course: scanCourse(eventsOf.get(row.id) ?? []), retention, number });
  }
  return files;
}

interface CasesOfScan {
  readonly number: string | null;
  readonly cases: readonly ScanCase[];
}

/** The case for which the identity was shown, and the objections that follow from it. */
async function casesOf(db: DaluangDb, { caseEntity, caseId }: Row<'identityScan'>): Promise<CasesOfScan> {
  if (caseEntity === 'request') {
    const [file, objections] = await Promise.all([readRequest(db, caseId), objectionsOfRequest(db, caseId)]);
    const own = file
      ? asCase(file.number !== null, finalRequestStates.includes(file.known.state), file.events)
      : { registered: false, endedOn: null };
    return { number: file?.number ?? null, cases: [own, ...objections.map(objectionCase)] };
  }
  if (caseEntity === 'objection') {
    const file = await readObjection(db, caseId);
    return { number: file?.known.number ?? null, cases: file ? [objectionCase(file)] : [] };
  }
  const file = await readComplaint(db, caseId);
  const number = file?.known.number ?? null;
  return { number, cases: file ? [asCase(number !== null, finalComplaintStates.includes(file.known.state), file.events)] : [] };
}

const objectionCase = ({ known, events }: NonNullable<Awaited<ReturnType<typeof readObjection>>>): ScanCase =>
  asCase(known.number !== undefined, finalObjectionStates.includes(known.state), events);

/** A case ends with the last thing that was recorded in it. */
function asCase(registered: boolean, final: boolean, events: readonly { readonly on: ScanEventRow['on'] }[]): ScanCase {
  const last = events
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return { registered, endedOn: final ? (last ?? null) : null };
}
