/** A change of the calendar before it is saved: its ops, and every open case that it moves (domain.md 8, scenario 5). */
import { type OfficeCalendar, officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { movedDeadlines } from '#shared/domain/calendar/calendar-change.ts';
import { type Holiday, type HolidayTable, type HolidayYear, withHolidays } from '#shared/domain/calendar/holiday-table.ts';
import type { DeadlineKey } from '#shared/domain/deadlines/deadline-rules.ts';
import { requestDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import { requestEventsOf } from '#shared/domain/requests/request-case.ts';
import { unansweredStates } from '#shared/domain/requests/request-workflow.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { readHolidayTable } from '../../db/queries/calendar.ts';
import { readObjections } from '../../db/queries/objections.ts';
import { readRequests } from '../../db/queries/requests.ts';

export type CalendarEdit =
  | { readonly kind: 'add'; readonly day: Holiday }
  | { readonly kind: 'remove'; readonly day: Holiday }
  /** Years of a file replace those of the same number; what the office itself added stays. */
  | { readonly kind: 'import'; readonly table: HolidayTable };

export interface MovedCase {
  readonly register: 'objection' | 'request';
  readonly caseId: string;
  readonly number: string;
  readonly applicant: string;
  readonly key: DeadlineKey;
  readonly days: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Papers already issued that show the old date. */
  readonly papers: number;
}

/** The table as it would be. A year that the table lacks begins as provisional: one added day is no decree of a year. */
export function editedTable(table: HolidayTable, edit: CalendarEdit): HolidayTable {
  switch (edit.kind) {
    case 'add':
      return withHolidays(table, [edit.day], { status: 'provisional', source: edit.day.decree ?? edit.day.name });
    case 'remove':
      return { ...table, years: new Map([...table.years].map(([number, year]) => [number, withoutDay(year, edit.day)])) };
    case 'import':
      return { version: table.version + 1, years: new Map([...table.years, ...[...edit.table.years].map(withOwnDays(table))]) };
  }
}

const ownKinds: readonly Holiday['kind'][] = ['regional', 'election'];

/** A decree of the ministers says nothing about regional holidays and elections: those of the office stay. */
const withOwnDays =
  (table: HolidayTable) =>
  ([number, year]: readonly [number, HolidayYear]): readonly [number, HolidayYear] => {
    const own = (table.years.get(number)?.days ?? []).filter((day) => ownKinds.includes(day.kind));
    const added = own.filter((day) => !year.days.some((known) => known.on === day.on && known.name === day.name));
    return [number, { ...year, days: [...year.days, ...added].toSorted((a, b) => (a.on < b.on ? -1 : 1)) }];
  };

const withoutDay = (year: HolidayYear, day: Holiday): HolidayYear => ({
  ...year,
  days: year.days.filter((known) => known.on !== day.on || known.name !== day.name),
});

/** Open cases whose limits fall on another day, each with the old and the new date. */
export async function movedCases(db: DaluangDb, edit: CalendarEdit): Promise<readonly MovedCase[]> {
  const table = await readHolidayTable(db);
  const [before, after] = [officeCalendar(table), officeCalendar(editedTable(table, edit))];
  return [...(await movedObjections(db, before, after)), ...(await movedRequests(db, before, after))];
}

async function movedObjections(db: DaluangDb, before: OfficeCalendar, after: OfficeCalendar): Promise<readonly MovedCase[]> {
  const files = await readObjections(db);
  const byId = new Map(files.map((file) => [file.row.id, file]));
  const dated = files.map(({ row, known }) => ({ id: row.id, state: known.state, events: deadlineEventsOf(known, row) }));
  return movedDeadlines(dated, before, after).flatMap(({ caseId, key, days, from, to }): readonly MovedCase[] => {
    const file = byId.get(caseId);
    if (!file) return [];
    const head = { caseId, number: file.known.number ?? file.row.visitCode, applicant: file.row.applicant.name };
    return [{ register: 'objection', ...head, key, days, from, to, papers: showing(file.papers, from) }];
  });
}

async function movedRequests(db: DaluangDb, before: OfficeCalendar, after: OfficeCalendar): Promise<readonly MovedCase[]> {
  const open = (await readRequests(db)).filter(({ known }) => unansweredStates.includes(known.state));
  return open.flatMap((file) => {
    const old = new Map(requestDeadlines(requestEventsOf(file.known), before).map(({ key, dueOn }) => [key, dueOn]));
    return requestDeadlines(requestEventsOf(file.known), after).flatMap(({ key, days, dueOn }): readonly MovedCase[] => {
      const from = old.get(key);
      const head = { caseId: file.row.id, number: file.number ?? '', applicant: file.row.applicant.name };
      return from === undefined || from === dueOn
        ? []
        : [{ register: 'request', ...head, key, days, from, to: dueOn, papers: showing(file.papers, from) }];
    });
  });
}

/** A paper keeps the view model that it was drawn from; its dates stand there as they were counted. */
const showing = (papers: readonly Row<'paper'>[], date: CalendarDate): number =>
  papers.filter((paper) => JSON.stringify(paper.model).includes(date)).length;

/** The years that an edit touches, for the words of the preview. */
export const yearsOfEdit = (edit: CalendarEdit): readonly number[] =>
  edit.kind === 'import' ? [...edit.table.years.keys()].sort() : [yearOf(edit.day.on)];
