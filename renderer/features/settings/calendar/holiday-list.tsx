import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Holiday } from '#shared/domain/calendar/holiday-table.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from '../settings.module.css';
import { SettingsTable } from '../settings-table.tsx';

interface Props {
  readonly days: readonly Row<'holiday'>[];
  readonly onRemove: (day: Holiday) => void;
}

/** The days of one year that are no working days. */
export function HolidayList({ days, onRemove }: Props) {
  const t = useText('settings');
  const locale = useLocale();
  return (
    <SettingsTable<Row<'holiday'>>
      label={t('addDay')}
      rows={days.toSorted((a, b) => (a.on < b.on ? -1 : 1))}
      rowId={(day) => day.id}
      columns={[
        { id: 'on', label: t('dayOn'), width: 210, cell: (day) => formatLongDate(day.on, locale) },
        { id: 'name', label: t('dayName'), cell: (day) => <TwoLine first={day.name} {...(day.decree ? { second: day.decree } : {})} /> },
        { id: 'kind', label: t('dayKind'), width: 150, cell: (day) => t(`kind_${day.kind}`) },
        {
          id: 'remove',
          label: t('remove'),
          quiet: true,
          width: 110,
          cell: (day) => (
            <span className={css.ends}>
              <Button tone="text" onClick={() => onRemove(holidayOf(day))}>
                {t('remove')}
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}

const holidayOf = ({ on, kind, name, decree }: Row<'holiday'>): Holiday =>
  decree === null ? { on, kind, name } : { on, kind, name, decree };
