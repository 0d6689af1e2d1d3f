/**
 * How many records are due for which act today, for the first page: reckoned from the whole archive when nothing else is under way, once a
 * day and person, and again where records came or retention was noted. The lists themselves are reckoned anew where they are opened.
 */
import { useEffect, useState } from 'react';
import { can } from '#shared/domain/access/access.ts';
import type { DueList } from '#shared/domain/disposal/disposal-lists.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { accessUserOf } from '../commands/access-user.ts';
import type { CommandContext } from '../commands/context.ts';
import { dueRecords } from '../db/queries/due-records.ts';
import { useToday } from './office.ts';
import { useCommandContext } from './services.ts';
import { useLive } from './use-live.ts';

export type DueCounts = ReadonlyMap<DueList, number>;

/** After the first page stands: nobody waits for this. */
const QUIET_MS = 1500;

interface Known {
  readonly key: string;
  readonly counts: DueCounts;
}
let known: Known | null = null;

/** Null while it is reckoned. */
export function useDueCounts(): DueCounts | null {
  const ctx = useCommandContext();
  const today = useToday();
  const rows = useLive(() => Promise.all([ctx.db.records.count(), ctx.db.rows('recordNote').count()]), [ctx.db]);
  const size = rows.status === 'ready' ? rows.data.join(' ') : null;
  const key = `${ctx.db.name} ${ctx.actor?.personId ?? ''} ${today} ${size ?? ''}`;
  const [counted, setCounted] = useState<Known | null>(known);
  useEffect(() => {
    if (size === null || known?.key === key) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      countDue(ctx, today, controller.signal)
        .then((counts) => {
          if (!counts || controller.signal.aborted) return;
          known = { key, counts };
          setCounted(known);
        })
        .catch(reportError);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [ctx, today, key, size]);
  return counted?.key === key ? counted.counts : null;
}

async function countDue(ctx: CommandContext, today: CalendarDate, signal: AbortSignal): Promise<DueCounts | null> {
  const user = await accessUserOf(ctx);
  const shows = (record: Parameters<typeof can>[2]) => user !== null && can(user, 'disposal.view', record).allowed;
  const entries = await dueRecords(ctx.db, today, { signal, shows });
  const counts = new Map<DueList, number>();
  for (const { list } of entries ?? []) if (list) counts.set(list, (counts.get(list) ?? 0) + 1);
  return entries && counts;
}
