/** Closes a month: the figures of its report are kept as they were given. What is closed stays closed. */
import { type ClosingRefusal, type FrozenFigures, mayClose } from '#shared/domain/reports/closed-month.ts';
import type { ReportPeriod } from '#shared/domain/reports/report-period.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { closingId } from '../../db/queries/report-book.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';

export interface CloseMonthInput {
  readonly period: ReportPeriod;
  readonly figures: FrozenFigures;
  /** Who answers for the report. */
  readonly signer: string;
}

export type CloseMonthRefusal = CommitRefusal | NotAllowed | ClosingRefusal | { readonly code: 'signerNeeded' | 'closedBefore' };

export async function closeMonth(ctx: CommandContext, input: CloseMonthInput): Promise<Result<Committed, CloseMonthRefusal>> {
  const actor = actorFor(ctx, 'report.close');
  if (!actor.ok) return err(actor.error);
  const at = ctx.clock.now();
  const may = mayClose(input.period, civilDateOf(at, ctx.zone()));
  if (!may.ok) return may;
  const signer = input.signer.trim();
  if (signer === '') return err({ code: 'signerNeeded' });
  const id = closingId(input.period.from);
  if (await ctx.db.rows('reportClosing').get(id)) return err({ code: 'closedBefore' });
  const { from, to } = input.period;
  const figures = Object.fromEntries(Object.entries(input.figures).map(([line, { value, ids }]) => [line, { value, ids: [...ids] }]));
  const row = { from, to, figures, signer, at, personId: actor.value.personId };
  return commit(ctx, { command: 'report.close', user: actor.value.personId, ops: [createOp('reportClosing', id, row)] });
}
