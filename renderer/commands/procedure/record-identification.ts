/** Records what happened to an identification list, where its course allows it; a superior's act on paper by who may record it. */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import { actionOfIdentification, identificationMove, superiorActs } from '#shared/domain/procedure/identification.ts';
import {
  type IdentificationEventKind,
  type ProcedureEventError,
  parseIdentificationEvent,
} from '#shared/domain/procedure/identification-events.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readIdentificationList } from '../../db/queries/identification.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';

export interface IdentificationInput {
  readonly listId: string;
  readonly kind: IdentificationEventKind;
  readonly on: CalendarDate;
  readonly data: JsonObject;
  /** Of the paper that was signed. */
  readonly scan?: Scan | null;
  /** Events that the person saw: refused where more have come since. */
  readonly seenEvents: number;
}

export type IdentificationRefusal =
  | CommitRefusal
  | ProcedureEventError
  | {
      readonly code:
        | 'notAllowed'
        | 'unknownList'
        | 'list.notHere'
        | 'list.empty'
        | 'futureDate'
        | 'dueBefore'
        | 'eventsSince'
        | 'scanNeeded'
        | 'selfReason';
    }
  | { readonly code: 'tooEarly'; readonly since: CalendarDate };

export async function recordIdentification(
  ctx: CommandContext,
  input: IdentificationInput,
): Promise<Result<Committed, IdentificationRefusal>> {
  const user = await accessUserOf(ctx);
  const basis = user ? basisOf(user, input.kind) : null;
  if (!user || !basis) return err({ code: 'notAllowed' });
  if (input.on > civilDateOf(ctx.clock.now(), ctx.zone())) return err({ code: 'futureDate' });
  const file = await readIdentificationList(ctx.db, input.listId);
  if (!file) return err({ code: 'unknownList' });
  if (file.events.length > input.seenEvents) return err({ code: 'eventsSince' });
  const moved = identificationMove(file.known.state, input.kind);
  if (!moved.ok) return moved;
  const { since } = file.known;
  if (since && input.on < since) return err({ code: 'tooEarly', since });
  if (input.kind === 'submitted' && file.lines.length === 0) return err({ code: 'list.empty' });
  if (input.kind === 'accepted' && file.row.preparedBy === user.personId && !input.data.selfReason) return err({ code: 'selfReason' });
  // What a superior did on paper, and what went out, is recorded from the signed paper: its scan belongs to it.
  if ((basis === 'signedPaper' || input.kind === 'circularIssued') && !input.scan) return err({ code: 'scanNeeded' });
  const data = basis === 'signedPaper' ? { ...input.data, fromSignedPaper: true } : input.data;
  const event = parseIdentificationEvent({ kind: input.kind, on: input.on, data });
  if (!event.ok) return event;
  if (event.value.kind === 'circularDrafted' && event.value.data.dueOn < input.on) return err({ code: 'dueBefore' });
  if (basis === 'signedPaper' && input.kind !== 'reviewReturned' && !input.data.number)
    return err({ code: 'event.incomplete', fields: ['number'] });
  return commit(ctx, {
    command: `identification.${input.kind}`,
    user: user.personId,
    ...(typeof input.data.reason === 'string' ? { reason: input.data.reason } : {}),
    ops: [
      createOp('procedureEvent', ctx.ids.newId(), {
        caseEntity: 'identification',
        caseId: input.listId,
        position: file.events.length,
        kind: input.kind,
        on: input.on,
        at: ctx.clock.now(),
        data,
        personId: user.personId,
      }),
      ...(input.scan
        ? [scanOp(ctx, { caseEntity: 'identification', caseId: input.listId, act: input.kind, on: input.on, scan: input.scan })]
        : []),
    ],
  });
}

/** By whom the step is recorded: who may take it, or the Sekretaris from the signed paper; null where by neither. */
export function basisOf(
  user: Pick<AccessUser, 'personId' | 'roles' | 'unitId' | 'active'>,
  kind: IdentificationEventKind,
): 'self' | 'signedPaper' | null {
  if (kind === 'reviewReturned') {
    if (can(user, 'procedure.reviewPpid').allowed || can(user, 'procedure.reviewHead').allowed) return 'self';
  } else if (kind === 'bothApproved') {
    if (can(user, 'procedure.reviewPpid').allowed && can(user, 'procedure.reviewHead').allowed) return 'self';
  } else if (can(user, actionOfIdentification[kind]).allowed) return 'self';
  return superiorActs.includes(kind) && can(user, 'procedure.check').allowed ? 'signedPaper' : null;
}
