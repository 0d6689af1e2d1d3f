/** The rows that an entry of an old register becomes: the case, its person, and the events of what happened to it there. */
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { endedByParties, type ReplyOutcome } from '#shared/domain/objections/objection-reply.ts';
import type { OldEntry } from '#shared/domain/registers/old-register-row.ts';
import type { NoticeDecision } from '#shared/domain/requests/request-events.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, instantOf } from '#shared/lib/civil-time.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { createOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import { groundOps } from '../objections/objection-values.ts';
import { newVisitCode } from './new-visit-code.ts';

export interface OldSource {
  /** How the register of before is called; stands in the case and in its events. */
  readonly name: string;
  /** The office's word for how the cases came in: the old register rarely says. */
  readonly channel: string;
}

/** A register of before knows days, no hours. */
const NOON = '12:00';
const nothingShown = { identity: false, powerOfAttorney: false, dutyStamp: false, deed: false } as const;

type RequestEntry = OldEntry<NoticeDecision>;
type ObjectionEntry = OldEntry<ReplyOutcome>;

/** An answered request is closed with the name of its register; one without an answer stays open, and its clock runs from its day. */
export function oldRequestOps(ctx: CommandContext, entry: RequestEntry, source: OldSource): readonly Op[] {
  const id = ctx.ids.newId();
  const { answer } = entry;
  const handed = answer?.decision === 'refused' ? null : entry.deliveredOn;
  const steps: Step<'requestEvent'>[] = [
    { kind: 'registered', on: entry.on, data: { number: entry.number, elsewhere: source.name, oldRegister: source.name } },
  ];
  if (answer) {
    const { decision, signer, reason } = answer;
    steps.push({ kind: 'noticeGiven', on: answer.on, data: { decision, signer, consequence: reason, oldRegister: source.name } });
    if (handed) steps.push({ kind: 'delivered', on: handed, data: { receiver: entry.name, receivedOn: handed } });
    steps.push({ kind: 'closed', on: handed ?? answer.on, data: { remark: source.name } });
  }
  const row: EntityFields<'request'> = {
    receivedAt: instantOf(entry.on, NOON, ctx.zone()),
    channel: source.channel,
    applicant: applicantOf(entry),
    proxy: null,
    information: entry.information ?? '',
    purpose: entry.purpose,
    wantsCopy: true,
    copyForm: null,
    deliveryChannel: 'pickup',
    outsideNumber: null,
    papers: nothingShown,
    assisted: false,
    assistance: null,
    visitCode: null,
    registeredAt: source.name,
  };
  const events = steps.map((step, position) =>
    createOp('requestEvent', ctx.ids.newId(), { requestId: id, ...step, ...entered(ctx, position) }),
  );
  return [createOp('request', id, row), ...events];
}

/**
 * An answered objection is closed where the applicant took the answer or may not go to the commission any more (UU 14/2008 Art. 37(2)); until
 * then it stands as answered, with that clock.
 */
export function oldObjectionOps(ctx: CommandContext, entry: ObjectionEntry, source: OldSource, calendar: OfficeCalendar): readonly Op[] {
  const id = ctx.ids.newId();
  const { answer } = entry;
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  const steps: Step<'objectionEvent'>[] = [
    { kind: 'registered', on: entry.on, data: { number: entry.number, declaredCompleteOn: entry.on, oldRegister: source.name } },
  ];
  if (answer) {
    steps.push({ kind: 'replied', on: answer.on, data: replyOf(answer) });
    if (isOver(answer, today, calendar)) steps.push({ kind: 'closed', on: answer.on, data: { remark: source.name } });
  }
  const row: EntityFields<'objection'> = {
    receivedAt: instantOf(entry.on, NOON, ctx.zone()),
    receivedOn: entry.on,
    channel: source.channel,
    visitCode: newVisitCode(ctx.ids),
    requestId: null,
    requestNumber: entry.requestNumber,
    information: entry.information,
    applicant: applicantOf(entry),
    proxy: null,
    purpose: entry.purpose,
    groundFoundOn: null,
    casePosition: null,
    papers: { form: false, ...nothingShown },
    deliveryChannel: null,
    assisted: false,
    outsideNumber: null,
    assistance: null,
  };
  const events = steps.map((step, position) =>
    createOp('objectionEvent', ctx.ids.newId(), { objectionId: id, ...step, ...entered(ctx, position) }),
  );
  return [createOp('objection', id, row), ...groundOps(id, entry.grounds), ...events];
}

const replyOf = ({ decision, on, signer, reason, accepted }: NonNullable<ObjectionEntry['answer']>) => ({
  outcome: decision,
  signer,
  reasons: reason,
  receivedOn: on,
  fromOldRegister: true,
  ...(accepted === null ? {} : { response: accepted ? 'accepted' : 'dissatisfied' }),
});

function isOver(answer: NonNullable<ObjectionEntry['answer']>, today: CalendarDate, calendar: OfficeCalendar): boolean {
  if (answer.accepted === true || endedByParties.includes(answer.decision)) return true;
  const dispute = objectionDeadlines({ replyReceivedOn: answer.on }, calendar).find(({ key }) => key === 'dispute');
  return dispute !== undefined && dispute.dueOn < today;
}

export const applicantOf = ({ name, address, contact, occupation }: OldEntry): EntityFields<'request'>['applicant'] => ({
  kind: 'person',
  name,
  address,
  contact,
  occupation,
});

interface Step<E extends 'requestEvent' | 'objectionEvent'> {
  readonly kind: EntityFields<E>['kind'];
  readonly on: CalendarDate;
  readonly data: JsonObject;
}

/** What every event says beside its content: entered now, in this order, by this person. */
const entered = (ctx: CommandContext, position: number) => ({ at: ctx.clock.now(), position, personId: ctx.actor?.personId ?? null });
