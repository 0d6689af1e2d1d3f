/**
 * What becomes of a proposal for the list: an entry is added (save-entry.ts), one that is there is put on the decision and reclassified, or
 * it is declined with a reason. The answer hangs on the event of the case that proposes; the case is tied to the entry.
 */
import { type DipClass, type DipEventError, parseDipEvent } from '#shared/domain/dip/dip-events.ts';
import { type DipTransitionRefusal, dipTransition } from '#shared/domain/dip/dip-workflow.ts';
import type { ListingBar } from '#shared/domain/dip/excluded-list.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, withoutNull } from '../../db/patch.ts';
import { barOf, type DipFile, readDipFile } from '../../db/queries/dip.ts';
import { type DipProposal, readDipProposal } from '../../db/queries/dip-proposals.ts';
import type { ServiceRegister } from '../../db/queries/registered-numbers.ts';
import type { CommandContext } from '../context.ts';
import { dipEventOp } from './entry-ops.ts';
import { type KeeperRefusal, keeperOf } from './keeper.ts';
import { tieEntryOp } from './tie-entry.ts';

export interface ProposalRef {
  readonly register: ServiceRegister;
  readonly eventId: string;
}

export type ProposalRefusal = { readonly code: 'unknownProposal' } | { readonly code: 'proposalAnswered' };

/** A proposal that still waits. */
export async function openProposal(ctx: CommandContext, { register, eventId }: ProposalRef): Promise<Result<DipProposal, ProposalRefusal>> {
  const proposal = await readDipProposal(ctx.db, register, eventId);
  if (!proposal) return err({ code: 'unknownProposal' });
  return proposal.answer ? err({ code: 'proposalAnswered' }) : ok(proposal);
}

type Outcome = Pick<EntityFields<'dipAnswer'>, 'outcome' | 'entryId' | 'reason'>;

/** The answer, and the tie between the case and its entry. Natural id: two who answer at once meet. */
export async function answerOps(
  ctx: CommandContext,
  personId: string,
  proposal: DipProposal,
  { outcome, entryId, reason }: Outcome,
): Promise<readonly Op[]> {
  const { register: caseEntity, caseId, id: eventId } = proposal;
  const tie = entryId ? await tieEntryOp(ctx, { caseEntity, caseId, entryId }) : null;
  const before = await ctx.db
    .rows('dipAnswer')
    .where('caseId')
    .equals(caseId)
    .filter((row) => row.eventId === eventId)
    .count();
  const answer: EntityFields<'dipAnswer'> = {
    caseEntity,
    caseId,
    eventId,
    outcome,
    entryId,
    reason,
    on: civilDateOf(ctx.clock.now(), ctx.zone()),
    at: ctx.clock.now(),
    personId,
  };
  // An answer that was taken back leaves its row; the next one is a row of its own.
  return withoutNull([createOp('dipAnswer', naturalId('dipAnswer', eventId, String(before)), answer), tie]);
}

export interface ChangeByProposal extends ProposalRef {
  readonly entryId: string;
  readonly class: DipClass;
  readonly reason: string;
  /** Events of the entry that the person saw. */
  readonly seenEvents: number;
}

export type ChangeRefusal =
  | CommitRefusal
  | KeeperRefusal
  | ProposalRefusal
  | DipEventError
  | DipTransitionRefusal
  | ListingBar
  | { readonly code: 'unknownEntry' }
  | { readonly code: 'eventsSince'; readonly count: number };

/** An entry that is there already takes up the proposal: of another class, and on the decision that opened it. */
export async function changeByProposal(ctx: CommandContext, input: ChangeByProposal): Promise<Result<Committed, ChangeRefusal>> {
  const keeper = await keeperOf(ctx, 'dip.keep');
  if (!keeper.ok) return keeper;
  const proposal = await openProposal(ctx, input);
  if (!proposal.ok) return proposal;
  const file = await readDipFile(ctx.db, input.entryId);
  if (!file) return err({ code: 'unknownEntry' });
  if (file.events.length > input.seenEvents) return err({ code: 'eventsSince', count: file.events.length - input.seenEvents });
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  const bar = await barOf(ctx.db, file.recordIds, today);
  if (bar) return err(bar);
  const change = changeOf(file, proposal.value, input);
  const moved = dipTransition(file.known.state, change?.kind ?? 'based');
  if (!moved.ok) return moved;
  if (change) {
    const event = parseDipEvent({ ...change, on: today });
    if (!event.ok) return event;
  }
  const { personId } = keeper.value;
  const ops = [
    ...(change ? [dipEventOp(ctx, personId, { ...change, entryId: file.row.id, position: file.events.length, on: today })] : []),
    ...(await answerOps(ctx, personId, proposal.value, { outcome: 'changed', entryId: file.row.id, reason: input.reason.trim() || null })),
  ];
  return commit(ctx, { command: 'dip.changeByProposal', user: personId, ops });
}

/** What the entry takes over: another class with the decision, the decision alone, or nothing but the tie. */
function changeOf(
  file: DipFile,
  { basis }: DipProposal,
  input: ChangeByProposal,
): { readonly kind: 'reclassified' | 'based'; readonly data: JsonObject } | null {
  const on = basis as JsonObject | null;
  if (input.class !== file.known.class) return { kind: 'reclassified', data: { class: input.class, reason: input.reason, basis: on } };
  return on ? { kind: 'based', data: { basis: on } } : null;
}

export async function declineProposal(
  ctx: CommandContext,
  input: ProposalRef & { readonly reason: string },
): Promise<Result<Committed, CommitRefusal | KeeperRefusal | ProposalRefusal | { readonly code: 'reasonNeeded' }>> {
  const keeper = await keeperOf(ctx, 'dip.keep');
  if (!keeper.ok) return keeper;
  const proposal = await openProposal(ctx, input);
  if (!proposal.ok) return proposal;
  const reason = input.reason.trim();
  if (reason === '') return err({ code: 'reasonNeeded' });
  const ops = await answerOps(ctx, keeper.value.personId, proposal.value, { outcome: 'declined', entryId: null, reason });
  return commit(ctx, { command: 'dip.decline', user: keeper.value.personId, reason, ops });
}
