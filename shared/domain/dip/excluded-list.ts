/**
 * The list of excluded information as the approved consequence tests tell it (UU 14/2008 Arts. 17 to 20; Perki 1/2021 Art. 49; domain.md
 * 3.4). It is a list of its own: nothing on it is ever an entry of the public information list. Exclusion ends with its period; what ended
 * comes back for review and is not published by itself (scenario 18).
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { addYears } from '#shared/lib/calendar-date.ts';
import type { Article17, ConsequenceCourse, ConsequencePart } from '../consequence/consequence-test.ts';

export interface ExcludedPart {
  readonly part: string;
  readonly article17: Article17 | null;
  readonly otherLaw: string | null;
  readonly from: CalendarDate;
  /** The last day on which it is closed; null where no number of years binds it. */
  readonly until: CalendarDate | null;
  readonly state: 'inForce' | 'ended';
}

/** What an approved test excludes, also what is over; nothing before the approval. */
export function excludedParts(course: ConsequenceCourse, parts: readonly ConsequencePart[], today: CalendarDate): readonly ExcludedPart[] {
  const { approvedOn } = course;
  if (course.state !== 'approved' || approvedOn === undefined) return [];
  return parts
    .filter(({ verdict }) => verdict === 'excluded')
    .map(({ part, article17, otherLaw, unlimited, periodYears }) => {
      const until = unlimited || !periodYears ? null : addYears(approvedOn, periodYears);
      return { part, article17, otherLaw, from: approvedOn, until, state: until !== null && today > until ? 'ended' : 'inForce' };
    });
}

/**
 * Since when a record that the archive still holds as excluded has waited for a person: the last day of the last exclusion of its tests, where
 * all of them are over. Null where one is in force, or no approved test names it.
 */
export function endedExclusion(
  record: { readonly id: string; readonly accessClass: string },
  tests: readonly TestedRecord[],
  today: CalendarDate,
): CalendarDate | null {
  if (record.accessClass !== 'excluded') return null;
  const parts = tests
    .filter(({ recordId }) => recordId === record.id)
    .flatMap(({ course, parts: all }) => excludedParts(course, all, today));
  if (parts.some(({ state }) => state === 'inForce')) return null;
  return (
    parts
      .flatMap(({ until }) => until ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/** Why a record can't be listed: an exclusion in force covers it, or the archive holds it as excluded. */
export type ListingBar =
  | { readonly code: 'dip.excluded'; readonly recordId: string; readonly part: string; readonly until: CalendarDate | null }
  | { readonly code: 'dip.recordExcluded'; readonly recordId: string };

export interface TestedRecord {
  readonly recordId: string | null;
  readonly course: ConsequenceCourse;
  readonly parts: readonly ConsequencePart[];
}

/** The first bar among the records of an entry; null where it may be listed. */
export function listingBar(
  records: readonly { readonly id: string; readonly accessClass: string }[],
  tests: readonly TestedRecord[],
  today: CalendarDate,
): ListingBar | null {
  for (const { id, accessClass } of records) {
    const covering = tests
      .filter(({ recordId }) => recordId === id)
      .flatMap(({ course, parts }) => excludedParts(course, parts, today))
      .find(({ state }) => state === 'inForce');
    if (covering) return { code: 'dip.excluded', recordId: id, part: covering.part, until: covering.until };
    if (accessClass === 'excluded') return { code: 'dip.recordExcluded', recordId: id };
  }
  return null;
}
