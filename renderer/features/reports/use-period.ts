/** The period and the unit that the page shows; they stand in the address, so that a reload or a link shows the same report. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '#renderer/state/office.ts';
import { periodAround, type ReportPeriod, type ReportPeriodKind, reportPeriodKinds } from '#shared/domain/reports/report-period.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';

const KIND = 'jenis';
const DAY = 'mulai';
const UNIT = 'unit';

const isKind = (text: string | null): text is ReportPeriodKind => reportPeriodKinds.some((kind) => kind === text);

export function usePeriod(): readonly [ReportPeriod, (period: ReportPeriod) => void] {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const [kind, day] = [params.get(KIND), params.get(DAY)];
  const period = useMemo(() => periodAround(isKind(kind) ? kind : 'month', isCalendarDate(day) ? day : today), [kind, day, today]);
  return [period, (next) => setParams((before) => withParams(before, { [KIND]: next.kind, [DAY]: next.from }), { replace: true })];
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
