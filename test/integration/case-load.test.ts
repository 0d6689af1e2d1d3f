/** Casework with many cases, small enough for every run: nothing in it may grow with the square, and nothing may hold the thread. */
import { expect, it } from 'vitest';
import { movedAmong } from '#renderer/commands/calendar/calendar-change.ts';
import { calendarsOf } from '#renderer/commands/calendar/calendar-edit.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { groupByDue } from '#renderer/features/home/due-groups.ts';
import { dueTasks } from '#renderer/features/home/due-tasks.ts';
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { foldObjection } from '#shared/domain/objections/objection-case.ts';
import { addDays, calendarDate } from '#shared/lib/calendar-date.ts';
import { instantOf } from '#shared/lib/civil-time.ts';
import { anObjection } from '#test/support/objection-counter.ts';

const CASES = 20_000;
const today = calendarDate('2026-06-10');

/** A registered objection, `n` days or so old. */
function aFile(n: number): ObjectionFile {
  const on = addDays(today, -(n % 60));
  const number = `${n}/KEB/A/VI/2026`;
  const { grounds, ...values } = anObjection();
  return {
    row: {
      ...values,
      id: `case-${n}`,
      _c: 'made',
      void: null,
      receivedAt: instantOf(on, '09:42', 'Asia/Makassar'),
      receivedOn: on,
      channel: 'Datang langsung',
      visitCode: `V${n}`,
    },
    grounds,
    groundWriters: {},
    events: [],
    papers: [],
    known: foldObjection([{ kind: 'registered', on, data: { number, declaredCompleteOn: on } }], grounds),
  } as unknown as ObjectionFile;
}

const files = Array.from({ length: CASES }, (_, n) => aFile(n));

it('twenty thousand open cases are grouped by what is due', () => {
  const from = performance.now();

  const groups = groupByDue(dueTasks(files, [], officeCalendar(shippedHolidays), today), today);

  expect(groups.late.length + groups.today.length + groups.week.length + groups.later.length).toBe(CASES);
  // Far above the budget, for a machine under load: only a change of its order of growth fails here.
  expect(performance.now() - from).toBeLessThan(10_000);
});

it('a change of the calendar is reckoned in slices: what was asked meanwhile is answered meanwhile', async () => {
  const day = { on: addDays(today, 9), kind: 'jointLeave', name: 'Cuti bersama', decree: 'SKB' } as const;
  const [before, after] = calendarsOf(shippedHolidays, [], { kind: 'add', day });
  let answered = 0;
  const timer = setInterval(() => (answered += 1), 1);
  const seen: number[] = [];

  const moved = await movedAmong({ objections: files, requests: [] }, before, after, { onProgress: (done) => seen.push(done) });
  clearInterval(timer);

  expect(new Set(moved?.map(({ caseId }) => caseId)).size).toBeGreaterThan(CASES / 2);
  expect(answered).toBeGreaterThan(0);
  expect(seen.at(-1)).toBe(CASES);
});

it('is stopped in the middle', async () => {
  const day = { on: addDays(today, 9), kind: 'jointLeave', name: 'Cuti bersama', decree: 'SKB' } as const;
  const [before, after] = calendarsOf(shippedHolidays, [], { kind: 'add', day });
  const controller = new AbortController();

  const stopped = await movedAmong({ objections: files, requests: [] }, before, after, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });

  expect(stopped).toBeNull();
});
