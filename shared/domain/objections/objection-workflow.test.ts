import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { objectionWorkflowPage } from '#test/support/objection-diagram.ts';
import { anyDay, deadlineEventsOf, type FactsOfToday, factsOf, foldObjection } from './objection-case.ts';
import { type ObjectionEvent, type ObjectionEventKind, objectionEventKinds, parseObjectionEvent } from './objection-events.ts';
import type { ObjectionGround } from './objection-grounds.ts';
import { type GuardName, guardNames, WORKFLOW_RULES } from './objection-guards.ts';
import { replyOutcomes } from './objection-reply.ts';
import {
  allowedEvents,
  allowedOutcomes,
  finalObjectionStates,
  heldBackEvents,
  type ObjectionState,
  objectionStates,
  objectionTransitions,
  transition,
} from './objection-workflow.ts';

/** An event of before the rules grew: it carries no version. */
const older = (kind: string, on: string, data: object = {}): ObjectionEvent => expectOk(parseObjectionEvent({ kind, on, data }));
const event = (kind: string, on: string, data: object = {}): ObjectionEvent => older(kind, on, { ...data, rules: WORKFLOW_RULES });

const visit = event('visitRecorded', '2026-05-07', { missing: ['identity'] });
const registered = event('registered', '2026-05-11', { number: '007/KEB/A/V/2026', declaredCompleteOn: '2026-05-11' });
const registeredLate = event('registered', '2026-05-11', {
  number: '007/KEB/A/V/2026',
  declaredCompleteOn: '2026-05-11',
  late: { lastDayOn: '2026-05-08', workingDays: 1 },
});
const checked = event('checked', '2026-05-12');
const forwarded = event('forwarded', '2026-05-11', { to: 'Atasan PPID, PPID Utama', addressees: ['atasan', 'ppidUtama'] });
const received = event('passReceived', '2026-05-12', { addressee: 'atasan', receivedBy: 'Staf Atasan' });
const returned = event('passReturned', '2026-05-13', { addressee: 'ppidUtama', instruction: 'Lengkapi lampiran' });
const reviewed = event('reviewed', '2026-05-18', { finding: 'justified', signer: 'Kepala Dinas' });
const reviewedRefuse = event('reviewed', '2026-05-18', { finding: 'refuse', signer: 'Kepala Dinas' });
const reviewedLate = event('reviewed', '2026-05-18', { finding: 'justified', signer: 'Kepala Dinas', lateFiling: 'accepted' });
const rejectedLate = event('reviewed', '2026-05-18', { finding: 'justified', signer: 'Kepala Dinas', lateFiling: 'rejected' });
const order = { orderNumber: 'SP-12', signer: 'Kepala Dinas', orderWorkingDays: 14 };
const ordered = event('orderIssued', '2026-06-08', { ...order, orderKind: 'give' });
const orderedRefuse = event('orderIssued', '2026-06-08', { ...order, orderKind: 'refuse' });
const material = event('materialNoted', '2026-06-09', { act: 'copied', what: 'RAB 2025' });
const finallyChecked = event('finalChecked', '2026-06-09', { checkedBy: 'Rina' });
const prepared = event('prepared', '2026-06-10', { result: 'Dokumen siap' });
const decision = { decisionNumber: 'KEP-3', signer: 'Kepala Dinas' };
const granted = event('replied', '2026-06-11', { outcome: 'granted', ...decision });
const grantedWithOrder = event('replied', '2026-06-11', {
  outcome: 'granted',
  ...decision,
  contents: ['cancel'],
  orderText: 'Beri salinan',
  orderWorkingDays: 10,
});
const outOfTime = event('replied', '2026-06-11', { outcome: 'outOfTime', ...decision });
const withdrawn = event('replied', '2026-05-12', { outcome: 'withdrawn' });
const settled = event('replied', '2026-05-12', { outcome: 'settledAmicably' });
const dispatched = event('dispatched', '2026-06-12', { channel: 'post', address: 'Jl. Kemiri 12' });
const delivered = event('delivered', '2026-06-12', { channel: 'pickup', receivedOn: '2026-06-12', receiver: 'Siti' });
const carriedOut = event('orderCarriedOut', '2026-06-15', { what: 'Salinan diberikan' });
const accepted = event('applicantResponded', '2026-06-15', { response: 'accepted' });
const dispute = event('disputeFiled', '2026-06-20', { filedOn: '2026-06-20' });
const disputeStep = event('disputeStep', '2026-06-25', { step: 'registered', number: '002/VI/KI/2026' });
const ruling = event('disputeDecided', '2026-07-25', { verdict: 'opensPart', number: '010/PTS/2026' });
const folder = { checklist: { form: true, receipt: true, reply: true, deliveryProof: true } };
const closed = event('closed', '2026-06-16', folder);
const closedBare = event('closed', '2026-06-16');
const assigned = event('assigned', '2026-05-12', { toPersonId: 'p-2', toName: 'Rina' });
const linked = event('recordLinked', '2026-05-12', { recordId: 'r-1', label: 'RAB 2025' });
const proposed = event('dipProposed', '2026-06-16', { information: 'RAB 2025' });
const corrected = event('corrected', '2026-06-17', { field: 'applicant', reason: 'salah ketik' });
const voided = event('voided', '2026-05-13', { reason: 'entri ganda' });

