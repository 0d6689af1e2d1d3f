/**
 * Takes in what the watched folder has ready: written down first, in the journal on the disk, and only then is the source released. What
 * was written down before (a crash came between) is only released.
 */
import type { Instant } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import type { ReadyScan, ScannerPort, ScanSource } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';

export const arrivalId = ({ hash, name, modifiedMs }: ScanSource): string => naturalId('scanArrival', hash, name, String(modifiedMs));

/** How many came in that were not known. */
export async function takeArrivals(
  ctx: CommandContext,
  scanner: Pick<ScannerPort, 'release'>,
  ready: readonly ReadyScan[],
): Promise<Result<number, CommitRefusal>> {
  const byId = new Map(ready.map((scan) => [arrivalId(scan), scan]));
  const known = await ctx.db.rows('scanArrival').bulkGet([...byId.keys()]);
  const fresh = [...byId].filter((_, index) => !known[index]);
  const at = ctx.clock.now();
  const personId = ctx.actor?.personId ?? null;
  if (fresh.length > 0) {
    const ops = fresh.map(([id, { hash, bytes, mediaType, name, modifiedMs }]) =>
      createOp('scanArrival', id, {
        hash,
        bytes,
        mediaType,
        name,
        scannedAt: instantOfMs(modifiedMs, at),
        at,
        personId,
        state: 'waiting',
        recordId: null,
        reason: null,
      }),
    );
    const saved = await commit(ctx, { command: 'scan.arrive', user: personId, ops });
    if (!saved.ok) return saved;
  }
  const last = await ctx.db.log.orderBy('seq').last();
  // Not on the disk: the sources stay, and are released when the journal writes again.
  if (!(await ctx.pump.flush(last?.seq ?? 0))) return ok(fresh.length);
  for (const { name, hash, modifiedMs } of ready) await scanner.release({ name, hash, modifiedMs });
  return ok(fresh.length);
}

/** The time of a file, which may be anything; none later than now. */
function instantOfMs(modifiedMs: number, now: Instant): Instant {
  const text = Number.isFinite(modifiedMs) && modifiedMs > 0 ? new Date(Math.trunc(modifiedMs)).toISOString() : now;
  // ISO text of the one form sorts by time.
  return text < now ? (text as Instant) : now;
}
