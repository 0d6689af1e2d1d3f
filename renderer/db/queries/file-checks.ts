/** Files of the vault that rows name, and when each was last read again. */
import { type CheckPlan, isCheckDue } from '#shared/domain/fixity/fixity.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb, FileCheck } from '../database.ts';

const CHUNK = 500;

/** Hashes of every file that a row names, void rows too: their history stays. */
export async function namedFiles(db: DaluangDb): Promise<readonly string[]> {
  const ofRecords = (await db.rows('recordSoftcopy').orderBy('hash').uniqueKeys()) as readonly string[];
  const named = new Set(ofRecords);
  await db.rows('paper').each(({ hash }) => named.add(hash));
  await db.rows('scanArrival').each(({ hash }) => named.add(hash));
  return [...named];
}

/** Those that are to be read again now, longest unread first. */
export async function dueFiles(db: DaluangDb, plan: CheckPlan): Promise<{ readonly due: readonly string[]; readonly total: number }> {
  const hashes = await namedFiles(db);
  const due: { readonly hash: string; readonly since: string }[] = [];
  for (let at = 0; at < hashes.length; at += CHUNK) {
    const chunk = hashes.slice(at, at + CHUNK);
    const checks = await db.fileCheck.bulkGet(chunk);
    for (const [index, hash] of chunk.entries())
      if (isCheckDue(checks[index], plan)) due.push({ hash, since: checks[index]?.checkedAt ?? '' });
  }
  return {
    due: due.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)).map(({ hash }) => hash),
    total: hashes.length,
  };
}

export const checksOf = async (db: DaluangDb, hashes: readonly string[]): Promise<ReadonlyMap<string, FileCheck>> =>
  new Map((await db.fileCheck.bulkGet([...hashes])).flatMap((check) => (check ? [[check.hash, check] as const] : [])));

export interface LostFile extends FileCheck {
  /** Null where nobody gave it one: what was printed. */
  readonly name: string | null;
  /** Null for what belongs to no record. */
  readonly recordId: string | null;
  /** What was printed, and for which case. */
  readonly paper: Pick<Row<'paper'>, 'caseEntity' | 'caseId' | 'issuedAt'> | null;
}

export interface CheckFigures {
  readonly files: number;
  readonly checked: number;
  readonly lost: readonly LostFile[];
}

/** How many files there are, how many were checked, and those that were not found whole. */
export async function checkFigures(db: DaluangDb): Promise<CheckFigures> {
  const [hashes, checked, bad] = await Promise.all([
    namedFiles(db),
    db.fileCheck.count(),
    db.fileCheck.where('found').anyOf('damaged', 'missing').toArray(),
  ]);
  const named = new Set(hashes);
  const lost: LostFile[] = [];
  for (const check of bad.filter(({ hash }) => named.has(hash))) {
    const tie = await db.rows('recordSoftcopy').where('hash').equals(check.hash).first();
    const beside = tie ? { name: tie.name, paper: null } : await knownBeside(db, check.hash);
    lost.push({ ...check, ...beside, recordId: tie?.recordId ?? null });
  }
  return { files: hashes.length, checked: Math.min(checked, hashes.length), lost };
}

/** What is known of a file that belongs to no record: a paper of a case, a scan that came in. */
async function knownBeside(db: DaluangDb, lost: string): Promise<Pick<LostFile, 'name' | 'paper'>> {
  const paper = await db
    .rows('paper')
    .filter(({ hash }) => hash === lost)
    .first();
  if (paper) return { name: null, paper };
  const arrival = await db
    .rows('scanArrival')
    .filter(({ hash }) => hash === lost)
    .first();
  return { name: arrival?.name ?? lost, paper: null };
}
