/** A regional holiday of the sample office, with the entry of its change. It lies on a Saturday, so that no limit of a sample case moves. */
import { addDays, calendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import { createOp } from '../../db/patch.ts';

const day = { on: calendarDate('2027-01-09'), kind: 'regional', name: 'Hari Jadi Kabupaten Muara Lestari' } as const;
const decree = 'Keputusan Bupati Muara Lestari Nomor 100.3.3.2/5 Tahun 2026 tanggal 2 Januari 2026';

/** Some weeks ago, before what people try themselves. */
const DAYS_AGO = 40;

export function calendarSampleOps(now: Instant, zone: OfficeZone, personId: string): readonly Op[] {
  const on = addDays(civilDateOf(now, zone), -DAYS_AGO);
  return [
    createOp('holiday', naturalId('holiday', day.on, day.name), { ...day, decree }),
    createOp('calendarChange', naturalId('calendarChange', 'sample', day.on), {
      kind: 'add',
      at: instantOf(on, '09:10', zone),
      on,
      personId,
      basis: decree,
      days: { put: [{ ...day, decree }], gone: [], years: [] },
      movedCount: 0,
      paperCount: 0,
      moved: [],
    }),
  ];
}
