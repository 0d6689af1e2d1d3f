import { expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { periodAround } from './report-period.ts';
import { casesChecked, selfChecks } from './self-checked.ts';

const event = (on: string, selfCheckReason?: string | null, withdrawn: string | null = null) => ({
  on: calendarDate(on),
  data: selfCheckReason === undefined ? null : { selfCheckReason },
  personId: 'sekretaris-1',
  void: withdrawn,
});

it('names each use within the period, with who and why, and its case once', () => {
  const cases = [
    { id: 'twice', events: [event('2026-03-02', 'Hanya satu petugas'), event('2026-03-09', 'Hanya satu petugas')] },
    { id: 'before', events: [event('2026-02-27', 'Hanya satu petugas')] },
    { id: 'by another', events: [event('2026-03-02', null), event('2026-03-02', ' '), event('2026-03-02')] },
    { id: 'taken back', events: [event('2026-03-02', 'Hanya satu petugas', 'Salah catat')] },
  ];
  const checks = selfChecks(cases, periodAround('month', calendarDate('2026-03-10')));
  expect(casesChecked(checks)).toEqual(['twice']);
  expect(checks.map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-09']);
  expect(checks[0]).toEqual({ id: 'twice', on: '2026-03-02', personId: 'sekretaris-1', reason: 'Hanya satu petugas' });
});
