/** The figures of the first screen from the cases under way: one act for the screen and for whoever measures it. */

import type { Office } from '#renderer/cases/objection-next-step.ts';
import type { Actor } from '#renderer/commands/context.ts';
import type { OpenCasesView } from '#renderer/db/open-cases.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { alertUrgency, type ObjectionAlert, objectionAlerts } from '#shared/domain/objections/objection-watch.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { type DueGroups, groupByDue } from './due-groups.ts';
import { dueTasks } from './due-tasks.ts';
import { byUrgency, type Waiting, waitingFor, waitingRequests } from './waiting-for-me.ts';
import { type WeekFlow, weeklyFlow } from './weekly-flow.ts';

export interface CaseAlert {
  readonly caseId: string;
  readonly number: string;
  readonly alert: ObjectionAlert;
}

export interface HomeFigures {
  /** What slips unseen between two steps of an objection, the longest wait first. */
  readonly alerts: readonly CaseAlert[];
  readonly groups: DueGroups;
  readonly waiting: readonly Waiting[];
  /** Objections whose papers were incomplete. */
  readonly incomplete: readonly ObjectionFile[];
  readonly weeks: readonly WeekFlow[];
}

const WEEKS = 6;

/** `actor`: the person who looks; null where nobody is logged in. */
export function homeFigures(
  { objections, requests }: Pick<OpenCasesView, 'objections' | 'requests'>,
  actor: Actor | null,
  office: Office,
  calendar: OfficeCalendar,
): HomeFigures {
  const { today } = office;
  const due = dueTasks(objections, requests, calendar, today);
  return {
    alerts: alertsOf(objections, today),
    groups: groupByDue(due, today),
    waiting: byUrgency(
      [...waitingFor(actor, objections, office), ...waitingRequests(actor, requests)],
      new Map(due.map(({ caseId, dueOn }) => [caseId, dueOn])),
    ),
    incomplete: objections.filter(({ known }) => known.state === 'incomplete'),
    weeks: weeklyFlow(objections, requests, today, WEEKS),
  };
}

const alertsOf = (objections: readonly ObjectionFile[], today: CalendarDate): readonly CaseAlert[] =>
  objections
    .flatMap(({ row, known }) =>
      objectionAlerts(known, today).map((alert) => ({ caseId: row.id, number: known.number ?? row.visitCode, alert })),
    )
    .toSorted(
      (a, b) =>
        alertUrgency(a.alert) - alertUrgency(b.alert) || (a.alert.since < b.alert.since ? -1 : a.alert.since > b.alert.since ? 1 : 0),
    );
