/** What was done on cases beside the rows that one import wrote for them. */
import { type WorkReason, whyItStays } from '#shared/domain/registers/worked-on-since.ts';
import type { DaluangDb } from '../database.ts';

export type CaseEntity = 'request' | 'objection';

interface Standing {
  readonly id: string;
  readonly void?: unknown;
}

/** Of each case the reasons why it stays; none where it may go. `own` are the ids of the rows that the import wrote. */
export async function workSince(
  db: DaluangDb,
  entity: CaseEntity,
  caseIds: readonly string[],
  own: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly WorkReason[]>> {
  const ids = [...caseIds];
  const isRequest = entity === 'request';
  const [rows, events, papers, contacts, objections, tied, tests, scans] = await Promise.all([
    db.rows(entity).bulkGet(ids),
    isRequest
      ? db.rows('requestEvent').where('requestId').anyOf(ids).toArray()
      : db.rows('objectionEvent').where('objectionId').anyOf(ids).toArray(),
    db.rows('paper').where('caseId').anyOf(ids).toArray(),
    db.rows('contactTry').where('caseId').anyOf(ids).toArray(),
    isRequest ? db.rows('objection').where('requestId').anyOf(ids).toArray() : [],
    db.rows('caseRecord').where('caseId').anyOf(ids).toArray(),
    db
      .rows('consequenceTest')
      .where(isRequest ? 'requestId' : 'objectionId')
      .anyOf(ids)
      .toArray(),
    db.rows('identityScan').where('caseId').anyOf(ids).toArray(),
  ]);
  const named = <R extends Standing>(found: readonly R[], caseOf: (row: R) => string | null): ReadonlySet<string> =>
    new Set(found.flatMap((row) => (own.has(row.id) || row.void ? [] : (caseOf(row) ?? []))));
  const since = {
    stepped: named<Standing & { readonly requestId?: string; readonly objectionId?: string }>(
      events,
      (row) => row.requestId ?? row.objectionId ?? null,
    ),
    paperIssued: named(papers, (row) => row.caseId),
    contacted: named(contacts, (row) => row.caseId),
    objected: named(objections, (row) => row.requestId),
    tied: named(tied, (row) => row.caseId),
    tested: named(tests, (row) => (isRequest ? row.requestId : row.objectionId)),
    identityKept: named(scans, (row) => row.caseId),
  };
  return new Map(
    rows.flatMap((row) =>
      row
        ? [
            [
              row.id,
              whyItStays({
                corrected: Object.keys(row._f ?? {}).length > 0,
                stepped: since.stepped.has(row.id),
                paperIssued: since.paperIssued.has(row.id),
                contacted: since.contacted.has(row.id),
                objected: since.objected.has(row.id),
                tied: since.tied.has(row.id),
                tested: since.tested.has(row.id),
                identityKept: since.identityKept.has(row.id),
              }),
            ] as const,
          ]
        : [],
    ),
  );
}
