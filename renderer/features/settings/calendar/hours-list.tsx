import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type HoursPeriod, servedDays } from '#shared/domain/calendar/service-timetable.ts';
import { formatDate } from '#shared/i18n/format.ts';
import css from '../settings.module.css';
import { SettingsTable } from '../settings-table.tsx';

interface Props {
  readonly hours: readonly HoursPeriod[];
  readonly onRemove: (period: HoursPeriod) => void;
}

/** The hours of each service by period; without any those of the SOP hold. */
export function HoursList({ hours, onRemove }: Props) {
  const t = useText('calendar');
  const locale = useLocale();
  const periodOf = ({ from, until }: HoursPeriod) =>
    until === null
      ? t('hoursOpen', { from: formatDate(from, locale) })
      : t('hoursPeriod', { from: formatDate(from, locale), until: formatDate(until, locale) });
  return (
    <>
      <div className={css.toolbar}>
        <h2>{t('hours')}</h2>
        <small>{t('hoursHelp')}</small>
      </div>
      {hours.length === 0 ? (
        <p className={css.empty}>{t('hoursNone')}</p>
      ) : (
        <SettingsTable<HoursPeriod>
          label={t('hours')}
          rows={hours}
          rowId={(period) => `${period.service} ${period.from} ${period.until ?? ''}`}
          columns={[
            { id: 'service', label: t('service'), width: 110, cell: (period) => t(`service_${period.service}`) },
            {
              id: 'days',
              label: t('hours'),
              cell: (period) => (
                <span className={css.twoLines}>
                  {servedDays.map((day, index) => `${t(`day_${day}`)} ${period.days[index] || t('hoursShut')}`).join('; ')}
                  <small>{`${periodOf(period)} · ${period.basis}`}</small>
                </span>
              ),
            },
            {
              id: 'remove',
              label: t('hoursRemove'),
              quiet: true,
              width: 90,
              cell: (period) => (
                <span className={css.ends}>
                  <Button tone="text" onClick={() => onRemove(period)}>
                    {t('hoursRemove')}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
