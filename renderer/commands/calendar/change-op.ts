/** The row that keeps what a change of the calendar moved. */
import { civilDateOf } from '#shared/lib/civil-time.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { createOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import type { MovedCase } from './calendar-change.ts';

/** The counts are whole; a list that nobody reads to its end is cut, so that one change stays a small entry of the log. */
const MOST_LISTED = 5000;

interface Change {
  readonly kind: Row<'calendarChange'>['kind'];
  readonly basis: string | null;
  readonly days: JsonValue;
  readonly moved: readonly MovedCase[];
}

export function changeOp(ctx: CommandContext, { kind, basis, days, moved }: Change): Op {
  const at = ctx.clock.now();
  return createOp('calendarChange', ctx.ids.newId(), {
    kind,
    at,
    on: civilDateOf(at, ctx.zone()),
    personId: ctx.actor?.personId ?? null,
    basis,
    days,
    movedCount: moved.length,
    paperCount: new Set(moved.flatMap(({ papers }) => papers.map(({ id }) => id))).size,
    moved: moved.slice(0, MOST_LISTED).map((entry) => ({ ...entry, papers: entry.papers.map((paper) => ({ ...paper })) })),
  });
}
