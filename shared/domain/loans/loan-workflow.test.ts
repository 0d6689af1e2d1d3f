import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { foldLoan } from './loan-case.ts';
import { type LoanEvent, loanEventKinds, parseLoanEvent } from './loan-events.ts';
import { allowedLoanEvents, finalLoanStates, type LoanState, loanStates, loanTransition, loanTransitions } from './loan-workflow.ts';

const event = (kind: string, on: string, data: object = {}): LoanEvent => expectOk(parseLoanEvent({ kind, on, data }));

const requested = event('requested', '2026-06-05', { workingDays: 5 });
const approved = event('approved', '2026-06-05', { signer: 'Sekretaris PPID' });
const refused = event('refused', '2026-06-05', { reason: 'Sedang diperiksa' });
const handedOut = event('handedOut', '2026-06-08', { number: '004/PJM/A/VI/2026', workingDays: 5, dueOn: '2026-06-15', condition: 'baik' });
const extended = event('extended', '2026-06-15', { workingDays: 3, dueOn: '2026-06-19', reason: 'Audit belum selesai' });
const reminded = event('reminded', '2026-06-22', { channel: 'phone' });
const returned = event('returned', '2026-06-23', { condition: 'baik', complete: true });
const lost = event('lost', '2026-07-01', { reason: 'Tertinggal di kapal' });
const voided = event('voided', '2026-06-08', { reason: 'Salah pindai' });

const free = { needsApproval: false };
const asking = { needsApproval: true };

describe('the transition table of a loan', () => {
  it('reaches every state from a new loan, and uses every event', () => {
    const reached = new Set<LoanState>(['new']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of loanTransitions) if (reached.has(from)) reached.add(to);
    }

    expect([...reached].toSorted()).toEqual([...loanStates].toSorted());
    expect(new Set(loanTransitions.map((move) => move.event))).toEqual(new Set(loanEventKinds));
  });

  it('leads nowhere out of a final state', () => {
    expect(loanTransitions.filter(({ from }) => finalLoanStates.includes(from))).toEqual([]);
  });

  it.each([
    ['own unit and open class is handed out at once', free, [handedOut], 'out'],
    ['another unit waits for an approval', asking, [requested], 'requested'],
    ['approved, then handed out', asking, [requested, approved, handedOut], 'out'],
    ['refused', asking, [requested, refused], 'refused'],
    ['extended and reminded it stays out', free, [handedOut, extended, reminded], 'out'],
    ['returned', free, [handedOut, returned], 'returned'],
    ['given up as lost', free, [handedOut, lost], 'lost'],
    ['turned up after it was given up', free, [handedOut, lost, returned], 'returned'],
    ['taken back as an error', free, [handedOut, voided], 'voided'],
  ] as const)('%s', (_name, facts, events, state) => {
    const known = foldLoan(events, facts);

    expect(known.state).toBe(state);
    expect(known.unapplied).toEqual([]);
  });

  it.each([
    ['handing out what must be approved first', asking, 'new', 'handedOut', 'loan.free'],
    ['asking for what needs no approval', free, 'new', 'requested', 'loan.needsApproval'],
    ['handing out what was refused', asking, 'refused', 'handedOut', 'loan.notHere'],
    ['handing out what only was asked for', asking, 'requested', 'handedOut', 'loan.notHere'],
    ['returning what is back', free, 'returned', 'returned', 'loan.notHere'],
    ['voiding what came back', free, 'returned', 'voided', 'loan.notHere'],
  ] as const)('refuses %s', (_name, facts, state, kind, code) => {
    expect(loanTransition(state, kind, facts)).toEqual({ ok: false, error: { code, state, event: kind } });
  });

  it('offers only what it allows', () => {
    expect(allowedLoanEvents('out', free)).toEqual(['extended', 'reminded', 'returned', 'lost', 'voided']);
    expect(allowedLoanEvents('new', asking)).toEqual(['requested']);
    expect(allowedLoanEvents('returned', free)).toEqual([]);
  });
});

describe('a loan folded from its events', () => {
  it('has the last due date, counts extensions and reminders, and keeps both conditions', () => {
    const known = foldLoan([handedOut, extended, reminded, returned], free);

    expect(known).toMatchObject({
      number: '004/PJM/A/VI/2026',
      outOn: '2026-06-08',
      dueOn: '2026-06-19',
      extensions: 1,
      remindedOn: ['2026-06-22'],
      conditionOut: 'baik',
      conditionIn: 'baik',
      returnedOn: '2026-06-23',
    });
  });

  it('keeps what two desks wrote down twice for a person', () => {
    const known = foldLoan([handedOut, returned, { ...returned, on: calendarDate('2026-06-24') }], free);

    expect(known.returnedOn).toBe('2026-06-23');
    expect(known.unapplied.map(({ refusal }) => refusal.code)).toEqual(['loan.notHere']);
  });
});

describe('what an event must say', () => {
  it.each([
    ['a return without its condition', 'returned', { complete: true }, ['condition']],
    ['a return that is not complete, without a word on what is missing', 'returned', { condition: 'baik', complete: false }, ['note']],
    ['a refusal without reason', 'refused', {}, ['reason']],
    ['an extension without reason', 'extended', { workingDays: 2, dueOn: '2026-06-19' }, ['reason']],
    ['a loan of no days', 'requested', { workingDays: 0 }, ['workingDays']],
  ] as const)('%s is incomplete', (_name, kind, data, fields) => {
    expect(parseLoanEvent({ kind, on: '2026-06-08', data })).toEqual({ ok: false, error: { code: 'event.incomplete', fields } });
  });
});
