/**
 * Registers a complete objection: number, day H and the register entry in one transaction (SOP-PPID-04 annex step 2; UU
 * 14/2008 Art. 36). What the receipt would not be able to print is found before the number is drawn: a number once
 * released is final.
 */
import { can } from '#shared/domain/access/access.ts';
import { type LateFiling, lateFiling } from '#shared/domain/deadlines/deadlines.ts';
import { formatRegisterNumber, type RegisterNumber } from '#shared/domain/numbering/numbering.ts';
import { completeness, type RequirementKey } from '#shared/domain/objections/objection-completeness.ts';
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import type { ObjectionFile } from '../../db/queries/objections.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type ClockRefusal, clockCheck } from '../registers/clock-check.ts';
import { type NumberDeskRefusal, numberDesk, type PadEntry, type UnprintableText } from '../registers/number-desk.ts';
import { type RegistrationDaysRefusal, registrationDays } from '../registers/registration-days.ts';
import { type Arrival, changedObjection, type IntakeTarget, linkedOps, newObjection, targetFile } from './intake-ops.ts';
import { intakeOf, type ObjectionValues } from './objection-values.ts';

export interface RegistrationInput extends IntakeTarget {
  readonly values: ObjectionValues;
  readonly base: Readonly<Record<string, string>>;
  readonly arrival: Arrival;
  /** Day H where it is not the day of registration, and why (outside service hours; domain.md 8, scenario 7). */
  readonly declaredComplete: { readonly on: CalendarDate; readonly reason: string } | null;
  readonly pad: PadEntry | null;
  /** What looked wrong with the clock of the PC, where the person was told and confirmed it. */
  readonly clockConfirmed?: ClockDoubt | null;
  /** Checks that the papers can be printed with this number; runs before anything is saved. */
  readonly printable: (number: RegisterNumber) => Result<null, UnprintableText>;
}

export interface Registered {
  readonly id: string;
  readonly number: RegisterNumber;
  readonly declaredCompleteOn: CalendarDate;
  readonly late: LateFiling | null;
  /** Hash of the change set that holds the register entry: a fragment of it stands in the QR code of the receipt. */
  readonly entryHash: string;
  readonly seq: number;
  readonly durable: boolean;
}

export type RegistrationRefusal =
  | CommitRefusal
  | UnprintableText
  | { readonly code: 'notAllowed' }
  | { readonly code: 'incomplete'; readonly missing: readonly RequirementKey[] }
  | { readonly code: 'alreadyRegistered'; readonly id: string; readonly number: string }
  | { readonly code: 'unknownObjection' }
  | NumberDeskRefusal
  | RegistrationDaysRefusal
  | ClockRefusal;

export async function registerObjection(ctx: CommandContext, input: RegistrationInput): Promise<Result<Registered, RegistrationRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'objection.register').allowed) return err({ code: 'notAllowed' });
  const check = completeness(intakeOf(input.values));
  if (!check.complete) return err({ code: 'incomplete', missing: check.missing });
  const file = await targetFile(ctx.db, input);
  if (file === undefined) return err({ code: 'unknownObjection' });
  if (file?.known.number) return err({ code: 'alreadyRegistered', id: file.row.id, number: file.known.number });
  const receivedAt = file?.row.receivedAt ?? input.arrival.receivedAt;
  const days = registrationDays(ctx, { receivedAt, pad: input.pad, dayH: input.declaredComplete?.on ?? null });
  if (!days.ok) return days;
  const { at, on, dayH, receivedOn } = days.value;
  const desk = await numberDesk(ctx, 'objection', input.pad);
  if (!desk.ok) return desk;
  const numberOf = (seq: number) => formatRegisterNumber(desk.value.template, { seq, desk: desk.value.code, date: on });
  const printable = input.printable(numberOf(input.pad?.seq ?? 999));
  if (!printable.ok) return printable;

  // What came back incomplete is filed when it is complete.
  const filedOn = file?.known.state === 'incomplete' ? on : receivedOn;
  const late = input.values.groundFoundOn ? lateFiling(input.values.groundFoundOn, filedOn, await readCalendar(ctx.db)) : undefined;
  const fresh = file ? null : newObjection(ctx.ids, ctx.zone(), input.arrival, input.values, input.newId);
  const id = file?.row.id ?? fresh?.id ?? '';
  const subject = { entity: 'objection' as const, id };
  const clock = input.pad ? ok([]) : await clockCheck(ctx, { confirmed: input.clockConfirmed ?? null, personId: user.personId, subject });
  if (!clock.ok) return clock;
  const reason = input.pad?.reason ?? input.declaredComplete?.reason ?? null;
  const event = (number: RegisterNumber) =>
    createOp('objectionEvent', ctx.ids.newId(), {
      objectionId: id,
      position: file?.events.length ?? 0,
      kind: 'registered',
      on,
      at,
      data: { number, declaredCompleteOn: dayH, late: late ? { ...late } : null, reason, pad: input.pad !== null },
      personId: user.personId,
    });
  const saved = await commit(ctx, {
    command: input.pad ? 'objection.registerFromPad' : 'objection.register',
    user: user.personId,
    ops: [...changesOf(file, fresh?.ops ?? [], input), ...(await linkedOps(ctx, id, file, input)), ...clock.value],
    ...(reason === null ? {} : { reason }),
    number: {
      register: 'objection',
      desk: desk.value.code,
      year: yearOf(on),
      ...(input.pad ? { fixedSeq: input.pad.seq } : {}),
      build: (seq) => {
        const number = numberOf(seq);
        const row = { register: 'objection' as const, desk: desk.value.code, year: yearOf(on), seq, number, caseId: id };
        return [createOp('registerNumber', ctx.ids.newId(), row), event(number)];
      },
    },
  });
  if (!saved.ok) return saved;
  const { changes, numberSeq, seq, durable } = saved.value;
  const number = numberOf(numberSeq ?? 0);
  return ok({ id, number, declaredCompleteOn: dayH, late: late ?? null, entryHash: entryHash(changes), seq, durable });
}

/** The change set of the service stream that created the event of registration. */
const entryHash = (changes: Committed['changes']): string =>
  changes.find((change) => change.ops.some((logged) => 'op' in logged && logged.op.entity === 'objectionEvent'))?.hash ?? '';

const changesOf = (file: ObjectionFile | null, fresh: ReturnType<typeof changedObjection>, input: RegistrationInput) =>
  file ? changedObjection(file, input.values, input.base) : fresh;
