/**
 * The course of an entry as one table. It stands in the list until it is withdrawn with a reason, and may come back. The round of the
 * procedure (collected, corrected, classified, decided) lies before `listed` and adds its own states there.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { DipEventKind } from './dip-events.ts';

export const dipStates = ['new', 'listed', 'withdrawn'] as const;
export type DipState = (typeof dipStates)[number];

export interface DipTransitionRefusal {
  readonly code: 'dip.notHere';
  readonly state: DipState;
  readonly event: DipEventKind;
}

export interface DipTransition {
  readonly from: DipState;
  readonly event: DipEventKind;
  readonly to: DipState;
}

const move = (from: DipState, event: DipEventKind, to: DipState): DipTransition => ({ from, event, to });

/** Every move there is; nothing else can happen. */
export const dipTransitions: readonly DipTransition[] = [
  move('new', 'listed', 'listed'),
  move('listed', 'announced', 'listed'),
  move('listed', 'reclassified', 'listed'),
  move('listed', 'based', 'listed'),
  move('listed', 'corrected', 'listed'),
  move('listed', 'withdrawn', 'withdrawn'),
  move('withdrawn', 'restored', 'listed'),
];

/** The state after an event, or why it can't happen now. */
export function dipTransition(state: DipState, event: DipEventKind): Result<DipState, DipTransitionRefusal> {
  const found = dipTransitions.find((candidate) => candidate.from === state && candidate.event === event);
  return found ? ok(found.to) : err({ code: 'dip.notHere', state, event });
}
