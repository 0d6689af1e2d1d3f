import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { foldObjection } from '../objections/objection-case.ts';
import { parseObjectionEvent } from '../objections/objection-events.ts';
import type { ObjectionGround } from '../objections/objection-grounds.ts';
import { foldRequest } from '../requests/request-case.ts';
import { readRequestEvent } from '../requests/request-events.ts';
import { monthlyCourse } from './monthly-course.ts';
import { isWithin, periodAfter, periodAround, periodBefore, rangeBetween, reportPeriodKinds } from './report-period.ts';
import { type ReportedObjection, type ReportedRequest, serviceReport, type TimeTaken, timeClasses } from './service-report.ts';

const calendar = officeCalendar(shippedHolidays);
const on = calendarDate;
type Step = readonly [kind: string, on: string, data?: object];

const request = (id: string, ...steps: readonly Step[]): ReportedRequest => ({
  id,
  known: foldRequest(steps.map(([kind, day, data = {}]) => expectOk(readRequestEvent({ kind, on: day, data })))),
});
const objection = (id: string, grounds: readonly ObjectionGround[], ...steps: readonly Step[]): ReportedObjection => ({
  id,
  receivedOn: on(steps[0]?.[1] ?? ''),
  grounds,
  known: foldObjection(
    steps.map(([kind, day, data = {}]) => expectOk(parseObjectionEvent({ kind, on: day, data }))),
    grounds,
  ),
});
const registered = (day: string): Step => ['registered', day, { number: `n-${day}` }];
const entered = (day: string): Step => ['registered', day, { number: `n-${day}`, declaredCompleteOn: day }];
const ordered: readonly Step[] = [
  ['forwarded', '2026-03-10', { to: 'Atasan PPID' }],
  ['reviewed', '2026-03-11', { finding: 'refuse', signer: 'Atasan PPID' }],
  ['orderIssued', '2026-03-12', { orderNumber: '7', signer: 'Atasan PPID' }],
  ['prepared', '2026-03-13', { result: 'tanggapan' }],
];
const replied = (day: string, outcome = 'refusalUpheld'): Step => [
  'replied',
  day,
  { outcome, decisionNumber: '1', signer: 'Atasan PPID', reasons: 'dikecualikan' },
];

const march = periodAround('month', on('2026-03-09'));
const reportOf = (
  requests: readonly ReportedRequest[],
  objections: readonly ReportedObjection[] = [],
  today = '2026-05-01',
  period = march,
) => serviceReport(requests, objections, period, calendar, on(today));

describe('the periods', () => {
  it('are a week from Monday, a month and a year', () => {
    expect(periodAround('week', on('2026-03-01'))).toEqual({ kind: 'week', from: '2026-02-23', to: '2026-03-01' });
    expect(periodAround('month', on('2028-02-10'))).toEqual({ kind: 'month', from: '2028-02-01', to: '2028-02-29' });
    expect(periodAround('year', on('2026-12-31'))).toEqual({ kind: 'year', from: '2026-01-01', to: '2026-12-31' });
  });

  it('follow one another without gap', () => {
    for (const kind of reportPeriodKinds) {
      const period = periodAround(kind, on('2026-12-30'));
      expect(periodBefore(periodAfter(period))).toEqual(period);
    }
  });

  it('hold both of their ends', () => {
    expect([isWithin(march.from, march), isWithin(march.to, march), isWithin(on('2026-04-01'), march), isWithin(undefined, march)]).toEqual(
      [true, true, false, false],
    );
  });
});

