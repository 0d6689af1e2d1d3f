/**
 * Writes down an entry of the public information list, and corrects one. What an approved exclusion in force covers is refused with the
 * exclusion (UU 14/2008 Art. 17; domain.md 3.2): excluded information is never in the list.
 */
import type { DipBasis, DipClass, DipEventError } from '#shared/domain/dip/dip-events.ts';
import { parseDipEvent } from '#shared/domain/dip/dip-events.ts';
import { type DipTransitionRefusal, dipTransition } from '#shared/domain/dip/dip-workflow.ts';
import type { DipElements } from '#shared/domain/dip/elements.ts';
import type { ListingBar } from '#shared/domain/dip/excluded-list.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import { barOf, readDipFile } from '../../db/queries/dip.ts';
import type { CommandContext } from '../context.ts';
import { answerOps, openProposal, type ProposalRefusal } from './answer-proposal.ts';
import { dipEventOp, recordLinkOps } from './entry-ops.ts';
import { type KeeperRefusal, keeperOf } from './keeper.ts';

export interface NewEntry {
  readonly values: DipElements;
  readonly class: DipClass;
  /** The day since which it stands in the list. */
  readonly on: CalendarDate;
  readonly basis: DipBasis | null;
  readonly recordIds: readonly string[];
  readonly origin: EntityFields<'dipEntry'>['origin'];
}

export type EntryRefusal = CommitRefusal | KeeperRefusal | ListingBar | DipEventError | ProposalRefusal | { readonly code: 'futureDate' };

export interface SavedEntry {
  readonly id: string;
  readonly changeId: string;
  readonly durable: boolean;
}

/** The ops of a new entry. One that came of a proposal answers it. */
async function newEntryOps(
  ctx: CommandContext,
  personId: string,
  input: NewEntry,
): Promise<Result<{ readonly id: string; readonly ops: readonly Op[] }, EntryRefusal>> {
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  if (input.on > today || (input.basis && input.basis.on > today)) return err({ code: 'futureDate' });
  const data: JsonObject = { class: input.class, basis: input.basis as JsonObject | null };
  const event = parseDipEvent({ kind: 'listed', on: input.on, data });
  if (!event.ok) return event;
  const bar = await barOf(ctx.db, input.recordIds, today);
  if (bar) return err(bar);
  const id = ctx.ids.newId();
  const answered = await answering(ctx, personId, input.origin, id);
  if (!answered.ok) return answered;
  return ok({
    id,
    ops: [
      createOp('dipEntry', id, { ...input.values, origin: input.origin }),
      dipEventOp(ctx, personId, { entryId: id, position: 0, kind: 'listed', on: input.on, data }),
      ...(await recordLinkOps(ctx, id, input.recordIds)),
      ...answered.value,
    ],
  });
}

async function answering(
  ctx: CommandContext,
  personId: string,
  origin: NewEntry['origin'],
  entryId: string,
): Promise<Result<readonly Op[], ProposalRefusal>> {
  if (!origin || origin.kind === 'test') return ok([]);
  const proposal = await openProposal(ctx, { register: origin.kind, eventId: origin.id });
  if (!proposal.ok) return proposal;
  return ok(await answerOps(ctx, personId, proposal.value, { outcome: 'added', entryId, reason: null }));
}

export async function addDipEntry(ctx: CommandContext, input: NewEntry): Promise<Result<SavedEntry, EntryRefusal>> {
  const keeper = await keeperOf(ctx, 'dip.keep', input.recordIds);
  if (!keeper.ok) return keeper;
  const made = await newEntryOps(ctx, keeper.value.personId, input);
  if (!made.ok) return made;
  const saved = await commit(ctx, { command: 'dip.add', user: keeper.value.personId, ops: made.value.ops });
  if (!saved.ok) return saved;
  return ok({ id: made.value.id, changeId: saved.value.changes[0]?.id ?? '', durable: saved.value.durable });
}

export interface EntryCorrection {
  readonly entryId: string;
  readonly values: DipElements;
  readonly recordIds: readonly string[];
  /** Field -> writer of the entry, as the person saw it when the form opened. */
  readonly base: Readonly<Record<string, string>>;
}

export type CorrectionRefusal = EntryRefusal | DipTransitionRefusal | { readonly code: 'unknownEntry' };

export async function correctDipEntry(ctx: CommandContext, input: EntryCorrection): Promise<Result<SavedEntry, CorrectionRefusal>> {
  const file = await readDipFile(ctx.db, input.entryId);
  if (!file) return err({ code: 'unknownEntry' });
  const added = input.recordIds.filter((id) => !file.recordIds.includes(id));
  const keeper = await keeperOf(ctx, 'dip.keep', added);
  if (!keeper.ok) return keeper;
  const moved = dipTransition(file.known.state, 'corrected');
  if (!moved.ok) return moved;
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  const bar = await barOf(ctx.db, added, today);
  if (bar) return err(bar);
  const patch = patchOp('dipEntry', file.row, input.values, input.base);
  const links = await recordLinkOps(ctx, file.row.id, input.recordIds);
  const fields = [...Object.keys(patch?.set ?? {}), ...(links.length > 0 ? ['records'] : [])];
  if (fields.length === 0) return err({ code: 'nothingToDo' });
  const corrected = { entryId: file.row.id, position: file.events.length, kind: 'corrected', on: today, data: { fields } } as const;
  const saved = await commit(ctx, {
    command: 'dip.correct',
    user: keeper.value.personId,
    ops: [...(patch ? [patch] : []), ...links, dipEventOp(ctx, keeper.value.personId, corrected)],
  });
  if (!saved.ok) return saved;
  return ok({ id: file.row.id, changeId: saved.value.changes[0]?.id ?? '', durable: saved.value.durable });
}
