import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { requestWorkflowPage } from '#test/support/request-diagram.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { requestDeadlines } from '../deadlines/deadlines.ts';
import { foldRequest, requestDue, requestEventsOf, requestFacts, silenceGround } from './request-case.ts';
import { parseRequestEvent, type RequestEvent, readRequestEvent, requestEventKinds } from './request-events.ts';
import {
  allowedRequestEvents,
  finalRequestStates,
  type RequestFacts,
  type RequestState,
  requestStates,
  requestTransition,
  requestTransitions,
} from './request-workflow.ts';

const event = (kind: string, on: string, data: object = {}): RequestEvent => expectOk(parseRequestEvent({ kind, on, data }));
const notice = (decision: string, data: object = {}) =>
  event('noticeGiven', '2026-03-20', { decision, signer: 'PPID', form: 'softcopy', ...data });

const shippedCalendar = officeCalendar(shippedHolidays);

/** One event of each kind, as a desk would record it. */
const one: Readonly<Record<string, RequestEvent>> = {
  visitRecorded: event('visitRecorded', '2026-03-05', { missing: ['identity'] }),
  registered: event('registered', '2026-03-09', { number: '044/PMH/A/III/2026' }),
  clarificationAsked: event('clarificationAsked', '2026-03-10', { question: 'Tahun berapa?' }),
  clarified: event('clarified', '2026-03-11', { answer: 'Tahun 2025' }),
  extended: event('extended', '2026-03-30', { reason: 'Dokumen dipinjam', ground: 'notYetHeld', signer: 'PPID' }),
  noticeGiven: notice('granted'),
  delivered: event('delivered', '2026-03-31', { receiver: 'Siti', channel: 'pickup', receivedOn: '2026-03-31', items: 'Laporan' }),
  dipProposed: event('dipProposed', '2026-03-31', { summary: 'Laporan kinerja' }),
  withdrawn: event('withdrawn', '2026-03-12'),
  closed: event('closed', '2026-04-01', { remark: 'Selesai' }),
  corrected: event('corrected', '2026-04-02', { field: 'applicant', reason: 'salah ketik' }),
  voided: event('voided', '2026-03-09', { reason: 'entri ganda' }),
};

/** What holds when nothing stands in the way. */
const free: RequestFacts = { extended: false, decision: 'granted', lapsed: null };
const stateAfter = (...events: readonly RequestEvent[]) => foldRequest(events).state;

describe('the transition table', () => {
  it('reaches every state from a new request', () => {
    const reached = new Set<RequestState>(['new']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of requestTransitions) if (reached.has(from)) reached.add(to);
    }

    expect([...reached].toSorted()).toEqual([...requestStates].toSorted());
  });

  it('lets nothing out of a final state, and something out of every other', () => {
    const leaving = new Set(requestTransitions.filter(({ from, to }) => from !== to).map(({ from }) => from));

    expect(requestStates.filter((state) => !leaving.has(state))).toEqual(finalRequestStates);
  });

  it('has one line for a state and an event, and uses every event', () => {
    const lines = requestTransitions.map(({ from, event: kind }) => `${from} ${kind}`);

    expect(new Set(lines).size).toBe(lines.length);
    expect(new Set(requestTransitions.map(({ event: kind }) => kind))).toEqual(new Set(requestEventKinds));
  });

  it.each(requestStates.flatMap((state) => requestEventKinds.map((kind) => [state, kind] as const)))(
    'in %s, %s goes where the table says or is refused',
    (state, kind) => {
      const line = requestTransitions.find((candidate) => candidate.from === state && candidate.event === kind);
      const given = one[kind];

      expect(given && requestTransition(state, given, free)).toEqual(
        line ? { ok: true, value: line.to } : { ok: false, error: { code: 'transition.notHere', state, event: kind } },
      );
    },
  );

  it('is drawn in docs/request-workflow.md', async () => {
    await expect(requestWorkflowPage()).toMatchFileSnapshot('../../../docs/request-workflow.md');
  });
});

