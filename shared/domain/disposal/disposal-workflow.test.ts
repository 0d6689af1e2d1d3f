import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { objectionStates } from '../objections/objection-workflow.ts';
import { nothingNoted } from '../retention/retention-case.ts';
import type { RetentionStatus } from '../retention/retention-status.ts';
import { foldDisposal } from './disposal-case.ts';
import { type DisposalKind, disposalKinds, dueFor, mayDispose } from './disposal-eligible.ts';
import { type DisposalEvent, type DisposalEventKind, disposalEventKinds, parseDisposalEvent } from './disposal-events.ts';
import { disposalLocks, objectionRuns } from './disposal-locks.ts';
import {
  actOf,
  allowedDisposalEvents,
  type DisposalState,
  disposalStates,
  disposalTransition,
  disposalTransitions,
  finalDisposalStates,
  stepsOf,
} from './disposal-workflow.ts';

const scan = { hash: 'a'.repeat(64), name: 'pindai.pdf' };
const paper = { number: '800/12/2026', signer: 'Hj. Nurhayati', scan };
const witnesses = [
  { name: 'Andi', position: 'Kasubbag', side: 'legal' },
  { name: 'Rosdiana', position: 'Auditor', side: 'oversight' },
];
const minutes = {
  number: '1/BA/2026',
  place: 'Muara',
  first: { name: 'A', position: 'Kepala' },
  second: { name: 'B', position: 'Kepala' },
};

const data: Readonly<Record<DisposalEventKind, object>> = {
  proposed: { records: 2 },
  panelFormed: paper,
  examined: paper,
  considered: paper,
  headApproved: paper,
  authorityApproved: paper,
  decreed: paper,
  witnessed: { number: '5/ST', scan, witnesses },
  recordRemoved: { recordId: 'r1', reason: 'Bernilai guna sejarah' },
  transferred: minutes,
  destroyed: { ...minutes, method: 'shredded' },
  handedOver: minutes,
  minutesFiled: { ...paper, listScan: { hash: 'b'.repeat(64), name: 'daftar.pdf' } },
  cancelled: { reason: 'Disusun ulang' },
};
const event = (kind: DisposalEventKind, more: object = {}): DisposalEvent =>
  expectOk(parseDisposalEvent({ kind, on: '2026-06-08', data: { ...data[kind], ...more } }));
const fold = (kind: DisposalKind, kinds: readonly DisposalEventKind[]) =>
  foldDisposal(
    kinds.map((one) => event(one)),
    kind,
    ['r1', 'r2'],
  );

describe('the transition table of a proposal', () => {
  it('reaches every state from a new proposal, and uses every event', () => {
    const reached = new Set<DisposalState>(['new']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of disposalTransitions) if (reached.has(from)) reached.add(to);
    }

    expect([...reached].toSorted()).toEqual([...disposalStates].toSorted());
    expect(new Set(disposalTransitions.map((move) => move.event))).toEqual(new Set(disposalEventKinds));
  });

  it('leads nowhere out of a final state, and nothing is undone after the act', () => {
    expect(disposalTransitions.filter(({ from }) => finalDisposalStates.includes(from))).toEqual([]);
    expect(disposalTransitions.filter(({ from }) => from === 'done').map((move) => move.event)).toEqual(['minutesFiled']);
  });

  it.each(disposalKinds)('carries a %s from its first to its last step', (kind) => {
    const known = fold(kind, stepsOf[kind]);

    expect(known.unapplied).toEqual([]);
    expect(known.state).toBe('filed');
  });

  it('takes the approvals in either order', () => {
    const known = fold('destruction', [
      'proposed',
      'panelFormed',
      'examined',
      'considered',
      'authorityApproved',
      'headApproved',
      'decreed',
    ]);

    expect(known.state).toBe('decreed');
  });
});

describe('destruction is locked', () => {
  const formal = stepsOf.destruction.filter((kind) => kind !== 'destroyed' && kind !== 'minutesFiled' && kind !== 'proposed');

  it.each(formal)('while %s is missing', (missing) => {
    const without = fold(
      'destruction',
      stepsOf.destruction.filter((kind) => kind !== missing),
    );

    expect(without.acts.destroyed).toBeUndefined();
    expect(without.unapplied.map((one) => one.event.kind)).toContain('destroyed');
  });

  it.each([
    ['a transfer', 'transfer', 'proposed', 'panelFormed', 'disposal.formal'],
    ['a transfer, which destroys nothing', 'transfer', 'proposed', 'destroyed', 'disposal.notHere'],
    ['a destruction, which is no transfer', 'destruction', 'proposed', 'transferred', 'disposal.transfer'],
    ['a handing over by decree of destruction', 'handover', 'approved', 'decreed', 'disposal.destruction'],
    ['a destruction as a handing over', 'destruction', 'approved', 'handedOver', 'disposal.handover'],
  ] as const)('refuses %s', (_name, kind, state, act, code) => {
    expect(disposalTransition(state, act, { kind, records: 2 })).toEqual({ ok: false, error: { code, state, event: act } });
  });

  it('the last record is not taken off: the proposal is cancelled instead', () => {
    expect(disposalTransition('proposed', 'recordRemoved', { kind: 'transfer', records: 1 }).ok).toBe(false);
    expect(allowedDisposalEvents('ready', { kind: 'destruction', records: 1 })).toEqual(['destroyed', 'cancelled']);
    expect(fold('destruction', ['proposed', 'recordRemoved', 'recordRemoved']).removed.size).toBe(1);
  });
});

