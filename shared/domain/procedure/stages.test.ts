import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import type { AccessUser, Role } from '../access/access.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { foldStages, stageDue, type TakenStep, waitsFor } from './stage-case.ts';
import { parseStageEvent, type StageEvent, type StageEventKind, stageEventKinds } from './stage-events.ts';
import {
  nextStageEvent,
  returnTargets,
  type Stage,
  type StageState,
  sampleOf,
  sampleSize,
  stageGuard,
  stages,
  stageTransition,
} from './stages.ts';

const on = calendarDate('2026-06-08');
const data: Readonly<Record<StageEventKind, object>> = {
  begun: {},
  described: {},
  verified: { share: 100, sampled: ['r1'] },
  authenticated: { signer: 'Sitti Aminah', source: 'Buku agenda 2021' },
  coded: {},
  arranged: {},
  returned: { stage: 'description', reason: 'kurun waktu keliru' },
};
const step = (kind: StageEventKind, personId: string | null = 'p1', change: object = {}): TakenStep => ({
  // Kind and data belong together.
  event: { kind, on, data: { ...data[kind], ...change } } as StageEvent,
  personId,
});
const all: readonly StageEventKind[] = ['begun', 'verified', 'authenticated', 'coded', 'arranged'];

describe('the five stages', () => {
  it('follow each other to the end, each waiting for the next', () => {
    const states = all.map((_, index) => foldStages(all.slice(0, index + 1).map((kind) => step(kind))).state);

    expect(states).toEqual(['verification', 'authentication', 'coding', 'arrangement', 'complete']);
  });

  it.each<[StageState, StageEventKind | null]>([
    ['new', null],
    ['description', 'described'],
    ['verification', 'verified'],
    ['authentication', 'authenticated'],
    ['coding', 'coded'],
    ['arrangement', 'arranged'],
    ['complete', null],
  ])('%s waits for %s', (state, event) => {
    expect(nextStageEvent(state)).toBe(event);
  });

  it('can not be jumped over', () => {
    expect(stageTransition('verification', 'coded')).toEqual({
      ok: false,
      error: { code: 'stage.notHere', state: 'verification', event: 'coded' },
    });
    expect(stageTransition('new', 'verified').ok).toBe(false);
    expect(stageTransition('verification', 'begun').ok).toBe(false);
  });

  it('give back to every stage before, never to the same or a later one', () => {
    expect(returnTargets('new')).toEqual([]);
    expect(returnTargets('authentication')).toEqual(['description', 'verification']);
    expect(returnTargets('complete')).toEqual(stages);
    expect(stageTransition('verification', 'returned', 'coding').ok).toBe(false);
  });

  it('code nothing that has no code', () => {
    expect(stageGuard('coded', { classCodeId: null })).toEqual({ ok: false, error: { code: 'stage.noCode' } });
    expect(stageGuard('coded', { classCodeId: 'c1' }).ok).toBe(true);
    expect(stageGuard('verified', { classCodeId: null }).ok).toBe(true);
  });
});

describe('a record that came back', () => {
  const returned = foldStages([step('begun'), step('verified', 'p2'), step('returned', 'p3')]);

  it('waits with the reason for who described it', () => {
    expect(returned).toMatchObject({
      state: 'description',
      describedBy: 'p1',
      returned: { reason: 'kurun waktu keliru', personId: 'p3' },
      timesReturned: 1,
    });
  });

  it('goes on from there, and nothing but the count remembers it', () => {
    const again = foldStages([step('begun'), step('returned', 'p3'), step('described', 'p4')]);

    expect(again).toMatchObject({ state: 'verification', returned: null, describedBy: 'p4', timesReturned: 1 });
  });
});

it('two desks that did the same step leave the second one for a person', () => {
  const known = foldStages([step('begun'), step('verified', 'p1'), step('verified', 'p2')]);

  expect(known.state).toBe('authentication');
  expect(known.unapplied.map(({ personId }) => personId)).toEqual(['p2']);
});

it('whatever was recorded, the state is one of the table and nothing is dropped', () => {
  const steps = fc.array(
    fc
      .record({ kind: fc.constantFrom(...stageEventKinds), stage: fc.constantFrom(...stages) })
      .map(({ kind, stage }) => step(kind, 'p', { stage })),
  );

  fc.assert(
    fc.property(steps, (taken) => {
      const known = foldStages(taken);
      const applied = taken.length - known.unapplied.length;
      return (['new', ...stages, 'complete'] as readonly string[]).includes(known.state) && applied >= known.timesReturned;
    }),
  );
});

describe('sampling of a verification', () => {
  it.each([
    [10, 100, 10],
    [10, 25, 3],
    [3, 10, 1],
    [1, 1, 1],
    [200, 5, 10],
  ])('of %i at %i percent looks at %i', (count, share, size) => {
    const batch = Array.from({ length: count }, (_, index) => index);

    expect(sampleSize(count, share)).toBe(size);
    expect(new Set(sampleOf(batch, share)).size).toBe(size);
  });

  it('is spread over the batch and the same each time', () => {
    const batch = Array.from({ length: 100 }, (_, index) => index);

    expect(sampleOf(batch, 5)).toEqual([0, 20, 40, 60, 80]);
    expect(sampleOf(batch, 5)).toEqual(sampleOf(batch, 5));
  });
});

describe('what an event must say', () => {
  it.each<[string, StageEventKind, object, readonly string[]]>([
    ['an authentication without its source', 'authenticated', { signer: 'A' }, ['source']],
    ['a return without a reason', 'returned', { stage: 'coding', reason: ' ' }, ['reason']],
    ['a verification that looked at nothing', 'verified', { share: 100, sampled: [] }, ['sampled']],
  ])('%s is incomplete', (_name, kind, given, fields) => {
    expect(parseStageEvent({ kind, on, data: given })).toEqual({ ok: false, error: { code: 'event.incomplete', fields } });
  });

  it.each(stageEventKinds)('%s is read', (kind) => {
    expect(parseStageEvent({ kind, on, data: data[kind] })).toMatchObject({ ok: true, value: { kind, on } });
  });
});

describe('the queue', () => {
  const user = (role: Role, change: Partial<AccessUser> = {}): AccessUser => ({
    personId: 'me',
    roles: [role],
    unitId: 'unit-1',
    active: true,
    ...change,
  });
  const at = (state: Stage, describedBy = 'p1') => ({ ...foldStages([step('begun', describedBy)]), state });

  it.each<[string, AccessUser, Stage, string, boolean]>([
    ['the describer mends a description', user('pengumpulData', { personId: 'p1' }), 'description', 'unit-1', true],
    ['nobody else does', user('arsiparis'), 'description', 'unit-1', false],
    ['the archive room verifies', user('arsiparis'), 'verification', 'unit-9', true],
    ['the counter does not', user('petugas'), 'verification', 'unit-1', false],
    ['a unit authenticates its own', user('pengumpulData'), 'authentication', 'unit-1', true],
    ['and not those of another', user('pengumpulData'), 'authentication', 'unit-2', false],
    ['a signed list is entered for it', user('sekretaris'), 'authentication', 'unit-2', true],
  ])('%s', (_name, person, stage, unitId, mine) => {
    expect(waitsFor(person, at(stage), unitId)).toBe(mine);
  });

  it("counts the office's own aim in working days from the last step", () => {
    const calendar = officeCalendar(shippedHolidays);

    expect(stageDue(foldStages([step('begun')]), 5, calendar)).toBe('2026-06-15');
    expect(stageDue(foldStages(all.map((kind) => step(kind))), 5, calendar)).toBeNull();
  });
});
