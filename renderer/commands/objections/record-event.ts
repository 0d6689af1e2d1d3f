/**
 * Records what happened to an objection after its registration, where the course of the procedure allows it. Several steps can be one
 * act: where one person is superior and PPID, review and order fall together. Whatever is refused leaves no trace but the note of it.
 */
import type { Action } from '#shared/domain/access/access.ts';
import { actionOfEvent } from '#shared/domain/objections/objection-access.ts';
import {
  entriesNamedBy,
  type ObjectionEvent,
  type ObjectionEventError,
  type ObjectionEventKind,
  recordsNamedBy,
} from '#shared/domain/objections/objection-events.ts';
import type { TransitionRefusal } from '#shared/domain/objections/objection-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, withoutNull } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import { readOnePersonTwoDuties } from '../../db/queries/duties.ts';
import { type ObjectionFile, readObjection } from '../../db/queries/objections.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { tieEntryOp } from '../dip/tie-entry.ts';
import { tieOp } from '../disposal/tie-case.ts';
import { noteRefusal } from '../note-refusal.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';
import { type DemandRefusal, demandsOf } from './event-demands.ts';
import { type DutyRefusal, dutyOf } from './event-duty.ts';
import { movedBy, ruledEvents } from './event-moves.ts';
import type { EventStep, RecordableKind } from './event-step.ts';

export interface EventInput extends EventStep {
  readonly objectionId: string;
  /** What happened in the same act, after it. */
  readonly followedBy?: readonly EventStep[];
  /** The scan of the signed paper, as it lies in the vault: it becomes a paper of the case. */
  readonly scan?: Scan | null;
  /** Events that the person saw: refused where more have come since. */
  readonly seenEvents: number;
}

export type EventRefusal =
  | CommitRefusal
  | ObjectionEventError
  | TransitionRefusal
  | DemandRefusal
  | DutyRefusal
  | { readonly code: 'notAllowed'; readonly action: Action }
  | { readonly code: 'unknownObjection' }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'eventsSince'; readonly count: number };

export async function recordObjectionEvent(ctx: CommandContext, input: EventInput): Promise<Result<Committed, EventRefusal>> {
  const user = await accessUserOf(ctx);
  const steps: readonly EventStep[] = [input, ...(input.followedBy ?? [])];
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  const file = await readObjection(ctx.db, input.objectionId);
  if (!file) return err({ code: 'unknownObjection' });
  const policy = { selfCheckAllowed: await readOnePersonTwoDuties(ctx.db) };
  const owed: DutyRefusal[] = [];
  for (const step of steps) {
    const duty = dutyOf(user, step, file, Boolean(input.scan), policy);
    if (duty.ok) continue;
    if (duty.error.code === 'ownWork') return duty;
    if (duty.error.code !== 'notAllowed') {
      owed.push(duty.error);
      continue;
    }
    const action = actionOfEvent(step.kind, 'self');
    await noteRefusal(ctx, action, { entity: 'objection', id: file.row.id });
    return err({ code: 'notAllowed', action });
  }
  const late = steps.find(({ on }) => on > today);
  if (late) return err({ code: 'futureDate', on: late.on });
  const read = ruledEvents(steps, file);
  if (!read.ok) return read;
  const [first] = owed;
  if (first) return err(first);
  const events = read.value;
  if (file.events.length > input.seenEvents) return err({ code: 'eventsSince', count: file.events.length - input.seenEvents });
  const demanded = await demandsOf(ctx.db, file, events);
  if (!demanded.ok) return demanded;
  const moved = movedBy(file, events, await readCalendar(ctx.db), today);
  if (!moved.ok) return moved;
  return commit(ctx, {
    command: `objection.${input.kind}`,
    user: user?.personId ?? null,
    ...(typeof input.data.reason === 'string' ? { reason: input.data.reason } : {}),
    ops: [...opsOf(ctx, file, [...events, ...moved.value], input), ...(await tiesOf(ctx, file, events))],
  });
}

function opsOf(ctx: CommandContext, file: ObjectionFile, events: readonly ObjectionEvent[], input: EventInput): readonly Op[] {
  const { scan, objectionId } = input;
  return [
    ...events.map((event, index) =>
      createOp('objectionEvent', ctx.ids.newId(), {
        objectionId,
        position: file.events.length + index,
        kind: event.kind,
        on: event.on,
        at: ctx.clock.now(),
        // Parsed from JSON and checked: it holds nothing else.
        data: event.data as JsonObject,
        personId: ctx.actor?.personId ?? null,
      }),
    ),
    ...(scan
      ? [input, ...(input.followedBy ?? [])].map(({ kind, on }) =>
          scanOp(ctx, { caseEntity: 'objection', caseId: objectionId, act: kind, on, scan }),
        )
      : []),
  ];
}

/** What a step names is tied to the case: its records are not disposed of as long as it runs, entries of the list name the case. */
async function tiesOf(ctx: CommandContext, file: ObjectionFile, events: readonly ObjectionEvent[]): Promise<readonly Op[]> {
  const named = [...new Set(events.flatMap(recordsNamedBy))];
  const tie = { caseEntity: 'objection' as const, caseId: file.row.id };
  const entries = [...new Set(events.flatMap(entriesNamedBy))];
  return withoutNull(
    await Promise.all([
      ...named.map((recordId) => tieOp(ctx.db, { ...tie, recordId })),
      ...entries.map((entryId) => tieEntryOp(ctx, { ...tie, entryId })),
    ]),
  );
}

/** Attaches the signed paper of an act that was recorded without it: with it the paper counts as issued and is never altered. */
export async function attachSignedPaper(
  ctx: CommandContext,
  input: { readonly objectionId: string; readonly act: ObjectionEventKind; readonly scan: Scan },
): Promise<Result<Committed, EventRefusal | { readonly code: 'noSuchAct' }>> {
  const user = await accessUserOf(ctx);
  const file = await readObjection(ctx.db, input.objectionId);
  if (!file) return err({ code: 'unknownObjection' });
  const event = file.events.findLast(({ kind }) => kind === input.act);
  if (!event) return err({ code: 'noSuchAct' });
  const step = { kind: input.act as RecordableKind, on: event.on, data: { fromSignedPaper: true } };
  const duty = dutyOf(user, step, file, true, { selfCheckAllowed: true });
  if (!duty.ok && duty.error.code === 'notAllowed') return err({ code: 'notAllowed', action: actionOfEvent(input.act, 'self') });
  const paper = scanOp(ctx, { caseEntity: 'objection', caseId: input.objectionId, act: input.act, on: event.on, scan: input.scan });
  return commit(ctx, { command: 'objection.attachSigned', user: user?.personId ?? null, ops: [paper] });
}
