/** The next holiday that takes a working day away, within six weeks: it explains the gaps between deadlines. */
import { dayStatus, type OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';

const LOOK_AHEAD_DAYS = 42;

export function nextHoliday(
  today: CalendarDate,
  calendar: OfficeCalendar,
): { readonly on: CalendarDate; readonly name: string } | undefined {
  for (let day = 0; day <= LOOK_AHEAD_DAYS; day += 1) {
    const on = addDays(today, day);
    const status = dayStatus(on, calendar);
    if (status.kind === 'holiday') return { on, name: status.holiday.name };
  }
  return undefined;
}
