/** Days of the sample office, counted in working days around today, so that its first screen is alive on every day. */
import { isWorkingDay, type OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { nextWorkingDay } from '#shared/domain/calendar/working-days.ts';
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';

/** `back(0)` is today, or the next working day where today is none; `back(3)` the third working day before it. */
export function daysAround(today: CalendarDate, calendar: OfficeCalendar): (workingDays: number) => CalendarDate {
  const anchor = isWorkingDay(today, calendar) ? today : nextWorkingDay(today, calendar);
  return (workingDays) => {
    let on = anchor;
    for (let left = workingDays; left > 0; ) {
      on = addDays(on, -1);
      if (isWorkingDay(on, calendar)) left -= 1;
    }
    return on;
  };
}
