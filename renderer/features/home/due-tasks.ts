/**
 * What has to be finished, by day. A case shows one limit: the first of its remaining steps that has not passed; where all have
 * passed, the last one, which is then late. Computed from events, rules and calendar, never stored.
 */
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import type { DayUnit, DeadlineKey } from '#shared/domain/deadlines/deadline-rules.ts';
import { type Deadline, type Judgement, judge, objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { nextDue, pressesOffice } from '#shared/domain/deadlines/next-due.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import type { ObjectionState } from '#shared/domain/objections/objection-workflow.ts';
import { requestDue } from '#shared/domain/requests/request-case.ts';
import type { RequestState } from '#shared/domain/requests/request-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface DueTask {
  readonly register: 'objection' | 'request';
  readonly caseId: string;
  /** The register number, or the visit code of an incomplete objection. */
  readonly number: string;
  readonly information: string;
  readonly applicant: string;
  readonly key: DeadlineKey;
  /** Of the rule, for the words of the step. */
  readonly days: number;
  readonly unit: DayUnit;
  readonly state: ObjectionState | RequestState;
  readonly dueOn: CalendarDate;
  readonly provisional: boolean;
  readonly judgement: Judgement;
}

export function dueTasks(
  objections: readonly ObjectionFile[],
  requests: readonly RequestFile[],
  calendar: OfficeCalendar,
  today: CalendarDate,
): readonly DueTask[] {
  const ofObjections = objections.flatMap((file): readonly DueTask[] => {
    const { row, known } = file;
    const limit = nextDue(known.state, objectionDeadlines(deadlineEventsOf(known, row), calendar), today);
    // What runs after the reply was delivered is the applicant's time, and no task of the office.
    if (!limit || (awaitsApplicant(known.state) && !pressesOffice(limit.key))) return [];
    return [
      {
        register: 'objection',
        caseId: row.id,
        number: known.number ?? row.visitCode,
        information: row.information ?? row.requestNumber ?? '',
        applicant: row.applicant.name,
        state: known.state,
        ...dueOf(limit, today, calendar),
      },
    ];
  });
  const ofRequests = requests.flatMap((file): readonly DueTask[] => {
    const limit = requestDue(file.known, calendar, today)?.deadline;
    if (!limit) return [];
    return [
      {
        register: 'request',
        caseId: file.row.id,
        number: file.number ?? '',
        information: file.row.information,
        applicant: file.row.applicant.name,
        state: file.known.state,
        ...dueOf(limit, today, calendar),
      },
    ];
  });
  return [...ofObjections, ...ofRequests].toSorted((a, b) =>
    a.dueOn === b.dueOn ? compareText(a.number, b.number) : compareText(a.dueOn, b.dueOn),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const awaitsApplicant = (state: ObjectionState): boolean => state === 'delivered' || state === 'disputed';

const dueOf = ({ key, days, unit, dueOn, provisional }: Deadline, today: CalendarDate, calendar: OfficeCalendar) => ({
  key,
  days,
  unit,
  dueOn,
  provisional,
  judgement: judge(dueOn, today, calendar),
});