describe('the course of a year', () => {
  it('tells each month that has begun by the figures of its own report', () => {
    const requests = [
      request('a', registered('2026-01-05'), ['noticeGiven', '2026-02-10', { decision: 'granted' }]),
      request('b', registered('2026-02-12'), ['noticeGiven', '2026-02-13', { decision: 'granted' }]),
    ];
    const course = monthlyCourse(requests, [], periodAround('year', on('2026-01-05')), calendar, on('2026-03-02'));

    expect(course.map(({ from, received, answered, late }) => [from, received, answered, late])).toEqual([
      ['2026-01-01', ['a'], [], []],
      ['2026-02-01', ['b'], ['a', 'b'], ['a']],
      ['2026-03-01', [], [], []],
    ]);
    expect(monthlyCourse(requests, [], march, calendar, on('2026-03-02'))).toEqual([]);
  });

  it('tells of a range the months that it holds in part only by their days in it, and none within one month or over many years', () => {
    const requests = [
      request('a', registered('2026-01-05'), ['noticeGiven', '2026-02-10', { decision: 'granted' }]),
      request('b', registered('2026-01-20'), ['noticeGiven', '2026-02-13', { decision: 'granted' }]),
    ];
    const courseOf = (from: string, to: string) =>
      monthlyCourse(requests, [], rangeBetween(on(from), on(to)), calendar, on('2026-06-01')).map(({ from: first, received, answered }) => [
        first,
        received,
        answered,
      ]);

    expect(courseOf('2026-01-10', '2026-02-11')).toEqual([
      ['2026-01-01', ['b'], []],
      ['2026-02-01', [], ['a']],
    ]);
    expect(courseOf('2026-01-02', '2026-01-30')).toEqual([]);
    expect(courseOf('2025-03-01', '2026-02-28')).toHaveLength(12);
    expect(courseOf('2025-02-28', '2026-02-28')).toEqual([]);
  });
});

describe('the requests of a month', () => {
  it('are fulfilled, partly fulfilled and refused by the decision of their notice', () => {
    const { requests } = reportOf([
      request('a', registered('2026-03-02'), ['noticeGiven', '2026-03-05', { decision: 'granted' }]),
      request('b', registered('2026-02-20'), ['noticeGiven', '2026-03-06', { decision: 'partlyGranted', reasons: ['excluded'] }]),
      request('c', registered('2026-03-03'), ['noticeGiven', '2026-03-09', { decision: 'refused', reasons: ['notHeld', 'excluded'] }]),
      request('d', registered('2026-03-03'), ['noticeGiven', '2026-04-02', { decision: 'granted' }]),
    ]);

    expect(requests.received).toEqual(['a', 'c', 'd']);
    expect([requests.granted, requests.partlyGranted, requests.refused]).toEqual([['a'], ['b'], ['c']]);
    expect(requests.refusedBecause).toEqual({ excluded: ['b', 'c'], notHeld: ['c'], notDocumented: [] });
  });

  it('say how long each took in working days, holidays left out, and which was late', () => {
    const { requests } = reportOf([
      request('a', registered('2026-03-02'), ['noticeGiven', '2026-03-05', { decision: 'granted' }]),
      // 9 March plus 10 working days is 30 March: Nyepi and Idul Fitri lie between.
      request('b', registered('2026-03-09'), ['noticeGiven', '2026-03-30', { decision: 'granted' }]),
      request('c', registered('2026-03-09'), ['noticeGiven', '2026-03-31', { decision: 'granted' }]),
    ]);

    expect(requests.time?.cases.map(({ id, workingDays, inTime }) => [id, workingDays, inTime])).toEqual([
      ['a', 3, true],
      ['b', 10, true],
      ['c', 11, false],
    ]);
    expect([requests.time?.shortest, requests.time?.longest, requests.time?.total]).toEqual([3, 11, 24]);
    expect(requests.answeredLate).toEqual(['c']);
  });

  it('that wait at the end of the month are told apart by their limit, as it was known then', () => {
    const extension: Step = ['extended', '2026-03-30', { reason: 'dipinjam', ground: 'notYetHeld', signer: 'PPID' }];
    const { requests } = reportOf([
      request('late', registered('2026-03-09')),
      request('extended', registered('2026-03-09'), extension),
      request('new', registered('2026-03-25')),
      request('answered in April', registered('2026-03-26'), ['noticeGiven', '2026-04-02', { decision: 'granted' }]),
      request('withdrawn', registered('2026-03-10'), ['withdrawn', '2026-03-12']),
      request('of April', registered('2026-04-01')),
    ]);

    expect(requests.overdue).toEqual(['late']);
    expect(requests.pending).toEqual(['extended', 'new', 'answered in April']);
    expect([requests.extended, requests.withdrawn]).toEqual([['extended'], ['withdrawn']]);
  });

  it('read the same whenever the report of an old month is made', () => {
    const cases = [request('a', registered('2026-03-25'), ['noticeGiven', '2026-04-10', { decision: 'granted' }])];

    expect(reportOf(cases, [], '2026-04-01')).toEqual(reportOf(cases, [], '2027-01-01'));
  });

  it('stand as of today while the month runs', () => {
    const report = reportOf([request('a', registered('2026-03-09'))], [], '2026-03-31');

    expect([report.asOf, report.requests.overdue, report.requests.time]).toEqual(['2026-03-31', ['a'], null]);
    expect(reportOf([request('a', registered('2026-03-09'))], [], '2026-03-30').requests.overdue).toEqual([]);
  });

  it('with a voided number are listed as that and counted nowhere else', () => {
    const { requests } = reportOf([request('a', registered('2026-03-09'), ['voided', '2026-03-09', { reason: 'ganda' }])]);

    expect([requests.voided, requests.received, requests.pending]).toEqual([['a'], [], []]);
  });
});

