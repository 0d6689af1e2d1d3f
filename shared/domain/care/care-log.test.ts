import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok } from '#shared/lib/result.ts';
import { careEvent } from '#shared/schema/entities/shelf.ts';
import { CARE_SOON_DAYS, type Care, careKinds, careState, checkCare, plannedCare } from './care-log.ts';

const today = calendarDate('2026-06-10');
const room = { entity: 'location', id: 'room' } as const;

const care = (id: string, change: Partial<Care> = {}): Care => ({
  id,
  ref: room,
  kind: 'fumigation',
  on: calendarDate('2025-06-01'),
  nextDueOn: null,
  ...change,
});

it('the kinds of care are those that can be stored', () => {
  expect(careEvent.fields.kind.schema.options).toEqual(careKinds);
});

describe('care that is due again', () => {
  it.each([
    ['yesterday', -1, 'overdue'],
    ['today', 0, 'soon'],
    ['in a month', CARE_SOON_DAYS, 'soon'],
    ['a day later', CARE_SOON_DAYS + 1, 'planned'],
  ] as const)('%s is %2$s', (_name, days, state) => {
    expect(careState(addDays(today, days), today)).toBe(state);
  });

  it('is told by the latest of its kind and item, the most pressing first', () => {
    const planned = plannedCare(
      [
        care('a', { nextDueOn: calendarDate('2026-06-01') }),
        care('b', { on: calendarDate('2026-05-01'), nextDueOn: calendarDate('2027-05-01') }),
        care('c', { kind: 'survey', nextDueOn: calendarDate('2026-06-05') }),
        care('d', { ref: { entity: 'record', id: 'rec' }, kind: 'repair', nextDueOn: calendarDate('2026-07-01') }),
      ],
      today,
    );

    expect(planned.map(({ last, state }) => [last.id, state])).toEqual([
      ['c', 'overdue'],
      ['d', 'soon'],
      ['b', 'planned'],
    ]);
  });

  it('ends where the latest one names no further day', () => {
    const done = [care('a', { nextDueOn: calendarDate('2026-06-01') }), care('b', { on: calendarDate('2026-06-02') })];

    expect(plannedCare(done, today)).toEqual([]);
  });

  it('of two on one day is told by the one that was recorded last', () => {
    const same = [care('a', { nextDueOn: calendarDate('2026-08-01') }), care('b', { nextDueOn: calendarDate('2026-09-01') })];

    expect(plannedCare(same, today).map(({ dueOn }) => dueOn)).toEqual(['2026-09-01']);
  });
});

it.each([
  ['today, due next year', '2026-06-10', '2027-06-10', ok(null)],
  ['long ago, never again', '2020-01-01', null, ok(null)],
  ['tomorrow', '2026-06-11', null, err({ code: 'care.future' })],
  ['due on its own day', '2026-06-10', '2026-06-10', err({ code: 'care.dueBefore' })],
] as const)('a care %s', (_name, on, nextDueOn, expected) => {
  expect(checkCare({ on: calendarDate(on), nextDueOn: nextDueOn && calendarDate(nextDueOn) }, today)).toEqual(expected);
});
