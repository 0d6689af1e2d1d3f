import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate, isLeapYear, yearOf } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { dayDate, monthDate, type RecordDate, rangeDate, undated, yearDate } from '../records/record-date.ts';
import { parseDisposition } from './retention.ts';
import { foldNotes } from './retention-case.ts';
import { parseRecordNote, type RecordNote } from './retention-notes.ts';
import { type RetentionRule, ruleOf } from './retention-rule.ts';
import { retentionStatus } from './retention-status.ts';

const on = calendarDate;
const note = (kind: string, day: string, data: object): RecordNote => expectOk(parseRecordNote({ kind, on: day, data }));
const happened = (event: string, day: string) => note('happened', day, { event, evidence: 'LHP 12/2024' });

function rule(active: string | null, inactive: string | null, disposition: string | null): RetentionRule {
  const read = parseDisposition(disposition ?? '');
  const [dispositionKind, dispositionNote] = read.kind === 'read' ? [read.disposition, read.note] : [null, null];
  const found = ruleOf({ heading: false, activePeriod: active, inactivePeriod: inactive, disposition, dispositionKind, dispositionNote });
  if (!found) throw new Error('a heading');
  return found;
}

const status = (known: RetentionRule | null, date: RecordDate, notes: readonly RecordNote[], today: string) =>
  retentionStatus({ rule: known, coded: true, date, notes: foldNotes(notes) }, on(today));

const audited = rule('2 tahun setelah audit ditindaklanjuti', '3 tahun', 'Musnah');
const written = dayDate(on('2023-03-02'));

describe('scenario 19: two years after the audit was followed up, three years inactive, destroy', () => {
  it('without the event the retention has not begun, and says what it waits for', () => {
    expect(status(audited, written, [], '2040-01-01')).toEqual({
      stage: 'waiting',
      period: 'active',
      events: ['audit ditindaklanjuti'],
      steps: [],
    });
  });

  it.each([
    ['2026-06-15', 'active', '2026-06-15'],
    ['2026-06-16', 'transferDue', '2026-06-16'],
    ['2029-06-15', 'transferDue', '2026-06-16'],
    ['2029-06-16', 'over', '2029-06-16'],
  ])('with 15 June 2024 it is on %s: %s, %s', (today, stage, day) => {
    const found = status(audited, written, [happened('audit ditindaklanjuti', '2024-06-15')], today);

    expect(found.stage).toBe(stage);
    expect('until' in found ? found.until : 'since' in found ? found.since : null).toBe(day);
  });

  it('once transferred it lies inactive until its last day', () => {
    const notes = [happened('audit ditindaklanjuti', '2024-06-15'), note('transferred', '2026-07-01', { proposalId: 'p', number: 'BA-1' })];

    expect(status(audited, written, notes, '2029-06-15')).toMatchObject({ stage: 'inactive', until: '2029-06-15' });
    expect(status(audited, written, notes, '2029-06-16')).toMatchObject({ stage: 'over', fate: 'destroy', question: null });
  });

  it('explains both periods', () => {
    const found = status(audited, written, [happened('audit ditindaklanjuti', '2024-06-15')], '2030-01-01');

    expect('steps' in found ? found.steps : []).toEqual([
      {
        period: 'active',
        from: '2024-06-15',
        basis: { kind: 'event', event: 'audit ditindaklanjuti', evidence: 'LHP 12/2024' },
        months: 24,
        until: '2026-06-15',
      },
      { period: 'inactive', from: '2026-06-15', basis: { kind: 'activeEnd' }, months: 36, until: '2029-06-15' },
    ]);
  });
});