const toPrepared = [registered, forwarded, reviewed, ordered, material, finallyChecked, prepared] as const;
const way = [visit, ...toPrepared, granted, delivered, accepted, closed];
const stateAfter = (...events: readonly ObjectionEvent[]) => foldObjection(events, ['a']).state;

/** How each state is reached, by events that the present rules allow. */
const waysTo: Readonly<Record<ObjectionState, readonly ObjectionEvent[]>> = {
  new: [],
  incomplete: [visit],
  registered: [registered],
  underReview: [registered, forwarded],
  reviewed: [registered, forwarded, reviewed],
  ordered: [registered, forwarded, reviewed, ordered],
  prepared: toPrepared,
  replied: [...toPrepared, grantedWithOrder],
  delivered: [...toPrepared, grantedWithOrder, delivered],
  disputed: [...toPrepared, grantedWithOrder, delivered, dispute],
  closed: [...toPrepared, granted, delivered, accepted, closed],
  voided: [registered, voided],
};

const oneOf: Readonly<Record<ObjectionEventKind, ObjectionEvent>> = {
  visitRecorded: visit,
  registered,
  checked,
  forwarded,
  passReceived: received,
  passReturned: returned,
  reviewed,
  orderIssued: ordered,
  materialNoted: material,
  finalChecked: finallyChecked,
  prepared,
  replied: withdrawn,
  dispatched,
  delivered,
  orderCarriedOut: carriedOut,
  applicantResponded: accepted,
  disputeFiled: dispute,
  disputeStep,
  disputeDecided: ruling,
  assigned,
  recordLinked: linked,
  dipProposed: proposed,
  closed,
  corrected,
  voided,
};

