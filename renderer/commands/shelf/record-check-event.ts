/** How a shelf check ends: closed by a person with its results, signed on paper, or called off with a reason. */
import { frozen } from '#shared/domain/shelf-check/check-case.ts';
import { parseShelfCheckEvent, type ShelfCheckEventError, shelfCheckMove } from '#shared/domain/shelf-check/check-events.ts';
import { notesOf } from '#shared/domain/shelf-check/check-results.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readShelfCheck, resultsOf, type ShelfCheckFile } from '../../db/queries/shelf-checks.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';
import { itemNoteOps } from './item-note-ops.ts';

export type CheckEventRefusal =
  | CommitRefusal
  | NotAllowed
  | ShelfCheckEventError
  | { readonly code: 'unknownCheck' | 'futureDate' | 'beforeCheck' | 'scanNeeded' }
  | { readonly code: 'check.notHere' };

/** Closes the check: its results stay as they are now, and what was not found is noted as missing from today on. */
export async function closeShelfCheck(ctx: CommandContext, checkId: string): Promise<Result<Committed, CheckEventRefusal>> {
  const file = await readShelfCheck(ctx.db, checkId);
  if (!file) return err({ code: 'unknownCheck' });
  const results = await resultsOf(ctx.db, file);
  const data = frozen(results);
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  return record(ctx, file, { kind: 'closed', on, data }, () => itemNoteOps(ctx, notesOf(results)));
}

export interface SignedReport {
  readonly on: CalendarDate;
  readonly number: string;
  readonly signer: string;
  readonly position: string | null;
  readonly scan: Scan | null;
}

/** "Dicatat berdasarkan naskah bertanda tangan": the report as it was signed, with its scan. */
export async function recordSignedCheck(
  ctx: CommandContext,
  checkId: string,
  { on, number, signer, position, scan }: SignedReport,
): Promise<Result<Committed, CheckEventRefusal>> {
  const file = await readShelfCheck(ctx.db, checkId);
  if (!file) return err({ code: 'unknownCheck' });
  if (on > civilDateOf(ctx.clock.now(), ctx.zone())) return err({ code: 'futureDate' });
  if (file.known.closedOn && on < file.known.closedOn) return err({ code: 'beforeCheck' });
  if (!scan) return err({ code: 'scanNeeded' });
  const paper = scanOp(ctx, { caseEntity: 'shelfCheck', caseId: checkId, act: 'signed', on, scan });
  return record(ctx, file, { kind: 'signed', on, data: { number, signer, position } }, async () => [paper]);
}

/** Items that were noted as missing stay so until they are found: each can be noted by itself. */
export async function voidShelfCheck(ctx: CommandContext, checkId: string, reason: string): Promise<Result<Committed, CheckEventRefusal>> {
  const file = await readShelfCheck(ctx.db, checkId);
  if (!file) return err({ code: 'unknownCheck' });
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  return record(ctx, file, { kind: 'voided', on, data: { reason: reason.trim() } }, async () => [], reason.trim());
}

interface Said {
  readonly kind: string;
  readonly on: CalendarDate;
  readonly data: JsonObject;
}

async function record(
  ctx: CommandContext,
  { row, events, known }: ShelfCheckFile,
  said: Said,
  more: () => Promise<readonly Op[]>,
  reason?: string,
): Promise<Result<Committed, CheckEventRefusal>> {
  const actor = actorFor(ctx, 'shelf.check');
  if (!actor.ok) return actor;
  const event = parseShelfCheckEvent(said);
  if (!event.ok) return event;
  const moved = shelfCheckMove(known.state, event.value.kind);
  if (!moved.ok) return moved;
  const { personId } = actor.value;
  const position = (events.at(-1)?.position ?? -1) + 1;
  const values = { checkId: row.id, position, kind: event.value.kind, on: said.on, at: ctx.clock.now(), data: said.data, personId };
  return commit(ctx, {
    command: `shelfCheck.${event.value.kind}`,
    user: personId,
    ...(reason ? { reason } : {}),
    ops: [createOp('shelfCheckEvent', ctx.ids.newId(), values), ...(await more())],
  });
}
