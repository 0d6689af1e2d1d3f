/** What waits for the person who is logged in, by the rights that they hold and the state of each case. */

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

/** State of the case -> what comes next and the right that it asks for, most particular first. */
const nextActs: Readonly<Record<string, readonly (readonly [WaitingKind, Action])[]>> = {
  registered: [['forward', 'objection.forward']],
  underReview: [
    ['review', 'objection.review'],
    ['recordSigned', 'objection.recordSigned'],
  ],
  reviewed: [
    ['order', 'objection.order'],
    ['recordSigned', 'objection.recordSigned'],
  ],
  ordered: [['prepare', 'objection.prepare']],
  prepared: [
    ['decide', 'objection.decide'],
    ['recordSigned', 'objection.recordSigned'],
  ],
  replied: [['deliver', 'objection.deliver']],
};

export function waitingFor(actor: Actor | null, objections: readonly ObjectionFile[]): readonly Waiting[] {
  return objections.flatMap(({ row, known, events }): readonly Waiting[] => {
    const { number } = known;
    if (!number || (known.assignee && known.assignee.personId !== actor?.personId)) return [];
    const head = {
      register: 'objection' as const,
      caseId: row.id,
      number,
      since: events.at(-1)?.on ?? row.receivedOn,
      information: row.information ?? '',
    };
    const madeIt = events.find(({ kind }) => kind === 'registered')?.personId === actor?.personId;
    const unchecked = known.state === 'registered' && !known.checkedOn;
    if (unchecked && !madeIt && mayDo(actor, 'objection.check')) return [{ ...head, kind: 'check' }];
    const act = nextActs[known.state]?.find(([, right]) => mayDo(actor, right));
    return act ? [{ ...head, kind: act[0] }] : [];
  });
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

export function waitingRequests(actor: Actor | null, requests: readonly RequestFile[]): readonly Waiting[] {
  return requests.flatMap((file): readonly Waiting[] => {
    const next = nextOfRequest(file);
    const since = file.events.at(-1)?.on;
    if (!next || !since || file.number === null || !mayDo(actor, next[1])) return [];
    return [{ kind: next[0], register: 'request', caseId: file.row.id, number: file.number, since, information: file.row.information }];
  });
}
