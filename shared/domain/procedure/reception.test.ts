import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { type ReceptionInput, receptionFaults, receptionState, type SortingMark, sortingFigures } from './reception.ts';

const heaps = (...marks: readonly (SortingMark | null)[]) => marks.map((mark) => ({ mark }));

describe('the state of a delivery', () => {
  it.each([
    ['nobody took it apart', false, [], 'toSort'],
    ['a heap waits', false, ['record', null], 'toSort'],
    ['every heap is marked', false, ['record', 'nonRecord', 'duplicate'], 'sorted'],
    ['nothing of it is a record', false, ['nonRecord'], 'sorted'],
    ['it was written down by mistake', true, ['record'], 'voided'],
  ] as const)('where %s', (_name, voided, marks, state) => {
    expect(receptionState(voided, heaps(...marks))).toBe(state);
  });

  it('counts its heaps by their marks', () => {
    expect(sortingFigures(heaps('record', 'record', 'duplicate', null))).toEqual({
      lines: 4,
      unsorted: 1,
      record: 2,
      nonRecord: 0,
      duplicate: 1,
    });
  });
});

describe('a delivery can be written down', () => {
  const input: ReceptionInput = {
    unitId: null,
    unit: 'Dinas Perhubungan',
    handedBy: { name: 'Sitti Aminah', position: null },
    receivedOn: calendarDate('2026-06-08'),
    boxes: 3,
    files: 0,
    condition: null,
    listAttached: false,
    note: null,
  };

  it.each<[string, Partial<ReceptionInput>, readonly object[]]>([
    ['as it is', {}, []],
    ['in files alone', { boxes: 0, files: 12 }, []],
    ['not without a unit', { unit: ' ' }, [{ code: 'reception.required', field: 'unit' }]],
    ['not without who brought it', { handedBy: { name: '', position: 'Staf' } }, [{ code: 'reception.required', field: 'handedBy' }]],
    ['not of tomorrow', { receivedOn: calendarDate('2026-06-09') }, [{ code: 'reception.future' }]],
    ['not of nothing', { boxes: 0 }, [{ code: 'reception.empty' }]],
  ])('%s', (_name, change, faults) => {
    expect(receptionFaults({ ...input, ...change }, calendarDate('2026-06-08'))).toEqual(faults);
  });
});
