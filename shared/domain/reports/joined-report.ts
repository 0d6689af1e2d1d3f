/**
 * A report put together from the reports of parts of the registers: every figure is a list of cases, so the lists of the parts one after
 * the other are the list of all. Parts are given in the order of registration. So a large register is reckoned in slices.
 */
import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { MonthCourse } from './monthly-course.ts';
import { isWithin, type ReportPeriod } from './report-period.ts';
import { type ServiceReport, timeFigures } from './service-report.ts';

export function joinedReport(parts: readonly [ServiceReport, ...ServiceReport[]]): ServiceReport {
  const [{ period, asOf }] = parts;
  const requests = parts.map((part) => part.requests);
  const objections = parts.map((part) => part.objections);
  return {
    period,
    asOf,
    requests: { ...joined(requests), time: timeFigures(requests.flatMap(({ time }) => time?.cases ?? [])) },
    objections: { ...joined(objections), time: timeFigures(objections.flatMap(({ time }) => time?.cases ?? [])) },
  };
}

/** The months of the parts, each with the cases of all. */
export const joinedCourse = (parts: readonly (readonly MonthCourse[])[]): readonly MonthCourse[] =>
  (parts[0] ?? []).map(({ from }, month) => ({
    from,
    received: parts.flatMap((part) => part[month]?.received ?? []),
    answered: parts.flatMap((part) => part[month]?.answered ?? []),
    late: parts.flatMap((part) => part[month]?.late ?? []),
  }));

type Lists = { readonly [figure: string]: readonly unknown[] | Lists | object | null };

/** Lists of the same figure one after the other; figures by key (by ground, by reason) likewise. */
function joined<T extends object>(parts: readonly T[]): T {
  const [first] = parts as readonly Lists[];
  const keys = Object.keys(first ?? {});
  const of = (key: string) => (parts as readonly Lists[]).map((part) => part[key]);
  // What is not a list of cases (the time taken) is joined by who calls.
  return Object.fromEntries(
    keys.map((key) => {
      const all = of(key);
      if (Array.isArray(all[0])) return [key, all.flat()];
      return [key, key === 'time' ? null : joined(all as object[])];
    }),
  ) as T;
}

interface Course {
  readonly registeredOn?: CalendarDate | undefined;
  readonly closedOn?: CalendarDate | undefined;
  readonly voidReason?: string | undefined;
}

/**
 * Whether a case can say anything to the report of a period: it was registered by its end, and in the period something happened to it, or
 * it had not ended when the period began. What is left out belongs to no figure.
 */
export function concernsPeriod(
  { registeredOn, closedOn, voidReason }: Course,
  days: readonly CalendarDate[],
  period: ReportPeriod,
): boolean {
  if (registeredOn === undefined || registeredOn > period.to) return false;
  if (isWithin(registeredOn, period) || days.some((on) => isWithin(on, period))) return true;
  return voidReason === undefined && (closedOn === undefined || closedOn >= period.from);
}
