import { ChartNoAxesColumn } from 'lucide-react';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber, shortMonthName } from '#shared/i18n/format.ts';
import { dayOfMonth, monthOf } from '#shared/lib/calendar-date.ts';
import css from './home.module.css';
import type { WeekFlow } from './weekly-flow.ts';

const HEIGHT = 136;
const BASE = 116;
const TALLEST = 92;
const STEP = 52;
const FIRST = 28;
const BAR = 15;

/** Two bars for each week, with their figures; the same in words for a screen reader. */
export function WeekChart({ weeks }: { readonly weeks: readonly WeekFlow[] }) {
  const t = useText('home');
  const locale = useLocale();
  const most = Math.max(1, ...weeks.flatMap(({ arrived, finished }) => [arrived, finished]));
  const height = (count: number) => Math.round((count / most) * TALLEST);
  const monday = ({ monday: on }: WeekFlow) => `${dayOfMonth(on)} ${shortMonthName(monthOf(on), locale)}`;
  const words = weeks
    .map((week) =>
      t('chartWeek', { date: monday(week), arrived: formatNumber(week.arrived, locale), finished: formatNumber(week.finished, locale) }),
    )
    .join(' ');
  return (
    <PanelSection
      title={t('chart')}
      icon={ChartNoAxesColumn}
      tail={
        <span className={css.key}>
          <i className={css.keyIn} />
          {t('chartIn')}
          <i className={css.keyOut} />
          {t('chartOut')}
        </span>
      }
    >
      <svg className={css.chart} viewBox={`0 0 340 ${HEIGHT}`} role="img" aria-label={words}>
        <path d={`M20 ${BASE + 0.5}H336`} className={css.axis} />
        {weeks.map((week, index) => {
          const x = FIRST + index * STEP;
          return (
            <g key={week.monday}>
              <rect x={x} y={BASE - height(week.arrived)} width={BAR} height={height(week.arrived)} className={css.barIn} />
              <rect x={x + 18} y={BASE - height(week.finished)} width={BAR} height={height(week.finished)} className={css.barOut} />
              <text x={x + 7} y={BASE - 4 - height(week.arrived)} className={css.value}>
                {formatNumber(week.arrived, locale)}
              </text>
              <text x={x + 25} y={BASE - 4 - height(week.finished)} className={css.value}>
                {formatNumber(week.finished, locale)}
              </text>
              <text x={x + 16} y={BASE + 16}>
                {monday(week)}
              </text>
            </g>
          );
        })}
      </svg>
    </PanelSection>
  );
}
