/** What each event adds to what is known of an objection. */

import type { Addressee, ObjectionEvent } from './objection-events.ts';
import type { ObjectionCase, Passing } from './objection-known.ts';

export function afterEvent(known: ObjectionCase, event: ObjectionEvent): Partial<ObjectionCase> {
  switch (event.kind) {
    case 'visitRecorded':
      return { visits: [...known.visits, { on: event.on, missing: event.data.missing }] };
    case 'registered': {
      const { number, declaredCompleteOn, late, oldRegister } = event.data;
      return { number, declaredCompleteOn, registeredOn: event.on, ...(late ? { late } : {}), ...(oldRegister ? { oldRegister } : {}) };
    }
    case 'checked':
      return { checkedOn: event.on };
    case 'forwarded':
    case 'passReceived':
    case 'passReturned':
      return passed(known, event);
    case 'reviewed':
    case 'orderIssued':
    case 'materialNoted':
    case 'finalChecked':
    case 'prepared':
      return worked(known, event);
    case 'replied':
    case 'dispatched':
    case 'delivered':
    case 'applicantResponded':
      return answered(event);
    case 'orderCarriedOut':
      return carriedOut(known, event);
    case 'disputeFiled':
      // Another filing follows only after the case was closed again; what the commission decided before is history.
      return { disputeFiledOn: event.data.filedOn, dispute: { ...event.data, on: event.on } };
    case 'disputeStep':
      return { disputeSteps: [...known.disputeSteps, { ...event.data, on: event.on }] };
    case 'disputeDecided':
      return { disputeDecision: { ...event.data, on: event.on } };
    case 'assigned':
      return { assignee: { personId: event.data.toPersonId, name: event.data.toName, untilOn: event.data.untilOn ?? undefined } };
    case 'recordLinked':
      return linked(known, event);
    case 'dipProposed':
      return { dipProposal: { ...event.data, on: event.on } };
    case 'closed':
      return { closedOn: event.on };
    case 'corrected':
      return { corrections: known.corrections + 1 };
    case 'voided':
      return { voidReason: event.data.reason };
  }
}

type Of<K extends ObjectionEvent['kind']> = Extract<ObjectionEvent, { readonly kind: K }>;

function passed(known: ObjectionCase, event: Of<'forwarded' | 'passReceived' | 'passReturned'>): Partial<ObjectionCase> {
  if (event.kind === 'forwarded') {
    // Sent again after it came back, it waits again. Rows of before name the addressees in one sentence; who passes on passes on to the superior at least.
    const to: readonly Addressee[] = event.data.addressees ?? ['atasan'];
    const sent = Object.fromEntries(to.map((one): [Addressee, Passing] => [one, { sentOn: event.on }]));
    return { forwardedOn: known.forwardedOn ?? event.on, passing: { ...known.passing, ...sent } };
  }
  const { addressee } = event.data;
  const before = known.passing[addressee] ?? { sentOn: event.on };
  const after: Passing =
    event.kind === 'passReceived'
      ? { ...before, receivedOn: event.on, receivedBy: event.data.receivedBy }
      : { ...before, returnedOn: event.on, instruction: event.data.instruction };
  return { passing: { ...known.passing, [addressee]: after } };
}

function worked(
  known: ObjectionCase,
  event: Of<'reviewed' | 'orderIssued' | 'materialNoted' | 'finalChecked' | 'prepared'>,
): Partial<ObjectionCase> {
  const { on } = event;
  switch (event.kind) {
    case 'reviewed':
      return { review: { ...event.data, on } };
    case 'orderIssued': {
      const { orderWorkingDays } = event.data;
      return { orders: [...known.orders, { ...event.data, on }], orderedOn: on, ...(orderWorkingDays ? { orderWorkingDays } : {}) };
    }
    case 'materialNoted':
      return { materials: [...known.materials, { ...event.data, on }] };
    case 'finalChecked':
      return { finalCheck: { ...event.data, on } };
    case 'prepared':
      return { handedToDesk: { ...event.data, on } };
  }
}

/** A ruling takes the place of the order in the decision that it judged: one act does what both say. */
const carriedOut = (
  { reply, orderCarriedOutOn, disputeDecision }: ObjectionCase,
  { on }: Of<'orderCarriedOut'>,
): Partial<ObjectionCase> => ({
  ...(reply?.orderWorkingDays ? { orderCarriedOutOn: orderCarriedOutOn ?? on } : {}),
  ...(disputeDecision ? { rulingCarriedOutOn: on } : {}),
});

function answered(event: Of<'replied' | 'dispatched' | 'delivered' | 'applicantResponded'>): Partial<ObjectionCase> {
  const { on } = event;
  switch (event.kind) {
    case 'replied':
      return {
        outcome: event.data.outcome,
        repliedOn: on,
        reply: { ...event.data, on },
        ...(event.data.receivedOn ? { replyReceivedOn: event.data.receivedOn } : {}),
        ...(event.data.response ? { response: event.data.response } : {}),
      };
    case 'dispatched':
      return { dispatch: { ...event.data, on } };
    case 'delivered':
      return { replyReceivedOn: event.data.receivedOn, delivery: { ...event.data, on } };
    case 'applicantResponded':
      return { response: event.data.response };
  }
}

function linked(known: ObjectionCase, { data }: Of<'recordLinked'>): Partial<ObjectionCase> {
  if (known.links.some(({ id }) => id === data.recordId)) return {};
  return { links: [...known.links, { entity: 'record', id: data.recordId, label: data.label }] };
}
