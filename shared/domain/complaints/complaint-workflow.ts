/**
 * The course of a complaint or a suggestion as one table (SOP-PPID-04 R: handled under this procedure or that of complaints). No time limit
 * of the law runs; one that turns out to be an objection becomes one, with the day on which it was received.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ComplaintEvent, ComplaintEventKind } from './complaint-events.ts';

export const complaintStates = ['new', 'registered', 'assigned', 'answered', 'objection', 'voided'] as const;
export type ComplaintState = (typeof complaintStates)[number];

export interface ComplaintTransition {
  readonly from: ComplaintState;
  readonly event: ComplaintEventKind;
  readonly to: ComplaintState;
}

const move = (from: ComplaintState, event: ComplaintEventKind, to: ComplaintState): ComplaintTransition => ({ from, event, to });
const open = ['registered', 'assigned'] as const;

/** Every move there is; nothing else can happen. */
export const complaintTransitions: readonly ComplaintTransition[] = [
  move('new', 'registered', 'registered'),
  ...open.map((from) => move(from, 'assigned', 'assigned')),
  // What the desk can answer at once needs no handler.
  ...open.map((from) => move(from, 'answered', 'answered')),
  ...open.map((from) => move(from, 'becameObjection', 'objection')),
  ...open.map((from) => move(from, 'voided', 'voided')),
];

export const finalComplaintStates: readonly ComplaintState[] = ['answered', 'objection', 'voided'];

export type ComplaintRefusal = {
  readonly code: 'transition.notHere';
  readonly state: ComplaintState;
  readonly event: ComplaintEventKind;
};

export function complaintTransition(state: ComplaintState, event: ComplaintEventKind): Result<ComplaintState, ComplaintRefusal> {
  const found = complaintTransitions.find((candidate) => candidate.from === state && candidate.event === event);
  return found ? ok(found.to) : err({ code: 'transition.notHere', state, event });
}

export interface ComplaintCase {
  readonly state: ComplaintState;
  readonly number?: string;
  readonly registeredOn?: ComplaintEvent['on'];
  readonly handler?: string;
  readonly answer?: string;
  readonly answeredOn?: ComplaintEvent['on'];
  readonly objectionId?: string;
  readonly voidReason?: string;
  readonly unapplied: readonly ComplaintEvent[];
}

/** Folds the events in the order in which they were recorded; what the table refuses is handed back. */
export function foldComplaint(events: readonly ComplaintEvent[]): ComplaintCase {
  let known: ComplaintCase = { state: 'new', unapplied: [] };
  for (const event of events) {
    const next = complaintTransition(known.state, event.kind);
    known = next.ok ? { ...known, ...said(event), state: next.value } : { ...known, unapplied: [...known.unapplied, event] };
  }
  return known;
}

function said(event: ComplaintEvent): Partial<ComplaintCase> {
  switch (event.kind) {
    case 'registered':
      return { number: event.data.number, registeredOn: event.on };
    case 'assigned':
      return { handler: event.data.handler };
    case 'answered':
      return { answer: event.data.answer, answeredOn: event.on };
    case 'becameObjection':
      return { objectionId: event.data.objectionId };
    case 'voided':
      return { voidReason: event.data.reason };
  }
}
