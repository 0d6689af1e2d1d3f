import { useCallback } from 'react';
import { useText } from '#renderer/ui/use-text.ts';
import { securityLabels } from '../../record-labels.ts';
import type { ListedCode } from './code-tree.ts';

export interface RuleText {
  readonly active: string;
  readonly inactive: string;
  readonly disposition: string;
  readonly security: string;
}

/** The rule as the list prints it. A heading has none; a dash stands where a rule has no such period. */
export function useRuleText(): (code: ListedCode) => RuleText {
  const archive = useText('archive');
  return useCallback(
    (code) => {
      const cell = (text: string | null) => (text === null || text === '-' ? (code.heading ? '' : '–') : text);
      return {
        active: cell(code.activePeriod),
        inactive: cell(code.inactivePeriod),
        disposition: cell(code.disposition),
        security: code.securityClass ? archive(securityLabels[code.securityClass]) : (code.securityText ?? ''),
      };
    },
    [archive],
  );
}
