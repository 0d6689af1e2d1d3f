import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { judge } from '../deadlines/deadlines.ts';
import { missingSince } from '../records/item-case.ts';
import { type AwayLoan, approvalNeeded, type LentRecord, lendable, lentTwice, loanDue } from './loan-rules.ts';

const calendar = officeCalendar(shippedHolidays);
const on = calendarDate;

const plain: LentRecord = { unitId: 'dinkes', securityClass: 'open', vital: false };

describe('approval', () => {
  it.each([
    ['own unit, open class', [plain], 'dinkes', []],
    ['another unit', [plain], 'bappeda', ['otherUnit']],
    ['a person from outside', [plain], null, ['otherUnit']],
    ['a restricted record', [{ ...plain, securityClass: 'restricted' as const }], 'dinkes', ['securityClass']],
    ['a vital record', [{ ...plain, vital: true }], 'dinkes', ['vital']],
    [
      'a box with one restricted record of another unit',
      [plain, { unitId: 'x', securityClass: 'secret' as const, vital: false }],
      'dinkes',
      ['otherUnit', 'securityClass'],
    ],
    ['an empty folder', [], 'dinkes', []],
  ] as const)('of %s', (_name, records, unit, reasons) => {
    expect(approvalNeeded(records, unit)).toEqual(reasons);
  });
});

describe('scenario 21', () => {
  it('lent on Monday 8 June 2026 for 5 working days is due on Monday 15 June', () => {
    expect(loanDue(on('2026-06-08'), 5, calendar)).toMatchObject({ dueOn: '2026-06-15', provisional: false });
  });

  it('is overdue by one working day on Wednesday 17 June, because the 16th is a holiday', () => {
    expect(judge(on('2026-06-15'), on('2026-06-17'), calendar)).toEqual({ state: 'overdue', workingDays: 1 });
  });
});

describe('an item', () => {
  const away: AwayLoan = {
    hidden: false,
    loanId: 'l1',
    borrower: 'Rahmat',
    unit: 'Bappeda',
    since: on('2026-06-08'),
    dueOn: on('2026-06-15'),
    lost: false,
    through: null,
    part: false,
  };
  const here = { away: [], missingSince: null, heldFor: [] };

  it('on its shelf may be lent', () => {
    expect(lendable(here, null).ok).toBe(true);
  });

  it('that is out is not lent again, and the refusal says who has it since when', () => {
    expect(lendable({ ...here, away: [away] }, 'KEB-1')).toEqual({ ok: false, error: { code: 'item.out', by: away } });
  });

  it('that is missing is not lent', () => {
    expect(lendable({ ...here, missingSince: on('2026-06-01') }, null)).toEqual({
      ok: false,
      error: { code: 'item.missing', since: '2026-06-01' },
    });
  });

  it('under a hold goes to the officer who names the case', () => {
    const held = { ...here, heldFor: ['007/KEB/A/VI/2026'] };

    expect(lendable(held, null)).toEqual({ ok: false, error: { code: 'item.heldNeedsCase', heldFor: held.heldFor } });
    expect(lendable(held, '007/KEB/A/VI/2026').ok).toBe(true);
  });

  it.each([
    ['never noted', [], null],
    ['noted missing', [['missing', '2026-06-01', 0]], '2026-06-01'],
    [
      'noted twice counts from the first',
      [
        ['missing', '2026-06-01', 0],
        ['missing', '2026-06-05', 1],
      ],
      '2026-06-01',
    ],
    [
      'found',
      [
        ['missing', '2026-06-01', 0],
        ['found', '2026-06-02', 1],
      ],
      null,
    ],
    [
      'in the order of the notes, not of the days',
      [
        ['found', '2026-06-09', 1],
        ['missing', '2026-06-01', 0],
        ['missing', '2026-06-03', 2],
      ],
      '2026-06-03',
    ],
  ] as const)('%s', (_name, notes, since) => {
    const rows = notes.map(([kind, day, position]) => ({ kind, on: on(day), position, id: `n${position}` }));

    expect(missingSince(rows)).toBe(since);
  });
});

describe('lent twice', () => {
  it('is every item that two loans have out, and nothing else', () => {
    const loans = [
      { id: 'a', itemId: 'r1', state: 'out' as const },
      { id: 'b', itemId: 'r1', state: 'out' as const },
      { id: 'c', itemId: 'r1', state: 'returned' as const },
      { id: 'd', itemId: 'r2', state: 'out' as const },
      { id: 'e', itemId: 'r2', state: 'requested' as const },
    ];

    expect(lentTwice(loans).map((group) => group.map(({ id }) => id))).toEqual([['a', 'b']]);
  });
});
