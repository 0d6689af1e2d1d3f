/** What the closing sheet of a day says: the figures of the registers as they stand, who closes it, and the end of the chain of entries. */
import type { DaluangDb } from '#renderer/db/database.ts';
import { logHead } from '#renderer/db/log-store.ts';
import type { OpenCasesView } from '#renderer/db/open-cases.ts';
import { readDayClosing } from '#renderer/db/queries/day-closing.ts';
import { type DayClosingSheet, dayClosingTemplate } from '#renderer/pdf/day-closing.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Instant } from '#shared/lib/civil-time.ts';

export const DAY_CLOSING = 'dayClosing';

interface Closed {
  readonly day: CalendarDate;
  readonly at: Instant;
  readonly officer: DayClosingSheet['officer'];
  /** All that had not ended before the day. */
  readonly cases: Pick<OpenCasesView, 'requests' | 'objections'>;
}

export async function dayClosingSheet(db: DaluangDb, office: OfficeState, { day, at, officer, cases }: Closed): Promise<DayClosingSheet> {
  return {
    template: dayClosingTemplate,
    paper: office.office.paper,
    letterhead: letterheadOf(office),
    place: office.office.city ?? office.office.name,
    printed: printedAt(office, at),
    day,
    officer,
    chain: await logHead(db),
    ...(await readDayClosing(db, day, { zone: office.office.zone, cases })),
  };
}
