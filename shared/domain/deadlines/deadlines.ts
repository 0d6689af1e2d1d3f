/**
 * Due dates from the events of a case, a rule and a calendar: never stored, always computed again, each with its derivation.
 * Judging a due date against today is a step of its own.
 */
import { addDays, type CalendarDate, daysBetween } from '#shared/lib/calendar-date.ts';
import type { OfficeCalendar } from '../calendar/calendar.ts';
import {
  addCalendarDays,
  addWorkingDays,
  type DayCount,
  nextWorkingDay,
  uncertainYearsOf,
  workingDaysBetween,
  workingDaysLeft,
} from '../calendar/working-days.ts';
import { type CountsFrom, type DayUnit, type DeadlineKey, type DeadlineRule, ruleInForce } from './deadline-rules.ts';

export interface ObjectionEvents {
  /** The reply (or the lapse) in which the applicant found a ground. */
  readonly groundFoundOn?: CalendarDate | undefined;
  /** The written objection reached the office. */
  readonly receivedOn?: CalendarDate | undefined;
  /** Day H: declared complete and entered in the register. */
  readonly declaredCompleteOn?: CalendarDate | undefined;
  readonly orderedOn?: CalendarDate | undefined;
  readonly orderWorkingDays?: number | undefined;
  /** The written decision, where it orders the PPID to do something within a time of its own. */
  readonly repliedOn?: CalendarDate | undefined;
  readonly decisionWorkingDays?: number | undefined;
  /** The applicant received the written reply. */
  readonly replyReceivedOn?: CalendarDate | undefined;
}

export interface RequestEvents {
  readonly registeredOn?: CalendarDate | undefined;
  readonly extendedOn?: CalendarDate | undefined;
}

export interface Deadline extends DayCount {
  readonly key: DeadlineKey;
  readonly unit: DayUnit;
  readonly days: number;
  readonly rule: DeadlineRule;
  /** Day zero and the event it comes from. */
  readonly countsFrom: { readonly event: CountsFrom; readonly on: CalendarDate };
  /** The same number of wall-calendar days: an early caution beside a limit in working days (domain.md 0.1). */
  readonly calendarDayCaution: CalendarDate;
  /** Only in calendar days: the last day was no working day, so the limit rolled to the next working day. */
  readonly rolledFrom?: CalendarDate;
}

/** What an office sets otherwise than the shipped rules; some offices and courts count the reply limit differently (domain.md 9). */
export type RuleSettings = Partial<Record<DeadlineKey, { readonly days?: number; readonly unit?: DayUnit }>>;

/** The deadlines of an objection, in the order of the rule table, only where their event is known. */
export function objectionDeadlines(
  events: ObjectionEvents,
  calendar: OfficeCalendar,
  settings: RuleSettings = shippedSettings,
): readonly Deadline[] {
  if (settings !== shippedSettings) return objectionDeadlinesAnew(events, calendar, settings);
  const { groundFoundOn, receivedOn, declaredCompleteOn, orderedOn, orderWorkingDays, repliedOn, decisionWorkingDays, replyReceivedOn } =
    events;
  const name = `${groundFoundOn} ${receivedOn} ${declaredCompleteOn} ${orderedOn} ${orderWorkingDays} ${repliedOn} ${decisionWorkingDays} ${replyReceivedOn}`;
  return keptFor(calendar, listsByCalendar, name, () => objectionDeadlinesAnew(events, calendar, settings));
}

/** Nothing that an office sets otherwise; by this very object a call is known to be like any other. */
const shippedSettings: RuleSettings = {};

/**
 * Many cases begin on one day: the deadlines of all of them are the same, counted once and kept by their calendar. A calendar lives as long
 * as the office does not change it, over years of cases, so what is kept is bounded.
 */
