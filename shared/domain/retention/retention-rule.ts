/**
 * The retention rule (JRA) of a class as the reckoning takes it (domain.md 0.8, 4.5). A cell that was not read, or that names an event
 * without "setelah", is left for a person: nothing here guesses how long a record is kept or what becomes of it.
 */
import type { DispositionKind } from './retention.ts';
import { parsePeriod } from './retention.ts';
import { retentionEvents } from './retention-events.ts';
import type { DecidedFate } from './retention-notes.ts';

export type RulePeriod =
  /** The list says "-": there is no such period. */
  | { readonly kind: 'none' }
  /** `events`: it counts from the latest of them; empty where it counts from the record itself. */
  | { readonly kind: 'counted'; readonly months: number; readonly events: readonly string[] }
  /** As the list prints it; null where its cell is empty. */
  | { readonly kind: 'unread'; readonly text: string | null };

export type RuleFate =
  | { readonly kind: 'fixed'; readonly disposition: DispositionKind }
  /** A person has to say: the text carries a condition ("musnah, kecuali ..."), or it was not read. */
  | { readonly kind: 'asked'; readonly text: string | null };

export interface RetentionRule {
  readonly active: RulePeriod;
  readonly inactive: RulePeriod;
  readonly fate: RuleFate;
}

/** The cells of a class as stored. */
export interface RuleCells {
  readonly heading: boolean;
  readonly activePeriod: string | null;
  readonly inactivePeriod: string | null;
  readonly disposition: string | null;
  readonly dispositionKind: DispositionKind | null;
  readonly dispositionNote: string | null;
}

/** Null where the class is a heading: it has no rule of its own. */
export function ruleOf(cells: RuleCells): RetentionRule | null {
  if (cells.heading) return null;
  const { disposition, dispositionKind, dispositionNote } = cells;
  const fate: RuleFate =
    dispositionKind === null || dispositionNote !== null
      ? { kind: 'asked', text: disposition }
      : { kind: 'fixed', disposition: dispositionKind };
  return { active: periodOf(cells.activePeriod), inactive: periodOf(cells.inactivePeriod), fate };
}

/** What the schedule keeps for ever is destroyed by nobody's decision: a destruction is held against the JRA (domain.md 4.6). */
export const mayBecome = (rule: RetentionRule | null, fate: DecidedFate): boolean =>
  fate !== 'destroy' || rule?.fate.kind !== 'fixed' || rule.fate.disposition !== 'permanent';

function periodOf(cell: string | null): RulePeriod {
  const period = parsePeriod(cell ?? '');
  if (period.kind === 'none') return { kind: 'none' };
  if (period.kind !== 'period' || period.triggerUnmarked) return { kind: 'unread', text: cell };
  const months = Math.round(period.years * 12);
  return { kind: 'counted', months, events: period.trigger === null ? [] : retentionEvents(period.trigger) };
}
