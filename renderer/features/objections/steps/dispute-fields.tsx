import { useOffice, useToday } from '#renderer/state/office.ts';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { disputeSteps, disputeVerdicts } from '#shared/domain/objections/objection-events.ts';

interface Props {
  readonly kind: 'disputeFiled' | 'disputeStep' | 'disputeDecided';
}

/** A dispute before the Information Commission: filed, its steps with their numbers, its ruling with what must be done (SOP-PPID-05). */
export function DisputeFields({ kind }: Props) {
  const t = useText('objections');
  const f = useText('objectionFlow');
  const today = useToday();
  const { calendar } = useOffice();
  const holiday = (on: Parameters<typeof calendar.holidayOn>[0]) => calendar.holidayOn(on)?.name;
  switch (kind) {
    case 'disputeFiled':
      return (
        <>
          <DateField name="filedOn" label={t('evFiledOn')} required span={3} today={today} max={today} holiday={holiday} />
          <TextField name="commissionNumber" label={t('evCommissionNumber')} span={3} />
          <TextField name="commission" label={f('commission')} />
        </>
      );
    case 'disputeStep':
      return (
        <>
          <SelectField
            name="step"
            label={f('disputeStepKind')}
            required
            span={3}
            choices={disputeSteps.map((step) => ({ value: step, label: f(`step_${step}`) }))}
          />
          <TextField name="number" label={f('disputeNumber')} span={3} />
          <MultilineField name="note" label={f('note')} rows={2} />
        </>
      );
    case 'disputeDecided':
      return (
        <>
          <SelectField
            name="verdict"
            label={f('verdict')}
            required
            span={3}
            choices={disputeVerdicts.map((verdict) => ({ value: verdict, label: f(`verdict_${verdict}`) }))}
          />
          <TextField name="number" label={f('verdictNumber')} required span={3} />
          <MultilineField name="order" label={f('verdictOrder')} rows={2} />
          <DateField name="complyBy" label={f('complyBy')} span={3} today={today} holiday={holiday} />
        </>
      );
  }
}
