import { Clock } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import css from '#renderer/ui/counter/counter-form.module.css';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid } from '#renderer/ui/form/field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { ServiceMoment } from '#shared/domain/calendar/service-hours.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { FormValues } from './registration-values.ts';

interface Props {
  readonly moment: ServiceMoment;
  readonly today: CalendarDate;
}

/** Outside service hours: the choice between today with a reason and the next service day as day H (domain.md 8, scenario 7). */
export function HoursChoice({ moment, today }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const [hours, fromPad] = useWatch<FormValues, ['hours', 'fromPad']>({ name: ['hours', 'fromPad'] });
  if (moment.within || fromPad) return null;
  const long = (on: CalendarDate) => formatLongDate(on, locale);
  if (moment.registerOn === today) return null;
  return (
    <div className={css.hours}>
      <Banner tone="soon" icon={Clock} title={t('outHoursTitle', { date: long(moment.registerOn) })} />
      <FormGrid>
        <RadioField
          name="hours"
          label={t('sectionHours')}
          span={3}
          columns
          choices={[
            { value: 'today', label: t('hRegisterToday', { date: long(today) }) },
            { value: 'next', label: t('hRegisterNext', { date: long(moment.registerOn) }) },
          ]}
        />
        {hours === 'today' && <TextField name="hoursReason" label={t('hReason')} span={3} placeholder={t('hReasonDefault')} />}
      </FormGrid>
    </div>
  );
}
