import { useMemo } from 'react';
import type { Action } from './action.ts';
import { useStable } from './use-stable.ts';

/**
 * The same actions for as long as what is shown of them stays the same: a screen makes them anew with every drawing, and their buttons need
 * not follow it. What they do is always what the last drawing wanted.
 */
export function useSteadyActions(actions: readonly Action[]): readonly Action[] {
  const run = useStable((id: string) => actions.find((action) => action.id === id)?.run());
  const shown = JSON.stringify(actions, (name, value) => (name === 'icon' ? iconName(value) : name === 'run' ? undefined : value));
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what is shown of them stands in `shown`
  return useMemo(() => actions.map((action) => ({ ...action, run: () => run(action.id) })), [shown, run]);
}

const iconName = (icon: unknown): unknown =>
  icon !== null && (typeof icon === 'object' || typeof icon === 'function') && 'displayName' in icon ? icon.displayName : undefined;
