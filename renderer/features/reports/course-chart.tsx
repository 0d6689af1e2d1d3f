import { BarChart } from '#renderer/ui/parts/bar-chart.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { MonthCourse } from '#shared/domain/reports/monthly-course.ts';
import { formatMonth } from '#shared/i18n/format.ts';
import { monthOf, yearOf } from '#shared/lib/calendar-date.ts';

const SHORT = 3;

/** How the months of the period went: registered, answered, and answered after the limit. */
export function CourseChart({ course }: { readonly course: readonly MonthCourse[] }) {
  const t = useText('reports');
  const locale = useLocale();
  return (
    <BarChart
      title={t('courseTitle')}
      series={[
        { id: 'received', label: t('courseReceived'), tone: 'stamp' },
        { id: 'answered', label: t('courseAnswered'), tone: 'done' },
        { id: 'late', label: t('courseLate'), tone: 'late' },
      ]}
      groups={course.map(({ from, received, answered, late }) => ({
        id: from,
        label: formatMonth(yearOf(from), monthOf(from), locale).slice(0, SHORT),
        values: [received.length, answered.length, late.length],
      }))}
    />
  );
}
