/**
 * When a desk serves people: a timetable per service, separate from the working-day calendar of the deadlines, because the
 * procedures of one office already disagree (domain.md 5.2). What comes in outside these hours is received at once and
 * registered on the next service day, or on the same day with a reason (domain.md 8, scenario 7).
 */
import { addDays, type CalendarDate, type Weekday, weekdayOf } from '#shared/lib/calendar-date.ts';
import { isDeskOpenOn, type OfficeCalendar } from './calendar.ts';

/** From (included) to (excluded), `HH:MM` on the wall. */
export interface ServiceInterval {
  readonly from: string;
  readonly to: string;
}

export type ServiceTimetable = Readonly<Record<Weekday, readonly ServiceInterval[]>>;

const shut: readonly ServiceInterval[] = [];
const monToThu: readonly ServiceInterval[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '15:00' },
];

/** The objection desk of SOP-PPID-04 H: Monday to Thursday 9 to 15 with a break, Friday 9 to 11. */
export const objectionDeskHours: ServiceTimetable = {
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
export function serviceMoment(on: CalendarDate, time: string, timetable: ServiceTimetable, calendar: OfficeCalendar): ServiceMoment {
  const hours = hoursOn(on, timetable, calendar);
  if (hours.some(({ from, to }) => time >= from && time < to)) return { within: true, registerOn: on };
  if (hours.some(({ from }) => time < from)) return { within: false, registerOn: on };
  return { within: false, registerOn: nextServiceDay(on, timetable, calendar) };
}

/** A timetable without hours on a working day would never come round: it falls back to the next day the desk is open. */
function nextServiceDay(after: CalendarDate, timetable: ServiceTimetable, calendar: OfficeCalendar): CalendarDate {
  const servesAtAll = ([1, 2, 3, 4, 5] as const).some((weekday) => timetable[weekday].length > 0);
  let on = addDays(after, 1);
  while (servesAtAll ? hoursOn(on, timetable, calendar).length === 0 : !isDeskOpenOn(on, calendar)) on = addDays(on, 1);
  return on;
}

const hoursOn = (on: CalendarDate, timetable: ServiceTimetable, calendar: OfficeCalendar): readonly ServiceInterval[] =>
  isDeskOpenOn(on, calendar) ? timetable[weekdayOf(on)] : shut;