describe('guards', () => {
  it.each<[string, RequestState, RequestEvent | undefined, Partial<RequestFacts>, string]>([
    ['a second extension', 'registered', one.extended, { extended: true }, 'transition.onceInTime'],
    ['a second extension while clarity is awaited', 'clarifying', one.extended, { extended: true }, 'transition.onceInTime'],
    ['an extension after the limit', 'registered', one.extended, { lapsed: true }, 'transition.onceInTime'],
    ['delivery of what was refused', 'answered', one.delivered, { decision: 'refused' }, 'transition.somethingGranted'],
    ['closing what is still in time', 'registered', one.closed, { lapsed: false }, 'transition.unansweredLapsed'],
    ['closing what is still in time and unclear', 'clarifying', one.closed, { lapsed: false }, 'transition.unansweredLapsed'],
    ['closing without a word why', 'registered', event('closed', '2026-04-01'), { lapsed: true }, 'transition.unansweredLapsed'],
    [
      'closing what was granted and not fetched, without a word',
      'answered',
      event('closed', '2026-04-01'),
      {},
      'transition.refusedOrRemark',
    ],
  ])('refuse %s', (_name, state, given, facts, code) => {
    expect(given && requestTransition(state, given, { ...free, ...facts })).toMatchObject({ ok: false, error: { code, state } });
  });

  it.each<[string, RequestState, RequestEvent | undefined, Partial<RequestFacts>, RequestState]>([
    ['an extension on the last day', 'registered', one.extended, { lapsed: false }, 'registered'],
    ['closing an unanswered request once the limit is over', 'registered', one.closed, { lapsed: true }, 'closed'],
    ['closing a refusal without a word', 'answered', event('closed', '2026-04-01'), { decision: 'refused' }, 'closed'],
    ['closing what was granted and never fetched, with a word', 'answered', one.closed, {}, 'closed'],
    ['delivery of the part that was granted', 'answered', one.delivered, { decision: 'partlyGranted' }, 'delivered'],
  ])('let pass %s', (_name, state, given, facts, to) => {
    expect(given && requestTransition(state, given, { ...free, ...facts })).toEqual({ ok: true, value: to });
  });

  it('offer the buttons that the table allows', () => {
    expect(allowedRequestEvents('registered', { ...free, lapsed: false })).toEqual([
      'clarificationAsked',
      'extended',
      'noticeGiven',
      'withdrawn',
      'voided',
      'dipProposed',
      'corrected',
    ]);
    expect(allowedRequestEvents('answered', { ...free, decision: 'refused' })).not.toContain('delivered');
    expect(allowedRequestEvents('voided', free)).toEqual([]);
  });
});

describe('the course of a request', () => {
  it('keeps what each act said', () => {
    const known = foldRequest(
      ['registered', 'clarificationAsked', 'clarified', 'extended', 'noticeGiven', 'delivered', 'closed'].flatMap(
        (kind) => one[kind] ?? [],
      ),
    );

    expect(known).toMatchObject({
      state: 'closed',
      number: '044/PMH/A/III/2026',
      registeredOn: '2026-03-09',
      question: 'Tahun berapa?',
      extendedOn: '2026-03-30',
      noticeOn: '2026-03-20',
      decision: 'granted',
      deliveredOn: '2026-03-31',
      remark: 'Selesai',
      unapplied: [],
    });
  });

  it('hands back what the table refuses instead of dropping it', () => {
    const [registered, voided] = [one.registered, one.voided];
    const known = foldRequest([registered, voided, one.noticeGiven].flatMap((given) => given ?? []));

    expect(known.state).toBe('voided');
    expect(known.unapplied.map(({ refusal }) => refusal.code)).toEqual(['transition.notHere']);
  });

  it('reads the rows of version 1, which said less', () => {
    const rows = [
      { kind: 'registered', on: '2026-03-09', data: { number: '1' } },
      { kind: 'noticeGiven', on: '2026-03-20', data: { decision: 'granted' } },
      { kind: 'delivered', on: '2026-03-21', data: { receiver: 'Siti' } },
      { kind: 'closed', on: '2026-03-21', data: {} },
    ];

    expect(stateAfter(...rows.map((row) => expectOk(readRequestEvent(row))))).toBe('closed');
  });
});

