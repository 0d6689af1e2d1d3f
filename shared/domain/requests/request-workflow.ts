/**
 * The course of a request for information as one table (UU 14/2008 Art. 22; domain.md 2.2). Being past the limit is no state: it is
 * judged from the deadlines. A request that nobody answered stays open until it is answered or closed with a remark; clarification
 * stops no clock, because the law knows no such pause.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { NoticeDecision, RequestEvent, RequestEventKind } from './request-events.ts';

export const requestStates = [
  'new',
  'incomplete',
  'registered',
  'clarifying',
  'answered',
  'delivered',
  'closed',
  'withdrawn',
  'voided',
] as const;
export type RequestState = (typeof requestStates)[number];

/** What a guard may look at beside the event. */
export interface RequestFacts {
  readonly extended: boolean;
  readonly decision: NoticeDecision | undefined;
  /** The limit that runs has passed; null on replay, where what happened is not judged again. */
  readonly lapsed: boolean | null;
}

export type RequestGuard = 'onceInTime' | 'somethingGranted' | 'unansweredLapsed' | 'refusedOrRemark';

export type RequestRefusal = {
  readonly code: 'transition.notHere' | `transition.${RequestGuard}`;
  readonly state: RequestState;
  readonly event: RequestEventKind;
};

export interface RequestTransition {
  readonly from: RequestState;
  readonly event: RequestEventKind;
  readonly to: RequestState;
  readonly guard?: RequestGuard;
}

/** A guard that only the event's content can answer passes where no event is given yet (to show a button). */
const guards: Readonly<Record<RequestGuard, (facts: RequestFacts, event: RequestEvent | undefined) => boolean>> = {
  // UU 14/2008 Art. 22(8): once, before the first limit is over.
  onceInTime: ({ extended, lapsed }) => !extended && lapsed !== true,
  somethingGranted: ({ decision }) => decision !== 'refused',
  unansweredLapsed: ({ lapsed }, event) => lapsed !== false && hasRemark(event),
  refusedOrRemark: ({ decision }, event) => decision === 'refused' || hasRemark(event),
};

const move = (from: RequestState, event: RequestEventKind, to: RequestState, guard?: RequestGuard): RequestTransition =>
  guard ? { from, event, to, guard } : { from, event, to };

const beforeNotice = ['registered', 'clarifying'] as const;
const withEntry = [...beforeNotice, 'answered', 'delivered', 'closed', 'withdrawn'] as const;

/** Every move there is; nothing else can happen. */
export const requestTransitions: readonly RequestTransition[] = [
  move('new', 'visitRecorded', 'incomplete'),
  move('new', 'registered', 'registered'),
  move('incomplete', 'visitRecorded', 'incomplete'),
  move('incomplete', 'registered', 'registered'),
  // Who does not come back: the entry never had a number.
  move('incomplete', 'withdrawn', 'withdrawn'),
  move('registered', 'clarificationAsked', 'clarifying'),
  move('clarifying', 'clarified', 'registered'),
  ...beforeNotice.map((from) => move(from, 'extended', from, 'onceInTime')),
  ...beforeNotice.map((from) => move(from, 'noticeGiven', 'answered')),
  move('answered', 'delivered', 'delivered', 'somethingGranted'),
  // Information that is given in parts has a receipt for each part.
  move('delivered', 'delivered', 'delivered'),
  ...beforeNotice.map((from) => move(from, 'closed', 'closed', 'unansweredLapsed')),
  move('answered', 'closed', 'closed', 'refusedOrRemark'),
  move('delivered', 'closed', 'closed'),
  ...([...beforeNotice, 'answered'] as const).map((from) => move(from, 'withdrawn', 'withdrawn')),
  ...beforeNotice.map((from) => move(from, 'voided', 'voided')),
  ...withEntry.map((from) => move(from, 'dipProposed', from)),
  ...withEntry.map((from) => move(from, 'corrected', from)),
];

/** States that nothing leads out of. A correction of a closed request is recorded and leaves it closed. */
export const finalRequestStates: readonly RequestState[] = ['closed', 'withdrawn', 'voided'];

/** States in which the written notice is still owed. */
export const unansweredStates: readonly RequestState[] = beforeNotice;

/** The state after an event, or why it can't happen now. */
export function requestTransition(state: RequestState, event: RequestEvent, facts: RequestFacts): Result<RequestState, RequestRefusal> {
  const found = requestTransitions.find((candidate) => candidate.from === state && candidate.event === event.kind);
  if (!found) return err({ code: 'transition.notHere', state, event: event.kind });
  if (found.guard && !guards[found.guard](facts, event)) return err({ code: `transition.${found.guard}`, state, event: event.kind });
  return ok(found.to);
}

/** The events that the screen may offer; one whose guard hangs on its content is offered and checked when it is filled in. */
export function allowedRequestEvents(state: RequestState, facts: RequestFacts): RequestEventKind[] {
  return requestTransitions
    .filter((candidate) => candidate.from === state && (!candidate.guard || guards[candidate.guard](facts, undefined)))
    .map((candidate) => candidate.event);
}

const hasRemark = (event: RequestEvent | undefined): boolean =>
  event === undefined || (event.kind === 'closed' && (event.data.remark ?? '').trim() !== '');
