/**
 * The course of a loan as one table (domain.md 4.7: request, check, out indicator, hand over, control of the return date, check on
 * return). Own unit and open class is handed out at once; approval stands only before loans to other units, of restricted and of
 * vital records. Being overdue is no state: it is judged from the due date.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { LoanEventKind } from './loan-events.ts';

export const loanStates = ['new', 'requested', 'approved', 'refused', 'out', 'lost', 'returned', 'voided'] as const;
export type LoanState = (typeof loanStates)[number];

/** What a guard may look at: it was decided when the loan was written down, so it holds at every replay. */
export interface LoanFacts {
  readonly needsApproval: boolean;
}

export type LoanGuard = 'needsApproval' | 'free';

export type LoanTransitionRefusal =
  | { readonly code: 'loan.notHere'; readonly state: LoanState; readonly event: LoanEventKind }
  | { readonly code: `loan.${LoanGuard}`; readonly state: LoanState; readonly event: LoanEventKind };

export interface LoanTransition {
  readonly from: LoanState;
  readonly event: LoanEventKind;
  readonly to: LoanState;
  readonly guard?: LoanGuard;
}

const guards: Readonly<Record<LoanGuard, (facts: LoanFacts) => boolean>> = {
  needsApproval: ({ needsApproval }) => needsApproval,
  free: ({ needsApproval }) => !needsApproval,
};

const move = (from: LoanState, event: LoanEventKind, to: LoanState, guard?: LoanGuard): LoanTransition =>
  guard ? { from, event, to, guard } : { from, event, to };

/** Every move there is; nothing else can happen. */
export const loanTransitions: readonly LoanTransition[] = [
  move('new', 'requested', 'requested', 'needsApproval'),
  move('new', 'handedOut', 'out', 'free'),
  move('requested', 'approved', 'approved'),
  move('requested', 'refused', 'refused'),
  move('approved', 'handedOut', 'out'),
  move('out', 'extended', 'out'),
  move('out', 'reminded', 'out'),
  move('out', 'returned', 'returned'),
  move('out', 'lost', 'lost'),
  // What was given up may still turn up.
  move('lost', 'returned', 'returned'),
  ...(['requested', 'approved', 'out'] as const).map((from) => move(from, 'voided', 'voided')),
];

/** States that nothing leads out of. */
export const finalLoanStates: readonly LoanState[] = ['refused', 'returned', 'voided'];

/** The item is not on its shelf. */
export const awayStates: readonly LoanState[] = ['out', 'lost'];

/** The state after an event, or why it can't happen now. */
export function loanTransition(state: LoanState, event: LoanEventKind, facts: LoanFacts): Result<LoanState, LoanTransitionRefusal> {
  const found = loanTransitions.find((candidate) => candidate.from === state && candidate.event === event);
  if (!found) return err({ code: 'loan.notHere', state, event });
  if (found.guard && !guards[found.guard](facts)) return err({ code: `loan.${found.guard}`, state, event });
  return ok(found.to);
}

/** The events that the screen may offer. */
export const allowedLoanEvents = (state: LoanState, facts: LoanFacts): LoanEventKind[] =>
  loanTransitions
    .filter((candidate) => candidate.from === state && (!candidate.guard || guards[candidate.guard](facts)))
    .map((candidate) => candidate.event);
