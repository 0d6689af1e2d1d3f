/** Every line of the table is taken and every guard on it refuses, by walking through all that can happen to a case. */
import { describe, expect, it } from 'vitest';
import { expectOk } from '#shared/lib/result.ts';
import { anyDay, type FactsOfToday, factsOf, foldObjection } from './objection-case.ts';
import { type ObjectionEvent, type ObjectionEventKind, objectionEventKinds, parseObjectionEvent } from './objection-events.ts';
import type { ObjectionGround } from './objection-grounds.ts';
import { WORKFLOW_RULES } from './objection-guards.ts';
import { allowedEvents, isAllowedEvent, objectionStates, objectionTransitions, transition } from './objection-workflow.ts';

const event = (kind: ObjectionEventKind, data: object = {}): ObjectionEvent =>
  expectOk(parseObjectionEvent({ kind, on: '2026-05-11', data: { ...data, rules: WORKFLOW_RULES } }));

const registered = { number: '007/KEB/A/V/2026', declaredCompleteOn: '2026-05-11' };
const review = { signer: 'Kepala Dinas' };
const order = { orderNumber: 'SP-12', signer: 'Kepala Dinas', orderWorkingDays: 14 };
const decision = { decisionNumber: 'KEP-3', signer: 'Kepala Dinas', reasons: 'Alasan tertulis' };
const whole = { checklist: { form: true, receipt: true, reply: true, deliveryProof: true } };

/** What may be recorded, in every shape that some guard tells apart. */
const events: readonly ObjectionEvent[] = [
  event('visitRecorded', { missing: ['identity'] }),
  event('registered', registered),
  event('registered', { ...registered, late: { lastDayOn: '2026-05-08', workingDays: 1 } }),
  event('checked'),
  event('forwarded', { to: 'Atasan PPID', addressees: ['atasan'] }),
  event('forwarded', { to: 'PPID Utama', addressees: ['ppidUtama'] }),
  event('passReceived', { addressee: 'atasan', receivedBy: 'Staf' }),
  event('passReceived', { addressee: 'ppidPembantu', receivedBy: 'Staf' }),
  event('passReturned', { addressee: 'atasan', instruction: 'Lengkapi' }),
  event('passReturned', { addressee: 'ppidPembantu', instruction: 'Lengkapi' }),
  event('reviewed', { ...review, finding: 'justified' }),
  event('reviewed', { ...review, finding: 'justified', lateFiling: 'accepted' }),
  event('reviewed', { ...review, finding: 'justified', lateFiling: 'rejected' }),
  event('orderIssued', { ...order, orderKind: 'give' }),
  event('orderIssued', { ...order, orderKind: 'refuse' }),
  event('materialNoted', { act: 'copied', what: 'RAB' }),
  event('finalChecked', { checkedBy: 'Rina' }),
  event('prepared', { result: 'Siap' }),
  event('replied', { ...decision, outcome: 'granted' }),
  event('replied', { ...decision, outcome: 'refusalUpheld' }),
  event('replied', { ...decision, outcome: 'granted', contents: ['cancel'], orderText: 'Beri', orderWorkingDays: 10 }),
  event('replied', { ...decision, outcome: 'outOfTime' }),
  event('replied', { outcome: 'withdrawn' }),
  event('replied', { outcome: 'settledAmicably' }),
  event('dispatched', { channel: 'post', address: 'Jl. Kemiri 12' }),
  event('delivered', { channel: 'pickup', receivedOn: '2026-05-12', receiver: 'Siti' }),
  event('orderCarriedOut', { what: 'Salinan diberikan' }),
  event('applicantResponded', { response: 'accepted' }),
  event('disputeFiled', { filedOn: '2026-05-20' }),
  event('disputeStep', { step: 'registered', number: '002/VI/KI/2026' }),
  event('disputeDecided', { verdict: 'opensPart', number: '010/PTS/2026' }),
  event('assigned', { toPersonId: 'p-2', toName: 'Rina' }),
  event('recordLinked', { recordId: 'r-1', label: 'RAB' }),
  event('dipProposed', { information: 'RAB' }),
  event('closed', whole),
  event('closed'),
  event('corrected', { field: 'applicant', reason: 'salah ketik' }),
  event('voided', { reason: 'entri ganda' }),
];

const days: readonly FactsOfToday[] = [true, false].flatMap((legalLimitLapsed) =>
  [true, false].map((disputeWindowOver) => ({ legalLimitLapsed, disputeWindowOver, fileComplete: true })),
);

/** Walks from a new case over every situation that the guards tell apart; a situation is not entered twice. */
function walk(grounds: readonly ObjectionGround[]) {
  const taken = new Set<string>();
  const refused = new Set<string>();
  const seen = new Set<string>();
  const unlike: string[] = [];
  const waiting: (readonly ObjectionEvent[])[] = [[]];
  for (let history = waiting.pop(); history; history = waiting.pop()) {
    const known = foldObjection(history, grounds);
    const situation = JSON.stringify([known.state, factsOf(known, grounds, anyDay)]);
    if (seen.has(situation)) continue;
    seen.add(situation);
    const offered = allowedEvents(known.state, factsOf(known, grounds, anyDay));
    for (const kind of objectionEventKinds)
      if (isAllowedEvent(known.state, kind, factsOf(known, grounds, anyDay)) !== offered.includes(kind))
        unlike.push(`${known.state} ${kind}`);
    for (const one of events) {
      const line = `${known.state} ${one.kind}`;
      for (const today of days) {
        const moved = transition(known.state, one, factsOf(known, grounds, today));
        if (moved.ok) taken.add(`${line} ${moved.value}`);
        else refused.add(`${line} ${moved.error.code}`);
      }
      if (transition(known.state, one, factsOf(known, grounds, anyDay)).ok) waiting.push([...history, one]);
    }
  }
  return { taken, refused, unlike };
}

describe('the moves of an objection', () => {
  const walks = [walk(['a']), walk(['g'])];
  const taken = new Set(walks.flatMap((one) => [...one.taken]));
  const refused = new Set(walks.flatMap((one) => [...one.refused]));

  it('have all been made', () => {
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(objectionEventKinds));
    expect([...taken].toSorted()).toEqual(objectionTransitions.map(({ from, event: kind, to }) => `${from} ${kind} ${to}`).toSorted());
  });

  it('are offered one by one as they are all together', () => {
    expect(walks.flatMap(({ unlike }) => unlike)).toEqual([]);
  });

  it('have all been refused by each of their guards', () => {
    const guarded = objectionTransitions.flatMap(({ from, event: kind, guards }) =>
      guards.map((guard) => `${from} ${kind} transition.${guard}`),
    );

    expect(guarded.filter((one) => !refused.has(one))).toEqual([]);
  });

  it('are refused wherever the table has no line', () => {
    const lines = new Set(objectionTransitions.map(({ from, event: kind }) => `${from} ${kind}`));
    const without = objectionStates
      .flatMap((state) => objectionEventKinds.map((kind) => `${state} ${kind}`))
      .filter((line) => !lines.has(line));

    expect(without.filter((line) => !refused.has(`${line} transition.notHere`))).toEqual([]);
  });
});