describe('the objections of a month', () => {
  it('are counted by ground, by outcome, and by what is still open', () => {
    const { objections } = reportOf(
      [],
      [
        objection('a', ['a', 'd'], entered('2026-03-09'), ...ordered, replied('2026-03-16')),
        objection('b', ['a'], entered('2026-03-10')),
        objection('c', ['c'], entered('2026-02-02')),
      ],
    );

    expect(objections.received).toEqual(['a', 'b']);
    expect([objections.byGround.a, objections.byGround.d, objections.byGround.b]).toEqual([['a', 'b'], ['a'], []]);
    expect([objections.replied.refusalUpheld, objections.replied.granted]).toEqual([['a'], []]);
    // 2 February plus 30 working days is 17 March (domain.md 8, scenario 1).
    expect([objections.pending, objections.overdue]).toEqual([['b'], ['c']]);
    expect(objections.time).toMatchObject({ shortest: 5, longest: 5, total: 5 });
  });
});

describe('what became of the replies of a year', () => {
  it('is counted in the period of its day: what was carried out, and how the disputes ended', () => {
    const signed = { decisionNumber: '1', signer: 'Atasan PPID' };
    const order = { contents: ['cancel'], orderText: 'Beri salinan', orderWorkingDays: 10 };
    const granted: readonly Step[] = [
      ['forwarded', '2026-03-10', { to: 'Atasan PPID' }],
      ['reviewed', '2026-03-11', { finding: 'justified', signer: 'Atasan PPID' }],
      ['orderIssued', '2026-03-12', { orderNumber: '7', signer: 'Atasan PPID', orderWorkingDays: 14, orderKind: 'give' }],
      ['materialNoted', '2026-03-13', { act: 'copied', what: 'RAB 2025' }],
      ['finalChecked', '2026-03-13', { checkedBy: 'Rina' }],
      ['prepared', '2026-03-13', { result: 'Dokumen siap' }],
      ['replied', '2026-03-16', { outcome: 'granted', ...signed, ...order }],
      ['orderCarriedOut', '2026-03-20', { what: 'Salinan diberikan' }],
    ];
    const disputed = (day: string, verdict: string): readonly Step[] => [
      ['delivered', '2026-03-17', { channel: 'pickup', receivedOn: '2026-03-17', receiver: 'Siti' }],
      ['disputeFiled', '2026-03-18', { filedOn: '2026-03-18' }],
      ['disputeDecided', day, { verdict, number: '010/PTS/2026' }],
    ];
    const objections = [
      objection('a', ['a'], entered('2026-03-09'), ...granted),
      objection('b', ['a'], entered('2026-03-09'), ...ordered, replied('2026-03-16'), ...disputed('2026-03-30', 'agreed')),
      objection('c', ['a'], entered('2026-03-09'), ...ordered, replied('2026-03-16'), ...disputed('2026-04-20', 'opensAll'), [
        'orderCarriedOut',
        '2026-04-28',
        { what: 'Salinan diberikan' },
      ]),
    ];
    const march = reportOf([], objections).objections;
    expect(march.ordersCarriedOut).toEqual(['a']);
    expect([march.disputesDecided.agreed, march.disputesDecided.opensAll]).toEqual([['b'], []]);
    const year = reportOf([], objections, '2027-01-10', periodAround('year', on('2026-03-09'))).objections;
    expect(year.rulingsCarriedOut).toEqual(['c']);
    expect(march.rulingsCarriedOut).toEqual([]);
    expect([year.disputesDecided.agreed, year.disputesDecided.opensAll, year.disputesDecided.upholds]).toEqual([['b'], ['c'], []]);
  });
});

