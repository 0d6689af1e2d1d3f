import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useToday } from '#renderer/state/office.ts';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import {
  periodAfter,
  periodAround,
  periodBefore,
  type ReportPeriod,
  rangeBetween,
  reportPeriodKinds,
} from '#shared/domain/reports/report-period.ts';
import type { ReportScope } from '#shared/domain/reports/report-scope.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { kindWords, periodName } from './period-words.ts';
import { RangeDialog } from './range-dialog.tsx';
import css from './reports.module.css';

interface Props {
  readonly period: ReportPeriod;
  readonly asOf: CalendarDate;
  readonly onChange: (period: ReportPeriod) => void;
  /** Units that can be reported on; none where no person has one. */
  readonly scopes: readonly ReportScope[];
  readonly scope: ReportScope | null;
  readonly onScope: (unitId: string | null) => void;
}

const kinds: readonly ReportPeriod['kind'][] = [...reportPeriodKinds, 'range'];

/** Which report: its kind, and the period with a step back and forth. Periods that have not begun are not offered. */
export function PeriodBar({ period, asOf, onChange, scopes, scope, onScope }: Props) {
  const t = useText('reports');
  const more = useText('reportsMore');
  const locale = useLocale();
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const current = period.kind === 'range' ? null : periodAround(period.kind, today);
  const running = period.from <= today && period.to >= today;
  const chooseKind = (kind: ReportPeriod['kind']) => {
    // Of the period that was shown the days that have come.
    if (kind === 'range') onChange(rangeBetween(period.from, running ? today : period.to));
    else onChange(periodAround(kind, running ? today : period.from));
  };
  // A range ends today at the latest, so it is moved on by as many days as are left.
  const after = periodAfter(period);
  const next = period.kind === 'range' && after.to > today ? rangeBetween(after.from, today) : after;
  return (
    <>
      <Tabs
        label={t('kinds')}
        items={kinds.map((kind) => ({ id: kind, label: t(kindWords[kind]) }))}
        current={period.kind}
        // The tabs give back one of the kinds above.
        onChange={(kind) => chooseKind(kind as ReportPeriod['kind'])}
      />
      <div className={css.period}>
        <IconButton icon={ChevronLeft} label={t('before')} onClick={() => onChange(periodBefore(period))} />
        <h2 aria-live="polite">{periodName(period, t, locale)}</h2>
        <IconButton icon={ChevronRight} label={t('after')} disabled={period.to >= today} onClick={() => onChange(next)} />
        {current === null && (
          <Button tone="text" onClick={() => setAsking(true)}>
            {more('rangeChange')}
          </Button>
        )}
        {current !== null && period.from !== current.from && (
          <Button tone="text" onClick={() => onChange(current)}>
            {t('now')}
          </Button>
        )}
        {scopes.length > 0 && (
          <Select
            value={scope?.unitId ?? ''}
            displayEmpty
            sx={{ maxWidth: 320 }}
            onChange={(event) => onScope(event.target.value || null)}
            SelectDisplayProps={{ 'aria-label': more('unit') }}
          >
            <MenuItem value="">{more('unitAll')}</MenuItem>
            {scopes.map(({ unitId, name }) => (
              <MenuItem key={unitId} value={unitId}>
                {name}
              </MenuItem>
            ))}
          </Select>
        )}
        <span className={css.asOf}>
          {t('asOf', { date: formatLongDate(asOf, locale) })}
          {asOf < period.to && <em>{t('running')}</em>}
        </span>
      </div>
      {asking && <RangeDialog period={period} onChange={onChange} onClose={() => setAsking(false)} />}
    </>
  );
}
