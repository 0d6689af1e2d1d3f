/** Writes down a care of a place or a record with its files; one that was written down in error is voided with the reason. */
import { can } from '#shared/domain/access/access.ts';
import { type CareError, type CareKind, checkCare } from '#shared/domain/care/care-log.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { readItem } from '../../db/queries/shelf-items.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';

export interface CareInput {
  readonly ref: ItemRef;
  readonly kind: CareKind;
  readonly on: CalendarDate;
  readonly doneBy: string | null;
  readonly note: string | null;
  readonly nextDueOn: CalendarDate | null;
  /** Pictures, the certificate of a firm. */
  readonly files: readonly Scan[];
}

export type CareRefusal = CommitRefusal | CareError | { readonly code: 'notAllowed' | 'unknownItem' | 'unknownCare' | 'reasonRequired' };

export async function recordCare(ctx: CommandContext, { ref, files, ...care }: CareInput): Promise<Result<Committed, CareRefusal>> {
  const user = await accessUserOf(ctx);
  const item = await readItem(ctx.db, ref);
  if (!item) return err({ code: 'unknownItem' });
  if (!user || !can(user, 'shelf.check', item.record ?? {}).allowed) return err({ code: 'notAllowed' });
  const at = ctx.clock.now();
  const fits = checkCare(care, civilDateOf(at, ctx.zone()));
  if (!fits.ok) return fits;
  const id = ctx.ids.newId();
  const stream = item.record ? streamOf('record', { ...item.record }) : ('umum' as const);
  const row = { ...care, itemEntity: ref.entity, itemId: ref.id, at, personId: user.personId, stream };
  const papers = files.map((scan) => scanOp(ctx, { caseEntity: 'care', caseId: id, act: care.kind, on: care.on, scan }));
  return commit(ctx, { command: `care.${care.kind}`, user: user.personId, ops: [createOp('careEvent', id, row), ...papers] });
}

export async function voidCare(ctx: CommandContext, id: string, reason: string): Promise<Result<Committed, CareRefusal>> {
  const user = await accessUserOf(ctx);
  const row = await ctx.db.rows('careEvent').get(id);
  if (!row || row.void) return err({ code: 'unknownCare' });
  const record = row.itemEntity === 'record' ? await ctx.db.records.get(row.itemId) : undefined;
  if (!user || !can(user, 'shelf.check', record ?? {}).allowed) return err({ code: 'notAllowed' });
  if (reason.trim() === '') return err({ code: 'reasonRequired' });
  const ops = withoutNull([patchOp('careEvent', row, { void: reason.trim() })]);
  return commit(ctx, { command: 'care.void', user: user.personId, reason: reason.trim(), ops });
}
