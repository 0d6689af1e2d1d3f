import { useCallback } from 'react';
import { useToday } from '#renderer/state/office.ts';
import { useLocale } from '#renderer/ui/use-text.ts';
import { formatNearDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export type DayText = (date: CalendarDate) => string;

/** How a day reads in a list or a history: with its year where that is not clear by itself. */
export function useDayText(): DayText {
  const today = useToday();
  const locale = useLocale();
  return useCallback((date) => formatNearDate(date, today, locale), [today, locale]);
}
