/**
 * A proposal for the list, as an event of a case says it: a request for what is not listed yet ("not in the list" is no reason to refuse),
 * or an objection whose decision opened something (UU 14/2008 Art. 11(2); domain.md 8, scenario 16). Its basis is that decision.
 */
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { DipBasis } from './dip-events.ts';

export interface ProposedInformation {
  readonly information: string;
  /** Null where no decision stands behind it, or its number is not known yet. */
  readonly basis: DipBasis | null;
}

/** What the event proposes; null where it says nothing that can be listed. */
export function proposedBy(data: unknown): ProposedInformation | null {
  if (typeof data !== 'object' || data === null) return null;
  const said = data as Readonly<Record<string, unknown>>;
  const information = textOf(said.information) ?? textOf(said.summary);
  if (!information) return null;
  const number = textOf(said.decisionNumber);
  const basis = number && isCalendarDate(said.decidedOn) ? { kind: 'decision' as const, number, on: said.decidedOn } : null;
  return { information, basis };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
