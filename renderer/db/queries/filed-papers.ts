/** The record that the papers of a case of the procedure became, and what came since. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

export interface PapersOfCase {
  /** What may be filed: issued papers and scans, the oldest first. */
  readonly papers: readonly Row<'paper'>[];
  readonly record: Row<'record'> | null;
  /** Papers that the record does not hold yet. */
  readonly fresh: readonly Row<'paper'>[];
}

/** Drafts are no records, and what was printed again is not filed twice. */
const isFiled = (paper: Row<'paper'>): boolean => !paper.void && !paper.kind.endsWith('Reprint') && paper.kind !== 'circularDraft';

export async function readPapersOfCases(db: DaluangDb, caseIds: readonly string[]): Promise<PapersOfCase> {
  const [all, ties] = await Promise.all([
    db
      .rows('paper')
      .where('caseId')
      .anyOf([...caseIds])
      .toArray(),
    db
      .rows('filedPapers')
      .where('caseId')
      .anyOf([...caseIds])
      .toArray(),
  ]);
  const papers = all
    .filter(isFiled)
    .toSorted((a, b) => (a.issuedAt === b.issuedAt ? (a.id < b.id ? -1 : 1) : a.issuedAt < b.issuedAt ? -1 : 1));
  const live = ties.filter((tie) => !tie.void).map(({ recordId }) => recordId);
  const record = (await db.records.bulkGet(live)).find((row) => row !== undefined && !row.void) ?? null;
  const held = record ? await db.rows('recordSoftcopy').where('recordId').equals(record.id).toArray() : [];
  const hashes = new Set(held.filter((copy) => !copy.void).map(({ hash }) => hash));
  return { papers, record, fresh: papers.filter(({ hash }) => !hashes.has(hash)) };
}
