import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { periodAround } from '../reports/report-period.ts';
import { type ComplaintEventKind, complaintEventData, parseComplaintEvent } from './complaint-events.ts';
import { complaintFigures } from './complaint-figures.ts';
import { complaintStates, complaintTransition, complaintTransitions, finalComplaintStates, foldComplaint } from './complaint-workflow.ts';

const event = (kind: string, on: string, data: object = {}) => expectOk(parseComplaintEvent({ kind, on, data }));
const registered = (on: string) => event('registered', on, { number: '001/ADU/A/VI/2026' });
const answered = (on: string) => event('answered', on, { answer: 'Antrean dibuka lebih pagi' });

describe('the course of a complaint', () => {
  it('reaches every state, and nothing leads out of a final one', () => {
    const reached = new Set<string>(['new', ...complaintTransitions.map(({ to }) => to)]);
    const leaving = new Set<string>(complaintTransitions.map(({ from }) => from));

    expect([...reached].toSorted()).toEqual([...complaintStates].toSorted());
    expect(complaintStates.filter((state) => !leaving.has(state))).toEqual(finalComplaintStates);
  });

  it('refuses what the table does not hold, in every state', () => {
    const kinds = Object.keys(complaintEventData) as readonly ComplaintEventKind[];
    for (const state of complaintStates)
      for (const kind of kinds)
        expect(complaintTransition(state, kind).ok).toBe(complaintTransitions.some(({ from, event: e }) => from === state && e === kind));
  });

  it('is told by its events, and an answer after the answer is handed back', () => {
    const known = foldComplaint([
      registered('2026-06-01'),
      event('assigned', '2026-06-02', { handler: 'Loket' }),
      answered('2026-06-03'),
      answered('2026-06-04'),
    ]);

    expect(known).toMatchObject({ state: 'answered', handler: 'Loket', answeredOn: '2026-06-03', registeredOn: '2026-06-01' });
    expect(known.unapplied).toHaveLength(1);
  });

  it.each([
    ['an answer that says nothing', 'answered', { answer: ' ' }, ['answer']],
    ['a handler without a name', 'assigned', {}, ['handler']],
  ])('demands what it says: %s', (_name, kind, data, fields) => {
    expect(parseComplaintEvent({ kind, on: '2026-06-01', data })).toEqual({ ok: false, error: { code: 'event.incomplete', fields } });
  });
});

describe('the figures of a month', () => {
  const period = periodAround('month', calendarDate('2026-06-10'));
  const one = (id: string, kind: 'report' | 'grievance' | 'suggestion', ...events: readonly ReturnType<typeof event>[]) => ({
    id,
    kind,
    known: foldComplaint(events),
  });

  it('count by the day of each event; a void number counts nowhere', () => {
    const figures = complaintFigures(
      [
        one('before', 'report', registered('2026-05-28'), answered('2026-06-02')),
        one('open', 'suggestion', registered('2026-06-10')),
        one('later', 'grievance', registered('2026-06-29'), answered('2026-07-01')),
        one('objection', 'report', registered('2026-06-11'), event('becameObjection', '2026-06-12', { objectionId: 'o' })),
        one('void', 'report', registered('2026-06-12'), event('voided', '2026-06-12', { reason: 'ganda' })),
        one('next month', 'report', registered('2026-07-02')),
      ],
      period,
    );

    expect(figures).toEqual({
      received: { report: ['objection'], grievance: ['later'], suggestion: ['open'] },
      answered: ['before'],
      becameObjection: ['objection'],
      open: ['open', 'later'],
    });
  });
});
