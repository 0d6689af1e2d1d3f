/** The period and the unit that the page shows; they stand in the address, so that a reload or a link shows the same report. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '#renderer/state/office.ts';
import {
  periodAround,
  type ReportPeriod,
  type ReportPeriodKind,
  rangeBetween,
  reportPeriodKinds,
} from '#shared/domain/reports/report-period.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';

const KIND = 'jenis';
const DAY = 'mulai';
const LAST_DAY = 'sampai';
const RANGE: ReportPeriod['kind'] = 'range';
const UNIT = 'unit';

const isKind = (text: string | null): text is ReportPeriodKind => reportPeriodKinds.some((kind) => kind === text);

export function usePeriod(): readonly [ReportPeriod, (period: ReportPeriod) => void] {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const [kind, day, last] = [params.get(KIND), params.get(DAY), params.get(LAST_DAY)];
  const period = useMemo(() => readPeriod(kind, day, last, today), [kind, day, last, today]);
  const show = (next: ReportPeriod) =>
    setParams((before) => withParams(before, { [KIND]: next.kind, [DAY]: next.from, [LAST_DAY]: next.kind === RANGE ? next.to : null }), {
      replace: true,
    });
  return [period, show];
}

/** Days that have not come yet belong to no range. */
function readPeriod(kind: string | null, day: string | null, last: string | null, today: CalendarDate): ReportPeriod {
  const from = isCalendarDate(day) ? day : today;
  if (kind === RANGE && isCalendarDate(last) && from <= today) return rangeBetween(from, last < today ? last : today);
  return periodAround(isKind(kind) ? kind : 'month', from);
}

/** The unit whose report is asked for; null for the whole office. */
export function useReportUnit(): readonly [string | null, (unitId: string | null) => void] {
  const [params, setParams] = useSearchParams();
  return [params.get(UNIT), (unitId) => setParams((before) => withParams(before, { [UNIT]: unitId }), { replace: true })];
}

function withParams(before: URLSearchParams, values: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
