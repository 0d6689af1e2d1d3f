import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { caseFolder, type FolderFacts, missingForClosing } from './case-file.ts';
import { DEFAULT_GROUND_RULE_SET, type GroundWording, groundRuleSets, groundWordingOn, groundWordings } from './ground-wording.ts';
import { foldObjection } from './objection-case.ts';
import { type ObjectionEvent, parseObjectionEvent } from './objection-events.ts';
import { WORKFLOW_RULES } from './objection-guards.ts';
import { alertUrgency, objectionAlerts } from './objection-watch.ts';

const event = (kind: string, on: string, data: object = {}): ObjectionEvent =>
  expectOk(parseObjectionEvent({ kind, on, data: { ...data, rules: WORKFLOW_RULES } }));

const registered = event('registered', '2026-05-11', { number: '007', declaredCompleteOn: '2026-05-11' });
const forwarded = event('forwarded', '2026-05-11', { to: 'x', addressees: ['atasan', 'ppidUtama'] });
const alerts = (today: string, ...events: readonly ObjectionEvent[]) =>
  objectionAlerts(foldObjection(events, ['a']), calendarDate(today)).map(({ kind }) => kind);

describe('what would slip unseen', () => {
  it('is an objection that was not passed on by the end of day H (annex step 2)', () => {
    expect(alerts('2026-05-11', registered)).toEqual([]);
    expect(alerts('2026-05-12', registered)).toEqual(['notPassedOn']);
    expect(alerts('2026-05-12', registered, forwarded)).toEqual(['notReceived', 'notReceived']);
  });

  it('is what nobody confirmed, or what came back with an instruction', () => {
    const received = event('passReceived', '2026-05-12', { addressee: 'atasan', receivedBy: 'x' });
    const returned = event('passReturned', '2026-05-13', { addressee: 'ppidUtama', instruction: 'Lengkapi' });
    const again = event('forwarded', '2026-05-13', { to: 'x', addressees: ['ppidUtama'] });

    expect(alerts('2026-05-11', registered, forwarded)).toEqual([]);
    expect(alerts('2026-05-13', registered, forwarded, received, returned)).toEqual(['returned']);
    expect(alerts('2026-05-13', registered, forwarded, received, returned, again)).toEqual([]);
  });

  it('is a case whose stand-in was named for a leave that is over', () => {
    const assigned = event('assigned', '2026-05-11', { toPersonId: 'p', toName: 'Andi', reason: 'cuti', untilOn: '2026-05-15' });
    const back = event('assigned', '2026-05-18', { toPersonId: 'q', toName: 'Rahma', reason: 'cuti selesai' });
    const received = event('passReceived', '2026-05-11', { addressee: 'atasan', receivedBy: 'x' });
    const passed = event('forwarded', '2026-05-11', { to: 'x', addressees: ['atasan'] });
    const course = [registered, passed, received, assigned];

    expect(alerts('2026-05-15', ...course)).toEqual([]);
    expect(alerts('2026-05-18', ...course)).toEqual(['assignmentEnded']);
    expect(alerts('2026-05-18', ...course, back)).toEqual([]);
  });

  it('shows day H first and a leave that is over last', () => {
    const kinds = ['assignmentEnded', 'notReceived', 'notPassedOn', 'commissionOrder'] as const;
    expect(kinds.toSorted((a, b) => alertUrgency({ kind: a }) - alertUrgency({ kind: b }))).toEqual([
      'notPassedOn',
      'commissionOrder',
      'notReceived',
      'assignmentEnded',
    ]);
  });

  it('is a late filing that was not taken up, and what the commission ordered; nothing of a case that rests', () => {
    const late = event('registered', '2026-05-11', {
      number: '007',
      declaredCompleteOn: '2026-05-11',
      late: { lastDayOn: '2026-05-08', workingDays: 1 },
    });
    const rejected = event('reviewed', '2026-05-12', { finding: 'justified', signer: 'x', lateFiling: 'rejected' });
    const ruling = event('disputeDecided', '2026-08-01', { verdict: 'opensAll', number: '1', complyBy: '2026-08-14' });

    expect(alerts('2026-05-12', late, event('forwarded', '2026-05-11', { to: 'x' }), rejected)).toEqual(['lateRejected']);
    const disputed = [registered, event('disputeFiled', '2026-06-25', { filedOn: '2026-06-25' }), ruling];
    expect(alerts('2026-08-02', ...disputed)).toEqual(['commissionOrder']);
    const closed = event('closed', '2026-08-10', { checklist: { form: true, receipt: true } });
    expect(alerts('2026-08-11', ...disputed, closed)).toEqual(['commissionOrder']);
    const done = event('orderCarriedOut', '2026-08-09', { what: 'Salinan diberikan' });
    expect(alerts('2026-08-11', ...disputed, done)).toEqual([]);
    expect(alerts('2026-08-11', ...disputed, done, closed)).toEqual([]);
  });
});

