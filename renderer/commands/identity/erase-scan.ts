/**
 * Erasure (UU 27/2022 Art. 42-44): first the order is in the journal, then the ciphertext goes from the vault, then that it is gone is
 * written down. A crash between two of them leaves an order that the next look carries out. What the log keeps is a hash.
 */
import { isScanDue } from '#shared/domain/identity-scans/scan-retention.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { readScan, readScanCourses, type ScanFile } from '../../db/queries/identity-scans.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import { scanEventOp } from './scan-event.ts';

export type EraseScanRefusal = CommitRefusal | NotAllowed | { readonly code: 'needsReason' | 'scanErased' };

/** A person's order, with its reason: the applicant asked for it, or it should not have been taken. */
export async function eraseScan(
  ctx: CommandContext,
  scanId: string,
  reason: string,
): Promise<Result<ScanFile['course']['state'], EraseScanRefusal>> {
  const actor = actorFor(ctx, 'identity.eraseScan');
  if (!actor.ok) return actor;
  if (reason.trim() === '') return err({ code: 'needsReason' });
  const file = await readScan(ctx.db, scanId);
  if (file?.course.state !== 'kept') return err({ code: 'scanErased' });
  const ordered = await commit(ctx, {
    command: 'identity.eraseScan',
    user: actor.value.personId,
    reason: reason.trim(),
    ops: [scanEventOp(ctx, scanId, 'eraseOrdered', { cause: 'ordered', reason: reason.trim() })],
  });
  if (!ordered.ok) return ordered;
  // While the journal takes nothing the order is not safe: the next look carries it out.
  if (!ordered.value.durable) return ok('erasing');
  return carryOut(ctx, file.row, 'ordered');
}

/**
 * What is due by the office's retention today, and orders that a crash, a held file or another desk left to be carried out. Returns how many
 * were ordered now.
 */
export async function eraseDueScans(ctx: CommandContext): Promise<Result<number, CommitRefusal>> {
  const byProgram: CommandContext = { ...ctx, actor: null };
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  let ordered = 0;
  for (const { row, course } of await readScanCourses(ctx.db)) {
    if (course.state === 'erased') continue;
    const order = course.state === 'kept' ? await orderIfDue(byProgram, row.id, today) : ok(course.order?.cause ?? 'ordered');
    if (!order.ok) return order;
    if (order.value === null) continue;
    if (course.state === 'kept') ordered += 1;
    const done = await carryOut(byProgram, row, order.value);
    if (!done.ok) return done;
  }
  return ok(ordered);
}

/** Null where nothing is due. */
async function orderIfDue(ctx: CommandContext, scanId: string, today: CalendarDate): Promise<Result<Cause | null, CommitRefusal>> {
  const file = await readScan(ctx.db, scanId);
  if (!(file && isScanDue(file.retention, today))) return ok(null);
  const order = await commit(ctx, {
    command: 'identity.eraseDueScan',
    user: null,
    ops: [scanEventOp(ctx, scanId, 'eraseOrdered', { cause: 'retention' }, true)],
  });
  if (!order.ok) return order;
  // While the journal takes nothing the order is not safe: the next look carries it out.
  return order.value.durable ? ok('retention') : ok(null);
}

/** Once at each start: ciphertexts of erased scans that a restored set brought back. */
export async function sweepErasedScans(ctx: CommandContext): Promise<void> {
  for (const { row, course } of await readScanCourses(ctx.db)) {
    if (course.state === 'erased' && (await ctx.platform.vault.has(row.hash))) await ctx.platform.sealed.erase(row.hash);
  }
}

type Cause = NonNullable<NonNullable<ScanFile['course']['order']>['cause']>;

async function carryOut(ctx: CommandContext, row: ScanFile['row'], cause: Cause): Promise<Result<'erasing' | 'erased', CommitRefusal>> {
  const gone = await ctx.platform.sealed.erase(row.hash);
  // A disk that refuses now is asked again at the next look; from the order on nobody opens the scan.
  if (!gone.ok) return ok('erasing');
  const noted = await commit(ctx, {
    command: 'identity.scanErased',
    user: ctx.actor?.personId ?? null,
    ops: [scanEventOp(ctx, row.id, 'erased', { cause }, ctx.actor === null)],
  });
  return noted.ok ? ok('erased') : noted;
}
