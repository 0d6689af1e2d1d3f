import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type OfficeState, padsOf } from '#renderer/state/office.ts';
import css from '#renderer/ui/counter/counter-form.module.css';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { CounterValues } from './counter-values.ts';

const at = fieldNames<CounterValues>();

interface Props {
  readonly office: OfficeState;
  readonly today: CalendarDate;
}

/** The number, date and hour that stand on the paper of the pad, and why it is entered now. */
export function PadSection({ office, today }: Props) {
  const t = useText('registers');
  const fromPad = useWatch<CounterValues, 'fromPad'>({ name: 'fromPad' });
  // The only pad stands in the field already; the first field to fill is then the number.
  const { getValues } = useFormContext<CounterValues>();
  const [padDesk] = useState(() => getValues('padDesk'));
  if (!fromPad) return null;
  const pads = padsOf(office);
  if (pads.length === 0) {
    return (
      <FormSection title={t('padTitle')}>
        <p className={css.note}>{t('padNone')}</p>
      </FormSection>
    );
  }
  return (
    <FormSection title={t('padTitle')} required>
      <FormGrid>
        <SelectField
          name={at('padDesk')}
          label={t('pad')}
          required
          span={2}
          autoFocus={!padDesk}
          choices={pads.map((pad) => ({ value: pad.code, label: `${pad.code}, ${pad.name}` }))}
        />
        <TextField name={at('padSeq')} label={t('padSeq')} required span={2} inputMode="numeric" autoFocus={Boolean(padDesk)} />
        <span className={css.gridGap} />
        <DateField name={at('padOn')} label={t('padOn')} required span={2} today={today} max={today} />
        <TextField name={at('padAt')} label={t('padAt')} required span={2} inputMode="numeric" />
        <span className={css.gridGap} />
        <TextField name={at('padReason')} label={t('padReason')} required span={6} />
      </FormGrid>
    </FormSection>
  );
}
