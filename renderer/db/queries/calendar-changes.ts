/** Changes of the calendar, the newest first, each with the cases that it moved and the papers that show the old date. */
import { z } from 'zod';
import { holidayKinds } from '#shared/domain/calendar/holiday-table.ts';
import { objectionDeadlineKeys, requestDeadlineKeys } from '#shared/domain/deadlines/deadline-rules.ts';
import type { Row } from '#shared/schema/entities.ts';
import { dateText } from '#shared/schema/values.ts';
import type { DaluangDb } from '../database.ts';

const movedSchema = z.array(
  z.object({
    register: z.enum(['objection', 'request']),
    caseId: z.string(),
    number: z.string(),
    key: z.enum([...objectionDeadlineKeys, ...requestDeadlineKeys]),
    days: z.number(),
    from: dateText,
    to: dateText,
    papers: z.array(z.object({ id: z.string(), kind: z.string(), issuedAt: z.string() })).readonly(),
  }),
);
export type MovedEntry = z.infer<typeof movedSchema>[number];

const day = z.object({ on: dateText, kind: z.enum([...holidayKinds, 'closure']), name: z.string(), decree: z.string().optional() });
const daysSchema = z.object({ put: z.array(day), gone: z.array(day), years: z.array(z.number()) });
export type ChangedDays = z.infer<typeof daysSchema>;

export interface CalendarChange {
  readonly row: Row<'calendarChange'>;
  readonly undone: boolean;
  readonly days: ChangedDays;
  readonly moved: readonly MovedEntry[];
}

export async function readCalendarChanges(db: DaluangDb): Promise<readonly CalendarChange[]> {
  const rows = await db.rows('calendarChange').toArray();
  return rows
    .map((row): CalendarChange => {
      const [days, moved] = [daysSchema.safeParse(row.days), movedSchema.safeParse(row.moved)];
      return {
        row,
        undone: Boolean(row.void),
        days: days.success ? days.data : { put: [], gone: [], years: [] },
        moved: moved.success ? moved.data : [],
      };
    })
    .toSorted((a, b) => compare(b.row.at, a.row.at) || compare(b.row.id, a.row.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
