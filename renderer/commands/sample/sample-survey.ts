/** Questionnaires of the sample office: two months of marks as people give them, mostly good, seldom the best. */
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import { createOp } from '../../db/patch.ts';

/** Days before today, the nine marks, what was written below them. */
const sheets: readonly (readonly [daysAgo: number, marks: string, remark: string | null])[] = [
  [2, '343434434', null],
  [5, '334444443', 'Petugas menjelaskan dengan sabar'],
  [9, '333343433', null],
  [13, '444444444', 'Cepat dan jelas'],
  [18, '233343323', 'Tempat duduk ruang tunggu ditambah'],
  [24, '343444434', null],
  [31, '333433333', null],
  [36, '344444443', null],
  [41, '323343323', 'Jam layanan hari Jumat terlalu pendek'],
  [47, '344344444', null],
  [52, '333333333', null],
  [58, '434444434', 'Terima kasih'],
];

export const surveyOps = (today: CalendarDate, at: Instant, personId: string): readonly Op[] =>
  sheets.map(([daysAgo, marks, remark], place) => {
    const row = { on: addDays(today, -daysAgo), marks: [...marks].map(Number), remark, at, personId };
    return createOp('satisfactionAnswer', naturalId('satisfactionAnswer', 'sample', String(place)), row);
  });
