/** The one thing to do next on a case, and who may record it. */
import type { Actor } from '#renderer/commands/context.ts';
import type { RecordableKind } from '#renderer/commands/objections/event-step.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { type Action, rolesThatMay } from '#shared/domain/access/access.ts';
import { actionOfEvent } from '#shared/domain/objections/objection-access.ts';
import { anyDay, type FactsOfToday, factsOf, isRulingOpen } from '#shared/domain/objections/objection-case.ts';
import type { ObjectionEventKind } from '#shared/domain/objections/objection-events.ts';
import type { GuardName } from '#shared/domain/objections/objection-guards.ts';
import { endedByParties } from '#shared/domain/objections/objection-reply.ts';
import { allowedEvents, heldBackEvents, isAllowedEvent } from '#shared/domain/objections/objection-workflow.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export type RecordableEvent = RecordableKind;

/** `register` opens the counter form with the entry; the others open the dialog of their event. */
export type Step = { readonly kind: 'register' } | { readonly kind: 'event'; readonly event: RecordableEvent };

export function nextStepOf({ known }: ObjectionFile): { readonly step: Step; readonly title: MessageKey<'objections'> } | null {
  const event = (kind: RecordableEvent, title: MessageKey<'objections'>) => ({ step: { kind: 'event', event: kind } as const, title });
  switch (known.state) {
    case 'new':
      return { step: { kind: 'register' }, title: 'nextNew' };
    case 'incomplete':
      return { step: { kind: 'register' }, title: 'nextIncomplete' };
    case 'registered':
      return event('forwarded', 'nextRegistered');
    case 'underReview':
      return event('reviewed', 'nextUnderReview');
    case 'reviewed':
      // A late filing that was not taken up needs no order, only the reply that says so.
      return known.review?.lateFiling === 'rejected' ? event('replied', 'nextPrepared') : event('orderIssued', 'nextReviewed');
    case 'ordered':
      if (known.materials.length === 0) return event('materialNoted', 'nextMaterial');
      return known.finalCheck ? event('prepared', 'nextOrdered') : event('finalChecked', 'nextFinalCheck');
    case 'prepared':
      return event('replied', 'nextPrepared');
    case 'replied':
      return known.outcome && endedByParties.includes(known.outcome) ? event('closed', 'nextClose') : event('delivered', 'nextReplied');
    case 'delivered':
      if (!known.response) return event('applicantResponded', 'nextDelivered');
      return known.reply?.orderWorkingDays && !known.orderCarriedOutOn
        ? event('orderCarriedOut', 'nextCarryOut')
        : event('closed', 'nextClose');
    case 'disputed':
      if (!known.disputeDecision) return event('disputeDecided', 'nextDisputeRuns');
      return isRulingOpen(known) ? event('orderCarriedOut', 'nextRuling') : event('closed', 'nextDisputed');
    case 'closed':
    case 'voided':
      return null;
  }
}

const actionOfStep = (step: Step): Action => (step.kind === 'register' ? 'objection.register' : actionOfEvent(step.event, 'self'));

/** How a person may record an event: as an own act, or from a paper that the superior signed. Null where neither. */
export function basisFor(actor: Actor | null, event: ObjectionEventKind): 'self' | 'signedPaper' | null {
  if (mayDo(actor, actionOfEvent(event, 'self'))) return 'self';
  const signed = actionOfEvent(event, 'signedPaper');
  return signed === 'objection.recordSigned' && mayDo(actor, signed) ? 'signedPaper' : null;
}

export const mayTake = (actor: Actor | null, step: Step): boolean =>
  step.kind === 'register' ? mayDo(actor, 'objection.register') : basisFor(actor, step.event) !== null;

/** Whose step it is, for those who may not take it. */
export function ownerOf(step: Step): MessageKey<'objections'> {
  const roles = rolesThatMay(actionOfStep(step));
  if (roles.includes('petugas')) return 'rolePetugas';
  if (roles.includes('atasan')) return 'roleAtasan';
  return roles.includes('ppid') ? 'rolePpid' : 'roleSekretaris';
}

/** Who works in the office today: an assignment holds as long as it runs, and only for what its officer may do. */
export interface Office {
  readonly today: CalendarDate;
  readonly officers: ReadonlyMap<string, Actor>;
}

/**
 * The case waits for this person: the next step, or the check after registration. What was given to another officer waits for them, where
 * they may do it themselves; what is for a superior to do is nobody else's.
 */
export function waitsFor(actor: Actor | null, file: ObjectionFile, office: Office): boolean {
  const other = givenTo(actor, file, office);
  return [takesNext, mayCheck].some((may) => may(actor, file) && (!other || !may(other, file) || isSuperiorIn(actor, file)));
}

/** The officer to whom the case was given, while that runs; undefined where it is this person. */
function givenTo(actor: Actor | null, { known }: ObjectionFile, { today, officers }: Office): Actor | undefined {
  const { assignee } = known;
  if (!assignee || assignee.personId === actor?.personId || (assignee.untilOn && today > assignee.untilOn)) return undefined;
  return officers.get(assignee.personId);
}

export function takesNext(actor: Actor | null, file: ObjectionFile): boolean {
  const next = nextStepOf(file);
  return next !== null && mayTake(actor, next.step);
}

export const mayCheck = (actor: Actor | null, { known, grounds }: ObjectionFile): boolean =>
  known.checkedOn === undefined &&
  basisFor(actor, 'checked') !== null &&
  isAllowedEvent(known.state, 'checked', factsOf(known, grounds, anyDay));

/** The next step is an act that this person signs. */
function isSuperiorIn(actor: Actor | null, file: ObjectionFile): boolean {
  const step = nextStepOf(file)?.step;
  if (step?.kind !== 'event' || actionOfEvent(step.event, 'signedPaper') !== 'objection.recordSigned') return false;
  return basisFor(actor, step.event) === 'self';
}

const neverOffered: readonly ObjectionEventKind[] = ['visitRecorded', 'registered', 'corrected', 'voided', 'dipProposed'];

/** Events that this person may record now, in the order of the procedure; the command judges the limits of the day again. */
export function eventsOpenTo(actor: Actor | null, file: ObjectionFile, today: FactsOfToday = anyDay): readonly RecordableEvent[] {
  return allowedEvents(file.known.state, factsOf(file.known, file.grounds, today)).filter(
    (event): event is RecordableEvent => !neverOffered.includes(event) && basisFor(actor, event) !== null,
  );
}

/** What this person may record and a guard still holds back, with the guard: shown greyed with its reason. */
export function heldBackFrom(actor: Actor | null, file: ObjectionFile, today: FactsOfToday) {
  return heldBackEvents(file.known.state, factsOf(file.known, file.grounds, today)).filter(
    (held): held is { readonly event: RecordableEvent; readonly guard: GuardName } =>
      !neverOffered.includes(held.event) && !quietGuards.includes(held.guard) && basisFor(actor, held.event) !== null,
  );
}

/** Nothing to wait for: the step is done, or it is not of this case. */
const quietGuards: readonly GuardName[] = [
  'notChecked',
  'orderOpen',
  'anyOrderOpen',
  'disputeRuns',
  'opened',
  'wasAnswered',
  'noReplyInTime',
];

/** The person who is about to check did the work that is checked. */
export function isOwnWork(actor: Actor | null, event: RecordableEvent, { events }: ObjectionFile): boolean {
  const work = event === 'checked' ? 'registered' : event === 'finalChecked' ? 'materialNoted' : null;
  return work !== null && events.findLast(({ kind }) => kind === work)?.personId === actor?.personId;
}
