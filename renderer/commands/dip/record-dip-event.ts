/** Records what happened to an entry of the list: announced, reclassified, put on a basis, withdrawn with its reason, taken in again. */
import { type DipEventError, type DipEventKind, parseDipEvent } from '#shared/domain/dip/dip-events.ts';
import { type DipTransitionRefusal, dipTransition } from '#shared/domain/dip/dip-workflow.ts';
import type { ListingBar } from '#shared/domain/dip/excluded-list.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { barOf, readDipFile } from '../../db/queries/dip.ts';
import type { CommandContext } from '../context.ts';
import { dipEventOp } from './entry-ops.ts';
import { type KeeperRefusal, keeperOf } from './keeper.ts';

export type RecordableDipEvent = Exclude<DipEventKind, 'listed' | 'corrected'>;

export interface DipEventInput {
  readonly entryId: string;
  readonly kind: RecordableDipEvent;
  readonly on: CalendarDate;
  readonly data: JsonObject;
  /** Events that the person saw: refused where more have come since. */
  readonly seenEvents: number;
}

export type DipEventRefusal =
  | CommitRefusal
  | KeeperRefusal
  | DipEventError
  | DipTransitionRefusal
  | ListingBar
  | { readonly code: 'unknownEntry' }
  | { readonly code: 'futureDate' }
  | { readonly code: 'sameClass' }
  | { readonly code: 'eventsSince'; readonly count: number };

/** What shows the information to the public, so that an exclusion stands against it. */
const publishing: readonly RecordableDipEvent[] = ['announced', 'reclassified', 'based', 'restored'];

export async function recordDipEvent(ctx: CommandContext, input: DipEventInput): Promise<Result<Committed, DipEventRefusal>> {
  const keeper = await keeperOf(ctx, input.kind === 'announced' ? 'dip.announce' : 'dip.keep');
  if (!keeper.ok) return keeper;
  const file = await readDipFile(ctx.db, input.entryId);
  if (!file) return err({ code: 'unknownEntry' });
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  if (input.on > today) return err({ code: 'futureDate' });
  if (file.events.length > input.seenEvents) return err({ code: 'eventsSince', count: file.events.length - input.seenEvents });
  const event = parseDipEvent(input);
  if (!event.ok) return event;
  const moved = dipTransition(file.known.state, input.kind);
  if (!moved.ok) return moved;
  if (event.value.kind === 'reclassified' && event.value.data.class === file.known.class) return err({ code: 'sameClass' });
  const bar = publishing.includes(input.kind) ? await barOf(ctx.db, file.recordIds, today) : null;
  if (bar) return err(bar);
  return commit(ctx, {
    command: `dip.${input.kind}`,
    user: keeper.value.personId,
    ...(typeof input.data.reason === 'string' ? { reason: input.data.reason } : {}),
    ops: [
      dipEventOp(ctx, keeper.value.personId, {
        entryId: input.entryId,
        position: file.events.length,
        kind: input.kind,
        on: input.on,
        data: input.data,
      }),
    ],
  });
}
