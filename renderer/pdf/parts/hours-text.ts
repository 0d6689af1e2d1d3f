/** The hours of a desk in the words of a paper: "Senin sampai Kamis 09.00 sampai 12.00 dan 13.00 sampai 15.00, Jumat 09.00 sampai 11.00". */
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type WeekHours, weekHoursFrom } from '#shared/domain/calendar/service-hours.ts';
import type { DeskService, ServiceInterval } from '#shared/domain/calendar/service-timetable.ts';
import { formatList } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** As they run in the week from that day on; days with the same hours together. */
export function hoursText(service: DeskService, on: CalendarDate, calendar: OfficeCalendar): string {
  const open = weekHoursFrom(service, on, calendar).map(({ weekday, hours }) => ({ weekday, text: intervalsText(hours) }));
  const runs: { from: WeekHours['weekday']; to: WeekHours['weekday']; text: string }[] = [];
  for (const { weekday, text } of open) {
    const last = runs.at(-1);
    if (last && last.text === text) last.to = weekday;
    else runs.push({ from: weekday, to: weekday, text });
  }
  return runs
    .filter(({ text }) => text !== '')
    .map(({ from, to, text }) => `${from === to ? days[from] : `${days[from]} sampai ${days[to]}`} ${text}`)
    .join(', ');
}

const intervalsText = (hours: readonly ServiceInterval[]): string =>
  formatList(
    hours.map(({ from, to }) => `${dotted(from)} sampai ${dotted(to)}`),
    'id',
  );

const dotted = (time: string): string => time.replace(':', '.');
