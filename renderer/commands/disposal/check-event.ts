/** What every event of a proposal is held against before it is written: its content, its day, its turn, and that nobody was faster. */

import { earliestDay } from '#shared/domain/disposal/disposal-days.ts';
import {
  type DisposalEvent,
  type DisposalEventError,
  type DisposalEventKind,
  parseDisposalEvent,
} from '#shared/domain/disposal/disposal-events.ts';
import { type DisposalTransitionRefusal, disposalTransition } from '#shared/domain/disposal/disposal-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { type ProposalFile, readProposal } from '../../db/queries/proposals.ts';
import type { CommandContext } from '../context.ts';

export interface EventInput<K extends DisposalEventKind = DisposalEventKind> {
  readonly proposalId: string;
  readonly kind: K;
  /** The day that the paper bears, or on which it happened. */
  readonly on: CalendarDate;
  readonly data: JsonObject;
  /** Events that the person saw: refused where more have come since. */
  readonly seenEvents: number;
}

export type CheckRefusal =
  | DisposalEventError
  | DisposalTransitionRefusal
  | { readonly code: 'unknownProposal' }
  | { readonly code: 'eventsSince'; readonly count: number }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'tooEarly'; readonly since: CalendarDate };

export interface CheckedEvent {
  readonly file: ProposalFile;
  readonly event: DisposalEvent;
}

export async function checkEvent(ctx: CommandContext, input: EventInput): Promise<Result<CheckedEvent, CheckRefusal>> {
  const file = await readProposal(ctx.db, input.proposalId);
  if (!file) return err({ code: 'unknownProposal' });
  const parsed = parseDisposalEvent(input);
  if (!parsed.ok) return parsed;
  const count = file.events.length - input.seenEvents;
  if (count > 0) return err({ code: 'eventsSince', count });
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  if (input.on > today) return err({ code: 'futureDate', on: input.on });
  const moved = disposalTransition(file.known.state, input.kind, { kind: file.row.kind, records: file.kept.length });
  if (!moved.ok) return moved;
  const since = earliestDay(input.kind, file.known);
  if (since && input.on < since) return err({ code: 'tooEarly', since });
  return ok({ file, event: parsed.value });
}
