/**
 * How long a scan of an identity paper is kept (UU 27/2022 Art. 42-44): its purpose is to prove who stood behind the case, so it ends with
 * the case and with the objections that follow from it. No retention schedule has a line for it, so the office sets the days
 * (domain.md 5.5 and 9).
 */
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonValue } from '#shared/schema/values.ts';

/**
 * An objection may follow within 30 working days after the answer to a request or its lapse (UU 14/2008 Art. 36(1)), an application to the
 * Komisi Informasi within 14 working days after the answer to an objection (Art. 37(2)): 90 calendar days cover either, with the
 * longest run of holidays.
 */
export const DEFAULT_SCAN_DAYS = 90;
export const MAX_SCAN_DAYS = 3650;

/** A case as its retention sees it. */
export interface ScanCase {
  /** False for a visit that was never registered. */
  readonly registered: boolean;
  /** The day on which it came to its end; null while it is under way. */
  readonly endedOn: CalendarDate | null;
}

export type ScanRetention =
  /** A case is under way: nothing runs yet. */
  | { readonly kind: 'caseOpen' }
  /** `eraseOn` is the first day on which the scan is not kept any more. */
  | { readonly kind: 'runs'; readonly from: CalendarDate; readonly eraseOn: CalendarDate };

/**
 * `cases`: the one for which the identity was shown, and the objections that follow from it. A visit that was never registered ends with
 * the day of the scan: nobody keeps a paper for a case that never came.
 */
export function scanRetention(takenOn: CalendarDate, cases: readonly ScanCase[], days: number): ScanRetention {
  const ends = cases.map(({ registered, endedOn }) => endedOn ?? (registered ? null : takenOn));
  let from = takenOn;
  for (const end of ends) {
    if (end === null) return { kind: 'caseOpen' };
    if (end > from) from = end;
  }
  return { kind: 'runs', from, eraseOn: addDays(from, days) };
}

export const isScanDue = (retention: ScanRetention, today: CalendarDate): boolean =>
  retention.kind === 'runs' && today >= retention.eraseOn;

/** The setting as it is stored; anything but a count of days leaves the default. */
export const scanDaysOf = (setting: JsonValue | null | undefined): number =>
  typeof setting === 'number' && Number.isInteger(setting) && setting >= 0 && setting <= MAX_SCAN_DAYS ? setting : DEFAULT_SCAN_DAYS;
