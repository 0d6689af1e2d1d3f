import { expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import type { ScanRetention } from './scan-retention.ts';
import { type WatchedScan, watchScans } from './scan-watch.ts';

const today = calendarDate('2026-06-10');
const until = (eraseOn: string): ScanRetention => ({ kind: 'runs', from: calendarDate('2026-03-01'), eraseOn: calendarDate(eraseOn) });
const kept = (retention: ScanRetention): WatchedScan => ({ state: 'kept', retention, erasedOn: null });
const gone = (erasedOn: string): WatchedScan => ({ state: 'erased', retention: null, erasedOn: calendarDate(erasedOn) });

it.each([
  ['of a case under way is nobody’s work', kept({ kind: 'caseOpen' }), { due: 0, soon: 0, erasedLately: 0 }],
  ['is due on its day', kept(until('2026-06-10')), { due: 1, soon: 0, erasedLately: 0 }],
  ['is erased soon the day after', kept(until('2026-06-11')), { due: 0, soon: 1, erasedLately: 0 }],
  ['is erased soon for fourteen days', kept(until('2026-06-24')), { due: 0, soon: 1, erasedLately: 0 }],
  ['is later no work yet', kept(until('2026-06-25')), { due: 0, soon: 0, erasedLately: 0 }],
  [
    'is due while its erasure has not come through',
    { state: 'erasing', retention: null, erasedOn: today },
    { due: 1, soon: 0, erasedLately: 0 },
  ],
  ['was erased lately for thirty days', gone('2026-05-11'), { due: 0, soon: 0, erasedLately: 1 }],
  ['is forgotten after that', gone('2026-05-10'), { due: 0, soon: 0, erasedLately: 0 }],
] as const)('a scan %s', (_said, scan, watch) => {
  expect(watchScans([scan], today)).toEqual(watch);
});
