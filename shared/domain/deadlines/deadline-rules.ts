/**
 * The time limits of requests and objections as data: how long, counted from which event, by which law, since when.
 * A rule that changes gets a new row after the old one, with its own effective date; a case keeps the rule in force on the day it counts from.
 * Sources: UU 14/2008 (in force since 30 April 2010, Art. 64), SOP-PPID-04 (effective 13 February 2022, its cover); see domain.md 1.3, 2.2.
 */
import { assert } from '#shared/lib/assert.ts';
import { type CalendarDate, calendarDate, compareDates } from '#shared/lib/calendar-date.ts';

export type Register = 'objection' | 'request';

export const objectionDeadlineKeys = [
  'filing',
  'limitFromReceipt',
  'review',
  'deliveryFrom',
  'preparation',
  'internalAim',
  'legalLimit',
  'order',
  'decisionOrder',
  'dispute',
  'disputeWithoutReply',
] as const;
export const requestDeadlineKeys = ['notice', 'noticeExtended'] as const;

export type ObjectionDeadlineKey = (typeof objectionDeadlineKeys)[number];
export type RequestDeadlineKey = (typeof requestDeadlineKeys)[number];
export type DeadlineKey = ObjectionDeadlineKey | RequestDeadlineKey;

export type DayUnit = 'workingDays' | 'calendarDays';

/** The event whose date is day zero. `legalLimit` stands for the lapse of another deadline. */
export type CountsFrom =
  | 'groundFoundOn'
  | 'receivedOn'
  | 'declaredCompleteOn'
  | 'orderedOn'
  | 'repliedOn'
  | 'replyReceivedOn'
  | 'registeredOn'
  | 'legalLimit';

export interface DeadlineRule {
  readonly key: DeadlineKey;
  readonly register: Register;
  /** Null where the paper itself says how long (an order or a decision of the Atasan PPID). */
  readonly days: number | null;
  readonly unit: DayUnit;
  readonly countsFrom: CountsFrom;
  readonly law: string;
  readonly effectiveFrom: CalendarDate;
  /** 1 for the first rule of a key, then by place in the table. */
  readonly version: number;
}

type RuleRow = Omit<DeadlineRule, 'version'>;

const actInForce = calendarDate('2010-04-30');
const sopInForce = calendarDate('2022-02-13');

const objectionRule = (
  key: ObjectionDeadlineKey,
  days: number | null,
  countsFrom: CountsFrom,
  law: string,
  effectiveFrom: CalendarDate,
): RuleRow => ({ key, register: 'objection', days, unit: 'workingDays', countsFrom, law, effectiveFrom });

const requestRule = (key: RequestDeadlineKey, days: number, law: string): RuleRow => ({
  key,
  register: 'request',
  days,
  unit: 'workingDays',
  countsFrom: 'registeredOn',
  law,
  effectiveFrom: actInForce,
});

const rows: readonly RuleRow[] = [
  objectionRule('filing', 30, 'groundFoundOn', 'UU 14/2008 Pasal 36 ayat (1)', actInForce),
  objectionRule('limitFromReceipt', 30, 'receivedOn', 'UU 14/2008 Pasal 36 ayat (2)', actInForce),
  objectionRule('review', 7, 'declaredCompleteOn', 'SOP-PPID-04 lampiran langkah 3 (H+7)', sopInForce),
  objectionRule('deliveryFrom', 8, 'declaredCompleteOn', 'SOP-PPID-04 lampiran langkah 5 (H+8)', sopInForce),
  objectionRule('preparation', 14, 'declaredCompleteOn', 'SOP-PPID-04 lampiran langkah 4 (H+14)', sopInForce),
  objectionRule('internalAim', 25, 'declaredCompleteOn', 'SOP-PPID-04 lampiran, keterangan langkah 4 (H+25)', sopInForce),
  objectionRule('legalLimit', 30, 'declaredCompleteOn', 'UU 14/2008 Pasal 36 ayat (2); SOP-PPID-04 J.2', actInForce),
  objectionRule('order', null, 'orderedOn', 'SOP-PPID-04 lampiran langkah 3 (surat perintah Atasan PPID)', sopInForce),
  objectionRule('decisionOrder', null, 'repliedOn', 'Putusan tertulis Atasan PPID (UU 14/2008 Pasal 36 ayat (2))', actInForce),
  objectionRule('dispute', 14, 'replyReceivedOn', 'UU 14/2008 Pasal 37 ayat (2)', actInForce),
  objectionRule('disputeWithoutReply', 14, 'legalLimit', 'UU 14/2008 Pasal 37 ayat (2)', actInForce),
  requestRule('notice', 10, 'UU 14/2008 Pasal 22 ayat (7)'),
  requestRule('noticeExtended', 17, 'UU 14/2008 Pasal 22 ayat (7) dan (8)'),
];

/** Every rule, in the order in which deadlines are listed. */
export const deadlineRules: readonly DeadlineRule[] = rows.map((row, place) => ({
  ...row,
  version: rows.slice(0, place + 1).filter(({ key }) => key === row.key).length,
}));

/** The rule in force on a date; before the first one took effect, the first one (an old case is shown, not judged). */
export function ruleInForce(key: DeadlineKey, on: CalendarDate, rules: readonly DeadlineRule[] = deadlineRules): DeadlineRule {
  const ofKey = versionsOf(rules).get(key) ?? [];
  const rule = ofKey.findLast((candidate) => candidate.effectiveFrom <= on) ?? ofKey[0];
  assert(rule, `a rule for ${key}`);
  return rule;
}

const sortedVersions = new WeakMap<readonly DeadlineRule[], ReadonlyMap<DeadlineKey, readonly DeadlineRule[]>>();

/** By key, the oldest first; of two from the same day the one that was set last counts. Asked for every deadline of every case. */
function versionsOf(rules: readonly DeadlineRule[]): ReadonlyMap<DeadlineKey, readonly DeadlineRule[]> {
  const known = sortedVersions.get(rules);
  if (known) return known;
  const sorted = Map.groupBy(
    rules.toSorted((a, b) => compareDates(a.effectiveFrom, b.effectiveFrom) || a.version - b.version),
    ({ key }) => key,
  );
  sortedVersions.set(rules, sorted);
  return sorted;
}
