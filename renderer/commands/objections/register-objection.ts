/**
 * Registers a complete objection: number, day H and the register entry in one transaction (SOP-PPID-04 annex step 2; UU
 * 14/2008 Art. 36). What the receipt would not be able to print is found before the number is drawn: a number once
 * released is final.
 */
import { can } from '#shared/domain/access.ts';
import { type LateFiling, lateFiling } from '#shared/domain/deadlines.ts';
import { isDeskCode } from '#shared/domain/desk-code.ts';
import { formatRegisterNumber, type NumberTemplate, type RegisterNumber, templateForDesk } from '#shared/domain/numbering.ts';
import { completeness, type RequirementKey } from '#shared/domain/objection-completeness.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import type { ObjectionFile } from '../../db/queries/objections.ts';
import { allOf } from '../../db/queries/office.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { registerTemplate } from '../office/register-template.ts';
import { type Arrival, changedObjection, type IntakeTarget, newObjection, targetFile } from './intake-ops.ts';
import { intakeOf, type ObjectionValues } from './objection-values.ts';

/** A number that stands on a pre-numbered paper form already, with the date and hour on which it was given out. */
export interface PadEntry {
  readonly desk: string;
  readonly seq: number;
  readonly givenAt: Instant;
  readonly reason: string;
}

export interface RegistrationInput extends IntakeTarget {
  readonly values: ObjectionValues;
  readonly base: Readonly<Record<string, string>>;
  readonly arrival: Arrival;
  /** Day H where it is not the day of registration, and why (outside service hours; domain.md 8, scenario 7). */
  readonly declaredComplete: { readonly on: CalendarDate; readonly reason: string } | null;
  readonly pad: PadEntry | null;
  /** Checks that the papers can be printed with this number; runs before anything is saved. */
  readonly printable: (number: RegisterNumber) => Result<null, UnprintableText>;
}

export interface UnprintableText {
  readonly code: 'missingGlyph';
  readonly character: string;
  readonly field: string;
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
  | { readonly code: 'noDesk' }
  | { readonly code: 'unknownPad'; readonly desk: string }
  /** The number of the pad is no counting number, or nobody said why it is entered afterwards. */
  | { readonly code: 'padIncomplete'; readonly missing: 'seq' | 'reason' }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'beforeReceipt'; readonly receivedOn: CalendarDate };

export async function registerObjection(ctx: CommandContext, input: RegistrationInput): Promise<Result<Registered, RegistrationRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'objection.register').allowed) return err({ code: 'notAllowed' });
  const check = completeness(intakeOf(input.values));
  if (!check.complete) return err({ code: 'incomplete', missing: check.missing });
  const file = await targetFile(ctx.db, input);
  if (file === undefined) return err({ code: 'unknownObjection' });
  if (file?.known.number) return err({ code: 'alreadyRegistered', id: file.row.id, number: file.known.number });
  const days = daysOf(ctx, input, file);
  if (!days.ok) return days;
  const { at, on, dayH } = days.value;
  const desk = await deskFor(ctx, input.pad);
  if (!desk.ok) return desk;
  const numberOf = (seq: number) => formatRegisterNumber(desk.value.template, { seq, desk: desk.value.code, date: on });
  const printable = input.printable(numberOf(input.pad?.seq ?? 999));
  if (!printable.ok) return printable;

  const late = input.values.groundFoundOn
    ? lateFiling(input.values.groundFoundOn, days.value.filedOn, await readCalendar(ctx.db))
    : undefined;
  const fresh = file ? null : newObjection(ctx.ids, ctx.zone(), input.arrival, input.values, input.newId);
  const id = file?.row.id ?? fresh?.id ?? '';
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
    ops: changesOf(file, fresh?.ops ?? [], input),
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

interface RegistrationDays {
  readonly at: Instant;
  /** The day of the register entry. */
  readonly on: CalendarDate;
  readonly dayH: CalendarDate;
  /** The day that decides whether it was filed in time. What came back incomplete is filed when it is complete. */
  readonly filedOn: CalendarDate;
}

function daysOf(ctx: CommandContext, input: RegistrationInput, file: ObjectionFile | null): Result<RegistrationDays, RegistrationRefusal> {
  const { pad } = input;
  if (pad && !(Number.isInteger(pad.seq) && pad.seq >= 1)) return err({ code: 'padIncomplete', missing: 'seq' });
  if (pad && pad.reason.trim() === '') return err({ code: 'padIncomplete', missing: 'reason' });
  const now = ctx.clock.now();
  const at = pad?.givenAt ?? now;
  const on = civilDateOf(at, ctx.zone());
  const dayH = input.declaredComplete?.on ?? on;
  const receivedAt = file?.row.receivedAt ?? input.arrival.receivedAt;
  const receivedOn = civilDateOf(receivedAt, ctx.zone());
  if (at > now || dayH > civilDateOf(now, ctx.zone())) return err({ code: 'futureDate', on: at > now ? on : dayH });
  if (receivedAt > now) return err({ code: 'futureDate', on: receivedOn });
  if (on < receivedOn || dayH < receivedOn) return err({ code: 'beforeReceipt', receivedOn });
  return ok({ at, on, dayH, filedOn: file?.known.state === 'incomplete' ? on : receivedOn });
}

const changesOf = (file: ObjectionFile | null, fresh: ReturnType<typeof changedObjection>, input: RegistrationInput) =>
  file ? changedObjection(file, input.values, input.base) : fresh;

/** The desk whose sequence is used: this installation's, or the pad's. Its template shows the desk code where there are several. */
async function deskFor(
  ctx: CommandContext,
  pad: PadEntry | null,
): Promise<Result<{ readonly code: string; readonly template: NumberTemplate }, RegistrationRefusal>> {
  const desks = await allOf(ctx.db, 'desk');
  const own = desks.find((desk) => desk.kind === 'desk' && desk.deviceId === ctx.identity.deviceId);
  const used = pad ? desks.find((desk) => desk.kind === 'pad' && desk.code === pad.desk) : own;
  if (!used) return err(pad ? { code: 'unknownPad', desk: pad.desk } : { code: 'noDesk' });
  if (!isDeskCode(used.code)) return err({ code: 'noDesk' });
  const template = await registerTemplate(ctx.db, 'objection');
  const codes = desks.map((desk) => desk.code);
  return ok({ code: used.code, template: templateForDesk(template, used.code, codes) });
}
