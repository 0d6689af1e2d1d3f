/** SOPs and forms with their revisions, files and copies: some dozens in an office, read whole. */
import { type DocumentState, documentState, type RevisionState, revisionHistory } from '#shared/domain/procedure/controlled-documents.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export interface KeptRevision {
  readonly row: Row<'documentRevision'>;
  readonly state: RevisionState;
  /** From when on the next one took its place. */
  readonly until: CalendarDate | null;
  /** The document as it was issued, or as it was signed; the latest first. */
  readonly files: readonly Row<'paper'>[];
}

export interface DocumentFile {
  readonly row: Row<'controlledDocument'>;
  readonly state: DocumentState;
  /** From the newest to the oldest. */
  readonly revisions: readonly KeptRevision[];
  readonly inForce: KeptRevision | undefined;
  readonly copies: readonly Row<'documentCopy'>[];
  /** Of an SOP: the forms that belong to it. */
  readonly forms: readonly Row<'controlledDocument'>[];
  /** Of a form: the SOP that it belongs to. */
  readonly sop: Row<'controlledDocument'> | undefined;
}

export const revisionFileKind = (revisionId: string): string => `scan:${revisionId}`;

export async function readDocuments(db: DaluangDb, today: CalendarDate): Promise<readonly DocumentFile[]> {
  const [documents, revisions, copies] = await Promise.all([
    allOf(db, 'controlledDocument'),
    allOf(db, 'documentRevision'),
    allOf(db, 'documentCopy'),
  ]);
  const papers = await db
    .rows('paper')
    .where('caseId')
    .anyOf(documents.map(({ id }) => id))
    .toArray();
  const filesOf = Map.groupBy(
    papers.filter((paper) => !paper.void),
    ({ kind }) => kind,
  );
  const revisionsOf = Map.groupBy(revisions.toSorted(byId), ({ documentId }) => documentId);
  const copiesOf = Map.groupBy(copies, ({ documentId }) => documentId);
  const byDocument = new Map(documents.map((row) => [row.id, row]));
  return documents.map((row) => {
    const own = revisionsOf.get(row.id) ?? [];
    const kept = revisionHistory(own, today, row.withdrawnOn).map((one) => ({
      ...one,
      files: (filesOf.get(revisionFileKind(one.row.id)) ?? []).toSorted((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1)),
    }));
    return {
      row,
      state: documentState(row.withdrawnOn, own, today),
      revisions: kept,
      inForce: kept.find(({ state }) => state === 'inForce'),
      copies: (copiesOf.get(row.id) ?? []).toSorted((a, b) => (a.on === b.on ? b.copyNumber - a.copyNumber : a.on < b.on ? 1 : -1)),
      forms: documents.filter((other) => other.sopId === row.id).toSorted((a, b) => a.number.localeCompare(b.number, 'id')),
      sop: row.sopId === null ? undefined : byDocument.get(row.sopId),
    };
  });
}

export const readDocument = async (db: DaluangDb, today: CalendarDate, id: string): Promise<DocumentFile | undefined> =>
  (await readDocuments(db, today)).find(({ row }) => row.id === id);

/** Ids are made in the order in which rows are recorded on one PC. */
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
