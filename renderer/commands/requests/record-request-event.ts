/** Records what happened to a request after its registration, where the course of the procedure allows it. */
import { type AccessUser, type Action, can } from '#shared/domain/access/access.ts';
import { actionOfRequestEvent } from '#shared/domain/requests/request-access.ts';
import { requestDue, requestFacts } from '#shared/domain/requests/request-case.ts';
import {
  parseRequestEvent,
  type RequestEvent,
  type RequestEventError,
  type RequestEventKind,
} from '#shared/domain/requests/request-events.ts';
import { type RequestRefusal, requestTransition } from '#shared/domain/requests/request-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import { type RequestFile, readRequest } from '../../db/queries/requests.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';

export interface RequestEventInput {
  readonly requestId: string;
  readonly kind: Exclude<RequestEventKind, 'visitRecorded' | 'registered' | 'corrected'>;
  /** The day on which it happened, not later than today. */
  readonly on: CalendarDate;
  readonly data: JsonObject;
  /** The scan of the signed paper, as it lies in the vault: it becomes a paper of the case. */
  readonly scan?: Scan | null;
  /** What the office should list as public information, found while answering: recorded in the same act. */
  readonly proposal?: string | null;
  /** Events that the person saw: refused where more have come since. */
  readonly seenEvents: number;
}

export type RequestRecordRefusal =
  | CommitRefusal
  | RequestEventError
  | RequestRefusal
  | { readonly code: 'notAllowed'; readonly action: Action }
  | { readonly code: 'unknownRequest' }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'beforeRegistration'; readonly registeredOn: CalendarDate }
  | { readonly code: 'eventsSince'; readonly count: number }
  /** An act of the PPID is recorded from the signed paper alone, so its scan belongs to it. */
  | { readonly code: 'scanNeeded' };

export async function recordRequestEvent(ctx: CommandContext, input: RequestEventInput): Promise<Result<Committed, RequestRecordRefusal>> {
  const action = actionOfRequestEvent(input.kind, 'self');
  const user = await accessUserOf(ctx);
  if (!user || !mayRecord(user, input)) return err({ code: 'notAllowed', action });
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  if (input.on > today) return err({ code: 'futureDate', on: input.on });
  const event = parseRequestEvent(input);
  if (!event.ok) return event;
  if (!can(user, action).allowed && !input.scan) return err({ code: 'scanNeeded' });
  const file = await readRequest(ctx.db, input.requestId);
  if (!file) return err({ code: 'unknownRequest' });
  if (file.events.length > input.seenEvents) return err({ code: 'eventsSince', count: file.events.length - input.seenEvents });
  const { registeredOn } = file.known;
  if (registeredOn && input.on < registeredOn) return err({ code: 'beforeRegistration', registeredOn });
  const moved = await allowedNow(ctx, file, event.value);
  if (!moved.ok) return moved;

  const row = (kind: RequestEventKind, data: JsonObject, position: number) =>
    createOp('requestEvent', ctx.ids.newId(), {
      requestId: input.requestId,
      position: file.events.length + position,
      kind,
      on: input.on,
      at: ctx.clock.now(),
      data,
      personId: user.personId,
    });
  const proposal = (input.proposal ?? '').trim();
  return commit(ctx, {
    command: `request.${input.kind}`,
    user: user.personId,
    ...(typeof input.data.reason === 'string' ? { reason: input.data.reason } : {}),
    ops: [
      row(input.kind, input.data, 0),
      ...(proposal === '' ? [] : [row('dipProposed', { summary: proposal }, 1)]),
      ...(input.scan
        ? [scanOp(ctx, { caseEntity: 'request', caseId: input.requestId, act: input.kind, on: input.on, scan: input.scan })]
        : []),
    ],
  });
}

function mayRecord(user: AccessUser, input: RequestEventInput): boolean {
  if (can(user, actionOfRequestEvent(input.kind, 'self')).allowed) return true;
  const signed = actionOfRequestEvent(input.kind, 'signedPaper');
  return signed === 'request.recordSigned' && input.data.fromSignedPaper === true && can(user, signed).allowed;
}

/** The limits are judged on the day of the act: a notice that was signed in time and entered later was in time. */
async function allowedNow(ctx: CommandContext, file: RequestFile, event: RequestEvent): Promise<Result<null, RequestRefusal>> {
  const due = requestDue(file.known, await readCalendar(ctx.db), event.on);
  const moved = requestTransition(file.known.state, event, requestFacts(file.known, due?.judgement.state === 'overdue'));
  return moved.ok ? ok(null) : moved;
}
