import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { announcementDue } from './announcing.ts';
import { foldDip } from './dip-case.ts';
import { type DipEvent, dipEventKinds, parseDipEvent } from './dip-events.ts';
import { type DipState, dipStates, dipTransition, dipTransitions } from './dip-workflow.ts';

const event = (kind: string, on: string, data: object = {}): DipEvent => expectOk(parseDipEvent({ kind, on, data }));

const decree = { kind: 'decree', number: '188.4/12/2026', on: '2026-01-05' };
const decision = { kind: 'decision', number: '045/KPTS/VI/2026', on: '2026-06-15' };
const listed = event('listed', '2026-01-05', { class: 'periodic', basis: decree });
const immediate = event('listed', '2026-01-05', { class: 'immediate' });
const always = event('listed', '2026-01-05', { class: 'alwaysAvailable' });
const announced = (on: string) => event('announced', on, { channel: 'website', address: 'https://ppid.muaralestari.go.id/dip/12' });
const reclassified = event('reclassified', '2026-06-16', { class: 'periodic', reason: 'Dibuka melalui keberatan', basis: decision });
const based = event('based', '2026-06-16', { basis: decision });
const corrected = event('corrected', '2026-02-01', { fields: ['summary'] });
const withdrawn = event('withdrawn', '2026-03-01', { reason: 'Digabung dengan entri lain' });
const restored = event('restored', '2026-04-01', { reason: 'Ternyata masih berlaku' });

describe('the transition table of an entry', () => {
  it('reaches every state from a new entry, and uses every event', () => {
    const reached = new Set<DipState>(['new']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of dipTransitions) if (reached.has(from)) reached.add(to);
    }

    expect([...reached].toSorted()).toEqual([...dipStates].toSorted());
    expect(new Set(dipTransitions.map(({ event: kind }) => kind))).toEqual(new Set(dipEventKinds));
  });

  it('refuses every other move', () => {
    const moves = new Set(dipTransitions.map(({ from, event: kind }) => `${from} ${kind}`));
    for (const state of dipStates)
      for (const kind of dipEventKinds) expect(dipTransition(state, kind).ok, `${state} ${kind}`).toBe(moves.has(`${state} ${kind}`));
  });

  it.each([
    ['listed', [listed], 'listed'],
    ['announced and corrected it stays in the list', [listed, announced('2026-01-06'), corrected], 'listed'],
    ['withdrawn', [listed, withdrawn], 'withdrawn'],
    ['taken in again', [listed, withdrawn, restored], 'listed'],
  ] as const)('%s', (_name, events, state) => {
    const known = foldDip(events);

    expect(known.state).toBe(state);
    expect(known.unapplied).toEqual([]);
  });

  it('hands back what two desks did without knowing of each other', () => {
    const known = foldDip([listed, withdrawn, announced('2026-03-02')]);

    expect(known.state).toBe('withdrawn');
    expect(known.unapplied.map(({ event: { kind } }) => kind)).toEqual(['announced']);
  });

  it('rests on the last basis that was given, and keeps the class that it has', () => {
    expect(foldDip([listed]).basis).toMatchObject(decree);
    expect(foldDip([always, reclassified])).toMatchObject({ class: 'periodic', classSince: '2026-06-16', basis: decision });
    expect(foldDip([listed, based])).toMatchObject({ class: 'periodic', classSince: '2026-01-05', basis: decision });
    expect(foldDip([listed, withdrawn, restored])).not.toHaveProperty('withdrawal');
  });
});

describe('an event must say', () => {
  it.each([
    ['listed', { class: 'excluded' }, ['class']],
    ['listed', { class: 'periodic', basis: { kind: 'decree', number: '', on: '2026-01-05' } }, ['basis.number']],
    ['announced', { channel: 'website' }, ['address']],
    ['announced', { channel: 'telex', address: 'x' }, ['channel']],
    ['announced', { channel: 'app', address: 'SIGAP', time: '24:00' }, ['time']],
    ['reclassified', { class: 'immediate' }, ['reason']],
    ['based', {}, ['basis']],
    ['corrected', { fields: [] }, ['fields']],
    ['withdrawn', {}, ['reason']],
    ['restored', { reason: ' ' }, ['reason']],
  ])('%s of %o: lacking %o', (kind, data, fields) => {
    expect(parseDipEvent({ kind, on: '2026-06-10', data })).toEqual({ ok: false, error: { code: 'event.incomplete', fields } });
  });
});

describe('when it must be announced', () => {
  const due = (today: string, ...events: readonly DipEvent[]) => announcementDue(foldDip(events), calendarDate(today));

  it.each<[string, readonly DipEvent[], string, string | null, string | null]>([
    ['periodic: six months after the last announcement', [listed, announced('2026-01-31')], '2026-03-01', '2026-07-31', 'later'],
    ['the end of a shorter month', [listed, announced('2025-08-31')], '2026-02-28', '2026-02-28', 'soon'],
    ['the day after is late', [listed, announced('2025-08-31')], '2026-03-01', '2026-02-28', 'overdue'],
    ['never announced: from the day since which it is periodic', [listed], '2026-06-05', '2026-07-05', 'soon'],
    [
      'an announcement that was entered later counts by its day',
      [listed, announced('2026-05-01'), announced('2026-02-01')],
      '2026-06-01',
      '2026-11-01',
      'later',
    ],
    ['immediate: at once', [immediate], '2026-01-06', '2026-01-05', 'overdue'],
    ['immediate and announced: nothing is due', [immediate, announced('2026-01-05')], '2026-06-01', null, null],
    ['always available has no date', [always], '2027-01-01', null, null],
    ['reclassified to periodic', [always, reclassified], '2026-06-17', '2026-12-16', 'later'],
    ['withdrawn: nothing is due', [listed, withdrawn], '2027-01-01', null, null],
  ])('%s', (_name, events, today, dueOn, state) => {
    const found = due(today, ...events);

    expect(found?.dueOn ?? null).toBe(dueOn);
    expect(found?.state ?? null).toBe(state);
  });

  it('counts the days that it is late', () => {
    expect(due('2026-09-10', listed, announced('2026-01-06'))).toEqual({
      dueOn: '2026-07-06',
      last: '2026-01-06',
      state: 'overdue',
      daysLeft: -66,
    });
  });
});
