/**
 * Registers a request for information: number and register entry in one transaction (UU 14/2008 Art. 22(4) to (6)). A request that
 * the desk answers at once gets its answer, its delivery and its closing in the same transaction. What the paper would not be able
 * to print is found before the number is drawn: a number once released is final.
 */
import { can } from '#shared/domain/access/access.ts';
import { formatRegisterNumber, type RegisterNumber } from '#shared/domain/numbering/numbering.ts';
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import { type RequestRequirementKey, requestCompleteness } from '#shared/domain/requests/request-completeness.ts';
import { type InformationForm, parseRequestEvent, type RequestEventError } from '#shared/domain/requests/request-events.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type ClockRefusal, clockCheck } from '../registers/clock-check.ts';
import { type NumberDeskRefusal, numberDesk, type PadEntry, type UnprintableText } from '../registers/number-desk.ts';
import { type RegistrationDays, type RegistrationDaysRefusal, registrationDays } from '../registers/registration-days.ts';
import { intakeOps, type RequestArrival, type RequestTarget, targetRequest } from './request-intake.ts';
import { type RequestValues, requestIntakeOf } from './request-values.ts';

/** What was handed over while the applicant waited. */
export interface AnswerAtOnce {
  readonly form: InformationForm;
  readonly items: string;
  readonly receiver: string;
}

export interface RequestRegistration extends RequestTarget {
  readonly values: RequestValues;
  readonly arrival: RequestArrival;
  readonly pad: PadEntry | null;
  /** What looked wrong with the clock of the PC, where the person was told and confirmed it. */
  readonly clockConfirmed?: ClockDoubt | null;
  readonly atOnce: AnswerAtOnce | null;
  /** Checks that the paper can be printed with this number; runs before anything is saved. */
  readonly printable: (number: RegisterNumber) => Result<null, UnprintableText>;
}

export interface RegisteredRequest {
  readonly id: string;
  readonly number: RegisterNumber;
  readonly registeredOn: CalendarDate;
  /** Hash of the change set that holds the register entry: a fragment of it stands in the QR code of the proof. */
  readonly entryHash: string;
  readonly seq: number;
  readonly durable: boolean;
}

export type RequestRegistrationRefusal =
  | CommitRefusal
  | UnprintableText
  | NumberDeskRefusal
  | RegistrationDaysRefusal
  | ClockRefusal
  | RequestEventError
  | { readonly code: 'notAllowed' | 'unknownRequest' }
  | { readonly code: 'incomplete'; readonly missing: readonly RequestRequirementKey[] }
  | { readonly code: 'alreadyRegistered'; readonly id: string; readonly number: string };

export async function registerRequest(
  ctx: CommandContext,
  input: RequestRegistration,
): Promise<Result<RegisteredRequest, RequestRegistrationRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'request.register').allowed) return err({ code: 'notAllowed' });
  if (input.atOnce && !can(user, 'request.answerAtOnce').allowed) return err({ code: 'notAllowed' });
  const check = requestCompleteness(requestIntakeOf(input.values));
  if (!check.complete) return err({ code: 'incomplete', missing: check.missing });
  const file = await targetRequest(ctx.db, input);
  if (file === undefined) return err({ code: 'unknownRequest' });
  if (file && (file.number !== null || !input.requestId))
    return err({ code: 'alreadyRegistered', id: file.row.id, number: file.number ?? '' });
  const id = file?.row.id ?? input.newId;
  const days = registrationDays(ctx, { receivedAt: file?.row.receivedAt ?? input.arrival.receivedAt, pad: input.pad, dayH: null });
  if (!days.ok) return days;
  const { on } = days.value;
  const answer = answerEvents(input, days.value);
  if (!answer.ok) return answer;
  const desk = await numberDesk(ctx, 'request', input.pad);
  if (!desk.ok) return desk;
  const numberOf = (seq: number) => formatRegisterNumber(desk.value.template, { seq, desk: desk.value.code, date: on });
  const printable = input.printable(numberOf(input.pad?.seq ?? 999));
  if (!printable.ok) return printable;

  const subject = { entity: 'request' as const, id };
  const clock = input.pad ? ok([]) : await clockCheck(ctx, { confirmed: input.clockConfirmed ?? null, personId: user.personId, subject });
  if (!clock.ok) return clock;
  const intake = await intakeOps(ctx, input, file, { values: input.values, arrival: input.arrival, visitCode: null });
  const reason = input.pad?.reason ?? null;
  const saved = await commit(ctx, {
    command: input.pad ? 'request.registerFromPad' : input.atOnce ? 'request.answerAtOnce' : 'request.register',
    user: user.personId,
    ops: [...intake, ...clock.value],
    ...(reason === null ? {} : { reason }),
    number: {
      register: 'request',
      desk: desk.value.code,
      year: yearOf(on),
      ...(input.pad ? { fixedSeq: input.pad.seq } : {}),
      build: (seq) => {
        const number = numberOf(seq);
        const row = { register: 'request' as const, desk: desk.value.code, year: yearOf(on), seq, number, caseId: id };
        const registered = { kind: 'registered' as const, data: { number, reason, pad: input.pad !== null } };
        const events = [registered, ...answer.value].map((event, position) =>
          eventOp(ctx, id, days.value, user.personId, event, (file?.events.length ?? 0) + position),
        );
        return [createOp('registerNumber', ctx.ids.newId(), row), ...events];
      },
    },
  });
  if (!saved.ok) return saved;
  const { changes, numberSeq, seq, durable } = saved.value;
  return ok({ id, number: numberOf(numberSeq ?? 0), registeredOn: on, entryHash: entryHash(changes), seq, durable });
}

interface NewEvent {
  readonly kind: EntityFields<'requestEvent'>['kind'];
  readonly data: JsonObject;
}

/** Granted, handed over and closed, each as an event of its own: the register tells an answer at once like any other. */
function answerEvents({ atOnce, values }: RequestRegistration, { on }: RegistrationDays): Result<readonly NewEvent[], RequestEventError> {
  if (!atOnce) return ok([]);
  const { form, items, receiver } = atOnce;
  const events: readonly NewEvent[] = [
    { kind: 'noticeGiven', data: { decision: 'granted', form, atOnce: true } },
    { kind: 'delivered', data: { channel: 'pickup', receivedOn: on, receiver: receiver.trim() || values.applicant.name, items, form } },
    { kind: 'closed', data: {} },
  ];
  for (const event of events) {
    const parsed = parseRequestEvent({ ...event, on });
    if (!parsed.ok) return parsed;
  }
  return ok(events);
}

const eventOp = (
  ctx: CommandContext,
  requestId: string,
  { at, on }: RegistrationDays,
  personId: string,
  { kind, data }: NewEvent,
  position: number,
): Op => createOp('requestEvent', ctx.ids.newId(), { requestId, position, kind, on, at, data, personId });

/** The change set of the service stream that created the event of registration. */
const entryHash = (changes: Committed['changes']): string =>
  changes.find((change) => change.ops.some((logged) => 'op' in logged && logged.op.entity === 'requestEvent'))?.hash ?? '';
