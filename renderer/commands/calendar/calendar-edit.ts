/** A change of the holiday table before it is saved, and the table as it would be. */
import { type OfficeCalendar, type OfficeClosure, officeCalendar } from '#shared/domain/calendar/calendar.ts';
import type { DecreePlan } from '#shared/domain/calendar/decree-plan.ts';
import { type Holiday, type HolidayTable, type HolidayYear, withHolidays } from '#shared/domain/calendar/holiday-table.ts';
import { type OfficeRule, withOfficeRules } from '#shared/domain/deadlines/office-rules.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';

export interface DecreeYear extends Omit<HolidayYear, 'days'> {
  readonly year: number;
}

export type CalendarEdit =
  | { readonly kind: 'add'; readonly day: Holiday }
  | { readonly kind: 'remove'; readonly day: Holiday }
  /** The days of a decree file; `years`: those whose decree it is. */
  | {
      readonly kind: 'decree';
      readonly days: readonly Holiday[];
      readonly gone: readonly Holiday[];
      readonly closures: readonly OfficeClosure[];
      readonly years: readonly DecreeYear[];
      readonly basis: string;
    }
  /** The rules of the office as they would be. */
  | { readonly kind: 'rule'; readonly rules: readonly OfficeRule[]; readonly basis: string };

export const decreeEdit = ({ days, gone, closures }: DecreePlan, years: readonly DecreeYear[], basis: string): CalendarEdit => ({
  kind: 'decree',
  days,
  gone,
  closures,
  years,
  basis,
});

/** The table as it would be. A year that the table lacks begins as provisional: one added day is no decree of a year. */
export function editedTable(table: HolidayTable, edit: CalendarEdit): HolidayTable {
  switch (edit.kind) {
    case 'add':
      return withHolidays(table, [edit.day], { status: 'provisional', source: edit.day.decree ?? edit.day.name });
    case 'remove':
      return withoutDays(table, [edit.day]);
    case 'decree': {
      const edited = withHolidays(withoutDays(table, edit.gone), edit.days, { status: 'provisional', source: edit.basis });
      const years = edit.years.map(
        ({ year, status, source }) => [year, { status, source, days: edited.years.get(year)?.days ?? [] }] as const,
      );
      return { ...edited, years: new Map([...edited.years, ...years]) };
    }
    case 'rule':
      return table;
  }
}

const withoutDays = (table: HolidayTable, gone: readonly Holiday[]): HolidayTable => {
  const keys = new Set(gone.map(({ on, name }) => `${on} ${name}`));
  const years = [...table.years].map(
    ([number, year]) => [number, { ...year, days: year.days.filter(({ on, name }) => !keys.has(`${on} ${name}`)) }] as const,
  );
  return { ...table, years: new Map(years) };
};

/** The years that an edit touches. */
export const yearsOfEdit = (edit: CalendarEdit): readonly number[] => {
  if (edit.kind === 'rule') return [];
  if (edit.kind !== 'decree') return [yearOf(edit.day.on)];
  const days = [...edit.days, ...edit.gone].map(({ on }) => yearOf(on));
  return [...new Set([...days, ...edit.years.map(({ year }) => year)])].sort();
};

/** On what ground: the decree of the day, or of the file. */
export const basisOf = (edit: CalendarEdit): string | null =>
  edit.kind === 'add' || edit.kind === 'remove' ? (edit.day.decree ?? null) : edit.basis;

/** The calendar before and after an edit, as deadlines are counted by it. */
export function calendarsOf(
  table: HolidayTable,
  rules: readonly OfficeRule[],
  edit: CalendarEdit,
): readonly [OfficeCalendar, OfficeCalendar] {
  const after = edit.kind === 'rule' ? edit.rules : rules;
  return [
    officeCalendar(table, [], { rules: withOfficeRules(rules) }),
    officeCalendar(editedTable(table, edit), [], { rules: withOfficeRules(after) }),
  ];
}