type ByCalendar<T> = WeakMap<OfficeCalendar, Map<string, T>>;
const MOST_KEPT = 20_000;
const listsByCalendar: ByCalendar<readonly Deadline[]> = new WeakMap();
const deadlinesByCalendar: ByCalendar<Deadline> = new WeakMap();
const judgementsByCalendar: ByCalendar<Judgement> = new WeakMap();

function keptFor<T>(calendar: OfficeCalendar, kept: ByCalendar<T>, name: string, make: () => T): T {
  let known = kept.get(calendar);
  if (!known) {
    known = new Map();
    kept.set(calendar, known);
  }
  const before = known.get(name);
  if (before !== undefined) return before;
  const made = make();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(name, made);
  return made;
}

function objectionDeadlinesAnew(events: ObjectionEvents, calendar: OfficeCalendar, settings: RuleSettings): readonly Deadline[] {
  const count = (key: DeadlineKey, from: CalendarDate | undefined, days?: number) =>
    from === undefined ? [] : [deadline(key, from, calendar, settings, days)];
  const complete = events.declaredCompleteOn;
  const legalLimit = complete === undefined ? undefined : limitOf(complete, events.receivedOn, calendar, settings);
  return [
    ...count('filing', events.groundFoundOn),
    ...count('limitFromReceipt', events.receivedOn),
    ...count('review', complete),
    ...count('deliveryFrom', complete),
    ...count('preparation', complete),
    ...count('internalAim', complete),
    ...(legalLimit ? [legalLimit] : []),
    ...(events.orderWorkingDays === undefined ? [] : count('order', events.orderedOn, events.orderWorkingDays)),
    ...(events.decisionWorkingDays === undefined ? [] : count('decisionOrder', events.repliedOn, events.decisionWorkingDays)),
    ...count('dispute', events.replyReceivedOn),
    ...(legalLimit && events.replyReceivedOn === undefined ? [afterLapse(legalLimit, calendar, settings)] : []),
  ];
}

/** The deadlines of a request. An extension doesn't move the first limit: it adds the second, from the same day. */
export function requestDeadlines(events: RequestEvents, calendar: OfficeCalendar, settings: RuleSettings = {}): Deadline[] {
  if (events.registeredOn === undefined) return [];
  const notice = deadline('notice', events.registeredOn, calendar, settings);
  if (events.extendedOn === undefined) return [notice];
  return [notice, deadline('noticeExtended', events.registeredOn, calendar, settings)];
}

export type Judgement =
  | { readonly state: 'ok' | 'soon' | 'today'; readonly workingDays: number }
  /** `workingDays` late; zero on the weekend right after the due date. */
  | { readonly state: 'overdue'; readonly workingDays: number };

/** Days of a deadline that have run up to and including a day, in the unit of its rule; zero before it began. */
export function daysCounted({ unit, countsFrom }: Deadline, until: CalendarDate, calendar: OfficeCalendar): number {
  if (unit === 'workingDays') return workingDaysBetween(countsFrom.on, until, calendar);
  return Math.max(0, daysBetween(countsFrom.on, until));
}

/** `soon`: it falls due on the next working day (or before it), so today is the last full day to act. */
export function judge(dueOn: CalendarDate, today: CalendarDate, calendar: OfficeCalendar): Judgement {
  return keptFor(calendar, judgementsByCalendar, `${dueOn} ${today}`, () => judgeAnew(dueOn, today, calendar));
}

function judgeAnew(dueOn: CalendarDate, today: CalendarDate, calendar: OfficeCalendar): Judgement {
  if (today > dueOn) return { state: 'overdue', workingDays: workingDaysBetween(dueOn, today, calendar) };
  const workingDays = workingDaysLeft(dueOn, today, calendar);
  if (today === dueOn) return { state: 'today', workingDays };
  return { state: dueOn <= nextWorkingDay(today, calendar) ? 'soon' : 'ok', workingDays };
}

