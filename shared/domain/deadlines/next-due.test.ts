import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { objectionDeadlines } from './deadlines.ts';
import { nextDue, pressesOffice } from './next-due.ts';

const calendar = officeCalendar(shippedHolidays);
/** Scenario 1 of domain.md 8: H = 2 Feb 2026; review 11 Feb, preparation 24 Feb, aim 11 Mar, limit 25 Mar. */
const deadlines = objectionDeadlines({ declaredCompleteOn: calendarDate('2026-02-02') }, calendar);

describe('nextDue', () => {
  it.each([
    ['a registered case on its first day', 'registered', '2026-02-02', 'review'],
    ['the day of the review itself', 'registered', '2026-02-11', 'review'],
    ['a review that was missed moves on to the preparation', 'underReview', '2026-02-12', 'preparation'],
    ['a reviewed case waits for the preparation', 'reviewed', '2026-02-05', 'preparation'],
    ['a prepared case waits for the internal aim', 'prepared', '2026-02-20', 'internalAim'],
    ['after the aim only the legal limit is left', 'prepared', '2026-03-12', 'legalLimit'],
    ['past the legal limit the case is late by it', 'ordered', '2026-03-26', 'legalLimit'],
    ['a reply that was signed must still arrive in time', 'replied', '2026-02-10', 'legalLimit'],
  ] as const)('%s', (_name, state, today, key) => {
    expect(nextDue(state, deadlines, calendarDate(today))?.key).toBe(key);
  });

  it('puts an order with a shorter term before the aim of the procedure', () => {
    const withOrder = objectionDeadlines(
      { declaredCompleteOn: calendarDate('2026-02-02'), orderedOn: calendarDate('2026-02-25'), orderWorkingDays: 3 },
      calendar,
    );

    expect(nextDue('ordered', withOrder, calendarDate('2026-02-26'))?.key).toBe('order');
  });

  it('keeps what the decision ordered before the time of the applicant, also when it is late', () => {
    const decided = objectionDeadlines(
      {
        declaredCompleteOn: calendarDate('2026-02-02'),
        repliedOn: calendarDate('2026-02-25'),
        decisionWorkingDays: 3,
        replyReceivedOn: calendarDate('2026-02-26'),
      },
      calendar,
    );

    expect(nextDue('delivered', decided, calendarDate('2026-03-09'))).toMatchObject({ key: 'decisionOrder', dueOn: '2026-03-02' });
    expect(pressesOffice('decisionOrder')).toBe(true);
    expect(pressesOffice('dispute')).toBe(false);
  });

  it('names nothing for a dispute that was filed, whenever the reply came', () => {
    const answered = objectionDeadlines(
      { declaredCompleteOn: calendarDate('2026-02-02'), replyReceivedOn: calendarDate('2026-02-26') },
      calendar,
    );

    expect(nextDue('delivered', answered, calendarDate('2026-05-04'))?.key).toBe('dispute');
    expect(nextDue('disputed', answered, calendarDate('2026-05-04'))).toBeUndefined();
    expect(nextDue('disputed', deadlines, calendarDate('2026-05-04'))).toBeUndefined();
  });

  it('names nothing for a closed case', () => {
    expect(nextDue('closed', deadlines, calendarDate('2026-02-02'))).toBeUndefined();
  });
});
