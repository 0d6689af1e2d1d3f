/** Looks at the clock of the PC before it gives a number its day. What looks wrong is said first; who confirms it is noted with the number. */
import { type ClockDoubt, clockDoubt, isSameDoubt, type ServerDoubt, serverDoubt } from '#shared/domain/registers/clock-doubt.ts';
import { civilDateOf, type Instant } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityName } from '#shared/schema/entities.ts';
import { createOp } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import { readClockTrail } from '../../db/queries/clock-trail.ts';
import type { CommandContext } from '../context.ts';

export interface ClockRefusal {
  readonly code: 'clockDoubt';
  readonly doubt: ClockDoubt;
  readonly now: Instant;
}

export const CLOCK_CONFIRMED = 'clock.confirmed';

interface Given {
  /** What the person was told of the clock and confirmed by asking again. */
  readonly confirmed: ClockDoubt | null;
  readonly personId: string;
  readonly subject: { readonly entity: EntityName; readonly id: string };
}

/** The ops that note a confirmation: none where nothing is wrong with the clock. */
export async function clockCheck(
  ctx: CommandContext,
  { confirmed, personId, subject }: Given,
): Promise<Result<readonly Op[], ClockRefusal>> {
  const [trail, calendar, server] = await Promise.all([readClockTrail(ctx.db), readCalendar(ctx.db), ctx.clock.ofServer?.() ?? null]);
  const now = ctx.clock.now();
  const ofServer = await unconfirmed(ctx, now, serverDoubt(server, now, ctx.zone()));
  const doubt = ofServer?.doubt ?? clockDoubt(trail, now, { zone: ctx.zone(), calendar });
  if (!doubt) return ok([]);
  if (!isSameDoubt(doubt, confirmed)) return err({ code: 'clockDoubt', doubt, now });
  const row = { kind: CLOCK_CONFIRMED, scope: 'layanan' as const, at: now, personId, subject, data: { ...doubt } };
  return ok([createOp('activity', ofServer?.id ?? ctx.ids.newId(), row)]);
}

/**
 * What the server makes doubtful, unless it was confirmed on this PC on this day already: a server that is wrong stays so for hours, and
 * would ask before each number. `id` of the confirmation is made of the day and the difference, so that it is found again.
 */
async function unconfirmed(ctx: CommandContext, now: Instant, doubt: ServerDoubt | null) {
  if (!doubt) return null;
  const id = naturalId(CLOCK_CONFIRMED, ctx.identity.deviceId, civilDateOf(now, ctx.zone()), String(doubt.days));
  return (await ctx.db.rows('activity').get(id)) ? null : { id, doubt };
}
