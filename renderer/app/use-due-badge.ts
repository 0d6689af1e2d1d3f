import { useEffect, useMemo } from 'react';
import { groupByDue } from '#renderer/features/home/due-groups.ts';
import { dueTasks } from '#renderer/features/home/due-tasks.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useServices } from '#renderer/state/services.ts';

const NAME = 'Daluang';

/**
 * What is late and due today, outside of the window: in its title, in the tray and on its icon. Stands on while the screen is locked: a
 * figure names nobody, and a deadline runs on.
 */
export function useDueBadge(): void {
  const { platform } = useServices();
  const cases = useOpenCases();
  const calendar = useCalendar();
  const today = useToday();
  const due = useMemo(() => {
    if (!cases) return null;
    const groups = groupByDue(dueTasks(cases.objections, cases.requests, calendar, today), today);
    return { late: groups.late.length, today: groups.today.length };
  }, [cases, calendar, today]);
  const [late, dueToday] = [due?.late, due?.today];
  useEffect(() => {
    if (late === undefined || dueToday === undefined) return;
    const total = late + dueToday;
    document.title = total > 0 ? `(${total}) ${NAME}` : NAME;
    platform.badge.show({ late, today: dueToday }).catch(reportError);
  }, [platform, late, dueToday]);
}