describe('what a paper must say', () => {
  const { scan: _scan, ...noScan } = paper;
  it.each([
    ['a consideration without its scan', 'considered', noScan, ['scan']],
    ['an approval without number', 'headApproved', { ...paper, number: ' ' }, ['number']],
    ['a decree without signer', 'decreed', { ...paper, signer: undefined }, ['signer']],
    ['one witness', 'witnessed', { ...data.witnessed, witnesses: witnesses.slice(0, 1) }, ['witnesses']],
    [
      'no witness of oversight',
      'witnessed',
      { ...data.witnessed, witnesses: witnesses.map((one) => ({ ...one, side: 'legal' })) },
      ['witnesses'],
    ],
    ['a destruction without its way', 'destroyed', minutes, ['method']],
    ['a Berita Acara without its list', 'minutesFiled', paper, ['listScan']],
  ] as const)('%s is incomplete', (_name, kind, values, fields) => {
    expect(parseDisposalEvent({ kind, on: '2026-06-08', data: values })).toEqual({
      ok: false,
      error: { code: 'event.incomplete', fields },
    });
  });

  it.each([...new Set(Object.values(actOf))])('%s names both parties', (kind) => {
    expect(parseDisposalEvent({ kind, on: '2026-06-08', data: { number: '1', place: 'x', method: 'burned' } })).toMatchObject({
      error: { fields: ['first', 'second'] },
    });
  });
});

describe('what stops a disposal', () => {
  const since = calendarDate('2026-06-01');
  const free = { holds: [], objections: [], loans: [], missingSince: null, notes: nothingNoted };

  it.each([
    ['nothing', {}, []],
    ['a legal hold', { holds: [{ id: 'h', caseNumber: '7/G/2026', reason: 'Gugatan', on: since }] }, ['hold']],
    ['a running objection', { objections: [{ id: 'o', number: '1/KEB', state: 'registered' as const, since }] }, ['objection']],
    ['a closed objection no more', { objections: [{ id: 'o', number: '1/KEB', state: 'closed' as const, since }] }, []],
    ['an open loan', { loans: [{ id: 'l', borrower: 'Rahmat', since }] }, ['loan']],
    ['an exception note', { notes: { exception: { on: since, reason: 'Bernilai sejarah' } } }, ['exception']],
    ['that nobody finds it', { missingSince: since }, ['missing']],
  ])('%s', (_name, facts, kinds) => {
    expect(disposalLocks({ ...free, ...facts }).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('an objection runs in every state but closed and void', () => {
    expect(objectionStates.filter((state) => !objectionRuns(state))).toEqual(['closed', 'voided']);
  });

  const over = (fate: 'destroy' | 'permanent' | 'review' | 'personalFile'): RetentionStatus => ({
    stage: 'over',
    since,
    fate,
    question: null,
    steps: [],
  });
  it.each([
    [over('destroy'), 'destruction'],
    [over('permanent'), 'handover'],
    [over('review'), null],
    [over('personalFile'), null],
    [{ stage: 'transferDue', since, steps: [] }, 'transfer'],
    [{ stage: 'active', until: since, steps: [] }, null],
  ] as const)('%j is due for %s', (status, kind) => {
    expect(dueFor(status)).toBe(kind);
    for (const other of disposalKinds) expect(mayDispose(other, { status, locks: [], proposalId: null }).ok).toBe(other === kind);
  });

  it('what lies in a file is moved together with it, but neither destroyed nor handed over before its time', () => {
    const within = { status: { stage: 'active', until: since, steps: [] }, locks: [], proposalId: null, withFile: true } as const;

    expect(disposalKinds.filter((kind) => mayDispose(kind, within).ok)).toEqual(['transfer']);
    expect(mayDispose('transfer', { ...within, locks: [{ kind: 'missing', since }] }).ok).toBe(false);
  });

  it('a lock and another proposal refuse, the own proposal does not', () => {
    const status = over('destroy');
    const lock = { kind: 'exception', reason: 'x', since } as const;

    expect(mayDispose('destruction', { status, locks: [lock], proposalId: null })).toMatchObject({
      error: { code: 'item.locked', locks: [lock] },
    });
    expect(mayDispose('destruction', { status, locks: [], proposalId: 'p1' })).toMatchObject({ error: { code: 'item.proposed' } });
    expect(mayDispose('destruction', { status, locks: [], proposalId: 'p1' }, 'p1').ok).toBe(true);
  });
});
