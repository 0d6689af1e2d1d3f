/**
 * What whoever guards the scans of identity papers looks at (UU 27/2022 Art. 42-44): the program erases by itself what is due, so a scan that is
 * still kept past its day, or whose erasure did not come through, is somebody's work; what was erased lately is to be known.
 */
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ScanState } from './scan-course.ts';
import { isScanDue, type ScanRetention } from './scan-retention.ts';

export const SOON_DAYS = 14;
export const RECENT_DAYS = 30;

export interface WatchedScan {
  readonly state: ScanState;
  /** Null where nobody asked: what is gone is kept no longer. */
  readonly retention: ScanRetention | null;
  readonly erasedOn: CalendarDate | null;
}

export interface ScanWatch {
  /** Past its day and still kept, or ordered to be erased and not gone yet. */
  readonly due: number;
  readonly soon: number;
  readonly erasedLately: number;
}

export const isErasedLately = (erasedOn: CalendarDate | null, today: CalendarDate): boolean =>
  erasedOn !== null && erasedOn >= addDays(today, -RECENT_DAYS);

export const isErasedSoon = (retention: ScanRetention, today: CalendarDate): boolean =>
  retention.kind === 'runs' && retention.eraseOn <= addDays(today, SOON_DAYS);

export function watchScans(scans: readonly WatchedScan[], today: CalendarDate): ScanWatch {
  let [due, soon, erasedLately] = [0, 0, 0];
  for (const { state, retention, erasedOn } of scans) {
    if (state === 'erasing') due += 1;
    else if (state === 'kept' && retention && isScanDue(retention, today)) due += 1;
    else if (state === 'kept' && retention && isErasedSoon(retention, today)) soon += 1;
    else if (state === 'erased' && isErasedLately(erasedOn, today)) erasedLately += 1;
  }
  return { due, soon, erasedLately };
}
