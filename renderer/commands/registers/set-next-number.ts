/**
 * The next number of a register, set once with a reason: an office that kept its register elsewhere goes on counting here. It only goes
 * up: a number that was released is final (architecture.md 4).
 */
import { yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import type { NotAllowed } from '../office/may.ts';
import { saveOps } from '../office/save-ops.ts';
import { type NumberDeskRefusal, numberDesk } from './number-desk.ts';

export interface NextNumberInput {
  readonly register: Row<'numberStart'>['register'];
  readonly next: number;
  readonly reason: string;
}

export type NextNumberRefusal =
  | CommitRefusal
  | NotAllowed
  | NumberDeskRefusal
  | { readonly code: 'notANumber' | 'reasonNeeded' }
  /** It was set before, or numbers up to there were given out already. */
  | { readonly code: 'setBefore'; readonly last: number }
  | { readonly code: 'numberUsed'; readonly last: number };

export async function setNextNumber(ctx: CommandContext, input: NextNumberInput): Promise<Result<Committed, NextNumberRefusal>> {
  const { register, next } = input;
  const reason = input.reason.trim();
  if (!(Number.isInteger(next) && next >= 2)) return err({ code: 'notANumber' });
  if (reason === '') return err({ code: 'reasonNeeded' });
  const desk = await numberDesk(ctx, register, null);
  if (!desk.ok) return desk;
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  const year = yearOf(on);
  const id = naturalId('numberStart', register, desk.value.code, String(year));
  const before = await ctx.db.rows('numberStart').get(id);
  if (before) return err({ code: 'setBefore', last: before.last });
  const last = (await ctx.db.counters.get([register, desk.value.code, year]))?.last ?? 0;
  if (next - 1 <= last) return err({ code: 'numberUsed', last });
  const row = { register, desk: desk.value.code, year, last: next - 1, reason, on, personId: ctx.actor?.personId ?? null };
  return saveOps(ctx, { command: 'number.setNext', right: 'settings.edit', ops: [createOp('numberStart', id, row)], reason });
}
