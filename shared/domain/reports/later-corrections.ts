/**
 * What was changed in a period of a month that had been closed before (SOP-PPID-04 Q.4): its own report keeps the figures that were given and
 * shows the change beside them, and the report of the period in which it was changed names the cases, so that who reads only that one knows.
 */
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import { isWithin, type ReportPeriod } from './report-period.ts';
import type { CaseIds } from './service-report.ts';

export const laterChanges = ['corrected', 'voided', 'recordedLater'] as const;

/** A field was corrected, a number voided, or something was recorded that lies in the month. */
export type LaterChange = (typeof laterChanges)[number];

export interface ClosedMonth {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly closedAt: Instant;
}

export interface ChangedCase {
  readonly id: string;
  readonly known: { readonly registeredOn?: CalendarDate | undefined; readonly closedOn?: CalendarDate | undefined };
  readonly events: readonly {
    readonly kind: string;
    readonly on: CalendarDate;
    readonly at: Instant;
    readonly void?: string | null;
  }[];
}

/** The changes of one closed month, by their kind; none is empty in all. */
export interface MonthCorrections {
  readonly from: CalendarDate;
  readonly cases: CaseIds;
  readonly by: Readonly<Record<LaterChange, CaseIds>>;
}

/** One change of one closed month by one case. */
export interface MonthChange {
  readonly id: string;
  readonly from: CalendarDate;
  readonly kind: LaterChange;
}

/** What a case changed in the period of the months that are closed, in any order. A case without a number is counted nowhere. */
export function laterChangesOf(
  one: ChangedCase,
  closed: readonly ClosedMonth[],
  period: ReportPeriod,
  zone: OfficeZone,
): readonly MonthChange[] {
  const { id, known } = one;
  const { registeredOn } = known;
  const before = closed.filter(({ to }) => to < period.from);
  if (before.length === 0 || registeredOn === undefined) return [];
  return one.events
    .filter((event) => !event.void && isRecordedWithin(event.at, period, zone))
    .flatMap((event) => {
      const kind = event.kind === 'corrected' || event.kind === 'voided' ? event.kind : 'recordedLater';
      // A correction reaches every month that the case is counted in; an entry reaches those from its own day on.
      const since = kind === 'recordedLater' ? event.on : registeredOn;
      // Until its ending was recorded the case was counted in the months after it too.
      const until = event.kind === 'closed' ? undefined : known.closedOn;
      return before
        .filter(({ from, to, closedAt }) => since <= to && (until === undefined || until >= from) && event.at > closedAt)
        .map(({ from }) => ({ id, from, kind }));
    });
}

/** The text of an instant is compared first: most events of a register lie far away. */
function isRecordedWithin(at: Instant, period: ReportPeriod, zone: OfficeZone): boolean {
  const [earliest, latest]: readonly [string, string] = [addDays(period.from, -1), addDays(period.to, 2)];
  return at >= earliest && at < latest && isWithin(civilDateOf(at, zone), period);
}

/** Month by month, the oldest first. */
export const monthCorrections = (changes: readonly MonthChange[]): readonly MonthCorrections[] =>
  [...Map.groupBy(changes, ({ from }) => from)]
    .map(([from, ofMonth]) => {
      const idsOf = (kind?: LaterChange) => [...new Set(ofMonth.filter((one) => !kind || one.kind === kind).map(({ id }) => id))];
      return {
        from,
        cases: idsOf(),
        by: { corrected: idsOf('corrected'), voided: idsOf('voided'), recordedLater: idsOf('recordedLater') },
      };
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
