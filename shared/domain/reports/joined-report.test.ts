/** A report reckoned in parts, and without the cases that say nothing to it, is the report of all of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { foldObjection } from '../objections/objection-case.ts';
import { parseObjectionEvent } from '../objections/objection-events.ts';
import { foldRequest } from '../requests/request-case.ts';
import { readRequestEvent } from '../requests/request-events.ts';
import { concernsPeriod, joinedCourse, joinedReport } from './joined-report.ts';
import { monthlyCourse } from './monthly-course.ts';
import { periodAround, reportPeriodKinds } from './report-period.ts';
import { type ReportedObjection, type ReportedRequest, serviceReport } from './service-report.ts';

const calendar = officeCalendar(shippedHolidays);
const began = calendarDate('2025-10-01');
const today = calendarDate('2026-09-30');

interface Step {
  readonly kind: string;
  readonly on: CalendarDate;
  readonly data: object;
}
const steps = (days: readonly number[], kinds: readonly (readonly [string, object])[]): readonly Step[] => {
  let on = began;
  return kinds.slice(0, days.length).map(([kind, data], index) => {
    on = addDays(on, days[index] ?? 0);
    return { kind, on, data };
  });
};

const courses = fc.record({
  days: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }),
  ending: fc.constantFrom('closed', 'voided', 'withdrawn'),
  decision: fc.constantFrom('granted', 'refused'),
  start: fc.integer({ min: 0, max: 300 }),
});
type Course = typeof courses extends fc.Arbitrary<infer C> ? C : never;

interface Known<C> {
  readonly one: C;
  readonly days: readonly CalendarDate[];
}

const requestOf = ({ days, ending, decision, start }: Course, index: number): Known<ReportedRequest> => {
  const notice = decision === 'granted' ? { decision, cost: 'gratis' } : { decision, reasons: ['excluded'], legalBasis: 'Pasal 17' };
  const made = steps(
    [start, ...days],
    [
      ['registered', { number: `p-${index}` }],
      ['noticeGiven', notice],
      ['delivered', { form: 'softcopy', items: 'Renja', receiver: 'Siti' }],
      [ending, { reason: 'uji' }],
    ],
  );
  const read = made.flatMap((step) => {
    const event = readRequestEvent(step);
    return event.ok ? [event.value] : [];
  });
  return { one: { id: `r${index}`, known: foldRequest(read) }, days: made.map(({ on }) => on) };
};

const objectionOf = ({ days, ending, start }: Course, index: number): Known<ReportedObjection> => {
  const first = addDays(began, start);
  const made = steps(
    [start, ...days],
    [
      ['registered', { number: `k-${index}`, declaredCompleteOn: first }],
      ['forwarded', { to: 'Atasan PPID' }],
      ['reviewed', { finding: 'refuse', signer: 'Atasan PPID' }],
      ['orderIssued', { orderNumber: '7', signer: 'Atasan PPID' }],
      ['prepared', { result: 'tanggapan' }],
      ['replied', { outcome: 'refusalUpheld', decisionNumber: '1', signer: 'Atasan PPID', reasons: 'dikecualikan' }],
      [ending === 'voided' ? 'voided' : 'closed', { reason: 'uji' }],
    ],
  );
  const known = foldObjection(
    made.map((step) => expectOk(parseObjectionEvent(step))),
    ['a'],
  );
  return { one: { id: `o${index}`, receivedOn: first, grounds: ['a'], known }, days: made.map(({ on }) => on) };
};

const inOrder = <C extends ReportedRequest | ReportedObjection>(cases: readonly Known<C>[]): readonly Known<C>[] =>
  cases.toSorted((a, b) => ((a.one.known.registeredOn ?? '') < (b.one.known.registeredOn ?? '') ? -1 : 1));

const parts = <C>(cases: readonly C[], size: number, count: number): readonly (readonly C[])[] =>
  Array.from({ length: count }, (_, part) => cases.slice(part * size, (part + 1) * size));

it('is put together from the reports of its parts', () => {
  fc.assert(
    fc.property(
      fc.array(courses, { maxLength: 25 }),
      fc.array(courses, { maxLength: 25 }),
      fc.constantFrom(...reportPeriodKinds),
      fc.integer({ min: 0, max: 360 }),
      fc.integer({ min: 1, max: 9 }),
      (asked, objected, kind, day, size) => {
        const period = periodAround(kind, addDays(began, day));
        const requests = inOrder(asked.map(requestOf));
        const objections = inOrder(objected.map(objectionOf));
        const whole = serviceReport(
          requests.map(({ one }) => one),
          objections.map(({ one }) => one),
          period,
          calendar,
          today,
        );
        const course = monthlyCourse(
          requests.map(({ one }) => one),
          objections.map(({ one }) => one),
          period,
          calendar,
          today,
        );

        const [kept, keptToo] = [
          requests.filter(({ one, days }) => concernsPeriod(one.known, days, period)).map(({ one }) => one),
          objections.filter(({ one, days }) => concernsPeriod(one.known, days, period)).map(({ one }) => one),
        ];
        const count = Math.max(1, Math.ceil(Math.max(kept.length, keptToo.length) / size));
        const [few, fewToo] = [parts(kept, size, count), parts(keptToo, size, count)];
        const [first, ...rest] = few.map((some, index) => serviceReport(some, fewToo[index] ?? [], period, calendar, today));

        expect(first && joinedReport([first, ...rest])).toEqual(whole);
        const months = few.map((some, index) => monthlyCourse(some, fewToo[index] ?? [], period, calendar, today));
        const sorted = (ids: readonly string[]) => ids.toSorted();
        expect(
          joinedCourse(months).map((one) => ({
            ...one,
            received: sorted(one.received),
            answered: sorted(one.answered),
            late: sorted(one.late),
          })),
        ).toEqual(
          course.map((one) => ({ ...one, received: sorted(one.received), answered: sorted(one.answered), late: sorted(one.late) })),
        );
      },
    ),
    { numRuns: 60 },
  );
});

it('knows the cases that say nothing to a period', () => {
  const march = periodAround('month', calendarDate('2026-03-10'));
  const day = calendarDate;
  const cases = [
    { known: { registeredOn: day('2026-02-10'), closedOn: day('2026-02-20') }, days: [], concerns: false },
    { known: { registeredOn: day('2026-02-10'), closedOn: day('2026-02-20') }, days: [day('2026-03-02')], concerns: true },
    { known: { registeredOn: day('2026-02-10'), closedOn: day('2026-03-01') }, days: [], concerns: true },
    { known: { registeredOn: day('2026-02-10') }, days: [], concerns: true },
    { known: { registeredOn: day('2026-02-10'), voidReason: 'ganda' }, days: [], concerns: false },
    { known: { registeredOn: day('2026-03-10'), voidReason: 'ganda' }, days: [], concerns: true },
    { known: { registeredOn: day('2026-04-01') }, days: [], concerns: false },
    { known: {}, days: [day('2026-03-02')], concerns: false },
  ];
  for (const { known, days, concerns } of cases) expect(concernsPeriod(known, days, march)).toBe(concerns);
});
