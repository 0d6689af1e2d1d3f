import { expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { sendingDue } from './list-sending.ts';

const on = calendarDate;

it.each([
  ['never sent it is due now', [], '2026-07-01', { state: 'never', lastOn: null, dueOn: null }],
  [
    'it is due months after it was sent last',
    ['2026-01-05', '2025-06-01'],
    '2026-02-01',
    { state: 'sent', lastOn: '2026-01-05', dueOn: '2026-07-05' },
  ],
  ['a month before it is said', ['2026-01-05'], '2026-06-05', { state: 'soon', dueOn: '2026-07-05' }],
  ['the day before that it is not', ['2026-01-05'], '2026-06-04', { state: 'sent' }],
  ['on its day it is not late', ['2026-01-05'], '2026-07-05', { state: 'soon' }],
  ['the day after it is', ['2026-01-05'], '2026-07-06', { state: 'late' }],
  ['a short month ends earlier', ['2025-08-31'], '2025-09-01', { state: 'sent', dueOn: '2026-02-28' }],
] as const)('%s', (_name, sent, today, expected) => {
  expect(sendingDue(sent.map(on), 6, on(today))).toMatchObject(expected);
});
