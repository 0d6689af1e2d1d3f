import { Calendar, CalendarCheck, Clock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { Foot, Grow, Scroll } from '#renderer/ui/frame/page.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { isWeekend } from '#shared/lib/calendar-date.ts';
import { DueGroup } from './due-group.tsx';
import css from './home.module.css';
import { nextHoliday } from './next-holiday.ts';
import type { HomeView } from './use-home.ts';

/** The table of deadlines: late, today, this week, and on demand the rest. */
export function DuePane({ view: { groups } }: { readonly view: HomeView }) {
  const t = useText('home');
  const locale = useLocale();
  const today = useToday();
  const calendar = useCalendar();
  const [all, setAll] = useState(false);
  const soon = groups.late.length + groups.today.length + groups.week.length;
  const total = soon + groups.later.length;
  const weekEnd = formatLongDate(groups.weekEndsOn, locale);
  const holiday = nextHoliday(today, calendar);
  if (total === 0) {
    return (
      <EmptyState icon={CalendarCheck} title={t('nothingDue')}>
        {t('nothingDueHelp')}
      </EmptyState>
    );
  }
  return (
    <>
      <Scroll label={t('columnTask')}>
        <table className={css.table}>
          <colgroup>
            <col className={css.taskColumn} />
            <col />
            <col className={css.dueColumn} />
            <col className={css.openColumn} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('columnTask')}</th>
              <th scope="col">{t('columnCase')}</th>
              <th scope="col">{t('columnDue')}</th>
              <th scope="col">
                <span className="sr-only">{t('columnOpen')}</span>
              </th>
            </tr>
          </thead>
          <DueGroup icon={TriangleAlert} tone="late" label={t('groupLate')} note={t('groupLateNote')} tasks={groups.late} first />
          <DueGroup
            icon={Clock}
            tone="soon"
            label={t('groupToday')}
            note={formatLongDate(today, locale)}
            tasks={groups.today}
            first={groups.late.length === 0}
          />
          <DueGroup
            icon={Calendar}
            label={isWeekend(today) ? t('groupWeekComing') : t('groupWeek')}
            note={t('until', { date: weekEnd })}
            tasks={groups.week}
          />
          {(all || soon === 0) && (
            <DueGroup icon={Calendar} label={t('groupLater')} note={t('groupLaterNote', { date: weekEnd })} tasks={groups.later} />
          )}
        </table>
      </Scroll>
      <Foot>
        <span>{t('footCount', { count: soon, date: weekEnd })}</span>
        {groups.later.length > 0 && soon > 0 && (
          <button type="button" className={css.link} onClick={() => setAll(!all)}>
            {all ? t('showWeek', { date: weekEnd }) : t('showAll', { count: total })}
          </button>
        )}
        <Grow />
        {holiday && <span>{t('nextHoliday', { date: formatLongDate(holiday.on, locale), name: holiday.name })}</span>}
      </Foot>
    </>
  );
}
