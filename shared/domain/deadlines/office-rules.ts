/**
 * Rules of the office beside the shipped ones: a limit that an amended SOP or a court counts otherwise (domain.md 1.3, 9), from a day on, on a
 * ground that is written down with the person who set it. Cases that began before keep the rule of their day. What the program warns of is
 * never refused: the office answers for its rule.
 */
import { z } from 'zod';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { dateText, id, instantText, text } from '#shared/schema/values.ts';
import { type DayUnit, type DeadlineKey, type DeadlineRule, deadlineRules, ruleInForce } from './deadline-rules.ts';

/** Limits that an office may count otherwise; the days of an order or a decision stand on its paper. */
export const settableKeys = [
  'review',
  'preparation',
  'internalAim',
  'legalLimit',
  'filing',
  'dispute',
  'notice',
  'noticeExtended',
] as const;
export type SettableKey = (typeof settableKeys)[number];

export const dayUnits = ['workingDays', 'calendarDays'] as const satisfies readonly DayUnit[];

/** Only the limit of the answer is counted from two days in practice: complete and registered, or received (domain.md 1.3). */
export const limitStarts = ['declaredCompleteOn', 'receivedOn'] as const;
export type LimitStart = (typeof limitStarts)[number];

export interface OfficeRule {
  readonly key: SettableKey;
  readonly days: number;
  readonly unit: DayUnit;
  readonly countsFrom: LimitStart | null;
  readonly effectiveFrom: CalendarDate;
  /** The decree, article or letter that it rests on. */
  readonly basis: string;
  readonly personId: string;
  readonly setAt: string;
}

const rulesSchema = z.array(
  z.object({
    key: z.enum(settableKeys),
    days: z.number().int().min(1).max(400),
    unit: z.enum(dayUnits),
    countsFrom: z.enum(limitStarts).nullable(),
    effectiveFrom: dateText,
    basis: text,
    personId: id,
    setAt: instantText,
  }),
);

/** What stands in the setting; what cannot be read is left out, so that the shipped rules stand. */
export function readOfficeRules(json: unknown): readonly OfficeRule[] {
  const parsed = rulesSchema.safeParse(json);
  return parsed.success ? parsed.data : [];
}

/** Shipped rules and those of the office in one table; the office's count where both are in force. */
export function withOfficeRules(rules: readonly OfficeRule[]): readonly DeadlineRule[] {
  if (rules.length === 0) return deadlineRules;
  return [...deadlineRules, ...rules.map((rule, place) => deadlineRuleOf(rule, place))];
}

function deadlineRuleOf({ key, days, unit, countsFrom, effectiveFrom, basis }: OfficeRule, place: number): DeadlineRule {
  const shipped = ruleInForce(key, effectiveFrom);
  return {
    ...shipped,
    days,
    unit,
    countsFrom: countsFrom ?? shipped.countsFrom,
    law: basis,
    effectiveFrom,
    version: shipped.version + place + 1,
  };
}

export type RuleCaution =
  /** Longer than the Act or the SOP gives. */
  | 'longer'
  /** Thirty days of the wall calendar end before the office's own aim of 25 working days (domain.md 0.1). */
  | 'calendarDays'
  /** Counted from another day than SOP 004 J.2 says. */
  | 'start'
  /** It would reach back to cases that have begun. */
  | 'backdated';

/** What a person must know before a rule is set. */
export function ruleCautions(
  rule: Pick<OfficeRule, 'key' | 'days' | 'unit' | 'countsFrom' | 'effectiveFrom'>,
  today: CalendarDate,
): readonly RuleCaution[] {
  const shipped = ruleInForce(rule.key as DeadlineKey, rule.effectiveFrom);
  const wall = (days: number, unit: DayUnit) => (unit === 'workingDays' ? days * (7 / 5) : days);
  return [
    ...(wall(rule.days, rule.unit) > wall(shipped.days ?? 0, shipped.unit) ? (['longer'] as const) : []),
    ...(rule.unit === 'calendarDays' ? (['calendarDays'] as const) : []),
    ...(rule.countsFrom !== null && rule.countsFrom !== shipped.countsFrom ? (['start'] as const) : []),
    ...(rule.effectiveFrom < today ? (['backdated'] as const) : []),
  ];
}
