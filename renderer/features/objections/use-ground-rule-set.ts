import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { settingOf, useOffice } from '#renderer/state/office.ts';
import { DEFAULT_GROUND_RULE_SET, type GroundRuleSet, groundRuleSets } from '#shared/domain/objections/ground-wording.ts';

/** The rule set whose wording of the grounds the office follows. */
export function useGroundRuleSet(): GroundRuleSet {
  const chosen = settingOf(useOffice(), settingKeys.groundRuleSet);
  return groundRuleSets.find((one) => one === chosen) ?? DEFAULT_GROUND_RULE_SET;
}
