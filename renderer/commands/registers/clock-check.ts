/** Looks at the clock of the PC before it gives a number its day. What looks wrong is said first; who confirms it is noted with the number. */
import { type ClockDoubt, clockDoubt, isSameDoubt } from '#shared/domain/registers/clock-doubt.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
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
  const now = ctx.clock.now();
  const [trail, calendar] = await Promise.all([readClockTrail(ctx.db), readCalendar(ctx.db)]);
  const doubt = clockDoubt(trail, now, { zone: ctx.zone(), calendar });
  if (!doubt) return ok([]);
  if (!isSameDoubt(doubt, confirmed)) return err({ code: 'clockDoubt', doubt, now });
  const row = { kind: CLOCK_CONFIRMED, scope: 'layanan' as const, at: now, personId, subject, data: { ...doubt } };
  return ok([createOp('activity', ctx.ids.newId(), row)]);
}