describe('the last day of a retention', () => {
  it.each([
    ['counts from the record where the rule names no event', '2 tahun', '3 tahun', written, [], '2025-03-02', '2028-03-02'],
    [
      '29 February ends on the 28th where there is no 29th',
      '1 tahun',
      '2 tahun',
      dayDate(on('2024-02-29')),
      [],
      '2025-02-28',
      '2027-02-28',
    ],
    ['and loses no day over two periods', '2 tahun', '2 tahun', dayDate(on('2024-02-29')), [], '2026-02-28', '2028-02-29'],
    ['a month counts from its last day', '1 tahun', '1 tahun', monthDate(2023, 2), [], '2024-02-28', '2025-02-28'],
    ['a year counts from 31 December', '2 tahun', '3 tahun', yearDate(2020), [], '2022-12-31', '2025-12-31'],
    [
      'a span counts from its last day',
      '1 tahun',
      '1 tahun',
      rangeDate(on('2021-01-05'), on('2021-06-20')),
      [],
      '2022-06-20',
      '2023-06-20',
    ],
    [
      'the end of a budget year is a day like any other',
      '2 tahun setelah tahun anggaran berakhir',
      '5 tahun',
      written,
      [happened('tahun anggaran berakhir', '2023-12-31')],
      '2025-12-31',
      '2030-12-31',
    ],
    ['months', '18 bulan', '6 bulan', dayDate(on('2023-08-31')), [], '2025-02-28', '2025-08-31'],
    [
      'a file closed later counts from its closing',
      '1 tahun',
      '1 tahun',
      written,
      [happened('Berkas ditutup', '2024-01-10')],
      '2025-01-10',
      '2026-01-10',
    ],
    [
      'an event said again has its last day',
      '1 tahun setelah pensiun',
      '1 tahun',
      written,
      [happened('pensiun', '2023-01-01'), happened('pensiun', '2024-01-01')],
      '2025-01-01',
      '2026-01-01',
    ],
  ] as const)('%s', (_name, active, inactive, date, notes, activeEnd, inactiveEnd) => {
    const found = status(rule(active, inactive, 'Musnah'), date, notes, '2099-01-01');

    expect('steps' in found ? found.steps.map(({ until }) => until) : found).toEqual([activeEnd, inactiveEnd]);
  });

  it('of two events it is the later one that counts, and both must have happened', () => {
    const both = rule('2 Tahun setelah tahun anggaran berakhir dan tindak lanjut hasil pemeriksaan selesai', '3 Tahun', 'Musnah');
    const year = happened('tahun anggaran berakhir', '2023-12-31');

    expect(status(both, written, [year], '2030-01-01')).toMatchObject({
      stage: 'waiting',
      events: ['tindak lanjut hasil pemeriksaan selesai'],
    });
    expect(
      status(both, written, [happened('Tindak lanjut hasil pemeriksaan telah selesai', '2024-09-10'), year], '2025-01-01'),
    ).toMatchObject({
      stage: 'active',
      until: '2026-09-10',
    });
  });

  it('an event recorded in error and withdrawn does not count', () => {
    const notes = [
      happened('audit ditindaklanjuti', '2020-01-01'),
      note('withdrawn', '2024-01-01', { event: 'audit ditindaklanjuti', reason: 'Salah berkas' }),
    ];

    expect(status(audited, written, notes, '2026-01-01').stage).toBe('waiting');
  });

  it('an inactive period waits for its own event, after the transfer', () => {
    const rights = rule('2 tahun', '2 Tahun\nsetelah hak\ndan\nkewajibannya\nhabis', 'Musnah');
    const moved = note('transferred', '2025-04-01', { proposalId: 'p', number: 'BA-1' });

    expect(status(rights, written, [], '2026-01-01').stage).toBe('transferDue');
    expect(status(rights, written, [moved], '2026-01-01')).toMatchObject({
      stage: 'waiting',
      period: 'inactive',
      events: ['hak dan kewajibannya habis'],
    });
    expect(status(rights, written, [moved, happened('hak dan kewajibannya habis', '2027-05-05')], '2028-01-01')).toMatchObject({
      stage: 'inactive',
      until: '2029-05-05',
    });
    // It never ends before the active period does.
    expect(status(rights, written, [moved, happened('hak dan kewajibannya habis', '2023-05-05')], '2026-01-01')).toMatchObject({
      until: '2027-03-02',
    });
  });

  it('without an inactive period the record is over when it stops being active', () => {
    expect(status(rule('2 tahun', '-', 'Musnah'), written, [], '2025-03-03')).toMatchObject({ stage: 'over', since: '2025-03-03' });
  });

  it.each([
    ['an undated record', undated],
    ['a rough date', yearDate(1998, true)],
  ])('%s waits until its closing is recorded', (_name, date) => {
    const found = status(rule('2 tahun', '3 tahun', 'Musnah'), date, [], '2026-01-01');

    expect(found).toMatchObject({ stage: 'waiting', events: ['berkas ditutup'] });
  });
});

