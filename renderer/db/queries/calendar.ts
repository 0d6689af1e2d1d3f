/** The office's calendar as rows make it: shipped or imported years, regional days, closures. */
import { type OfficeCalendar, officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type Holiday, type HolidayTable, holidayTableOf } from '#shared/domain/calendar/holiday-table.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

const holidayOf = ({ on, kind, name, decree }: Row<'holiday'>): Holiday =>
  decree === null ? { on, kind, name } : { on, kind, name, decree };

/** The table; its version is the number of rows ever written, so it rises with every addition. */
export async function readHolidayTable(db: DaluangDb): Promise<HolidayTable> {
  const [years, days] = await Promise.all([allOf(db, 'calendarYear'), allOf(db, 'holiday')]);
  return holidayTableOf(
    Math.max(1, days.length),
    years,
    days.map(holidayOf).toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  );
}

export async function readCalendar(db: DaluangDb): Promise<OfficeCalendar> {
  const [table, closures] = await Promise.all([readHolidayTable(db), allOf(db, 'officeClosure')]);
  return officeCalendar(table, closures);
}
