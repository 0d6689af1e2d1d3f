import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatLongDate, formatMonth, weekdayName } from '#shared/i18n/format.ts';
import {
  addDays,
  addYears,
  type CalendarDate,
  dateFromParts,
  dateRange,
  dayOfMonth,
  daysInMonth,
  firstOfMonth,
  isWeekend,
  monthOf,
  weekdayOf,
  yearOf,
} from '#shared/lib/calendar-date.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { useLocale, useText } from '../use-text.ts';
import css from './calendar-sheet.module.css';

interface Props {
  readonly value: CalendarDate | undefined;
  readonly today: CalendarDate;
  readonly min?: CalendarDate | undefined;
  readonly max?: CalendarDate | undefined;
  readonly holiday?: ((date: CalendarDate) => string | undefined) | undefined;
  readonly onPick: (date: CalendarDate) => void;
}

/**
 * One month as a sheet, Monday first. Arrows move by day and week, Page Up and Down by month, with Shift by year, Enter picks.
 * Works on civil dates only, so no time zone can move a day.
 */
export function CalendarSheet({ value, today, min, max, holiday, onPick }: Props) {
  const t = useText('ui');
  const locale = useLocale();
  const [at, setAt] = useState<CalendarDate>(value ?? today);
  const active = useRef<HTMLButtonElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  // The day that is now active takes the focus.
  useEffect(() => active.current?.focus(), [at]);

  const monday = addDays(firstOfMonth(yearOf(at), monthOf(at)), -((weekdayOf(firstOfMonth(yearOf(at), monthOf(at))) + 6) % 7));
  const weeks = Array.from({ length: 6 }, (_, week) => dateRange(addDays(monday, week * 7), addDays(monday, week * 7 + 6)));
  const allowed = (date: CalendarDate): boolean => (!min || date >= min) && (!max || date <= max);
  const note = holiday?.(at);

  const onKey = (event: KeyboardEvent) => {
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (days) setAt(addDays(at, days));
    else if (months) setAt(event.shiftKey ? addYears(at, months) : addMonths(at, months));
    else return;
    event.preventDefault();
  };
  return (
    <div className={css.sheet}>
      <div className={css.head}>
        <IconButton small icon={ChevronLeft} label={t('previousMonth')} onClick={() => setAt(addMonths(at, -1))} />
        <span className={css.title} aria-live="polite">
          {formatMonth(yearOf(at), monthOf(at), locale)}
        </span>
        <IconButton small icon={ChevronRight} label={t('nextMonth')} onClick={() => setAt(addMonths(at, 1))} />
      </div>
      <table ref={grid} className={css.grid} onKeyDown={onKey}>
        <thead>
          <tr>
            {weeks[0]?.map((date) => (
              <th key={date} scope="col" abbr={weekdayName(date, locale)}>
                {weekdayName(date, locale).slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date}>
                  {monthOf(date) === monthOf(at) && (
                    <button
                      ref={date === at ? active : undefined}
                      type="button"
                      className={look(date, { value, today, off: isWeekend(date) || holiday?.(date) !== undefined })}
                      aria-label={[formatLongDate(date, locale), holiday?.(date)].filter(Boolean).join(', ')}
                      aria-pressed={date === value}
                      disabled={!allowed(date)}
                      tabIndex={date === at ? 0 : -1}
                      onClick={() => onPick(date)}
                    >
                      {dayOfMonth(date)}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.foot}>
        <span>{note}</span>
        <Button tone="text" disabled={!allowed(today)} onClick={() => onPick(today)}>
          {t('today')}
        </Button>
      </div>
    </div>
  );
}

interface Look {
  readonly value: CalendarDate | undefined;
  readonly today: CalendarDate;
  readonly off: boolean;
}

const look = (date: CalendarDate, { value, today, off }: Look): string =>
  [css.day, off && css.off, date === today && css.today, date === value && css.chosen].filter(Boolean).join(' ');

/** The same day of another month, or its last one. */
function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return dateFromParts(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}