describe('scenario 10: ten working days and seven more', () => {
  const registered = event('registered', '2026-03-09', { number: '1' });
  const extended = event('extended', '2026-03-30', { reason: 'Belum didokumentasikan', ground: 'notYetHeld', signer: 'PPID' });
  const dueOf = (...events: readonly RequestEvent[]) =>
    requestDeadlines(requestEventsOf(foldRequest(events)), shippedCalendar).map(({ key, dueOn }) => [key, dueOn]);

  it('counts the notice to 30 March and the extension to 9 April', () => {
    expect(dueOf(registered)).toEqual([['notice', '2026-03-30']]);
    expect(dueOf(registered, extended)).toEqual([
      ['notice', '2026-03-30'],
      ['noticeExtended', '2026-04-09'],
    ]);
  });

  it('lets ground c arise from 31 March, and the objection stay timely until 18 May', () => {
    const known = foldRequest([registered]);

    expect(silenceGround(known, shippedCalendar, calendarDate('2026-03-30'))).toBeUndefined();
    expect(silenceGround(known, shippedCalendar, calendarDate('2026-03-31'))).toEqual({
      foundOn: '2026-03-31',
      lastFilingDay: '2026-05-18',
    });
  });

  it('takes the extended limit where it was extended, and none once the notice is given', () => {
    const today = calendarDate('2026-04-10');

    expect(silenceGround(foldRequest([registered, extended]), shippedCalendar, today)).toMatchObject({ foundOn: '2026-04-10' });
    expect(requestDue(foldRequest([registered, notice('granted')]), shippedCalendar, today)).toBeUndefined();
    expect(requestFacts(foldRequest([registered, extended]), null).extended).toBe(true);
  });
});

describe('what a new event has to say', () => {
  it.each<[string, object, readonly string[]]>([
    ['noticeGiven', { decision: 'granted' }, ['signer', 'form']],
    ['noticeGiven', { decision: 'refused', signer: 'PPID' }, ['reasons']],
    ['noticeGiven', { decision: 'refused', signer: 'PPID', reasons: [] }, ['reasons']],
    ['noticeGiven', { decision: 'refused', signer: 'PPID', reasons: ['excluded'] }, ['letters', 'testReference']],
    ['noticeGiven', { decision: 'refused', signer: 'PPID', reasons: ['notHeld'] }, ['holdingBody']],
    ['noticeGiven', { decision: 'refused', signer: 'PPID', reasons: ['notDocumented'] }, ['documentation']],
    [
      'noticeGiven',
      { decision: 'partlyGranted', signer: 'PPID', form: 'softcopy', reasons: ['excluded'], letters: ['h'], testReference: 'UK-1' },
      ['redaction'],
    ],
    ['noticeGiven', { decision: 'granted', atOnce: true }, ['form']],
    ['noticeGiven', { decision: 'later' }, ['decision']],
    ['extended', { reason: 'lama' }, ['ground', 'signer']],
    ['extended', { signer: 'PPID' }, ['ground', 'reason']],
    ['delivered', { receiver: 'Siti' }, ['channel', 'receivedOn', 'items']],
    ['delivered', { channel: 'post', receivedOn: '2026-03-31' }, ['items', 'proof', 'receiver']],
    ['delivered', { receiver: 'Siti', channel: 'post', receivedOn: '2026-03-31', items: 'x' }, ['proof']],
    ['clarificationAsked', {}, ['question']],
    ['clarified', { answer: ' ' }, ['answer']],
    ['dipProposed', {}, ['summary']],
    ['voided', {}, ['reason']],
    ['corrected', { field: 'name' }, ['reason']],
  ])('%s with %j lacks %j', (kind, data, fields) => {
    expect(parseRequestEvent({ kind, on: '2026-03-20', data })).toEqual({ ok: false, error: { code: 'event.incomplete', fields } });
  });

  it('is never that the information does not stand in the list', () => {
    expect(parseRequestEvent({ kind: 'noticeGiven', on: '2026-03-20', data: { decision: 'refused', reasons: ['notInDip'] } })).toEqual({
      ok: false,
      error: { code: 'event.notInDip' },
    });
  });

  it('has a known kind and a day that exists', () => {
    expect(parseRequestEvent({ kind: 'lost', on: '2026-03-20', data: {} })).toMatchObject({ error: { code: 'event.unknownKind' } });
    expect(parseRequestEvent({ kind: 'closed', on: '2026-02-30', data: {} })).toMatchObject({ error: { code: 'event.date' } });
  });
});
