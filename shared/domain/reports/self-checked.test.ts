import { expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { periodAround } from './report-period.ts';
import { selfCheckedCases } from './self-checked.ts';

const event = (on: string, selfCheckReason?: string | null, withdrawn: string | null = null) => ({
  on: calendarDate(on),
  data: selfCheckReason === undefined ? null : { selfCheckReason },
  void: withdrawn,
});

it('names the cases in which somebody checked their own work within the period, once each', () => {
  const cases = [
    { id: 'twice', events: [event('2026-03-02', 'Hanya satu petugas'), event('2026-03-09', 'Hanya satu petugas')] },
    { id: 'before', events: [event('2026-02-27', 'Hanya satu petugas')] },
    { id: 'by another', events: [event('2026-03-02', null), event('2026-03-02', ' '), event('2026-03-02')] },
    { id: 'taken back', events: [event('2026-03-02', 'Hanya satu petugas', 'Salah catat')] },
  ];
  expect(selfCheckedCases(cases, periodAround('month', calendarDate('2026-03-10')))).toEqual(['twice']);
});
