import { useMemo } from 'react';
import { useOfficers } from '#renderer/cases/use-officers.ts';
import type { Draft } from '#renderer/db/database.ts';
import { type ProvenBackup, provenBackup } from '#renderer/db/queries/backups.ts';
import { draftsOf } from '#renderer/db/queries/drafts.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useLive } from '#renderer/state/use-live.ts';
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

export interface HomeView {
  /** What slips unseen between two steps of an objection, the longest wait first. */
  readonly alerts: readonly CaseAlert[];
  readonly groups: DueGroups;
  readonly waiting: readonly Waiting[];
  /** Objections whose papers were incomplete. */
  readonly incomplete: readonly ObjectionFile[];
  readonly drafts: readonly Draft[];
  readonly backup: ProvenBackup;
  readonly weeks: readonly WeekFlow[];
}

const WEEKS = 6;

/** Everything that the first screen shows; null while it is read for the first time. */
export function useHome(): HomeView | null {
  const { gate } = useServices();
  const calendar = useCalendar();
  const today = useToday();
  const actor = useSession((session) => session.actor);
  const cases = useOpenCases();
  const officers = useOfficers();
  const beside = useLive(
    async () => ({
      backup: await provenBackup(gate.db),
      drafts: actor ? await draftsOf(gate.db, actor.personId) : [],
    }),
    [gate, actor],
  );
  return useMemo(() => {
    if (!cases || beside.status !== 'ready') return null;
    const { objections, requests } = cases;
    const { backup, drafts } = beside.data;
    const due = dueTasks(objections, requests, calendar, today);
    return {
      alerts: alertsOf(objections, today),
      groups: groupByDue(due, today),
      waiting: byUrgency(
        [...waitingFor(actor, objections, { today, officers }), ...waitingRequests(actor, requests)],
        new Map(due.map(({ caseId, dueOn }) => [caseId, dueOn])),
      ),
      incomplete: objections.filter(({ known }) => known.state === 'incomplete'),
      drafts,
      backup,
      weeks: weeklyFlow(objections, requests, today, WEEKS),
    };
  }, [cases, beside, calendar, today, actor, officers]);
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
