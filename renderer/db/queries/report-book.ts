/** What the reports rest on beside the registers: questionnaires, and the closing of a month. */
import type { FrozenFigures } from '#shared/domain/reports/closed-month.ts';
import type { ClosedMonth } from '#shared/domain/reports/later-corrections.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

/** A month has one closing, whoever closes it: two desks that close it alone meet in the same row. */
export const closingId = (from: string): string => naturalId('reportClosing', from);

export interface MonthClosing {
  readonly row: Row<'reportClosing'>;
  readonly figures: FrozenFigures;
  readonly closedBy: string | null;
}

export async function readClosing(db: DaluangDb, from: string): Promise<MonthClosing | null> {
  const row = await db.rows('reportClosing').get(closingId(from));
  if (!row || row.void) return null;
  const person = row.personId ? await db.rows('person').get(row.personId) : undefined;
  // Written by `closeMonth` alone, in this shape.
  return { row, figures: row.figures as unknown as FrozenFigures, closedBy: person?.fullName ?? null };
}

/** Every month that was closed, in no order. */
export async function readClosedMonths(db: DaluangDb): Promise<readonly ClosedMonth[]> {
  const rows = await db.rows('reportClosing').toArray();
  return rows
    .filter((row) => !row.void)
    .map(({ from, to, at }) => ({ from: calendarDate(from), to: calendarDate(to), closedAt: instant(at) }));
}

/** Questionnaires of a period, in the order of their days. */
export async function readAnswers(
  db: DaluangDb,
  period: { readonly from: string; readonly to: string },
): Promise<readonly Row<'satisfactionAnswer'>[]> {
  const rows = await db.rows('satisfactionAnswer').toArray();
  return rows
    .filter((row) => !row.void && row.on >= period.from && row.on <= period.to)
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}