describe('the transition table', () => {
  it('reaches every state from a new case', () => {
    const reached = new Set<ObjectionState>(['new']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of objectionTransitions) if (reached.has(from)) reached.add(to);
    }

    expect([...reached].toSorted()).toEqual([...objectionStates].toSorted());
  });

  it('lets nothing out of a final state but a dispute of a closed case, and something out of every other', () => {
    const leaving = objectionTransitions.filter(({ from, to }) => from !== to);
    const out = leaving.filter(({ from }) => finalObjectionStates.includes(from));

    expect(out.map(({ from, event: kind }) => [from, kind])).toEqual([['closed', 'disputeFiled']]);
    expect(objectionStates.filter((state) => !leaving.some(({ from }) => from === state))).toEqual(['voided']);
  });

  it('has one line for a state and an event, and uses every event and every guard', () => {
    const lines = objectionTransitions.map(({ from, event: kind }) => `${from} ${kind}`);

    expect(new Set(lines).size).toBe(lines.length);
    expect(new Set(objectionTransitions.map(({ event: kind }) => kind))).toEqual(new Set(objectionEventKinds));
    expect(new Set(objectionTransitions.flatMap(({ guards }) => guards))).toEqual(new Set(guardNames));
  });

  it('is drawn in docs/objection-workflow.md', async () => {
    await expect(objectionWorkflowPage()).toMatchFileSnapshot('../../../docs/objection-workflow.md');
  });

  it.each(objectionStates)('from %s: every line of the table can be taken, and everything else is refused and kept', (state) => {
    const before = waysTo[state];
    const known = foldObjection(before, ['g']);
    expect(known.state).toBe(state);
    expect(known.unapplied).toEqual([]);

    for (const kind of objectionEventKinds) {
      const line = objectionTransitions.find(({ from, event: named }) => from === state && named === kind);
      const after = foldObjection([...before, oneOf[kind]], ['g']);
      if (!line) {
        expect(after.state, kind).toBe(state);
        expect(after.unapplied, kind).toEqual([{ event: oneOf[kind], refusal: { code: 'transition.notHere', state, event: kind } }]);
      } else if (after.unapplied.length === 0) expect(after.state, kind).toBe(line.to);
      // A guard that this very case does not meet is tried by itself below.
      else
        expect(
          line.guards.map((guard) => `transition.${guard}`),
          kind,
        ).toContain(after.unapplied[0]?.refusal.code);
    }
  });

  it('stays in one of its states whatever order events come in', () => {
    const events = [...Object.values(oneOf), registeredLate, reviewedLate, rejectedLate, granted, grantedWithOrder, outOfTime, closedBare];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (drawn) => {
        const recorded = drawn.map((one) => ({ ...one }));
        const known = foldObjection(recorded, ['c']);
        expect(objectionStates).toContain(known.state);
        // What is refused leaves no trace in the case.
        const refused = new Set(known.unapplied.map(({ event: one }) => one));
        const applied = recorded.filter((one) => !refused.has(one));
        expect(foldObjection(applied, ['c'])).toEqual({ ...known, unapplied: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the course of an objection', () => {
  it('runs from the incomplete visit to the closed case, each act on its date', () => {
    const known = foldObjection(way, ['a']);

    expect(known).toMatchObject({
      state: 'closed',
      number: '007/KEB/A/V/2026',
      registeredOn: '2026-05-11',
      declaredCompleteOn: '2026-05-11',
      visits: [{ on: '2026-05-07', missing: ['identity'] }],
      forwardedOn: '2026-05-11',
      review: { finding: 'justified', on: '2026-05-18' },
      orderedOn: '2026-06-08',
      orderWorkingDays: 14,
      materials: [{ act: 'copied', what: 'RAB 2025' }],
      finalCheck: { checkedBy: 'Rina', on: '2026-06-09' },
      handedToDesk: { result: 'Dokumen siap' },
      outcome: 'granted',
      replyReceivedOn: '2026-06-12',
      response: 'accepted',
      unapplied: [],
    });
  });

  it('keeps who was passed on to, who confirmed it, who sent it back; what is sent again waits again', () => {
    const known = foldObjection([registered, forwarded, received, returned], ['a']);
    const again = foldObjection(
      [registered, forwarded, returned, event('forwarded', '2026-05-14', { to: 'PPID Utama', addressees: ['ppidUtama'] })],
      ['a'],
    );

    expect(known.passing).toEqual({
      atasan: { sentOn: '2026-05-11', receivedOn: '2026-05-12', receivedBy: 'Staf Atasan' },
      ppidUtama: { sentOn: '2026-05-11', returnedOn: '2026-05-13', instruction: 'Lengkapi lampiran' },
    });
    expect(again.passing.ppidUtama).toEqual({ sentOn: '2026-05-14' });
  });

  it('keeps the number of a void entry and its reason', () => {
    expect(foldObjection([registered, voided], ['a'])).toMatchObject({
      state: 'voided',
      number: '007/KEB/A/V/2026',
      voidReason: 'entri ganda',
    });
  });

  it('records a correction of a closed case and leaves it closed', () => {
    expect(foldObjection([...way, corrected], ['a'])).toMatchObject({ state: 'closed', corrections: 1 });
  });

  it('lets a reply follow while the dispute is before the commission, and keeps its numbers, steps and ruling', () => {
    const known = foldObjection([registered, dispute, disputeStep, granted, delivered, ruling, carriedOut, closed], ['a']);

    expect(known).toMatchObject({
      state: 'closed',
      disputeFiledOn: '2026-06-20',
      disputeSteps: [{ step: 'registered', number: '002/VI/KI/2026' }],
      disputeDecision: { verdict: 'opensPart', number: '010/PTS/2026' },
      unapplied: [],
    });
  });

  it('keeps a case open until what the commission ordered is done, and one act does what the decision ordered as well', () => {
    const ruled = [...toPrepared, grantedWithOrder, delivered, dispute, ruling];

    expect(foldObjection([...ruled, closed], ['a'])).toMatchObject({
      state: 'disputed',
      unapplied: [{ refusal: { code: 'transition.orderDone' } }],
    });
    const known = foldObjection([...ruled, carriedOut, closed], ['a']);
    expect(known).toMatchObject({ state: 'closed', orderCarriedOutOn: '2026-06-15', rulingCarriedOutOn: '2026-06-15', unapplied: [] });
    const upheld = event('disputeDecided', '2026-07-25', { verdict: 'upholds', number: '010/PTS/2026' });
    expect(stateAfter(...toPrepared, granted, delivered, dispute, upheld, closed)).toBe('closed');
  });

  it('leaves a case closed that was closed after a ruling under the rules of before', () => {
    const closedBefore = older('closed', '2026-08-10', { ...folder, rules: 2 });

    expect(stateAfter(...toPrepared, granted, delivered, dispute, ruling, closedBefore)).toBe('closed');
  });

  it('takes a dispute of a case that the office has closed already', () => {
    expect(stateAfter(...way, dispute)).toBe('disputed');
  });

  it('replays what was recorded under earlier rules as it was lawful then', () => {
    const before = [
      older('registered', '2025-03-03', { number: '001/KEB/A/III/2025', declaredCompleteOn: '2025-03-03' }),
      older('forwarded', '2025-03-03', { to: 'Atasan PPID' }),
      older('reviewed', '2025-03-05', { finding: 'refuse', signer: 'x' }),
      older('orderIssued', '2025-03-06', { orderNumber: '1', signer: 'x' }),
      older('prepared', '2025-03-10', { result: 'Surat penolakan' }),
      older('replied', '2025-03-11', { outcome: 'refusalUpheld', decisionNumber: '2', signer: 'x', reasons: 'Pasal 17' }),
      older('delivered', '2025-03-12', { channel: 'post', receivedOn: '2025-03-14', receiver: 'y' }),
      older('closed', '2025-04-30'),
    ];

    expect(foldObjection(before, ['a'])).toMatchObject({ state: 'closed', unapplied: [] });
    expect(foldObjection([...before.slice(0, -1), closedBare], ['a'])).toMatchObject({ state: 'delivered' });
  });

  it('names the events that the deadlines count from, and of an open order of the decision its own', () => {
    const entry = { receivedOn: calendarDate('2026-05-07'), groundFoundOn: null };

    expect(deadlineEventsOf(foldObjection(way, ['a']), entry)).toEqual({
      groundFoundOn: undefined,
      receivedOn: '2026-05-07',
      declaredCompleteOn: '2026-05-11',
      orderedOn: '2026-06-08',
      orderWorkingDays: 14,
      replyReceivedOn: '2026-06-12',
    });
    const withOrder = [...toPrepared, grantedWithOrder];
    expect(deadlineEventsOf(foldObjection(withOrder, ['a']), entry)).toMatchObject({ repliedOn: '2026-06-11', decisionWorkingDays: 10 });
    expect(deadlineEventsOf(foldObjection([...withOrder, carriedOut], ['a']), entry)).not.toHaveProperty('repliedOn');
  });
});

const notYet: FactsOfToday = { legalLimitLapsed: false, disputeWindowOver: false, fileComplete: false };

describe('guards', () => {
  const facts = (grounds: readonly ObjectionGround[], events: readonly ObjectionEvent[], today: FactsOfToday = notYet) =>
    factsOf(foldObjection(events, grounds), grounds, today);

  it.each<[GuardName, readonly ObjectionEvent[], ObjectionEvent, ObjectionGround, FactsOfToday?]>([
    ['notChecked', [registered, checked], checked, 'a'],
    ['toSuperior', [registered], event('forwarded', '2026-05-11', { to: 'PPID', addressees: ['ppidUtama'] }), 'a'],
    ['passedTo', [registered, forwarded], event('passReceived', '2026-05-12', { addressee: 'ppidPembantu', receivedBy: 'x' }), 'a'],
    ['lateDecided', [registeredLate, forwarded], reviewed, 'a'],
    ['filingAccepted', [registeredLate, forwarded, rejectedLate], ordered, 'a'],
    ['orderFollowsReview', [registered, forwarded, reviewedRefuse], ordered, 'a'],
    ['orderFollowsReview', [registered, forwarded, reviewed], orderedRefuse, 'a'],
    ['finallyChecked', [registered, forwarded, reviewed, ordered, material], prepared, 'a'],
    ['endedBeforeOrByParties', [registered], granted, 'a'],
    ['endedBeforeOrByParties', [registered], { ...granted, data: { ...granted.data, fromOldRegister: true } } as ObjectionEvent, 'a'],
    ['endedByParties', [registered, forwarded], granted, 'a'],
    ['endedWithoutOrder', [registered, forwarded, reviewed], granted, 'a'],
    ['onlyIfLate', [registered, forwarded, reviewed], outOfTime, 'a'],
    ['amicable', [registered], settled, 'a'],
    ['noReplyInTime', [registered], dispute, 'a'],
    ['settledOrOver', [...toPrepared, granted, delivered], closed, 'a'],
    ['orderOpen', [...toPrepared, granted], carriedOut, 'a'],
    ['orderDone', [...toPrepared, grantedWithOrder, delivered, accepted], closed, 'a'],
    ['anyOrderOpen', [...toPrepared, granted, delivered, dispute], carriedOut, 'a'],
    ['rulingDone', [...toPrepared, granted, delivered, dispute, ruling], closed, 'a'],
    ['fileComplete', [...toPrepared, granted, delivered, accepted], closedBare, 'a'],
    ['wasAnswered', [registered, withdrawn, event('closed', '2026-05-12', { checklist: { form: true, receipt: true } })], dispute, 'g'],
    ['disputeRuns', [...toPrepared, granted, delivered, dispute, ruling], disputeStep, 'a'],
    ['disputeEnded', [...toPrepared, granted, delivered, dispute], closed, 'a'],
    ['opened', [registered, withdrawn, event('closed', '2026-05-12', { checklist: { form: true, receipt: true } })], proposed, 'g'],
  ])('%s refuses', (guard, before, refused, ground, today) => {
    const { state, unapplied } = foldObjection(before, [ground]);

    expect(unapplied).toEqual([]);
    expect(transition(state, refused, facts([ground], before, today))).toEqual({
      ok: false,
      error: { code: `transition.${guard}`, state, event: refused.kind },
    });
  });

  it('of a case brought over from the register of before take its answer as it stands there, and nothing before it', () => {
    const before = event('registered', '2025-05-05', { number: '01/KEB', declaredCompleteOn: '2025-05-05', oldRegister: 'Buku 2025' });
    const answer = { outcome: 'refusalUpheld', fromOldRegister: true, receivedOn: '2025-05-20', response: 'accepted' };
    const known = foldObjection([before, event('replied', '2025-05-20', answer)], ['a']);

    expect(known).toMatchObject({
      state: 'replied',
      outcome: 'refusalUpheld',
      replyReceivedOn: '2025-05-20',
      response: 'accepted',
      unapplied: [],
    });
    expect(foldObjection([before, granted], ['a']).unapplied).toHaveLength(1);
  });

  it('of a late filing let the superior take it up, or have it answered as out of time (scenario 9)', () => {
    expect(stateAfter(registeredLate, forwarded, reviewedLate, ordered)).toBe('ordered');
    expect(stateAfter(registeredLate, forwarded, rejectedLate, outOfTime)).toBe('replied');
  });

  it('let both parties settle grounds b to g, and anyone withdraw', () => {
    expect(foldObjection([registered, settled], ['g'])).toMatchObject({ state: 'replied', outcome: 'settledAmicably' });
    expect(foldObjection([registered, settled], ['a', 'g']).state).toBe('registered');
    expect(stateAfter(registered, forwarded, withdrawn)).toBe('replied');
  });

  it('let a dispute follow the lapse of the legal limit, and a case rest once the window is over', () => {
    const lapsed = facts(['a'], [registered, forwarded, reviewed, ordered], { ...notYet, legalLimitLapsed: true });
    const over = facts(['a'], [...toPrepared, granted, delivered], { ...anyDay });

    expect(transition('ordered', dispute, lapsed)).toEqual({ ok: true, value: 'disputed' });
    expect(transition('delivered', closed, over)).toEqual({ ok: true, value: 'closed' });
  });

  it('offer as buttons what the table allows, and name what holds back the rest', () => {
    expect(allowedEvents('new', facts(['a'], []))).toEqual(['visitRecorded', 'registered']);
    expect(allowedEvents('registered', facts(['a'], [registered]))).toEqual([
      'checked',
      'forwarded',
      'replied',
      'assigned',
      'recordLinked',
      'voided',
      'corrected',
    ]);
    expect(allowedEvents('voided', facts(['a'], [registered, voided]))).toEqual([]);
    expect(heldBackEvents('ordered', facts(['a'], waysTo.ordered))).toEqual([
      { event: 'prepared', guard: 'finallyChecked' },
      { event: 'disputeFiled', guard: 'noReplyInTime' },
    ]);
    expect(heldBackEvents('delivered', facts(['a'], [...toPrepared, granted, delivered, accepted]))).toContainEqual({
      event: 'closed',
      guard: 'fileComplete',
    });
    expect(allowedOutcomes('registered', facts(['g'], []), replyOutcomes)).toEqual(['settledAmicably', 'withdrawn']);
    expect(allowedOutcomes('prepared', facts(['a'], []), replyOutcomes)).toEqual([
      'granted',
      'partlyGranted',
      'refusalUpheld',
      'withdrawn',
    ]);
    expect(allowedOutcomes('closed', facts(['a'], []), replyOutcomes)).toEqual([]);
  });
});

describe('an event', () => {
  it.each([
    ['registered', { number: ' ' }, ['number', 'declaredCompleteOn']],
    ['registered', { number: '1', declaredCompleteOn: '2026-02-30' }, ['declaredCompleteOn']],
    ['visitRecorded', { missing: [] }, ['missing']],
    ['forwarded', { to: 'x', addressees: [] }, ['addressees']],
    ['passReturned', { addressee: 'atasan' }, ['instruction']],
    ['finalChecked', {}, ['checkedBy']],
    ['replied', { outcome: 'granted' }, ['decisionNumber', 'signer']],
    ['replied', { outcome: 'refusalUpheld', ...decision }, ['reasons']],
    ['replied', { outcome: 'granted', ...decision, contents: ['cancel'] }, ['orderWorkingDays', 'orderText']],
    ['replied', { outcome: 'granted', ...decision, contents: ['fee'] }, ['fee']],
    ['replied', { outcome: 'refusalUpheld', ...decision, reasons: 'x', refusalBasis: 'excluded' }, ['consequenceTestId']],
    ['disputeDecided', { verdict: 'upholds' }, ['number']],
    ['voided', {}, ['reason']],
    ['corrected', { field: 'applicant' }, ['reason']],
  ])('%s with %j lacks %j', (kind, data, fields) => {
    expect(parseObjectionEvent({ kind, on: '2026-05-11', data })).toEqual({ ok: false, error: { code: 'event.incomplete', fields } });
  });

  it('is refused where its kind or date is none', () => {
    expect(parseObjectionEvent({ kind: 'deleted', on: '2026-05-11', data: {} })).toMatchObject({ error: { code: 'event.unknownKind' } });
    expect(parseObjectionEvent({ kind: 'closed', on: '11/05/2026', data: {} })).toMatchObject({ error: { code: 'event.date' } });
  });
});