describe('what is left for a person', () => {
  it.each([
    ['2 Tshun setelah Pegawai Pensiun', '3 Tahun', 'active'],
    ['2 Tahun anqqaran berialan', '3 Tahun', 'active'],
    ['2 Tahun Surat Keputusan ditetapkan', '3 Tahun', 'active'],
    [null, '3 Tahun', 'active'],
  ])('an active period %j is not guessed', (active, inactive, period) => {
    expect(status(rule(active, inactive, 'Musnah'), written, [], '2099-01-01')).toMatchObject({ stage: 'unread', period, text: active });
  });

  it('an empty inactive cell is not read as "none"', () => {
    const open = rule('2 Tahun', null, 'Musnah');
    const moved = note('transferred', '2025-04-01', { proposalId: 'p', number: 'BA-1' });

    expect(status(open, written, [], '2099-01-01').stage).toBe('transferDue');
    expect(status(open, written, [moved], '2099-01-01')).toMatchObject({ stage: 'unread', period: 'inactive', text: null });
  });

  it.each([
    ['Musnah', 'destroy', null],
    ['Permanen', 'permanent', null],
    ['Dinilai kembali', 'review', null],
    ['Masuk berkas Perorangan', 'personalFile', null],
    ['Musnah, kecuali yang bernilai guna sejarah Permanen', 'review', 'Musnah, kecuali yang bernilai guna sejarah Permanen'],
    ['Miusnah', 'review', 'Miusnah'],
    [null, 'review', null],
  ])('%j ends as %s, asking %j', (disposition, fate, question) => {
    expect(status(rule('2 tahun', '3 tahun', disposition), written, [], '2030-01-01')).toMatchObject({ stage: 'over', fate, question });
  });

  it.each([
    ['destroy', {}, { stage: 'over', fate: 'destroy', question: null }],
    ['permanent', {}, { stage: 'over', fate: 'permanent', question: null }],
    ['personalFile', {}, { stage: 'kept', how: 'personalFile' }],
    ['retain', { retainUntil: '2031-06-30' }, { stage: 'inactive', until: '2031-06-30' }],
  ])('decided as %s', (fate, more, expected) => {
    const decided = note('fateDecided', '2029-01-10', { fate, reason: 'Pertimbangan panitia', ...more });

    expect(status(rule('2 tahun', '3 tahun', 'Dinilai kembali'), written, [decided], '2030-01-01')).toMatchObject(expected);
  });

  it('what the schedule keeps for ever is not decided to be destroyed', () => {
    const decided = note('fateDecided', '2029-01-10', { fate: 'destroy', reason: 'Ruang penuh' });

    expect(status(rule('2 tahun', '3 tahun', 'Permanen'), written, [decided], '2030-01-01')).toMatchObject({
      stage: 'over',
      fate: 'permanent',
    });
    expect(status(rule('2 tahun', '3 tahun', 'Permanen, kecuali salinan'), written, [decided], '2030-01-01')).toMatchObject({
      stage: 'over',
      fate: 'destroy',
    });
  });

  it('what was kept for some years is asked again after them', () => {
    const decided = note('fateDecided', '2029-01-10', { fate: 'retain', reason: 'Gugatan', retainUntil: '2031-06-30' });

    expect(status(rule('2 tahun', '3 tahun', 'Musnah'), written, [decided], '2031-07-01')).toMatchObject({
      stage: 'over',
      since: '2031-07-01',
      fate: 'review',
    });
  });

  it('a heading and a record without a code have no rule', () => {
    expect(
      ruleOf({ heading: true, activePeriod: null, inactivePeriod: null, disposition: null, dispositionKind: null, dispositionNote: null }),
    ).toBeNull();
    expect(status(null, written, [], '2026-01-01')).toEqual({ stage: 'noRule', why: 'heading' });
  });
});

it('a destroyed record stays destroyed, whatever is recorded later', () => {
  const gone = note('destroyed', '2030-02-01', { proposalId: 'p1', number: '1/BA' });
  const again = note('destroyed', '2031-02-01', { proposalId: 'p2', number: '2/BA' });

  expect(status(audited, written, [gone, again, happened('audit ditindaklanjuti', '2031-01-01')], '2032-01-01')).toMatchObject({
    stage: 'gone',
    outcome: { kind: 'destroyed', number: '1/BA' },
  });
});

describe('for every day and every length', () => {
  const day = fc
    .record({ year: fc.integer({ min: 1950, max: 2090 }), offset: fc.integer({ min: 0, max: 365 }) })
    .map(({ year, offset }) => addDays(calendarDate(`${year}-01-01`), offset));
  const years = fc.integer({ min: 1, max: 30 });
  const ends = (start: CalendarDate, active: number, inactive: number) => {
    const found = status(
      rule(`${active} tahun setelah pensiun`, `${inactive} tahun`, 'Musnah'),
      undated,
      [happened('pensiun', start)],
      '2300-01-01',
    );
    return 'steps' in found ? found.steps.map(({ until }) => until) : [];
  };

  it('the ends follow each other, on the day and month of the event, or on 28 February', () => {
    fc.assert(
      fc.property(day, years, years, (start, active, inactive) => {
        const [first = start, second = start] = ends(start, active, inactive);
        expect(first > start && second > first).toBe(true);
        expect([yearOf(first), yearOf(second)]).toEqual([yearOf(start) + active, yearOf(start) + active + inactive]);
        const monthDay = start.slice(5) === '02-29' && !isLeapYear(yearOf(second)) ? '02-28' : start.slice(5);
        expect(second.slice(5)).toBe(monthDay);
      }),
    );
  });

  it('a record is never due on the last day, and always on the day after', () => {
    fc.assert(
      fc.property(day, years, years, (start, active, inactive) => {
        const known = rule(`${active} tahun setelah pensiun`, `${inactive} tahun`, 'Musnah');
        const [, last = start] = ends(start, active, inactive);
        expect(status(known, undated, [happened('pensiun', start)], last).stage).toBe('transferDue');
        expect(status(known, undated, [happened('pensiun', start)], addDays(last, 1)).stage).toBe('over');
      }),
    );
  });
});
