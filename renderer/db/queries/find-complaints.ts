/** Complaints by words of their number, text or person, for the palette. A small register: it is no part of the search index. */
import { fold } from '#shared/domain/search/fold.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

export interface FoundComplaint {
  readonly row: Row<'complaint'>;
  readonly number: string;
}

/** The newest first; nothing without a word. */
export async function findComplaints(db: DaluangDb, query: string, most: number): Promise<readonly FoundComplaint[]> {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rows = await db.rows('complaint').toArray();
  const numbers = await db
    .rows('registerNumber')
    .where('caseId')
    .anyOf(rows.map(({ id }) => id))
    .toArray();
  const numberOf = new Map(numbers.map(({ caseId, number }) => [caseId, number]));
  return rows
    .filter((row) => !row.void)
    .map((row) => ({ row, number: numberOf.get(row.id) ?? '' }))
    .filter(({ row, number }) => {
      const text = fold([number, row.text, row.applicant?.name, row.outsideNumber].filter(Boolean).join(' '));
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => (a.row.receivedAt < b.row.receivedAt ? 1 : -1))
    .slice(0, most);
}
