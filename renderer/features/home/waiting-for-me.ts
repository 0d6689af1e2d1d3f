/** What waits for the person who is logged in, by the rights that they hold and the state of each case. */

import {
  basisFor,
  mayCheck,
  nextStepOf,
  type Office,
  type RecordableEvent,
  takesNext,
  waitsFor,
} from '#renderer/cases/objection-next-step.ts';
import type { Actor } from '#renderer/commands/context.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import type { Action } from '#shared/domain/access/access.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export type WaitingKind =
  | 'check'
  | 'forward'
  | 'review'
  | 'order'
  | 'prepare'
  | 'decide'
  | 'recordSigned'
  | 'deliver'
  | 'response'
  | 'carryOut'
  | 'ruling'
  | 'notify'
  | 'clarify'
  | 'handOver'
  | 'finish';

export interface Waiting {
  readonly kind: WaitingKind;
  readonly register: 'objection' | 'request';
  readonly caseId: string;
  readonly number: string;
  readonly since: CalendarDate;
  readonly information: string;
}

/** What each step is called in the list; a step without a name is no work of an officer. */
const kinds: Readonly<Partial<Record<RecordableEvent, WaitingKind>>> = {
  forwarded: 'forward',
  reviewed: 'review',
  orderIssued: 'order',
  materialNoted: 'prepare',
  finalChecked: 'prepare',
  prepared: 'prepare',
  replied: 'decide',
  delivered: 'deliver',
  applicantResponded: 'response',
  orderCarriedOut: 'carryOut',
  disputeDecided: 'ruling',
  closed: 'finish',
};

/** Since when a case stands where it stands: giving it to somebody, a correction or a note moves nothing. */
const turns: readonly string[] = [
  'registered',
  'forwarded',
  'reviewed',
  'orderIssued',
  'prepared',
  'replied',
  'delivered',
  'applicantResponded',
  'orderCarriedOut',
  'disputeFiled',
  'disputeDecided',
];

/** The same cases as the register shows under "Menunggu saya"; those without a number yet stand elsewhere. */
export function waitingFor(actor: Actor | null, objections: readonly ObjectionFile[], office: Office): readonly Waiting[] {
  return objections.flatMap((file): readonly Waiting[] => {
    const { row, known, events } = file;
    const { number } = known;
    const kind = number && waitsFor(actor, file, office) ? kindOf(actor, file) : undefined;
    if (!number || !kind) return [];
    const since = events.findLast((event) => turns.includes(event.kind))?.on ?? row.receivedOn;
    return [{ kind, register: 'objection', caseId: row.id, number, since, information: row.information ?? '' }];
  });
}

function kindOf(actor: Actor | null, file: ObjectionFile): WaitingKind | undefined {
  const madeIt = file.events.find(({ kind }) => kind === 'registered')?.personId === actor?.personId;
  const takes = takesNext(actor, file);
  if (mayCheck(actor, file) && !(madeIt && takes)) return 'check';
  const step = nextStepOf(file)?.step;
  if (step?.kind !== 'event') return undefined;
  return basisFor(actor, step.event) === 'signedPaper' ? 'recordSigned' : kinds[step.event];
}

/** State of a request -> what comes next and the right that it asks for. A refusal has nothing to hand over. */
function nextOfRequest({ known }: RequestFile): readonly [WaitingKind, Action] | undefined {
  switch (known.state) {
    case 'registered':
      return ['notify', 'request.notify'];
    case 'clarifying':
      return ['clarify', 'request.clarify'];
    case 'answered':
      return known.decision === 'refused' ? ['finish', 'request.close'] : ['handOver', 'request.deliver'];
    case 'delivered':
      return ['finish', 'request.close'];
    default:
      return undefined;
  }
}

/** The event that a request waits since. */
const sinceEvents: Readonly<Partial<Record<WaitingKind, readonly string[]>>> = {
  notify: ['registered'],
  clarify: ['clarificationAsked'],
  handOver: ['noticeGiven'],
  finish: ['noticeGiven', 'delivered'],
};

export function waitingRequests(actor: Actor | null, requests: readonly RequestFile[]): readonly Waiting[] {
  return requests.flatMap((file): readonly Waiting[] => {
    const next = nextOfRequest(file);
    const since = next && (file.events.findLast(({ kind }) => sinceEvents[next[0]]?.includes(kind)) ?? file.events.at(-1))?.on;
    if (!next || !since || file.number === null || !mayDo(actor, next[1])) return [];
    return [{ kind: next[0], register: 'request', caseId: file.row.id, number: file.number, since, information: file.row.information }];
  });
}

/** What is due first stands first; of what has no limit, what waits longest. */
export function byUrgency(waiting: readonly Waiting[], dueOn: ReadonlyMap<string, CalendarDate>): readonly Waiting[] {
  const keyed = waiting.map((one) => ({ one, key: `${dueOn.get(one.caseId) ?? NO_LIMIT} ${one.since}` }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}

const NO_LIMIT = '9999';
