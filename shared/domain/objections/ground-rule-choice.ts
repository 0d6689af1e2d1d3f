/**
 * Whose wording of the grounds the office follows, and since when. A case reads in the words that the office followed on its day H (domain.md
 * 1.1): who follows another rule set from a day on changes nothing of what was said before.
 */
import { z } from 'zod';
import { type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { dateText } from '#shared/schema/values.ts';
import { DEFAULT_GROUND_RULE_SET, type GroundRuleSet, groundRuleSets } from './ground-wording.ts';

export interface GroundRuleChoice {
  readonly ruleSet: GroundRuleSet;
  readonly effectiveFrom: CalendarDate;
}

/** The day on which the Act took effect: before it there was nothing to object to. */
const FROM_THE_BEGINNING = calendarDate('2010-04-30');

const ruleSet = z.enum(groundRuleSets);
const stored = z.array(z.object({ ruleSet, effectiveFrom: dateText }));

/** The choices in their order, the first one from the beginning. A setting of before named one rule set without a day. */
export function readGroundRuleChoices(json: unknown): readonly GroundRuleChoice[] {
  const named = ruleSet.safeParse(json);
  const first: GroundRuleChoice = { ruleSet: named.data ?? DEFAULT_GROUND_RULE_SET, effectiveFrom: FROM_THE_BEGINNING };
  const list = stored.safeParse(json);
  return list.success ? inOrder([first, ...list.data]) : [first];
}

export const groundRuleSetOn = (on: CalendarDate, json: unknown): GroundRuleSet =>
  readGroundRuleChoices(json).findLast(({ effectiveFrom }) => effectiveFrom <= on)?.ruleSet ?? DEFAULT_GROUND_RULE_SET;

/** The choices with one more; one of the same day gives way. What says nothing new is left out. */
export const withGroundRuleChoice = (json: unknown, choice: GroundRuleChoice): readonly GroundRuleChoice[] =>
  inOrder([...readGroundRuleChoices(json), choice]);

function inOrder(choices: readonly GroundRuleChoice[]): readonly GroundRuleChoice[] {
  const byDay = new Map(choices.map((choice) => [choice.effectiveFrom, choice]));
  const sorted = [...byDay.values()].toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
  return sorted.filter((choice, index) => choice.ruleSet !== sorted[index - 1]?.ruleSet);
}
