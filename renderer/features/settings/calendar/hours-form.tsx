import { z } from 'zod';
import { saveHours } from '#renderer/commands/calendar/save-calendar.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { deskServices, type HoursPeriod, parseIntervals, servedDays } from '#shared/domain/calendar/service-timetable.ts';
import { dateText, text } from '#shared/schema/values.ts';
import { useSave } from '../use-save.ts';

const hoursText = z.string().refine((typed) => parseIntervals(typed) !== null, { message: 'hours' });
const schema = z
  .object({
    service: z.enum(deskServices),
    from: dateText,
    until: dateText.nullable(),
    day_1: hoursText,
    day_2: hoursText,
    day_3: hoursText,
    day_4: hoursText,
    day_5: hoursText,
    basis: text,
  })
  .refine(({ from, until }) => until === null || until >= from, { path: ['until'], message: 'until' });
type Values = z.input<typeof schema>;
const at = fieldNames<Values>();

const MON_TO_THU = '09:00-12:00, 13:00-15:00';

/** Hours of a service from a day on, as they stand on the door. */
export function HoursForm({ hours, onClose }: { readonly hours: readonly HoursPeriod[]; readonly onClose: () => void }) {
  const t = useText('calendar');
  const ctx = useCommandContext();
  const today = useToday();
  const save = useSave();
  const errorText = (code: string) => (code === 'hours' || code === 'until' ? t(`error_${code}`) : save.errorText(code));
  return (
    <FormFrame
      label={t('addHours')}
      schema={schema}
      defaultValues={{
        service: 'objection',
        from: today,
        until: null,
        day_1: MON_TO_THU,
        day_2: MON_TO_THU,
        day_3: MON_TO_THU,
        day_4: MON_TO_THU,
        day_5: '09:00-11:00',
        basis: '',
      }}
      errorText={errorText}
      onClose={onClose}
      onSubmit={async ({ service, from, until, day_1, day_2, day_3, day_4, day_5, basis }) => {
        const days: HoursPeriod['days'] = [day_1, day_2, day_3, day_4, day_5];
        const others = hours.filter((known) => known.service !== service || known.from !== from || known.until !== until);
        const refusal = await save.run(saveHours(ctx, [...others, { service, from, until, days, basis }]));
        if (!refusal) onClose();
        return refusal;
      }}
    >
      <FormSection title={t('addHours')} note={t('dayHelp')}>
        <FormGrid>
          <RadioField
            name={at('service')}
            label={t('service')}
            columns
            choices={deskServices.map((service) => ({ value: service, label: t(`service_${service}`) }))}
          />
          <DateField name={at('from')} label={t('hoursFrom')} required today={today} />
          <DateField name={at('until')} label={t('hoursUntil')} help={t('hoursUntilHelp')} today={today} />
          {servedDays.map((day) => (
            <TextField key={day} name={at(`day_${day}`)} label={t(`day_${day}`)} />
          ))}
          <TextField name={at('basis')} label={t('ruleBasis')} help={t('ruleBasisHelp')} required />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}
