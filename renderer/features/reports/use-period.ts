/** The period that the page shows; it stands in the address, so that a reload or a link shows the same report. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '#renderer/state/office.ts';
import { periodAround, type ReportPeriod, type ReportPeriodKind, reportPeriodKinds } from '#shared/domain/reports/report-period.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';

const KIND = 'jenis';
const DAY = 'mulai';

const isKind = (text: string | null): text is ReportPeriodKind => reportPeriodKinds.some((kind) => kind === text);

export function usePeriod(): readonly [ReportPeriod, (period: ReportPeriod) => void] {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const [kind, day] = [params.get(KIND), params.get(DAY)];
  const period = useMemo(() => periodAround(isKind(kind) ? kind : 'month', isCalendarDate(day) ? day : today), [kind, day, today]);
  return [period, (next) => setParams({ [KIND]: next.kind, [DAY]: next.from }, { replace: true })];
}
