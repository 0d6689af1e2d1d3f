import { describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok } from '#shared/lib/result.ts';
import {
  type DatedRevision,
  documentState,
  type HandedOut,
  headDiffers,
  nextRevision,
  oldCopiesOut,
  revisionHistory,
  revisionInForce,
  stillToReceive,
} from './controlled-documents.ts';

const today = calendarDate('2026-06-10');
const revision = (id: string, effectiveOn: string, number = id): DatedRevision => ({
  id,
  revision: number,
  headRevision: null,
  madeOn: null,
  effectiveOn: calendarDate(effectiveOn),
});
const [first, second, coming] = [revision('01', '2019-01-02'), revision('02', '2020-04-22'), revision('03', '2026-07-01')];

describe('what is in force', () => {
  it.each<[string, readonly DatedRevision[], string | undefined]>([
    ['nothing before the first day', [coming], undefined],
    ['a revision from its first day on', [revision('01', '2026-06-10')], '01'],
    ['the latest that has begun, in whatever order they were recorded', [second, first], '02'],
    ['not the one that is still to come', [first, second, coming], '02'],
    ['of two that begin on one day the one recorded later', [revision('a', '2026-01-01'), revision('b', '2026-01-01')], 'b'],
  ])('is %s', (_case, revisions, expected) => {
    expect(revisionInForce(revisions, today)?.id).toBe(expected);
  });

  it('leaves the old ones readable, with the day on which each was superseded', () => {
    expect(revisionHistory([first, second, coming], today).map(({ row, state, until }) => [row.id, state, until])).toEqual([
      ['03', 'upcoming', null],
      ['02', 'inForce', '2026-07-01'],
      ['01', 'superseded', '2020-04-22'],
    ]);
  });

  it('is nothing any more once the document is withdrawn', () => {
    const on = calendarDate('2026-06-01');
    expect(revisionHistory([first, second], today, on).map(({ row, state, until }) => [row.id, state, until])).toEqual([
      ['02', 'superseded', '2026-06-01'],
      ['01', 'superseded', '2020-04-22'],
    ]);
  });

  it.each<[CalendarDate | null, readonly DatedRevision[], string]>([
    [null, [], 'noRevision'],
    [null, [coming], 'upcoming'],
    [null, [first], 'inForce'],
    [calendarDate('2026-06-10'), [first], 'withdrawn'],
    [calendarDate('2026-06-11'), [first], 'inForce'],
  ])('a document withdrawn on %s with %j is %s', (withdrawnOn, revisions, expected) => {
    expect(documentState(withdrawnOn, revisions, today)).toBe(expected);
  });
});

describe('the next revision', () => {
  const next = (number: string, effectiveOn: string) => ({ revision: number, effectiveOn: calendarDate(effectiveOn) });

  it.each<[string, CalendarDate | null, { revision: string; effectiveOn: CalendarDate }, unknown]>([
    ['follows', null, next('03', '2021-01-04'), ok(null)],
    ['may begin on the same day', null, next('03', '2020-04-22'), ok(null)],
    ['bears a number of its own', null, next('02', '2021-01-04'), err({ code: 'revision.known', revision: '02' })],
    ['bears a number of its own, however it is written', null, next(' 2', '2021-01-04'), err({ code: 'revision.known', revision: '02' })],
    ['does not begin before the last', null, next('03', '2020-04-21'), err({ code: 'revision.before', effectiveOn: '2020-04-22' })],
    ['needs a document that is not withdrawn', today, next('03', '2021-01-04'), err({ code: 'document.withdrawn' })],
  ])('%s', (_case, withdrawnOn, input, expected) => {
    expect(nextRevision(withdrawnOn, [first, second], input)).toEqual(expected);
  });

  it.each<[string, string | null, boolean]>([
    ['03', null, false],
    ['03', '3', false],
    // The cover and the heads of SOP-PPID-06 as it was issued.
    ['03', '02', true],
  ])('with %s on the cover and %s in the heads: %s', (number, headRevision, expected) => {
    expect(headDiffers({ revision: number, headRevision })).toBe(expected);
  });
});

describe('copies', () => {
  const copy = (unit: string, revisionId: string, returnedOn: CalendarDate | null = null): HandedOut => ({
    unit,
    revisionId,
    receiver: { name: 'A' },
    returnedOn,
  });

  it('are still to be given to units that hold an older one', () => {
    expect(stillToReceive([copy('Umum', '01'), copy('Arsip', '01'), copy('Arsip', '02')], '02')).toEqual(['Umum']);
    expect(stillToReceive([], '02')).toEqual([]);
  });

  it('of a superseded revision are out until they came back', () => {
    const out = copy('Umum', '01');
    expect(oldCopiesOut([out, copy('Arsip', '01', today), copy('Arsip', '02')], '02')).toEqual([out]);
    expect(oldCopiesOut([out], undefined)).toEqual([]);
    expect(oldCopiesOut([out, copy('Arsip', '02')], undefined, true)).toHaveLength(2);
  });
});
