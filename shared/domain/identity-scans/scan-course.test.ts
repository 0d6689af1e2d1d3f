import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { type ScanEvent, type ScanEventKind, scanCourse } from './scan-course.ts';

const event = (id: string, kind: ScanEventKind, minute: number): ScanEvent => ({
  id,
  kind,
  cause: null,
  reason: id,
  on: calendarDate('2026-05-05'),
  at: `2026-05-05T01:${String(minute).padStart(2, '0')}:00.000Z`,
  personId: null,
});

describe('the course of a scan', () => {
  it('begins as kept; openings and refusals leave it so, newest first', () => {
    const course = scanCourse([event('a', 'opened', 1), event('b', 'refused', 2)]);

    expect(course.state).toBe('kept');
    expect(course.openings.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('is erasing from the order on, and erased when it was carried out, in whatever order rows are read', () => {
    expect(scanCourse([event('o', 'eraseOrdered', 3)]).state).toBe('erasing');
    expect(scanCourse([event('e', 'erased', 4), event('o', 'eraseOrdered', 3)])).toMatchObject({ state: 'erased', order: { id: 'o' } });
  });

  it('keeps the first of two orders that desks gave without knowing of each other', () => {
    expect(scanCourse([event('second', 'eraseOrdered', 9), event('first', 'eraseOrdered', 3)]).order?.reason).toBe('first');
  });
});
