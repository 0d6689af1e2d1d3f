/**
 * Records what happened to a proposal before and after the act itself: the signed papers of the formal course, each with its scan; a
 * record taken off; the proposal given up. An event that was recorded in error is taken back while nothing followed it.
 */
import { type Action, can } from '#shared/domain/access/access.ts';
import type { DisposalEventKind } from '#shared/domain/disposal/disposal-events.ts';
import { disposalTransition } from '#shared/domain/disposal/disposal-workflow.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { type ProposalFile, readProposal } from '../../db/queries/proposals.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Scan, scanKind, scanOp, withdrawnScanOps } from '../papers/scan-op.ts';
import { type CheckRefusal, checkEvent, type EventInput } from './check-event.ts';
import { noteOp } from './note-records.ts';

export type PaperEventKind = Exclude<
  DisposalEventKind,
  'proposed' | 'recordRemoved' | 'transferred' | 'destroyed' | 'handedOver' | 'cancelled'
>;
export type ActKind = Extract<DisposalEventKind, 'transferred' | 'destroyed' | 'handedOver'>;

export type RecordEventRefusal =
  | CommitRefusal
  | CheckRefusal
  | { readonly code: 'notAllowed'; readonly action: Action }
  | { readonly code: 'reasonNeeded' | 'notLastEvent' | 'actIsFinal' | 'unknownRecord' };

/** A signed paper, with the scan that shows it; the Berita Acara comes with its list. */
export async function recordPaper(
  ctx: CommandContext,
  input: EventInput<PaperEventKind>,
  scans: { readonly scan: Scan | null; readonly listScan?: Scan | null },
): Promise<Result<Committed, RecordEventRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'disposal.record').allowed) return err({ code: 'notAllowed', action: 'disposal.record' });
  const { scan, listScan } = scans;
  const data: JsonObject = { ...input.data, ...(scan ? { scan: named(scan) } : {}), ...(listScan ? { listScan: named(listScan) } : {}) };
  const checked = await checkEvent(ctx, { ...input, data });
  if (!checked.ok) return checked;
  const { row } = checked.value.file;
  const scanned = (act: string, one: Scan | null | undefined): readonly Op[] =>
    one ? [scanOp(ctx, { caseEntity: 'disposal', caseId: row.id, act, on: input.on, scan: one })] : [];
  const ops = [
    eventOp(ctx, checked.value.file, { ...input, data }, user.personId),
    ...scanned(input.kind, scan),
    ...scanned('list', listScan),
  ];
  return commit(ctx, { command: `disposal.${input.kind}`, user: user.personId, ops });
}

const named = ({ hash, name }: Scan): JsonObject => ({ hash, name });

/**
 * Takes records off with the reason; a file is not disposed of without its contents, so it comes off with them. `keep` also notes
 * the reason as an exception, so that the record does not stand on the list of tomorrow.
 */
export async function removeRecords(
  ctx: CommandContext,
  input: Omit<EventInput, 'kind' | 'data'> & { readonly recordIds: readonly string[]; readonly reason: string; readonly keep: boolean },
): Promise<Result<Committed, RecordEventRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'disposal.propose').allowed) return err({ code: 'notAllowed', action: 'disposal.propose' });
  if (input.keep && !can(user, 'retention.decide').allowed) return err({ code: 'notAllowed', action: 'retention.decide' });
  const reason = input.reason.trim();
  if (reason === '') return err({ code: 'reasonNeeded' });
  const [first] = input.recordIds;
  if (first === undefined) return err({ code: 'unknownRecord' });
  const checked = await checkEvent(ctx, { ...input, kind: 'recordRemoved', data: { recordId: first, reason } });
  if (!checked.ok) return checked;
  const { file } = checked.value;
  const rows = await ctx.db.records.bulkGet(file.kept.map(({ recordId }) => recordId));
  const kept = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const going = [...new Set(input.recordIds.flatMap((id) => [id, kept.get(id)?.parentId ?? '']))].filter((id) => kept.has(id));
  const ops: Op[] = [];
  for (const [index, recordId] of going.entries()) {
    const moved = disposalTransition(file.known.state, 'recordRemoved', { kind: file.row.kind, records: file.kept.length - index });
    if (!moved.ok) return moved;
    const event = { ...input, kind: 'recordRemoved' as const, data: { recordId, reason } };
    ops.push(eventOp(ctx, file, event, user.personId, index));
    const record = kept.get(recordId);
    if (!record || !input.keep || !input.recordIds.includes(recordId)) continue;
    const position = await ctx.db.rows('recordNote').where('recordId').equals(recordId).count();
    ops.push(noteOp(ctx, record, position, { kind: 'exceptionNoted', on: input.on, data: { reason }, personId: user.personId }));
  }
  if (ops.length === 0) return err({ code: 'unknownRecord' });
  return commit(ctx, { command: 'disposal.recordRemoved', user: user.personId, reason, ops });
}

export async function cancelProposal(
  ctx: CommandContext,
  input: Omit<EventInput, 'kind' | 'data'> & { readonly reason: string },
): Promise<Result<Committed, RecordEventRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'disposal.propose').allowed) return err({ code: 'notAllowed', action: 'disposal.propose' });
  const event = { ...input, kind: 'cancelled' as const, data: { reason: input.reason } };
  const checked = await checkEvent(ctx, event);
  if (!checked.ok) return checked;
  const ops = [eventOp(ctx, checked.value.file, event, user.personId)];
  return commit(ctx, { command: 'disposal.cancelled', user: user.personId, reason: input.reason, ops });
}

/** Acts are final: what was destroyed can't be destroyed less. */
const finalEvents: readonly DisposalEventKind[] = ['proposed', 'transferred', 'destroyed', 'handedOver', 'cancelled'];

export async function withdrawEvent(
  ctx: CommandContext,
  proposalId: string,
  eventId: string,
  reason: string,
): Promise<Result<Committed, RecordEventRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'disposal.record').allowed) return err({ code: 'notAllowed', action: 'disposal.record' });
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  const file = await readProposal(ctx.db, proposalId);
  if (!file) return err({ code: 'unknownProposal' });
  const last = file.events.at(-1);
  if (!last || last.id !== eventId) return err({ code: 'notLastEvent' });
  if (finalEvents.includes(last.kind)) return err({ code: 'actIsFinal' });
  const scans = (await ctx.db.rows('paper').where('caseId').equals(proposalId).toArray()).filter(({ kind }) =>
    scanKindsOf(last).includes(kind),
  );
  const why = reason.trim();
  const ops = [...withoutNull([patchOp('disposalEvent', last, { void: why })]), ...withdrawnScanOps(scans, why)];
  return commit(ctx, { command: 'disposal.withdrawEvent', user: user.personId, reason: why, ops });
}

/** The paper of the event, and the list that came with a Berita Acara. An event that was withdrawn before has no live scan any more. */
const scanKindsOf = ({ kind }: { readonly kind: string }): readonly string[] =>
  (kind === 'minutesFiled' ? [kind, 'list'] : [kind]).map(scanKind);

/** `further`: events of the same command before this one. */
export const eventOp = (
  ctx: Pick<CommandContext, 'clock' | 'ids'>,
  file: ProposalFile,
  { kind, on, data }: Pick<EventInput, 'kind' | 'on' | 'data'>,
  personId: string,
  further = 0,
): Op =>
  createOp('disposalEvent', ctx.ids.newId(), {
    proposalId: file.row.id,
    position: file.events.length + further,
    kind,
    on,
    at: ctx.clock.now(),
    data,
    personId,
  });
