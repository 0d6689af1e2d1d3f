import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { objectionWorkflowPage } from '#test/support/objection-diagram.ts';
import { deadlineEventsOf, factsOf, foldObjection } from './objection-case.ts';
import { type ObjectionEvent, objectionEventKinds, parseObjectionEvent, replyOutcomes } from './objection-events.ts';
import {
  allowedEvents,
  allowedOutcomes,
  finalObjectionStates,
  type ObjectionState,
  objectionStates,
  objectionTransitions,
  transition,
} from './objection-workflow.ts';

const event = (kind: string, on: string, data: object = {}): ObjectionEvent => expectOk(parseObjectionEvent({ kind, on, data }));

const visit = event('visitRecorded', '2026-05-07', { missing: ['identity'] });
const registered = event('registered', '2026-05-11', { number: '007/KEB/A/V/2026', declaredCompleteOn: '2026-05-11' });
const forwarded = event('forwarded', '2026-05-11', { to: 'Atasan PPID' });
const reviewed = event('reviewed', '2026-05-18', { finding: 'justified', signer: 'Kepala Dinas' });
const ordered = event('orderIssued', '2026-06-08', { orderNumber: 'SP-12', signer: 'Kepala Dinas', orderWorkingDays: 14 });
const prepared = event('prepared', '2026-06-10', { result: 'Dokumen siap' });
const granted = event('replied', '2026-06-11', { outcome: 'granted', decisionNumber: 'KEP-3', signer: 'Kepala Dinas' });
const withdrawn = event('replied', '2026-05-12', { outcome: 'withdrawn' });
const settled = event('replied', '2026-05-12', { outcome: 'settledAmicably' });
const delivered = event('delivered', '2026-06-12', { channel: 'pickup', receivedOn: '2026-06-12', receiver: 'Siti' });
const accepted = event('applicantResponded', '2026-06-15', { response: 'accepted' });
const dispute = event('disputeFiled', '2026-06-20', { filedOn: '2026-06-20' });
const closed = event('closed', '2026-06-16');
const corrected = event('corrected', '2026-06-17', { field: 'applicant', reason: 'salah ketik' });
const voided = event('voided', '2026-05-13', { reason: 'entri ganda' });

const way = [visit, registered, forwarded, reviewed, ordered, prepared, granted, delivered, accepted, closed];
const stateAfter = (...events: readonly ObjectionEvent[]) => foldObjection(events, ['a']).state;

describe('the transition table', () => {
  it('reaches every state from a new case', () => {
    const reached = new Set<ObjectionState>(['new']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of objectionTransitions) if (reached.has(from)) reached.add(to);
    }

    expect([...reached].toSorted()).toEqual([...objectionStates].toSorted());
  });

  it('lets nothing out of a final state, and something out of every other', () => {
    const leaving = new Set(objectionTransitions.filter(({ from, to }) => from !== to).map(({ from }) => from));

    expect(objectionStates.filter((state) => !leaving.has(state))).toEqual(finalObjectionStates);
  });

  it('has one line for a state and an event, and uses every event', () => {
    const lines = objectionTransitions.map(({ from, event: kind }) => `${from} ${kind}`);

    expect(new Set(lines).size).toBe(lines.length);
    expect(new Set(objectionTransitions.map(({ event: kind }) => kind))).toEqual(new Set(objectionEventKinds));
  });

  it('is drawn in docs/objection-workflow.md', async () => {
    await expect(objectionWorkflowPage()).toMatchFileSnapshot('../../../docs/objection-workflow.md');
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
      orderedOn: '2026-06-08',
      orderWorkingDays: 14,
      outcome: 'granted',
      replyReceivedOn: '2026-06-12',
      response: 'accepted',
      unapplied: [],
    });
  });

  it.each(way.map((_, index) => [index, objectionStates[[1, 2, 3, 4, 5, 6, 7, 8, 8, 10][index] ?? 0]] as const))(
    'after %i more events stands at %s',
    (index, state) => {
      expect(stateAfter(...way.slice(0, index + 1))).toBe(state);
    },
  );

  it('hands back what the table refuses instead of dropping it', () => {
    const known = foldObjection([registered, registered, delivered], ['a']);

    expect(known.state).toBe('registered');
    expect(known.unapplied.map(({ refusal }) => refusal)).toEqual([
      { code: 'transition.notHere', state: 'registered', event: 'registered' },
      { code: 'transition.notHere', state: 'registered', event: 'delivered' },
    ]);
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

  it('lets a reply follow while the dispute is before the commission', () => {
    expect(stateAfter(registered, dispute, granted, delivered, closed)).toBe('closed');
  });

  it('names the events that the deadlines count from', () => {
    const known = foldObjection(way, ['a']);

    expect(deadlineEventsOf(known, { receivedOn: calendarDate('2026-05-07'), groundFoundOn: null })).toEqual({
      groundFoundOn: undefined,
      receivedOn: '2026-05-07',
      declaredCompleteOn: '2026-05-11',
      orderedOn: '2026-06-08',
      orderWorkingDays: 14,
      replyReceivedOn: '2026-06-12',
    });
  });
});

