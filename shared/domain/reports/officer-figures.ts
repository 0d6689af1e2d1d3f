/**
 * What each officer did in a period, against the service standard: cases registered, answers recorded and how many of them came after
 * their limit, answers handed over. Staff is judged by such indicators every six months (SOP-PPID-04 U; domain.md 3).
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { isWithin, type ReportPeriod } from './report-period.ts';
import type { CaseIds } from './service-report.ts';

/** An event of a case with who recorded it; of cases that were voided none. */
export interface OfficerAct {
  readonly caseId: string;
  readonly kind: string;
  readonly on: CalendarDate;
  readonly personId: string | null;
}

export interface OfficerFigures {
  readonly personId: string;
  /** Every case in which one of the acts below is theirs. */
  readonly cases: CaseIds;
  readonly registered: CaseIds;
  readonly answered: CaseIds;
  /** Of those answered: after the limit. */
  readonly answeredLate: CaseIds;
  readonly delivered: CaseIds;
}

const ANSWERS = ['noticeGiven', 'replied'];

/** One entry for each person who did something, who did most first. `late`: the cases that were answered after their limit. */
export function officerFigures(acts: readonly OfficerAct[], period: ReportPeriod, late: CaseIds): readonly OfficerFigures[] {
  const within = acts.filter(({ on, personId }) => personId !== null && isWithin(on, period));
  const isLate = new Set(late);
  const byPerson = Map.groupBy(within, ({ personId }) => personId ?? '');
  const figures = [...byPerson].map(([personId, theirs]): OfficerFigures => {
    const of = (...kinds: readonly string[]) => unique(theirs.filter(({ kind }) => kinds.includes(kind)).map(({ caseId }) => caseId));
    const answered = of(...ANSWERS);
    return {
      personId,
      cases: of('registered', 'delivered', ...ANSWERS),
      registered: of('registered'),
      answered,
      answeredLate: answered.filter((id) => isLate.has(id)),
      delivered: of('delivered'),
    };
  });
  return figures
    .filter(({ cases }) => cases.length > 0)
    .toSorted((a, b) => b.cases.length - a.cases.length || (a.personId < b.personId ? -1 : 1));
}

const unique = (ids: readonly string[]): CaseIds => [...new Set(ids)];
