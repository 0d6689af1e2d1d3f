/**
 * How far the public information list is documented, for each division: complete and clear (SOP-PPID-06 Q.5; domain.md 8, scenario 23).
 * An entry counts as documented where a record of the archive holds it, and as complete where none of its elements is lacking.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { CaseIds } from './service-report.ts';

export interface ListedInformation {
  readonly id: string;
  /** Who controls it: the division. */
  readonly division: string;
  readonly listedOn: CalendarDate | undefined;
  readonly withdrawnOn: CalendarDate | undefined;
  /** A record of the archive holds it. */
  readonly documented: boolean;
  readonly complete: boolean;
}

export interface DivisionFigures {
  readonly division: string;
  readonly listed: CaseIds;
  readonly documented: CaseIds;
  readonly undocumented: CaseIds;
  readonly incomplete: CaseIds;
}

/** The entries that stood in the list on the last day of the period, by division in the order of their names. */
export function documentedByDivision(entries: readonly ListedInformation[], lastDay: CalendarDate): readonly DivisionFigures[] {
  const standing = entries.filter(
    ({ listedOn, withdrawnOn }) => listedOn !== undefined && listedOn <= lastDay && (withdrawnOn === undefined || withdrawnOn > lastDay),
  );
  return [...Map.groupBy(standing, ({ division }) => division)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'id'))
    .map(([division, own]) => ({
      division,
      listed: idsOf(own),
      documented: idsOf(own.filter(({ documented }) => documented)),
      undocumented: idsOf(own.filter(({ documented }) => !documented)),
      incomplete: idsOf(own.filter(({ complete }) => !complete)),
    }));
}

const idsOf = (entries: readonly ListedInformation[]): CaseIds => entries.map(({ id }) => id);
