import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { groundRuleSetOn, readGroundRuleChoices, withGroundRuleChoice } from './ground-rule-choice.ts';

const on = calendarDate;
const changed = withGroundRuleChoice('sop', { ruleSet: 'commission', effectiveFrom: on('2026-06-10') });

describe('the rule set that words the grounds', () => {
  it.each([
    ['nothing chosen', null, '2026-06-10', 'act'],
    ['a setting of before, from the beginning', 'sop', '2012-01-01', 'sop'],
    ['the day before the change', changed, '2026-06-09', 'sop'],
    ['its first day', changed, '2026-06-10', 'commission'],
    ['a setting that cannot be read', { ruleSet: 'sop' }, '2026-06-10', 'act'],
  ])('%s', (_name, json, day, expected) => {
    expect(groundRuleSetOn(on(day), json)).toBe(expected);
  });

  it('keeps its order whenever a choice was made, and takes the later one of a day', () => {
    const before = withGroundRuleChoice(changed, { ruleSet: 'act', effectiveFrom: on('2026-01-05') });
    expect(before.map(({ ruleSet }) => ruleSet)).toEqual(['sop', 'act', 'commission']);
    expect(withGroundRuleChoice(before, { ruleSet: 'sop', effectiveFrom: on('2026-06-10') }).map(({ ruleSet }) => ruleSet)).toEqual([
      'sop',
      'act',
      'sop',
    ]);
  });

  it('leaves out what says nothing new', () => {
    expect(withGroundRuleChoice('act', { ruleSet: 'act', effectiveFrom: on('2026-06-10') })).toEqual(readGroundRuleChoices('act'));
    expect(readGroundRuleChoices(changed)).toEqual(changed);
  });
});