describe('the time by class', () => {
  it('puts every answered case into one class, the limits of the law at their ends', () => {
    const taking = (workingDays: number): TimeTaken => ({
      id: `d${workingDays}`,
      from: on('2026-03-02'),
      to: on('2026-03-09'),
      workingDays,
      limitOn: on('2026-03-16'),
      inTime: true,
    });
    const classes = timeClasses([0, 5, 6, 10, 11, 17, 18, 60].map(taking));

    expect(classes.map(({ from, to, ids }) => [from, to, ids])).toEqual([
      [0, 5, ['d0', 'd5']],
      [6, 10, ['d6', 'd10']],
      [11, 17, ['d11', 'd17']],
      [18, null, ['d18', 'd60']],
    ]);
  });
});

describe('the monthly report for May 2026 (domain.md 8, scenario 23)', () => {
  const may = periodAround('month', on('2026-05-10'));
  const answered = (id: string, from: string, to: string, decision: object = { decision: 'granted' }) =>
    request(id, registered(from), ['noticeGiven', to, { signer: 'PPID', ...decision }]);
  const requests = [
    // Three from April, twelve of May; eleven answered in 66 working days, one of them late.
    answered('a', '2026-04-27', '2026-05-06'),
    answered('b', '2026-04-28', '2026-05-07'),
    answered('c', '2026-04-29', '2026-05-08'),
    answered('d', '2026-05-04', '2026-05-22'),
    answered('e', '2026-05-05', '2026-05-13'),
    answered('f', '2026-05-05', '2026-05-12'),
    answered('g', '2026-05-06', '2026-05-13'),
    answered('h', '2026-05-07', '2026-05-18', { decision: 'partlyGranted', reasons: ['notDocumented'] }),
    answered('i', '2026-05-08', '2026-05-19', { decision: 'partlyGranted', reasons: ['notDocumented'] }),
    answered('j', '2026-05-11', '2026-05-20', {
      decision: 'refused',
      reasons: ['excluded'],
      article: '17 huruf h',
      consequence: 'rahasia pribadi',
    }),
    answered('k', '2026-05-12', '2026-05-21', { decision: 'refused', reasons: ['notHeld'], heldBy: 'Badan Pusat Statistik' }),
    ...['l', 'm', 'n', 'o'].map((id) => request(id, registered('2026-05-25'))),
  ];
  const objections = [
    objection(
      'x',
      ['a'],
      entered('2026-04-28'),
      ['forwarded', '2026-04-28', { to: 'Atasan PPID' }],
      ['reviewed', '2026-05-04', { finding: 'refuse', signer: 'Atasan PPID' }],
      ['orderIssued', '2026-05-05', { orderNumber: '9', signer: 'Atasan PPID' }],
      ['prepared', '2026-05-12', { result: 'tanggapan' }],
      replied('2026-05-29'),
    ),
    objection('y', ['c'], entered('2026-05-18')),
  ];
  const report = reportOf(requests, objections, '2026-06-01', may);

  it('divides what was carried in and what came into what became of it', () => {
    const { carriedIn, received, granted, partlyGranted, refused, pending, overdue } = report.requests;

    expect([carriedIn.length, received.length]).toEqual([3, 12]);
    expect([granted.length, partlyGranted.length, refused.length, pending.length + overdue.length]).toEqual([7, 2, 2, 4]);
    expect(carriedIn.length + received.length).toBe(15);
  });

  it('tells the refusals with their reasons, the mean of 6.0 working days and the one that was late', () => {
    const { refusedBecause, time, answeredLate } = report.requests;

    expect([refusedBecause.excluded, refusedBecause.notHeld]).toEqual([['j'], ['k']]);
    expect(time && [time.total, time.cases.length]).toEqual([66, 11]);
    expect(answeredLate).toEqual(['d']);
  });

  it('counts two objections, one answered in 18 working days and one open', () => {
    const { carriedIn, received, replied: answers, pending, time } = report.objections;

    expect([...carriedIn, ...received]).toEqual(['x', 'y']);
    expect(answers.refusalUpheld).toEqual(['x']);
    expect(time?.cases.map(({ workingDays }) => workingDays)).toEqual([18]);
    expect(pending).toEqual(['y']);
  });
});
