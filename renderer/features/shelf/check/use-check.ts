/** A check of a shelf with all that the screens say of it, read anew with each scan. */
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { type CheckLine, checkLines } from '#renderer/db/queries/check-lines.ts';
import { placePath } from '#renderer/db/queries/locations.ts';
import { readShelfCheck, refOfScan, resultsOf, type ShelfCheckFile, standingOf } from '#renderer/db/queries/shelf-checks.ts';
import { placeLine, readItem } from '#renderer/db/queries/shelf-items.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type Live, useLive } from '#renderer/state/use-live.ts';
import { can } from '#shared/domain/access/access.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { type Counts, countsOf } from '#shared/domain/shelf-check/check-results.ts';
import type { Instant } from '#shared/lib/civil-time.ts';

export interface ScanLine {
  readonly id: string;
  readonly at: Instant;
  readonly ref: ItemRef | null;
  /** What it named, or its code where it names nothing here; null where the reader may not see the record. */
  readonly name: string | null;
  /** The place at which one stood. */
  readonly place: string;
}

export interface CheckView {
  readonly file: ShelfCheckFile;
  readonly place: string;
  readonly counts: Counts;
  readonly lines: readonly CheckLine[];
  readonly unknown: readonly { readonly code: string; readonly at: string }[];
  /** Where one stands now, and the last scans, newest first; both of a running check. */
  readonly standing: string;
  readonly last: readonly ScanLine[];
}

const LAST = 8;

/** Null where there is no such check. */
export function useCheck(id: string): Live<CheckView | null> {
  const ctx = useCommandContext();
  return useLive(async () => {
    const { db } = ctx;
    const file = await readShelfCheck(db, id);
    if (!file) return null;
    const [results, user] = await Promise.all([resultsOf(db, file), accessUserOf(ctx)]);
    const running = file.known.state === 'running';
    const lineOf = async (place: string) => placeLine(await placePath(db, place));
    const last = (running ? file.scans.slice(-LAST).toReversed() : []).map(async (scan): Promise<ScanLine> => {
      const ref = refOfScan(scan);
      const item = ref && (await readItem(db, ref));
      const seen = !item?.record || (user !== null && can(user, 'record.view', item.record).allowed);
      return {
        id: scan.id,
        at: scan.at,
        ref,
        name: ref ? (seen ? (item?.name ?? null) : null) : scan.code,
        place: await lineOf(scan.atId),
      };
    });
    return {
      file,
      place: await lineOf(file.row.locationId),
      counts: countsOf(results),
      lines: await checkLines(db, user, results.items),
      unknown: await Promise.all(results.unknown.map(async ({ code, atId }) => ({ code, at: await lineOf(atId) }))),
      standing: running ? await lineOf(await standingOf(db, file)) : '',
      last: await Promise.all(last),
    };
  }, [ctx, id]);
}
