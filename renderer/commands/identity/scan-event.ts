/** An event of a scan as it is written down. */
import { civilDateOf } from '#shared/lib/civil-time.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { createOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';

type Said = Partial<Pick<EntityFields<'identityScanEvent'>, 'purpose' | 'cause' | 'reason'>>;

/** `byProgram`: nobody's act, but what the office's retention demands. */
export function scanEventOp(
  ctx: CommandContext,
  scanId: string,
  kind: EntityFields<'identityScanEvent'>['kind'],
  said: Said,
  byProgram = false,
): Op {
  const at = ctx.clock.now();
  return createOp('identityScanEvent', ctx.ids.newId(), {
    scanId,
    kind,
    purpose: null,
    cause: null,
    reason: null,
    ...said,
    on: civilDateOf(at, ctx.zone()),
    at,
    personId: byProgram ? null : (ctx.actor?.personId ?? null),
  });
}