const folder: FolderFacts = {
  papersSeen: { form: true, identity: true, powerOfAttorney: false, deed: false },
  byProxy: false,
  byLegalEntity: false,
  fromPad: false,
  papers: ['receipt'],
};

describe('the folder of a case', () => {
  const replied = event('replied', '2026-06-01', { outcome: 'granted', decisionNumber: 'K-1', signer: 'x' });
  const toReplied = [
    registered,
    forwarded,
    event('reviewed', '2026-05-12', { finding: 'justified', signer: 'x' }),
    event('orderIssued', '2026-05-13', { orderNumber: '1', signer: 'x' }),
    event('finalChecked', '2026-05-14', { checkedBy: 'x' }),
    event('prepared', '2026-05-14', { result: 'x' }),
    replied,
  ];
  const delivered = (data: object) => event('delivered', '2026-06-02', { receivedOn: '2026-06-02', receiver: 'x', ...data });
  const missing = (events: readonly ObjectionEvent[], facts: Partial<FolderFacts> = {}) =>
    missingForClosing(caseFolder(foldObjection(events, ['a']), { ...folder, ...facts }));

  it.each([
    ['in person without the signed receipt', { channel: 'pickup' }, [], ['reply', 'deliveryProof']],
    ['in person with the receipt in the folder', { channel: 'pickup', proofInFile: true }, ['scan:replied'], []],
    ['in person with its scan', { channel: 'pickup' }, ['scan:replied', 'scan:delivered'], []],
    ['a number of the post proves nothing at the counter', { channel: 'pickup', proof: 'R-1' }, ['scan:replied'], ['deliveryProof']],
    ['by post with a tracking number', { channel: 'post', proof: 'R-1' }, ['scan:replied'], []],
    ['by e-mail without proof', { channel: 'email' }, ['scan:replied'], ['deliveryProof']],
  ])('%s', (_name, data, papers, expected) => {
    expect(missing([...toReplied, delivered(data)], { papers: ['receipt', ...papers] })).toEqual(expected);
  });

  it('asks for no reply where the parties ended it, and takes the sheet of the pad for the receipt', () => {
    const withdrawn = [registered, event('replied', '2026-05-12', { outcome: 'withdrawn' })];

    expect(missing(withdrawn, { papers: [] })).toEqual(['receipt']);
    expect(missing(withdrawn, { papers: [], fromPad: true })).toEqual([]);
    expect(missing(withdrawn, { papersSeen: { ...folder.papersSeen, form: false } })).toEqual(['form']);
  });

  it('asks for nothing that an earlier register answered: its papers lie in the folder of then', () => {
    const before = event('registered', '2025-05-05', { number: '01/KEB', declaredCompleteOn: '2025-05-05', oldRegister: 'Buku 2025' });
    const answer = event('replied', '2025-05-20', { outcome: 'refusalUpheld', fromOldRegister: true, receivedOn: '2025-05-20' });

    expect(missing([before, answer], { papers: [], papersSeen: { ...folder.papersSeen, form: false } })).toEqual([]);
  });

  it('lists what never blocks too, each only where the case asks for it', () => {
    const lines = caseFolder(foldObjection(toReplied, ['a']), { ...folder, byProxy: true });

    expect(lines.map(({ entry }) => entry)).toEqual([
      'form',
      'identity',
      'powerOfAttorney',
      'receipt',
      'passing',
      'review',
      'order',
      'materials',
      'reply',
      'deliveryProof',
    ]);
    expect(lines.filter(({ blocks }) => blocks).map(({ entry }) => entry)).toEqual(['form', 'receipt', 'reply', 'deliveryProof']);
  });
});

describe('the wording of the grounds', () => {
  it('is of the rule set that the office names, in the version of the day', () => {
    const newer: GroundWording = {
      ruleSet: 'act',
      version: 2,
      source: 'UU baru',
      effectiveFrom: calendarDate('2030-01-01'),
      texts: { ...groundWordingOn(calendarDate('2026-01-01')).texts, a: 'kata baru' },
    };
    const all = [...groundWordings, newer];

    expect(groundWordingOn(calendarDate('2029-12-31'), 'act', all).texts.a).toContain('Pasal 17');
    expect(groundWordingOn(calendarDate('2030-01-01'), 'act', all)).toBe(newer);
    expect(groundWordingOn(calendarDate('2026-01-01'), 'commission').texts.e).toBe('Tidak dikabulkannya permohonan informasi');
    expect(groundWordingOn(calendarDate('2000-01-01'), 'sop').version).toBe(1);
    expect(groundRuleSets).toContain(DEFAULT_GROUND_RULE_SET);
  });
});
