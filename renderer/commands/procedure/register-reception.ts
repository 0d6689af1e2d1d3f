/** Writes down a delivery under its own number, corrects it, or declares its number void with a reason (SOP-PPID-06 G.5). */
import { can } from '#shared/domain/access/access.ts';
import { formatRegisterNumber, type RegisterNumber } from '#shared/domain/numbering/numbering.ts';
import { type ReceptionFault, type ReceptionInput, receptionFaults } from '#shared/domain/procedure/reception.ts';
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type ClockRefusal, clockCheck } from '../registers/clock-check.ts';
import { numberDesk } from '../registers/number-desk.ts';

export type ReceptionRefusal =
  | CommitRefusal
  | ReceptionFault
  | ClockRefusal
  | { readonly code: 'notAllowed' | 'noDesk' | 'unknownReception' | 'reasonNeeded' };

export interface RegisteredReception {
  readonly id: string;
  readonly number: RegisterNumber;
  readonly durable: boolean;
}

/**
 * `newId` is kept with the draft, so that a delivery is written down once. A delivery of an earlier day has a day that was typed, so
 * the clock of the PC does not matter; where it came today, `clockConfirmed` is what the person was told of the clock and confirmed.
 */
export async function registerReception(
  ctx: CommandContext,
  input: ReceptionInput,
  newId: string = ctx.ids.newId(),
  clockConfirmed: ClockDoubt | null = null,
): Promise<Result<RegisteredReception, ReceptionRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  const [fault] = receptionFaults(input, today);
  if (fault) return err(fault);
  const late = input.receivedOn < today;
  const subject = { entity: 'reception' as const, id: newId };
  const clock = late ? ok([]) : await clockCheck(ctx, { confirmed: clockConfirmed, personId: user.personId, subject });
  if (!clock.ok) return clock;
  const desk = await numberDesk(ctx, 'reception', null);
  if (!desk.ok) return err({ code: 'noDesk' });
  const { code, template } = desk.value;
  const year = yearOf(input.receivedOn);
  const numberOf = (seq: number) => formatRegisterNumber(template, { seq, desk: code, date: input.receivedOn });
  const saved = await commit(ctx, {
    command: late ? 'reception.registerLate' : 'reception.register',
    user: user.personId,
    ops: [createOp('reception', newId, { ...input, receivedBy: user.personId }), ...clock.value],
    number: {
      register: 'reception',
      desk: code,
      year,
      build: (seq) => [
        createOp('registerNumber', ctx.ids.newId(), {
          register: 'reception',
          desk: code,
          year,
          seq,
          number: numberOf(seq),
          caseId: newId,
        }),
      ],
    },
  });
  return saved.ok ? ok({ id: newId, number: numberOf(saved.value.numberSeq ?? 0), durable: saved.value.durable }) : saved;
}

export async function correctReception(
  ctx: CommandContext,
  id: string,
  input: ReceptionInput,
  base: Readonly<Record<string, string>>,
): Promise<Result<Committed, ReceptionRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  const row = await ctx.db.rows('reception').get(id);
  if (!row || row.void) return err({ code: 'unknownReception' });
  const [fault] = receptionFaults(input, civilDateOf(ctx.clock.now(), ctx.zone()));
  if (fault) return err(fault);
  return commit(ctx, { command: 'reception.correct', user: user.personId, ops: withoutNull([patchOp('reception', row, input, base)]) });
}

/** The number stays in the register with its reason. */
export async function voidReception(ctx: CommandContext, id: string, reason: string): Promise<Result<Committed, ReceptionRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  const row = await ctx.db.rows('reception').get(id);
  if (!row || row.void) return err({ code: 'unknownReception' });
  const ops = withoutNull([patchOp('reception', row, { void: reason.trim() })]);
  return commit(ctx, { command: 'reception.void', user: user.personId, reason: reason.trim(), ops });
}
