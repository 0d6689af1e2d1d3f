/** A number of days in the unit of the rule that counts them: "30 hari kerja", "30 hari kalender". */
import type { Locale } from './format.ts';

type DayUnit = 'workingDays' | 'calendarDays';

const words: Readonly<Record<Locale, Readonly<Record<DayUnit, readonly [one: string, many: string]>>>> = {
  id: { workingDays: ['hari kerja', 'hari kerja'], calendarDays: ['hari kalender', 'hari kalender'] },
  en: { workingDays: ['working day', 'working days'], calendarDays: ['calendar day', 'calendar days'] },
};

export const dayUnitWord = (unit: DayUnit, locale: Locale, days = 2): string => words[locale][unit][days === 1 ? 0 : 1];

/** `unit` absent: what was stored before a rule could count otherwise was counted in working days. */
export const formatDays = (days: number, unit: DayUnit | undefined, locale: Locale): string =>
  `${days} ${dayUnitWord(unit ?? 'workingDays', locale, days)}`;
