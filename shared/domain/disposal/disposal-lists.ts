/**
 * The lists that compute themselves every day (domain.md 4.6, scenario 19): what is due for which act, what a person has to decide, and
 * what has not begun to count because an event is missing or the list is not understood.
 */
import type { RetentionStatus } from '../retention/retention-status.ts';
import { type DisposalKind, dueFor } from './disposal-eligible.ts';

export const dueLists = ['transfer', 'destruction', 'handover', 'review', 'waiting'] as const;
export type DueList = (typeof dueLists)[number];

/** The list that a record stands on today; null where it stands on none. */
export function dueList(status: RetentionStatus): DueList | null {
  const act: DisposalKind | null = dueFor(status);
  if (act) return act;
  // "Dinilai kembali", a condition to be weighed, or a personal file that somebody has to put where it belongs.
  if (status.stage === 'over') return 'review';
  return status.stage === 'waiting' || status.stage === 'unread' ? 'waiting' : null;
}

/** Since when it stands there; null for what waits. */
export function dueSince(status: RetentionStatus): string | null {
  return status.stage === 'transferDue' || status.stage === 'over' ? status.since : null;
}
