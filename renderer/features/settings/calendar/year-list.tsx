import { CircleCheck, Clock } from 'lucide-react';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import { SettingsTable } from '../settings-table.tsx';

interface Props {
  readonly years: readonly Row<'calendarYear'>[];
  readonly days: readonly Row<'holiday'>[];
  readonly current: number;
  readonly onOpen: (year: Row<'calendarYear'>) => void;
}

/** The years of the table, each with its decree or the word that it is provisional. */
export function YearList({ years, days, current, onOpen }: Props) {
  const t = useText('settings');
  const sorted = years.toSorted((a, b) => a.year - b.year);
  return (
    <SettingsTable<Row<'calendarYear'>>
      label={t('years')}
      rows={sorted}
      rowId={(row) => row.id}
      selected={years.find((row) => row.year === current)?.id ?? null}
      onOpen={onOpen}
      columns={[
        { id: 'year', label: t('year'), width: 80, cell: (row) => String(row.year) },
        {
          id: 'status',
          label: t('yearStatus'),
          width: 190,
          cell: (row) =>
            row.status === 'decree' ? (
              <Tag icon={CircleCheck} tone="done">
                {t('status_decree')}
              </Tag>
            ) : (
              <Tag icon={Clock} tone="soon">
                {t('status_provisional')}
              </Tag>
            ),
        },
        { id: 'days', label: t('yearDays'), width: 64, cell: (row) => days.filter((day) => yearOf(day.on) === row.year).length },
        { id: 'source', label: t('yearSource'), cell: (row) => row.source },
      ]}
    />
  );
}
