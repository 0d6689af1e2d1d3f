/** Numbers of letters are given by the office's own numbering and typed in after signing: one number stands on one letter. */
import { readRequestEvent } from '#shared/domain/requests/request-events.ts';
import type { DaluangDb } from '../database.ts';

const written = (data: unknown, ...fields: readonly string[]): readonly string[] =>
  typeof data === 'object' && data !== null
    ? fields.map((field) => (data as Readonly<Record<string, unknown>>)[field]).filter((value) => typeof value === 'string')
    : [];

const same = (a: string, b: string): boolean => a.replaceAll(/\s+/g, '').toUpperCase() === b.replaceAll(/\s+/g, '').toUpperCase();

/** The register number of another case whose letter bears this number; null where none does. */
export async function caseWithLetterNumber(db: DaluangDb, number: string, caseId: string): Promise<string | null> {
  const [objections, requests] = await Promise.all([db.rows('objectionEvent').toArray(), db.rows('requestEvent').toArray()]);
  const objection = objections.find(
    (row) =>
      row.objectionId !== caseId && !row.void && written(row.data, 'orderNumber', 'decisionNumber').some((known) => same(known, number)),
  );
  const request = requests.find(
    (row) => !row.void && readRequestEvent(row).ok && written(row.data, 'letterNumber').some((known) => same(known, number)),
  );
  const foundIn = objection?.objectionId ?? request?.requestId;
  if (!foundIn) return null;
  const registered = await db
    .rows('registerNumber')
    .filter((row) => row.caseId === foundIn && !row.void)
    .first();
  return registered?.number ?? foundIn;
}
