/** The office's calendar as rows make it: shipped or imported years, regional days, closures. */
import { type OfficeCalendar, officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type Holiday, type HolidayTable, holidayTableOf } from '#shared/domain/calendar/holiday-table.ts';
import { readHours } from '#shared/domain/calendar/service-timetable.ts';
import { type OfficeRule, readOfficeRules, withOfficeRules } from '#shared/domain/deadlines/office-rules.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf, settingValue } from './office.ts';

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

/** Settings that belong to the calendar: rules of the office, hours of its desks. */
export const RULES_KEY = 'deadline.rules';
export const HOURS_KEY = 'desk.hours';

export const readRulesOfOffice = async (db: DaluangDb): Promise<readonly OfficeRule[]> =>
  readOfficeRules(await settingValue(db, RULES_KEY));

export async function readCalendar(db: DaluangDb): Promise<OfficeCalendar> {
  const [table, closures, rules, hours] = await Promise.all([
    readHolidayTable(db),
    allOf(db, 'officeClosure'),
    readRulesOfOffice(db),
    settingValue(db, HOURS_KEY),
  ]);
  return officeCalendar(table, closures, { rules: withOfficeRules(rules), hours: readHours(hours) });
}
