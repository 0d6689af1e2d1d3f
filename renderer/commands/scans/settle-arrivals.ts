/** What becomes of scans that came in: attached to a record as its softcopies, put aside with a reason, or waiting again. */
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { patchOp, withoutNull } from '../../db/patch.ts';
import type { VaultFile } from '../../platform/platform.ts';
import { mayRecord, type NotAllowed as NotAllowedFor } from '../archive/record-access.ts';
import { softcopyOps } from '../archive/softcopy-ops.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';

export type ArrivalRefusal = CommitRefusal | NotAllowed | NotAllowedFor | { readonly code: 'unknownRecord' | 'noScans' | 'reasonRequired' };

export const fileOfArrival = ({ hash, bytes, mediaType, name }: Row<'scanArrival'>): VaultFile => ({
  hash,
  bytes,
  mediaType,
  name,
  known: true,
});

const waitingOf = async (ctx: CommandContext, ids: readonly string[]): Promise<readonly Row<'scanArrival'>[]> =>
  (await ctx.db.rows('scanArrival').bulkGet([...ids])).flatMap((row) => (row && !row.void && row.state === 'waiting' ? [row] : []));

/** Attached and marked as such in one act, so that one undo takes back both. */
export async function attachArrivals(
  ctx: CommandContext,
  ids: readonly string[],
  recordId: string,
): Promise<Result<Committed, ArrivalRefusal>> {
  const record = await ctx.db.records.get(recordId);
  if (!record || record.void) return err({ code: 'unknownRecord' });
  const person = await mayRecord(ctx, 'record.edit', record);
  if (!person.ok) return person;
  const scans = await waitingOf(ctx, ids);
  if (scans.length === 0) return err({ code: 'noScans' });
  const known = await ctx.db.rows('recordSoftcopy').where('recordId').equals(recordId).toArray();
  const here = new Set(known.filter((copy) => !copy.void).map(({ hash }) => hash));
  const files = scans.map(fileOfArrival).filter(({ hash }) => !here.has(hash));
  const marks = scans.map((scan) => patchOp('scanArrival', scan, { state: 'attached', recordId }));
  return commit(ctx, {
    command: 'scan.attach',
    user: person.value,
    ops: withoutNull([...softcopyOps(ctx, recordId, record, files), ...marks]),
  });
}

/** Scans that a new record was saved with. One whose file was taken out of the form before it was saved goes on waiting. */
export async function noteAttached(
  ctx: CommandContext,
  ids: readonly string[],
  recordId: string,
): Promise<Result<Committed, ArrivalRefusal>> {
  const copies = await ctx.db.rows('recordSoftcopy').where('recordId').equals(recordId).toArray();
  const here = new Set(copies.filter((copy) => !copy.void).map(({ hash }) => hash));
  const scans = (await waitingOf(ctx, ids)).filter(({ hash }) => here.has(hash));
  return settle(ctx, scans, { state: 'attached', recordId, reason: null });
}

/** A blank page, a private paper: no record comes of it. The file stays in the vault. */
export async function putArrivalsAside(
  ctx: CommandContext,
  ids: readonly string[],
  reason: string,
): Promise<Result<Committed, ArrivalRefusal>> {
  if (reason.trim() === '') return err({ code: 'reasonRequired' });
  return settle(ctx, await waitingOf(ctx, ids), { state: 'putAside', recordId: null, reason: reason.trim() });
}

export async function letArrivalsWait(ctx: CommandContext, ids: readonly string[]): Promise<Result<Committed, ArrivalRefusal>> {
  const rows = (await ctx.db.rows('scanArrival').bulkGet([...ids])).flatMap((row) => (row?.state === 'putAside' ? [row] : []));
  return settle(ctx, rows, { state: 'waiting', recordId: null, reason: null });
}

async function settle(
  ctx: CommandContext,
  rows: readonly Row<'scanArrival'>[],
  set: Pick<Row<'scanArrival'>, 'state' | 'recordId' | 'reason'>,
): Promise<Result<Committed, ArrivalRefusal>> {
  const actor = actorFor(ctx, 'record.create');
  if (!actor.ok) return actor;
  if (rows.length === 0) return err({ code: 'noScans' });
  const ops = withoutNull(rows.map((row) => patchOp('scanArrival', row, set)));
  return commit(ctx, { command: `scan.${set.state}`, user: actor.value.personId, ...(set.reason ? { reason: set.reason } : {}), ops });
}
