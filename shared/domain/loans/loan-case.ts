/**
 * A loan as its events tell it. The fold never drops an event: what the table refuses (two desks acted without knowing of each
 * other) is handed back in `unapplied`, for a person to settle.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { LoanEvent } from './loan-events.ts';
import { type LoanFacts, type LoanState, type LoanTransitionRefusal, loanTransition } from './loan-workflow.ts';

export interface LoanCase {
  readonly state: LoanState;
  readonly number?: string;
  readonly requestedOn?: CalendarDate;
  readonly requestedDays?: number;
  readonly approvedOn?: CalendarDate;
  readonly refusalReason?: string;
  readonly outOn?: CalendarDate;
  readonly dueOn?: CalendarDate;
  readonly conditionOut?: string;
  readonly extensions: number;
  readonly remindedOn: readonly CalendarDate[];
  readonly returnedOn?: CalendarDate;
  readonly conditionIn?: string;
  readonly complete?: boolean;
  readonly lostOn?: CalendarDate;
  readonly voidReason?: string;
  readonly unapplied: readonly { readonly event: LoanEvent; readonly refusal: LoanTransitionRefusal }[];
}

const nothingYet: LoanCase = { state: 'new', extensions: 0, remindedOn: [], unapplied: [] };

/** Folds the events in the order in which they were recorded. */
export function foldLoan(events: readonly LoanEvent[], facts: LoanFacts): LoanCase {
  let known = nothingYet;
  for (const event of events) {
    const next = loanTransition(known.state, event.kind, facts);
    known = next.ok
      ? { ...after(known, event), state: next.value }
      : { ...known, unapplied: [...known.unapplied, { event, refusal: next.error }] };
  }
  return known;
}

function after(known: LoanCase, event: LoanEvent): LoanCase {
  switch (event.kind) {
    case 'requested':
      return { ...known, requestedOn: event.on, requestedDays: event.data.workingDays };
    case 'approved':
      return { ...known, approvedOn: event.on };
    case 'refused':
      return { ...known, refusalReason: event.data.reason };
    case 'handedOut': {
      const { number, dueOn, condition } = event.data;
      return { ...known, number, outOn: event.on, dueOn, ...(condition ? { conditionOut: condition } : {}) };
    }
    case 'extended':
      return { ...known, dueOn: event.data.dueOn, extensions: known.extensions + 1 };
    case 'reminded':
      return { ...known, remindedOn: [...known.remindedOn, event.on] };
    case 'returned':
      return { ...known, returnedOn: event.on, conditionIn: event.data.condition, complete: event.data.complete };
    case 'lost':
      return { ...known, lostOn: event.on };
    case 'voided':
      return { ...known, voidReason: event.data.reason };
  }
}
