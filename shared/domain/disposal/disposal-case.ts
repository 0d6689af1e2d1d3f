/**
 * A proposal as its events tell it. The fold never drops an event: what the table refuses (two desks acted without knowing of each
 * other) is handed back in `unapplied`, for a person to settle.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { DisposalKind } from './disposal-eligible.ts';
import type { DisposalEvent, DisposalEventKind, Witness } from './disposal-events.ts';
import { type DisposalState, type DisposalTransitionRefusal, disposalTransition } from './disposal-workflow.ts';

/** An act with its paper. */
export interface DisposalAct {
  readonly on: CalendarDate;
  readonly number: string | null;
  readonly signer: string | null;
  readonly scan: { readonly hash: string; readonly name: string } | null;
}

export interface DisposalCase {
  readonly state: DisposalState;
  readonly acts: Readonly<Partial<Record<DisposalEventKind, DisposalAct>>>;
  readonly witnesses: readonly Witness[];
  /** Records taken off the proposal again, with the reason. */
  readonly removed: ReadonlyMap<string, string>;
  readonly cancelledBecause: string | null;
  readonly unapplied: readonly { readonly event: DisposalEvent; readonly refusal: DisposalTransitionRefusal }[];
}

const nothingYet: DisposalCase = { state: 'new', acts: {}, witnesses: [], removed: new Map(), cancelledBecause: null, unapplied: [] };

/** Folds the events in the order in which they were recorded; `recordIds` are those that were proposed. */
export function foldDisposal(events: readonly DisposalEvent[], kind: DisposalKind, recordIds: readonly string[]): DisposalCase {
  let known = nothingYet;
  for (const event of events) {
    const next = disposalTransition(known.state, event.kind, { kind, records: recordIds.length - known.removed.size });
    known = next.ok
      ? { ...after(known, event), state: next.value }
      : { ...known, unapplied: [...known.unapplied, { event, refusal: next.error }] };
  }
  return known;
}

function after(known: DisposalCase, event: DisposalEvent): DisposalCase {
  switch (event.kind) {
    case 'recordRemoved':
      return { ...known, removed: new Map(known.removed).set(event.data.recordId, event.data.reason) };
    case 'cancelled':
      return { ...known, cancelledBecause: event.data.reason };
    case 'witnessed':
      return { ...withAct(known, event, event.data), witnesses: event.data.witnesses };
    case 'proposed':
      return withAct(known, event, {});
    case 'transferred':
    case 'destroyed':
    case 'handedOver':
      return withAct(known, event, { number: event.data.number });
    default:
      return withAct(known, event, event.data);
  }
}

const withAct = (
  known: DisposalCase,
  { kind, on }: DisposalEvent,
  { number, signer, scan }: { readonly number?: string; readonly signer?: string; readonly scan?: DisposalAct['scan'] },
): DisposalCase => ({
  ...known,
  acts: { ...known.acts, [kind]: { on, number: number ?? null, signer: signer ?? null, scan: scan ?? null } },
});
