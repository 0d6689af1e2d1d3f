/** All deadlines of a case in the words of its screen, earliest first: how many days are left, or when what each waits for happened. */
import type { CaseClock } from '#renderer/cases/limit-derivation.tsx';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { judge } from '#shared/domain/deadlines/deadlines.ts';
import { type ObjectionClock, objectionClocks } from '#shared/domain/objections/objection-clocks.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { deadlinesOf, toneOf } from './case-deadlines.ts';
import { clockWords, leftText, type ObjectionText } from './case-words.ts';

interface Telling {
  readonly t: ObjectionText;
  readonly shared: Text<'registers'>;
  readonly locale: Locale;
  readonly calendar: OfficeCalendar;
  readonly today: CalendarDate;
}

export const clocksOf = (file: ObjectionFile, telling: Telling): readonly CaseClock[] =>
  objectionClocks(file.known, deadlinesOf(file, telling.calendar)).map((clock) => ({
    deadline: clock.deadline,
    name: telling.t(clockWords[clock.key], {
      days: clock.deadline.days,
      span: formatDays(clock.deadline.days, clock.deadline.unit, telling.locale),
    }),
    ...stateOf(clock, file, telling),
  }));

function stateOf(
  { key, deadline, metOn }: ObjectionClock,
  { known }: ObjectionFile,
  { t, shared, locale, calendar, today }: Telling,
): Pick<CaseClock, 'state' | 'tone'> {
  if (metOn !== undefined) {
    const late = metOn > deadline.dueOn && key !== 'deliveryFrom';
    return { state: shared(late ? 'clockMetLate' : 'clockMet', { date: formatShortDate(metOn, locale) }), tone: 'plain' };
  }
  if (known.state === 'closed' || known.state === 'voided') return { state: shared('clockStopped'), tone: 'plain' };
  if (key === 'deliveryFrom' && deadline.dueOn <= today) return { state: shared('clockOpen'), tone: 'plain' };
  const judgement = judge(deadline.dueOn, today, calendar);
  return { state: leftText(t, judgement), tone: key === 'deliveryFrom' ? 'plain' : toneOf({ key, deadline, judgement }) };
}
