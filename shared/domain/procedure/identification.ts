/**
 * The course of an identification list as one table (SOP-PPID-06 annex): 1. officers list what is to be documented and hand the list to
 * the Sekretaris PPID; 2. the Sekretaris checks it, gives it back with what is missing, or submits it with a draft circular; 3. PPID and
 * head of the office review both, approve or give them back. Cataloguing never waits for a list.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Action } from '../access/access.ts';
import type { IdentificationEvent, IdentificationEventKind } from './identification-events.ts';

export const identificationStates = [
  'draft',
  'submitted',
  'returned',
  'checked',
  'drafted',
  'ppidApproved',
  'approved',
  'issued',
  'voided',
] as const;
export type IdentificationState = (typeof identificationStates)[number];

interface Move {
  readonly from: IdentificationState;
  readonly event: IdentificationEventKind;
  readonly to: IdentificationState;
}

const move = (from: IdentificationState, event: IdentificationEventKind, to: IdentificationState): Move => ({ from, event, to });

/** Every move there is; nothing else can happen. */
export const identificationMoves: readonly Move[] = [
  move('draft', 'submitted', 'submitted'),
  move('returned', 'submitted', 'submitted'),
  move('submitted', 'returned', 'returned'),
  move('submitted', 'accepted', 'checked'),
  move('checked', 'circularDrafted', 'drafted'),
  move('drafted', 'circularDrafted', 'drafted'),
  move('drafted', 'ppidApproved', 'ppidApproved'),
  move('drafted', 'bothApproved', 'approved'),
  move('ppidApproved', 'headApproved', 'approved'),
  // Not complete or not right: the Sekretaris completes it, or gives it back to the officers.
  move('drafted', 'reviewReturned', 'submitted'),
  move('ppidApproved', 'reviewReturned', 'submitted'),
  move('approved', 'circularIssued', 'issued'),
  ...(['draft', 'submitted', 'returned', 'checked', 'drafted'] as const).map((from) => move(from, 'voided', 'voided')),
];

export const allowedIdentificationEvents = (state: IdentificationState): readonly IdentificationEventKind[] =>
  identificationMoves.filter(({ from }) => from === state).map(({ event }) => event);

export function identificationMove(
  state: IdentificationState,
  event: IdentificationEventKind,
): Result<IdentificationState, { readonly code: 'list.notHere' }> {
  const found = identificationMoves.find((candidate) => candidate.from === state && candidate.event === event);
  return found ? ok(found.to) : err({ code: 'list.notHere' });
}

/** Whose step it is. */
export const actionOfIdentification: Readonly<Record<IdentificationEventKind, Action>> = {
  submitted: 'procedure.list',
  returned: 'procedure.check',
  accepted: 'procedure.check',
  circularDrafted: 'procedure.check',
  ppidApproved: 'procedure.reviewPpid',
  headApproved: 'procedure.reviewHead',
  bothApproved: 'procedure.reviewHead',
  reviewReturned: 'procedure.check',
  circularIssued: 'procedure.check',
  voided: 'procedure.list',
};

/** Acts of superiors, which most often come on paper. */
export const superiorActs: readonly IdentificationEventKind[] = ['ppidApproved', 'headApproved', 'bothApproved', 'reviewReturned'];

/** Lines are changed while the officers have the list. */
export const isOpenForLines = (state: IdentificationState): boolean => state === 'draft' || state === 'returned';

export interface IdentificationCase {
  readonly state: IdentificationState;
  /** Remarks that stand against lines now, by line. */
  readonly remarks: ReadonlyMap<string, string>;
  /** How often each line came back. */
  readonly timesReturned: ReadonlyMap<string, number>;
  readonly circular: Extract<IdentificationEvent, { kind: 'circularDrafted' }>['data'] | null;
  readonly reviewReason: string | null;
  readonly approvals: readonly Extract<IdentificationEvent, { kind: 'ppidApproved' | 'headApproved' | 'bothApproved' }>[];
  readonly issued: { readonly number: string; readonly on: string; readonly signer: string } | null;
  readonly voidReason: string | null;
  /** The day of the last step: the next one is not dated before it. */
  readonly since: CalendarDate | null;
  readonly unapplied: readonly IdentificationEvent[];
}

const nothingYet: IdentificationCase = {
  state: 'draft',
  remarks: new Map(),
  timesReturned: new Map(),
  circular: null,
  reviewReason: null,
  approvals: [],
  issued: null,
  voidReason: null,
  since: null,
  unapplied: [],
};

/** Folds the events in the order in which they were recorded. The fold never drops one: what the table refuses is handed back. */
export function foldIdentification(events: readonly IdentificationEvent[]): IdentificationCase {
  let known = nothingYet;
  for (const event of events) {
    const next = identificationMove(known.state, event.kind);
    known = next.ok ? { ...after(known, event), state: next.value, since: event.on } : { ...known, unapplied: [...known.unapplied, event] };
  }
  return known;
}

function after(known: IdentificationCase, event: IdentificationEvent): IdentificationCase {
  switch (event.kind) {
    case 'submitted':
      return { ...known, remarks: new Map(), reviewReason: null };
    case 'returned': {
      const remarks = new Map(event.data.remarks.map(({ lineId, remark }) => [lineId, remark]));
      const timesReturned = new Map(known.timesReturned);
      for (const lineId of remarks.keys()) timesReturned.set(lineId, (timesReturned.get(lineId) ?? 0) + 1);
      return { ...known, remarks, timesReturned };
    }
    case 'accepted':
      return { ...known, remarks: new Map() };
    case 'circularDrafted':
      return { ...known, circular: event.data, approvals: [] };
    case 'ppidApproved':
    case 'headApproved':
    case 'bothApproved':
      return { ...known, approvals: [...known.approvals, event] };
    case 'reviewReturned':
      return { ...known, reviewReason: event.data.reason, approvals: [] };
    case 'circularIssued':
      return { ...known, issued: { number: event.data.number, on: event.on, signer: event.data.signer } };
    case 'voided':
      return { ...known, voidReason: event.data.reason };
  }
}