/** Ground c (no reply) may arise on the day after the notice limit has lapsed (domain.md 8, scenario 10). */
export const groundCMayAriseOn = (noticeDueOn: CalendarDate): CalendarDate => addDays(noticeDueOn, 1);

/** The last day to object for a ground: 30 working days after it was found (UU 14/2008 Art. 36(1)). */
export function lastFilingDay(groundFoundOn: CalendarDate, calendar: OfficeCalendar, settings: RuleSettings = {}): CalendarDate {
  return deadline('filing', groundFoundOn, calendar, settings).dueOn;
}

export interface LateFiling {
  readonly lastDayOn: CalendarDate;
  readonly workingDays: number;
}

/** A flag for the superior to decide, never a refusal by the program (domain.md 8, scenario 9). */
export function lateFiling(
  groundFoundOn: CalendarDate,
  filedOn: CalendarDate,
  calendar: OfficeCalendar,
  settings: RuleSettings = {},
): LateFiling | undefined {
  const lastDayOn = lastFilingDay(groundFoundOn, calendar, settings);
  return filedOn <= lastDayOn ? undefined : { lastDayOn, workingDays: workingDaysBetween(lastDayOn, filedOn, calendar) };
}

/** A request may be extended once, up to the day on which its notice is due, with a written reason (UU 14/2008 Art. 22(8)). */
export function mayExtend(events: RequestEvents, today: CalendarDate, calendar: OfficeCalendar, settings: RuleSettings = {}): boolean {
  if (events.registeredOn === undefined || events.extendedOn !== undefined) return false;
  return today <= deadline('notice', events.registeredOn, calendar, settings).dueOn;
}

/** The rule of the day on which the case was complete says whether the limit counts from that day or from the receipt (domain.md 1.3). */
function limitOf(complete: CalendarDate, received: CalendarDate | undefined, calendar: OfficeCalendar, settings: RuleSettings): Deadline {
  const rule = ruleInForce('legalLimit', complete, calendar.rules);
  return counted(rule, rule.countsFrom === 'receivedOn' ? (received ?? complete) : complete, calendar, settings);
}

function deadline(key: DeadlineKey, from: CalendarDate, calendar: OfficeCalendar, settings: RuleSettings, daysOnPaper?: number): Deadline {
  return counted(ruleInForce(key, from, calendar.rules), from, calendar, settings, daysOnPaper);
}

function counted(rule: DeadlineRule, from: CalendarDate, calendar: OfficeCalendar, settings: RuleSettings, daysOnPaper?: number): Deadline {
  const { key } = rule;
  const days = daysOnPaper ?? settings[key]?.days ?? rule.days ?? 0;
  const unit = settings[key]?.unit ?? rule.unit;
  return keptFor(calendar, deadlinesByCalendar, `${key} ${rule.version} ${from} ${days} ${unit}`, () =>
    countedAnew(rule, from, days, unit, calendar),
  );
}

function countedAnew(rule: DeadlineRule, from: CalendarDate, days: number, unit: DayUnit, calendar: OfficeCalendar): Deadline {
  const { key } = rule;
  const head = { key, unit, days, rule, countsFrom: { event: rule.countsFrom, on: from }, calendarDayCaution: addDays(from, days) };
  if (unit === 'workingDays') return { ...head, ...addWorkingDays(from, days, calendar) };
  const { endsOn, ...count } = addCalendarDays(from, days, calendar);
  return endsOn === count.dueOn ? { ...head, ...count } : { ...head, ...count, rolledFrom: endsOn };
}

/** The window opens on the day of the lapse itself (domain.md 8, conventions), so that day is its day zero. */
function afterLapse(legalLimit: Deadline, calendar: OfficeCalendar, settings: RuleSettings): Deadline {
  const window = deadline('disputeWithoutReply', legalLimit.dueOn, calendar, settings);
  const uncertainYears = uncertainYearsOf(legalLimit, window);
  return { ...window, uncertainYears, provisional: uncertainYears.length > 0 };
}
