/**
 * The consequence test (uji konsekuensi): which part of a document is excluded, by which law, with which consequence if it is opened
 * or kept closed, and for how long (UU 14/2008 Arts. 17 to 20; PP 61/2010; Perki 1/2021 Arts. 47 to 49; SOP-PPID-04 F). It is led by the
 * PPID and takes effect only with the approval of the head of the body. A frozen sheet is the approved one.
 */
import { addYears, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { EntityFields } from '#shared/schema/entities.ts';

export type ConsequencePart = EntityFields<'consequencePart'>;
export type Article17 = NonNullable<ConsequencePart['article17']>;

export type ConsequenceEventKind = EntityFields<'consequenceEvent'>['kind'];

export interface ConsequenceEvent {
  readonly kind: ConsequenceEventKind;
  readonly on: CalendarDate;
}

/** `draft` may be changed; `approved` is frozen; `rejected` may be changed and put before the head again. */
export type ConsequenceState = 'draft' | 'approved' | 'rejected' | 'voided';

export interface ConsequenceCourse {
  readonly state: ConsequenceState;
  readonly approvedOn?: CalendarDate;
}

export function foldConsequence(events: readonly ConsequenceEvent[]): ConsequenceCourse {
  let course: ConsequenceCourse = { state: 'draft' };
  for (const { kind, on } of events) {
    if (!mayHappen(course.state, kind)) continue;
    course = kind === 'approved' ? { state: 'approved', approvedOn: on } : { state: kind };
  }
  return course;
}

/** Approved once; what was approved can only be voided, with a reason. */
export const mayHappen = (state: ConsequenceState, kind: ConsequenceEventKind): boolean =>
  state !== 'voided' && (kind === 'voided' || state !== 'approved');

export const mayChange = (state: ConsequenceState): boolean => state === 'draft' || state === 'rejected';

/** Law-enforcement information (Art. 17 a) stays closed for at most thirty years (PP 61/2010). */
export const MOST_YEARS_LAW_ENFORCEMENT = 30;

/** Deeds, wills and personal secrets are not bound to a number of years in the same way (domain.md 3.4). */
const mayBeUnlimited: readonly Article17[] = ['g', 'h'];

export type SheetGap =
  | { readonly code: 'noParts' }
  | { readonly code: 'noAttendance' }
  | { readonly code: 'part.undecided' | 'part.noLaw' | 'part.noConsequence' | 'part.noPeriod'; readonly position: number }
  | { readonly code: 'part.tooLong'; readonly position: number; readonly years: number }
  | { readonly code: 'part.unlimited'; readonly position: number };

/** What a sheet lacks before it can be put before the head of the body; empty where nothing. */
export function sheetGaps(sheet: { readonly attendance: number; readonly parts: readonly ConsequencePart[] }): readonly SheetGap[] {
  return [
    ...(sheet.parts.length === 0 ? [{ code: 'noParts' as const }] : []),
    ...(sheet.attendance === 0 ? [{ code: 'noAttendance' as const }] : []),
    ...sheet.parts.flatMap((part) => partGaps(part)),
  ];
}

function partGaps(part: ConsequencePart): readonly SheetGap[] {
  const { position } = part;
  if (part.verdict === null) return [{ code: 'part.undecided', position }];
  if (part.ifOpened === null || part.ifClosed === null) return [{ code: 'part.noConsequence', position }];
  if (part.verdict === 'open') return [];
  if (part.article17 === null || (part.article17 === 'j' && part.otherLaw === null)) return [{ code: 'part.noLaw', position }];
  if (part.unlimited) return mayBeUnlimited.includes(part.article17) ? [] : [{ code: 'part.unlimited', position }];
  if (!part.periodYears) return [{ code: 'part.noPeriod', position }];
  if (part.article17 === 'a' && part.periodYears > MOST_YEARS_LAW_ENFORCEMENT)
    return [{ code: 'part.tooLong', position, years: MOST_YEARS_LAW_ENFORCEMENT }];
  return [];
}

export interface Exclusion {
  readonly part: string;
  readonly article17: Article17 | null;
  readonly from: CalendarDate;
  /** The last day on which it is closed; null where no number of years binds it. */
  readonly until: CalendarDate | null;
}

/** The parts that are closed on a day: none before the approval, none after the period. */
export function exclusionsOn(course: ConsequenceCourse, parts: readonly ConsequencePart[], on: CalendarDate): readonly Exclusion[] {
  const { approvedOn } = course;
  if (course.state !== 'approved' || approvedOn === undefined || on < approvedOn) return [];
  return parts
    .filter(({ verdict }) => verdict === 'excluded')
    .map(({ part, article17, unlimited, periodYears }): Exclusion => {
      const until = unlimited || !periodYears ? null : addYears(approvedOn, periodYears);
      return { part, article17, from: approvedOn, until };
    })
    .filter(({ until }) => until === null || on <= until);
}

export type ApprovalRefusal = { readonly code: 'sheetGaps'; readonly gaps: readonly SheetGap[] } | { readonly code: 'notNow' };

export function approvable(
  course: ConsequenceCourse,
  sheet: { readonly attendance: number; readonly parts: readonly ConsequencePart[] },
): Result<null, ApprovalRefusal> {
  if (!mayHappen(course.state, 'approved')) return err({ code: 'notNow' });
  const gaps = sheetGaps(sheet);
  return gaps.length === 0 ? ok(null) : err({ code: 'sheetGaps', gaps });
}
