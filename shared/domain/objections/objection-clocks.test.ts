import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { objectionDeadlines } from '../deadlines/deadlines.ts';
import { deadlineEventsOf, foldObjection } from './objection-case.ts';
import { objectionClocks } from './objection-clocks.ts';
import { parseObjectionEvent } from './objection-events.ts';
import { WORKFLOW_RULES } from './objection-guards.ts';

const calendar = officeCalendar(shippedHolidays);
const event = (kind: string, on: string, data: object = {}) =>
  expectOk(parseObjectionEvent({ kind, on, data: { ...data, rules: WORKFLOW_RULES } }));

/** Scenario 6: in the office on 7 May, complete on 11 May 2026. */
const entry = { receivedOn: calendarDate('2026-05-07'), groundFoundOn: calendarDate('2026-04-20') };
const registered = event('registered', '2026-05-11', { number: '007/KEB/A/V/2026', declaredCompleteOn: '2026-05-11' });
const forwarded = event('forwarded', '2026-05-11', { to: 'Atasan PPID', addressees: ['atasan'] });
const reviewed = event('reviewed', '2026-05-18', { finding: 'justified', signer: 'Kepala Dinas' });
const ordered = event('orderIssued', '2026-05-19', {
  orderNumber: 'SP-12',
  signer: 'Kepala Dinas',
  orderWorkingDays: 14,
  orderKind: 'give',
});

function clocks(...events: readonly ReturnType<typeof event>[]) {
  const known = foldObjection(events, ['a']);
  return objectionClocks(known, objectionDeadlines(deadlineEventsOf(known, entry), calendar)).map(({ key, deadline, metOn }) => [
    deadline.dueOn,
    key,
    metOn ?? null,
  ]);
}

describe('the clocks of an objection', () => {
  it('stand earliest first, with the limit from receipt as the earlier caution', () => {
    expect(clocks(registered, forwarded, reviewed, ordered)).toEqual([
      ['2026-05-22', 'review', '2026-05-18'],
      ['2026-05-25', 'deliveryFrom', null],
      ['2026-06-05', 'preparation', null],
      ['2026-06-09', 'filing', '2026-05-11'],
      ['2026-06-11', 'order', null],
      ['2026-06-23', 'internalAim', null],
      ['2026-06-26', 'limitFromReceipt', null],
      ['2026-06-30', 'legalLimit', null],
      ['2026-07-20', 'disputeWithoutReply', null],
    ]);
  });

  it('say when what they wait for happened; a reply opens the dispute from its receipt', () => {
    const known = clocks(
      registered,
      forwarded,
      event('replied', '2026-05-12', { outcome: 'withdrawn' }),
      event('delivered', '2026-05-13', { channel: 'pickup', receivedOn: '2026-05-13', receiver: 'Siti' }),
    );

    expect(known).toContainEqual(['2026-06-30', 'legalLimit', '2026-05-12']);
    expect(known).toContainEqual(['2026-06-26', 'limitFromReceipt', '2026-05-12']);
    expect(known).toContainEqual(['2026-06-23', 'internalAim', '2026-05-13']);
    expect(known).toContainEqual(['2026-06-09', 'dispute', null]);
    expect(known.map(([, key]) => key)).not.toContain('disputeWithoutReply');
  });
});
