/**
 * What a desk closes its day with, on paper beside the registers: the first and the last number that were given, what was voided, and who went
 * home with a list of what is missing. A number between the two that was not given on the day stands out.
 */
import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { CaseRegister } from '../applicants/applicant-match.ts';

/** One case as the day saw it; days are those on which something was recorded, not those that were typed. */
export interface DayCase {
  readonly register: CaseRegister;
  /** The register number, or the visit code of an entry that has none yet. */
  readonly entry: string;
  readonly name: string;
  /** When its number was given, and where it stands in its series. */
  readonly given: { readonly on: CalendarDate; readonly desk: string; readonly year: number; readonly seq: number } | null;
  readonly voided: { readonly on: CalendarDate; readonly reason: string } | null;
  /** Neither numbered nor ended: what is missing is still to come. */
  readonly open: boolean;
  readonly enteredOn: CalendarDate;
}

/** The numbers of one series (register, desk, year) that were given on the day. */
export interface DaySeries {
  readonly register: CaseRegister;
  readonly desk: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
  /** Places in the series between first and last that the day did not give: given before from a paper pad, or not there. */
  readonly between: readonly number[];
}

export interface DayClosing {
  readonly series: readonly DaySeries[];
  readonly voids: readonly { readonly number: string; readonly name: string; readonly reason: string }[];
  /** Oldest first. */
  readonly returns: readonly {
    readonly register: CaseRegister;
    readonly visitCode: string;
    readonly name: string;
    readonly since: CalendarDate;
  }[];
}

const registerOrder: readonly CaseRegister[] = ['request', 'objection', 'complaint'];

export function dayClosing(cases: readonly DayCase[], day: CalendarDate): DayClosing {
  const given = cases.flatMap(({ register, entry, given: place }) => (place?.on === day ? [{ register, entry, ...place }] : []));
  const groups = Map.groupBy(given, ({ register, desk, year }) => `${registerOrder.indexOf(register)} ${desk} ${year}`);
  const bySeries = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, numbers]) => numbers.toSorted((a, b) => a.seq - b.seq));
  return {
    series: bySeries.flatMap((numbers): readonly DaySeries[] => {
      const [first, last] = [numbers[0], numbers.at(-1)];
      if (!first || !last) return [];
      const taken = new Set(numbers.map(({ seq }) => seq));
      const between = Array.from({ length: last.seq - first.seq }, (_, step) => first.seq + step).filter((seq) => !taken.has(seq));
      return [{ register: first.register, desk: first.desk, count: numbers.length, first: first.entry, last: last.entry, between }];
    }),
    voids: cases.flatMap(({ voided, entry, name }) => (voided?.on === day ? [{ number: entry, name, reason: voided.reason }] : [])),
    returns: cases
      .filter(({ open, enteredOn }) => open && enteredOn <= day)
      .map(({ register, entry, name, enteredOn }) => ({ register, visitCode: entry, name, since: enteredOn }))
      .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.visitCode < b.visitCode ? -1 : 1)),
  };
}