describe('guards', () => {
  const today = { legalLimitLapsed: false, disputeWindowOver: false };
  const facts = (grounds: readonly ('a' | 'g')[], ...events: readonly ObjectionEvent[]) =>
    factsOf(foldObjection(events, grounds), grounds, today);

  it('an entry is checked once, and checking never takes it back', () => {
    const checked = event('checked', '2026-05-12');

    expect(stateAfter(registered, checked)).toBe('registered');
    expect(transition('registered', checked, facts(['a'], registered, checked))).toMatchObject({
      error: { code: 'transition.notChecked' },
    });
  });

  it('before an order only the parties can end it', () => {
    expect(transition('registered', withdrawn, facts(['a'], registered)).ok).toBe(true);
    expect(transition('registered', granted, facts(['a'], registered))).toMatchObject({ error: { code: 'transition.endedByParties' } });
  });

  it('a refusal under Art. 17 is not settled amicably, a late reply may be', () => {
    expect(transition('prepared', settled, facts(['a']))).toMatchObject({ error: { code: 'transition.amicable' } });
    expect(transition('registered', settled, facts(['a', 'g']))).toMatchObject({ error: { code: 'transition.amicable' } });
    expect(transition('prepared', settled, facts(['g'])).ok).toBe(true);
  });

  it('a dispute without a reply waits for the lapse of the legal limit', () => {
    expect(transition('ordered', dispute, facts(['a']))).toMatchObject({ error: { code: 'transition.noReplyInTime' } });
    expect(transition('ordered', dispute, { ...facts(['a']), legalLimitLapsed: true })).toEqual({ ok: true, value: 'disputed' });
  });

  it('a delivered case closes once accepted, or once the window for a dispute is over', () => {
    const open = facts(['a'], ...way.slice(0, 8));

    expect(transition('delivered', closed, open)).toMatchObject({ error: { code: 'transition.settledOrOver' } });
    expect(transition('delivered', closed, { ...open, disputeWindowOver: true }).ok).toBe(true);
    expect(transition('delivered', closed, facts(['a'], ...way.slice(0, 9))).ok).toBe(true);
  });

  it('buttons offer what the table allows and nothing else', () => {
    expect(allowedEvents('new', facts(['a']))).toEqual(['visitRecorded', 'registered']);
    expect(allowedEvents('registered', facts(['a'], registered))).toEqual(['checked', 'forwarded', 'replied', 'voided', 'corrected']);
    expect(allowedEvents('voided', facts(['a'], registered, voided))).toEqual([]);
    expect(allowedOutcomes('registered', facts(['g']), replyOutcomes)).toEqual(['settledAmicably', 'withdrawn']);
    expect(allowedOutcomes('prepared', facts(['a']), replyOutcomes)).not.toContain('settledAmicably');
    expect(allowedOutcomes('closed', facts(['a']), replyOutcomes)).toEqual([]);
  });
});

describe('an event', () => {
  it.each([
    ['registered', { number: ' ' }, ['number', 'declaredCompleteOn']],
    ['registered', { number: '1', declaredCompleteOn: '2026-02-30' }, ['declaredCompleteOn']],
    ['visitRecorded', { missing: [] }, ['missing']],
    ['replied', { outcome: 'granted' }, ['decisionNumber', 'signer']],
    ['replied', { outcome: 'refusalUpheld', decisionNumber: '1', signer: 'x' }, ['reasons']],
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
