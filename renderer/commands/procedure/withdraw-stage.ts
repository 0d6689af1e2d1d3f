/**
 * A step recorded by mistake no longer counts, with a reason, as long as nothing followed it. What it gave to the records goes with it: the code and
 * the class of a coding (domain.md 4.1: the code is the outcome of kodefikasi), unless somebody gave another since; and its signed list no
 * longer counts as a paper, though it is kept.
 */
import { can } from '#shared/domain/access/access.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { writerOf } from '#shared/log/apply.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { patchOp, withoutNull } from '../../db/patch.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import { stagesOf } from '../../db/queries/stages.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { withdrawnScanOps } from '../papers/scan-op.ts';

export type WithdrawRefusal = CommitRefusal | { readonly code: 'notAllowed' | 'reasonNeeded' | 'unknownEvent' | 'notLast' };

export async function withdrawStage(ctx: CommandContext, eventId: string, reason: string): Promise<Result<Committed, WithdrawRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  const why = reason.trim();
  if (why === '') return err({ code: 'reasonNeeded' });
  const row = await ctx.db.rows('stageEvent').get(eventId);
  if (!row || row.void) return err({ code: 'unknownEvent' });
  const known = await stagesOf(ctx.db, row.recordIds);
  if (row.recordIds.some((id) => known.get(id)?.events.at(-1)?.id !== eventId)) return err({ code: 'notLast' });
  const scans = await ctx.db.rows('paper').where('caseId').equals(eventId).toArray();
  const ops = [
    ...withoutNull([patchOp('stageEvent', row, { void: why })]),
    ...(row.kind === 'coded' ? await uncodedOps(ctx.db, row) : []),
    ...withdrawnScanOps(scans, why),
  ];
  return commit(ctx, { command: 'stage.withdraw', user: user.personId, reason: why, ops });
}

/** The step gave a code and a class only to records that had none: both are told by their writer, the change set of the step. */
async function uncodedOps(db: DaluangDb, event: Row<'stageEvent'>): Promise<readonly Op[]> {
  const table = db.records;
  const [own, inside] = await Promise.all([table.bulkGet([...event.recordIds]), table.inFiles(event.recordIds)]);
  const rows = new Map([...own, ...inside].flatMap((row) => (row && !row.void ? [[row.id, row] as const] : [])));
  const gone = await goneAmong(db, [...rows.keys()]);
  return withoutNull(
    [...rows.values()]
      .filter(({ id }) => !gone.has(id))
      .map((row) => {
        const given = (['unitCode', 'classCodeId'] as const).filter((field) => row[field] !== null && writerOf(row, field) === event._c);
        return patchOp('record', row, Object.fromEntries(given.map((field) => [field, null])));
      }),
  );
}
