/** Records what happened to a complaint: who sees to it, the answer, that its number is void. */
import { type ComplaintEventError, type ComplaintEventKind, parseComplaintEvent } from '#shared/domain/complaints/complaint-events.ts';
import { complaintTransition, type ComplaintRefusal as NotHere } from '#shared/domain/complaints/complaint-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readComplaint } from '../../db/queries/complaints.ts';
import type { CommandContext } from '../context.ts';
import type { NotAllowed } from '../office/may.ts';
import { saveOps } from '../office/save-ops.ts';

export type RecordableComplaintEvent = Exclude<ComplaintEventKind, 'registered' | 'becameObjection'>;

export interface ComplaintEventInput {
  readonly complaintId: string;
  readonly kind: RecordableComplaintEvent;
  readonly on: CalendarDate;
  readonly data: JsonObject;
  /** Events that the person saw: refused where more have come since. */
  readonly seenEvents: number;
}

export type ComplaintRecordRefusal =
  | CommitRefusal
  | NotAllowed
  | NotHere
  | ComplaintEventError
  | { readonly code: 'unknownComplaint' | 'eventsSince' | 'futureDate' | 'beforeRegistration' };

export async function recordComplaintEvent(
  ctx: CommandContext,
  input: ComplaintEventInput,
): Promise<Result<Committed, ComplaintRecordRefusal>> {
  const at = ctx.clock.now();
  if (input.on > civilDateOf(at, ctx.zone())) return err({ code: 'futureDate' });
  const event = parseComplaintEvent(input);
  if (!event.ok) return event;
  const file = await readComplaint(ctx.db, input.complaintId);
  if (!file) return err({ code: 'unknownComplaint' });
  if (file.events.length > input.seenEvents) return err({ code: 'eventsSince' });
  if (file.known.registeredOn && input.on < file.known.registeredOn) return err({ code: 'beforeRegistration' });
  const moved = complaintTransition(file.known.state, input.kind);
  if (!moved.ok) return moved;
  const row = {
    complaintId: input.complaintId,
    position: file.events.length,
    kind: input.kind,
    on: input.on,
    at,
    data: input.data,
    personId: ctx.actor?.personId ?? null,
  };
  const reason = typeof input.data.reason === 'string' ? { reason: input.data.reason } : {};
  const ops = [createOp('complaintEvent', ctx.ids.newId(), row)];
  return saveOps(ctx, { command: `complaint.${input.kind}`, right: 'complaint.handle', ops, ...reason });
}

/** In the change set that makes the objection: the complaint says which one it became. Nothing where it was settled meanwhile. */
export async function becameObjectionOps(
  ctx: CommandContext,
  complaintId: string | undefined,
  objectionId: string,
): Promise<readonly Op[]> {
  const file = complaintId ? await readComplaint(ctx.db, complaintId) : undefined;
  if (!file || !complaintTransition(file.known.state, 'becameObjection').ok) return [];
  const at = ctx.clock.now();
  return [
    createOp('complaintEvent', ctx.ids.newId(), {
      complaintId: file.row.id,
      position: file.events.length,
      kind: 'becameObjection',
      on: civilDateOf(at, ctx.zone()),
      at,
      data: { objectionId },
      personId: ctx.actor?.personId ?? null,
    }),
  ];
}
