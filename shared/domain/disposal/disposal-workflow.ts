/**
 * The course of a proposal as one table (domain.md 4.6). A transfer needs its Berita Acara alone. A destruction stays locked until the
 * panel has considered it, the head of the office **and** the archives authority have approved, the decree is issued and the witnesses
 * are named. A handing over of permanent records needs consideration and both approvals.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { DisposalKind } from './disposal-eligible.ts';
import type { DisposalEventKind } from './disposal-events.ts';

export const disposalStates = [
  'new',
  'proposed',
  'panelled',
  'examined',
  'considered',
  'headApproved',
  'authorityApproved',
  'approved',
  'decreed',
  'ready',
  'done',
  'filed',
  'cancelled',
] as const;
export type DisposalState = (typeof disposalStates)[number];

/** What a guard may look at: the kind holds from the first event, the records as the events before left them. */
export interface DisposalFacts {
  readonly kind: DisposalKind;
  readonly records: number;
}

export type DisposalGuard = 'transfer' | 'destruction' | 'handover' | 'formal' | 'notLast' | 'records';

export type DisposalTransitionRefusal =
  | { readonly code: 'disposal.notHere'; readonly state: DisposalState; readonly event: DisposalEventKind }
  | { readonly code: `disposal.${DisposalGuard}`; readonly state: DisposalState; readonly event: DisposalEventKind };

export interface DisposalTransition {
  readonly from: DisposalState;
  readonly event: DisposalEventKind;
  readonly to: DisposalState;
  readonly guards: readonly DisposalGuard[];
}

const guards: Readonly<Record<DisposalGuard, (facts: DisposalFacts) => boolean>> = {
  transfer: ({ kind }) => kind === 'transfer',
  destruction: ({ kind }) => kind === 'destruction',
  handover: ({ kind }) => kind === 'handover',
  formal: ({ kind }) => kind !== 'transfer',
  // A proposal of nothing is cancelled instead.
  notLast: ({ records }) => records > 1,
  records: ({ records }) => records > 0,
};

const move = (
  from: DisposalState,
  event: DisposalEventKind,
  to: DisposalState,
  ...needs: readonly DisposalGuard[]
): DisposalTransition => ({
  from,
  event,
  to,
  guards: needs,
});

const open = [
  'proposed',
  'panelled',
  'examined',
  'considered',
  'headApproved',
  'authorityApproved',
  'approved',
  'decreed',
  'ready',
] as const;

/** Every move there is; nothing else can happen. */
export const disposalTransitions: readonly DisposalTransition[] = [
  move('new', 'proposed', 'proposed'),
  move('proposed', 'transferred', 'done', 'transfer', 'records'),
  move('proposed', 'panelFormed', 'panelled', 'formal'),
  move('panelled', 'examined', 'examined'),
  move('examined', 'considered', 'considered'),
  // The two approvals come in any order; both are needed.
  move('considered', 'headApproved', 'headApproved'),
  move('considered', 'authorityApproved', 'authorityApproved'),
  move('headApproved', 'authorityApproved', 'approved'),
  move('authorityApproved', 'headApproved', 'approved'),
  move('approved', 'handedOver', 'done', 'handover', 'records'),
  move('approved', 'decreed', 'decreed', 'destruction'),
  move('decreed', 'witnessed', 'ready'),
  move('ready', 'destroyed', 'done', 'records'),
  move('done', 'minutesFiled', 'filed'),
  // To keep a record is allowed at any moment before the act.
  ...open.map((from) => move(from, 'recordRemoved', from, 'notLast')),
  ...open.map((from) => move(from, 'cancelled', 'cancelled')),
];

/** States that nothing leads out of. */
export const finalDisposalStates: readonly DisposalState[] = ['filed', 'cancelled'];

/** The state after an event, or why it can't happen now. */
export function disposalTransition(
  state: DisposalState,
  event: DisposalEventKind,
  facts: DisposalFacts,
): Result<DisposalState, DisposalTransitionRefusal> {
  const found = disposalTransitions.find((candidate) => candidate.from === state && candidate.event === event);
  if (!found) return err({ code: 'disposal.notHere', state, event });
  const failing = found.guards.find((guard) => !guards[guard](facts));
  return failing ? err({ code: `disposal.${failing}`, state, event }) : ok(found.to);
}

/** The events that the screen may offer. */
export const allowedDisposalEvents = (state: DisposalState, facts: DisposalFacts): DisposalEventKind[] =>
  disposalTransitions
    .filter((candidate) => candidate.from === state && candidate.guards.every((guard) => guards[guard](facts)))
    .map((candidate) => candidate.event);

/** The acts on the way of a proposal, in their order: what the screen ticks off. */
export const stepsOf: Readonly<Record<DisposalKind, readonly DisposalEventKind[]>> = {
  transfer: ['proposed', 'transferred', 'minutesFiled'],
  destruction: [
    'proposed',
    'panelFormed',
    'examined',
    'considered',
    'headApproved',
    'authorityApproved',
    'decreed',
    'witnessed',
    'destroyed',
    'minutesFiled',
  ],
  handover: ['proposed', 'panelFormed', 'examined', 'considered', 'headApproved', 'authorityApproved', 'handedOver', 'minutesFiled'],
};

/** The event that carries out a proposal. */
export const actOf = { transfer: 'transferred', destruction: 'destroyed', handover: 'handedOver' } as const satisfies Record<
  DisposalKind,
  DisposalEventKind
>;
