/** Every open case that a change of the calendar moves, and the papers that went out with the old date (domain.md 8, scenario 5). */
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type MovedDeadline, movedDeadlines, movedRequestDeadlines } from '#shared/domain/calendar/calendar-change.ts';
import type { DeadlineKey } from '#shared/domain/deadlines/deadline-rules.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import { requestEventsOf } from '#shared/domain/requests/request-case.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { type OpenCasesView, openCasesOf } from '../../db/open-cases.ts';
import { readHolidayTable, readRulesOfOffice } from '../../db/queries/calendar.ts';
import { inSlices, type SliceHooks } from '../in-slices.ts';
import { type CalendarEdit, calendarsOf } from './calendar-edit.ts';

export interface OldPaper {
  readonly id: string;
  readonly kind: string;
  readonly issuedAt: string;
}

export interface MovedCase {
  readonly register: 'objection' | 'request';
  readonly caseId: string;
  readonly number: string;
  readonly key: DeadlineKey;
  readonly days: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Papers already issued that show the old date. */
  readonly papers: readonly OldPaper[];
}

/** Open cases whose limits fall on another day, each with the old and the new date; null where it was stopped. */
export async function movedCases(db: DaluangDb, edit: CalendarEdit, hooks: SliceHooks = {}): Promise<readonly MovedCase[] | null> {
  const [before, after] = calendarsOf(await readHolidayTable(db), await readRulesOfOffice(db), edit);
  // Only what is under way can move: it is in memory, or read in slices the first time.
  return movedAmong(await openCasesOf(db).refresh(), before, after, hooks);
}

/** The same among cases that were read. */
export async function movedAmong(
  { objections, requests }: Pick<OpenCasesView, 'objections' | 'requests'>,
  before: OfficeCalendar,
  after: OfficeCalendar,
  hooks: SliceHooks = {},
): Promise<readonly MovedCase[] | null> {
  const moved: MovedCase[] = [];
  const works = [
    ...objections.map((file) => () => {
      const { row, known, papers } = file;
      const deadlines = movedDeadlines({ state: known.state, events: deadlineEventsOf(known, row) }, before, after);
      moved.push(...asMoved({ register: 'objection', caseId: row.id, number: known.number ?? row.visitCode }, deadlines, papers));
    }),
    ...requests.map((file) => () => {
      const { row, known, papers, number } = file;
      const deadlines = movedRequestDeadlines({ state: known.state, events: requestEventsOf(known) }, before, after);
      moved.push(...asMoved({ register: 'request', caseId: row.id, number: number ?? row.visitCode ?? '' }, deadlines, papers));
    }),
  ];
  return (await inSlices(works, (work) => work(), hooks)) ? moved : null;
}

const asMoved = (
  head: Pick<MovedCase, 'register' | 'caseId' | 'number'>,
  deadlines: readonly MovedDeadline[],
  papers: readonly Row<'paper'>[],
): readonly MovedCase[] => {
  if (deadlines.length === 0) return [];
  // A paper keeps the view model that it was drawn from; its dates stand there as they were counted.
  const texts = papers.map((paper) => JSON.stringify(paper.model));
  return deadlines.map((deadline) => ({
    ...head,
    ...deadline,
    papers: papers.flatMap(({ id, kind, issuedAt }, index) => (texts[index]?.includes(deadline.from) ? [{ id, kind, issuedAt }] : [])),
  }));
};
