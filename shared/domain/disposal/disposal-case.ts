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
  /** The signed list, which comes back together with the Berita Acara. */
  readonly list: DisposalAct | null;
  readonly witnesses: readonly Witness[];
  /** Records taken off the proposal again, with the reason. */
  readonly removed: ReadonlyMap<string, string>;
  readonly cancelledBecause: string | null;
  readonly unapplied: readonly { readonly event: DisposalEvent; readonly refusal: DisposalTransitionRefusal }[];
}

const nothingYet: DisposalCase = {
  state: 'new',
  acts: {},
  list: null,
  witnesses: [],
  removed: new Map(),
  cancelledBecause: null,
  unapplied: [],
};

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
    case 'minutesFiled':
      return { ...withAct(known, event, event.data), list: actOn(event, { ...event.data, scan: event.data.listScan ?? null }) };
    case 'transferred':
    case 'destroyed':
    case 'handedOver':
      return withAct(known, event, { number: event.data.number });
    default:
      return withAct(known, event, event.data);
  }
}

interface Signed {
  readonly number?: string;
  readonly signer?: string;
  readonly scan?: DisposalAct['scan'];
}

const actOn = ({ on }: DisposalEvent, { number, signer, scan }: Signed): DisposalAct => ({
  on,
  number: number ?? null,
  signer: signer ?? null,
  scan: scan ?? null,
});

const withAct = (known: DisposalCase, event: DisposalEvent, signed: Signed): DisposalCase => ({
  ...known,
  acts: { ...known.acts, [event.kind]: actOn(event, signed) },
});
