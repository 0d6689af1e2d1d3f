/**
 * When a desk serves people: a timetable per service, separate from the working-day calendar of the deadlines, because the
 * procedures of one office already disagree (domain.md 5.2). What comes in outside these hours is received at once and
 * registered on the next service day, or on the same day with a reason (domain.md 8, scenario 7).
 */
import { addDays, type CalendarDate, type Weekday, weekdayOf } from '#shared/lib/calendar-date.ts';
import { isDeskOpenOn, type OfficeCalendar } from './calendar.ts';
import { type DeskService, hoursSetOn, type ServiceInterval, type ServiceTimetable } from './service-timetable.ts';

const shut: readonly ServiceInterval[] = [];
const monToThu: readonly ServiceInterval[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '15:00' },
];

/** The objection desk of SOP-PPID-04 H: Monday to Thursday 9 to 15 with a break, Friday 9 to 11. */
const objectionDeskHours: ServiceTimetable = {
  0: shut,
  1: monToThu,
  2: monToThu,
  3: monToThu,
  4: monToThu,
  5: [{ from: '09:00', to: '11:00' }],
  6: shut,
};

export type ServiceMoment =
  | { readonly within: true; readonly registerOn: CalendarDate }
  /** `registerOn` is the day that the desk would register it: the same one before closing time, else the next service day. */
  | { readonly within: false; readonly registerOn: CalendarDate };

/** Whether the desk serves at that moment, and the day that counts as registration where nobody gives a reason. */
export function serviceMoment(service: DeskService, on: CalendarDate, time: string, calendar: OfficeCalendar): ServiceMoment {
  const hours = hoursOn(service, on, calendar);
  if (hours.some(({ from, to }) => time >= from && time < to)) return { within: true, registerOn: on };
  if (hours.some(({ from }) => time < from)) return { within: false, registerOn: on };
  return { within: false, registerOn: nextServiceDay(service, on, calendar) };
}

/** As far as anybody plans: a timetable without any hours never comes round, and the next day the desk is open counts. */
const LOOK_AHEAD_DAYS = 60;

function nextServiceDay(service: DeskService, after: CalendarDate, calendar: OfficeCalendar): CalendarDate {
  for (let day = 1; day <= LOOK_AHEAD_DAYS; day += 1) {
    const on = addDays(after, day);
    if (hoursOn(service, on, calendar).length > 0) return on;
  }
  let on = addDays(after, 1);
  while (!isDeskOpenOn(on, calendar)) on = addDays(on, 1);
  return on;
}

export interface WeekHours {
  readonly weekday: Weekday;
  readonly hours: readonly ServiceInterval[];
}

/** The hours of the seven days from a date on, Monday first, as the door says them: holidays and closures do not count. */
export const weekHoursFrom = (service: DeskService, on: CalendarDate, { hours = [] }: OfficeCalendar): readonly WeekHours[] =>
  Array.from({ length: 7 }, (_, day) => addDays(on, day))
    .map((date) => ({ weekday: weekdayOf(date), hours: hoursSetOn(hours, service, date) ?? objectionDeskHours[weekdayOf(date)] }))
    .toSorted((a, b) => ((a.weekday + 6) % 7) - ((b.weekday + 6) % 7));

/** The hours of a service on a day: as the office set them, else those of SOP-PPID-04 H, which serves both registers. */
export const hoursOn = (service: DeskService, on: CalendarDate, calendar: OfficeCalendar): readonly ServiceInterval[] =>
  isDeskOpenOn(on, calendar) ? (hoursSetOn(calendar.hours ?? [], service, on) ?? objectionDeskHours[weekdayOf(on)]) : shut;
