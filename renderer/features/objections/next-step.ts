/** The one thing to do next on a case, and who may record it. */
import type { Actor } from '#renderer/commands/context.ts';
import type { EventInput } from '#renderer/commands/objections/record-event.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { type Action, rolesThatMay } from '#shared/domain/access/access.ts';
import { actionOfEvent } from '#shared/domain/objections/objection-access.ts';
import { factsOf } from '#shared/domain/objections/objection-case.ts';
import type { ObjectionEventKind } from '#shared/domain/objections/objection-events.ts';
import { allowedEvents } from '#shared/domain/objections/objection-workflow.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

export type RecordableEvent = EventInput['kind'];

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
      return event('orderIssued', 'nextReviewed');
    case 'ordered':
      return event('prepared', 'nextOrdered');
    case 'prepared':
      return event('replied', 'nextPrepared');
    case 'replied':
      return event('delivered', 'nextReplied');
    case 'delivered':
      return known.response ? event('closed', 'nextClose') : event('applicantResponded', 'nextDelivered');
    case 'disputed':
      return event('closed', 'nextDisputed');
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

/** The case waits for this person: the next step, or the check after registration. */
export function waitsFor(actor: Actor | null, file: ObjectionFile): boolean {
  const next = nextStepOf(file);
  if (next && mayTake(actor, next.step)) return true;
  return eventsOpenTo(actor, file).includes('checked');
}

const neverOffered: readonly ObjectionEventKind[] = ['visitRecorded', 'registered', 'corrected', 'voided'];

/** Events that this person may record now, in the order of the procedure. */
export function eventsOpenTo(actor: Actor | null, file: ObjectionFile): readonly RecordableEvent[] {
  // The limits are judged again by the command on the day of recording.
  const facts = factsOf(file.known, file.grounds, { legalLimitLapsed: true, disputeWindowOver: true });
  return allowedEvents(file.known.state, facts).filter(
    (event): event is RecordableEvent => !neverOffered.includes(event) && basisFor(actor, event) !== null,
  );
}
