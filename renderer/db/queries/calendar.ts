/** The office's calendar as rows make it: shipped or imported years, regional days, closures. */
import { type OfficeCalendar, officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type Holiday, type HolidayTable, holidayTableOf } from '#shared/domain/calendar/holiday-table.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

const holidayOf = ({ on, kind, name, decree }: Row<'holiday'>): Holiday =>
  decree === null ? { on, kind, name } : { on, kind, name, decree };

/** The table; its version is one more than its changes, where taking one back is another. */
export async function readHolidayTable(db: DaluangDb): Promise<HolidayTable> {
  const [years, days, changes] = await Promise.all([allOf(db, 'calendarYear'), allOf(db, 'holiday'), db.rows('calendarChange').toArray()]);
  return holidayTableOf(
    1 + changes.length + changes.filter((change) => change.void).length,
    years,
    days.map(holidayOf).toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  );
}

export async function readCalendar(db: DaluangDb): Promise<OfficeCalendar> {
  const [table, closures] = await Promise.all([readHolidayTable(db), allOf(db, 'officeClosure')]);
  return officeCalendar(table, closures);
}
