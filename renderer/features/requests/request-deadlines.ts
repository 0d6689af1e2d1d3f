/** Which limit of a request runs now: 10 working days, 17 after an extension; none once the notice is given. */
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { requestEventsOf } from '#renderer/db/queries/requests.ts';
import type { OfficeCalendar } from '#shared/domain/calendar.ts';
import { type Deadline, type Judgement, judge, requestDeadlines } from '#shared/domain/deadlines.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface RequestDue {
  readonly deadline: Deadline;
  readonly judgement: Judgement;
}

export const isOpen = ({ known }: RequestFile): boolean => known.state === 'registered';

export const isDone = ({ known }: RequestFile): boolean =>
  known.state === 'closed' || known.state === 'voided' || known.state === 'delivered';

export function requestDue(file: RequestFile, calendar: OfficeCalendar, today: CalendarDate): RequestDue | null {
  if (!isOpen(file)) return null;
  const last = requestDeadlines(requestEventsOf(file), calendar).at(-1);
  return last ? { deadline: last, judgement: judge(last.dueOn, today, calendar) } : null;
}
