/**
 * Dates of 2026 that must never move, each with the law that it rests on. They were counted day by day from the joint decree of three ministers
 * (1497/2025, 2/2025, 5/2025) as a list apart from the shipped table, and the provisional days of 2027.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { objectionDeadlineKeys, requestDeadlineKeys } from '#shared/domain/deadlines/deadline-rules.ts';
import { expectOk } from '#shared/lib/result.ts';
import { deadlineJson, deadlinesOf, parseCase } from './deadline-batch.ts';

interface GoldenDate {
  readonly register: string;
  readonly events: Readonly<Record<string, string | number>>;
  readonly key: string;
  readonly workingDays: number;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly law: string;
}

const golden: readonly GoldenDate[] = readFileSync(new URL('../../test/fixtures/deadlines/golden-2026.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const calendar = officeCalendar(shippedHolidays);

/** Follows from a decision's own text, not from an event of the batch. */
const notInBatch = 'decisionOrder';

describe('the golden dates', () => {
  it('are at least 500 different ones, of every deadline that the batch answers', () => {
    expect(new Set(golden.map(({ key, events }) => `${key} ${JSON.stringify(events)}`)).size).toBeGreaterThanOrEqual(500);
    expect(new Set(golden.map(({ key }) => key))).toEqual(
      new Set([...objectionDeadlineKeys, ...requestDeadlineKeys].filter((key) => key !== notInBatch)),
    );
  });

  it.each([...new Set(golden.map(({ key }) => key))])('%s falls on the day and rests on the law that stands beside it', (key) => {
    for (const { register, events, workingDays, dueOn, provisional, law } of golden.filter((row) => row.key === key)) {
      const deadline = deadlinesOf(expectOk(parseCase(register, events)), calendar).find((one) => one.key === key);

      expect(deadline && deadlineJson(deadline, false), JSON.stringify(events)).toEqual({ key, dueOn, workingDays, provisional });
      expect(deadline?.rule.law).toContain(law);
    }
  });
});
