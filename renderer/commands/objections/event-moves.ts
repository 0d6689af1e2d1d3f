/** From what was typed to events under the present rules, and whether the table lets them happen one after the other. */
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { caseFolder, closingChecklist, missingForClosing } from '#shared/domain/objections/case-file.ts';
import { deadlineEventsOf, type FactsOfToday, factsOf, foldObjection } from '#shared/domain/objections/objection-case.ts';
import { type ObjectionEvent, type ObjectionEventError, parseObjectionEvent } from '#shared/domain/objections/objection-events.ts';
import { WORKFLOW_RULES } from '#shared/domain/objections/objection-guards.ts';
import { type TransitionRefusal, transition } from '#shared/domain/objections/objection-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { folderFactsOf, type ObjectionFile, readableEvents } from '../../db/queries/objections.ts';
import type { EventStep } from './event-step.ts';

/** The events of one act as they are stored; what any of them lacks is said together. */
export function ruledEvents(steps: readonly EventStep[], file: ObjectionFile): Result<readonly ObjectionEvent[], ObjectionEventError> {
  const read = steps.map((step) => ruledEvent(step, file));
  const refused = read.flatMap((event) => (event.ok ? [] : [event.error]));
  const fields = [
    ...refused.flatMap((error) => (error.code === 'event.incomplete' ? error.fields : [])),
    ...steps.flatMap((step) => undecidedOf(step, file)),
  ];
  if (fields.length > 0) return err({ code: 'event.incomplete', fields: [...new Set(fields)] });
  const [first] = refused;
  return first ? err(first) : ok(read.flatMap((event) => (event.ok ? [event.value] : [])));
}

/** Of a late filing the review says whether it is taken up (domain.md 8, scenario 9): asked for with all else that the step lacks. */
const undecidedOf = ({ kind, data }: EventStep, { known }: ObjectionFile): readonly string[] =>
  kind === 'reviewed' && known.late !== undefined && !data.lateFiling ? ['lateFiling'] : [];

/** The event as it is stored. What the folder holds at closing is looked up, never taken from the screen. */
function ruledEvent(step: EventStep, file: ObjectionFile): Result<ObjectionEvent, ObjectionEventError> {
  const checklist = step.kind === 'closed' ? { checklist: closingChecklist(caseFolder(file.known, folderFactsOf(file))) } : {};
  return parseObjectionEvent({ ...step, data: { ...step.data, ...checklist, rules: WORKFLOW_RULES } });
}

/** What the screen and the command judge a case by today; limits count on the day of recording. */
export function factsToday(file: ObjectionFile, calendar: OfficeCalendar, today: CalendarDate): FactsOfToday {
  const deadlines = objectionDeadlines(deadlineEventsOf(file.known, file.row), calendar);
  const over = (...keys: readonly string[]) => deadlines.some((deadline) => keys.includes(deadline.key) && today > deadline.dueOn);
  return {
    legalLimitLapsed: over('legalLimit'),
    disputeWindowOver: over('dispute', 'disputeWithoutReply'),
    fileComplete: missingForClosing(caseFolder(file.known, folderFactsOf(file))).length === 0,
  };
}

/**
 * What follows by itself from the steps, where each of them may happen after the one before: closing a case that opened something
 * proposes it for the public information list (UU 14/2008 Art. 11(2); domain.md 8, scenario 16).
 */
export function movedBy(
  file: ObjectionFile,
  events: readonly ObjectionEvent[],
  calendar: OfficeCalendar,
  today: CalendarDate,
): Result<readonly ObjectionEvent[], TransitionRefusal> {
  const judged = factsToday(file, calendar, today);
  const before = readableEvents(file.events);
  for (const [index, event] of events.entries()) {
    const known = foldObjection([...before, ...events.slice(0, index)], file.grounds);
    const moved = transition(known.state, event, factsOf(known, file.grounds, judged));
    if (!moved.ok) return err(moved.error);
  }
  return ok(proposalOf(file, events));
}

function proposalOf({ known, row }: ObjectionFile, events: readonly ObjectionEvent[]): readonly ObjectionEvent[] {
  const closing = events.find(({ kind }) => kind === 'closed');
  const opened = known.outcome === 'granted' || known.outcome === 'partlyGranted';
  if (!closing || !opened || known.dipProposal || row.information === null) return [];
  const { reply, repliedOn } = known;
  const data = {
    information: row.information,
    decisionNumber: reply?.decisionNumber ?? null,
    decidedOn: repliedOn ?? null,
    rules: WORKFLOW_RULES,
  };
  return [{ kind: 'dipProposed', on: closing.on, data }];
}
