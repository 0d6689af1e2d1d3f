import { useWatch } from 'react-hook-form';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { CheckboxField, RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { deliveryChannels } from '#shared/domain/objections/objection-events.ts';
import { deliveryWords } from '../case-words.ts';
import { DeliveredItems } from './delivered-items.tsx';
import type { StepFieldProps } from './field-types.ts';

/** Sent by e-mail, fax or post; its receipt is recorded when the proof is there. */
export function DispatchFields() {
  const t = useText('objections');
  const f = useText('objectionFlow');
  return (
    <>
      <RadioField
        name="channel"
        label={t('evChannel')}
        required
        choices={(['email', 'post', 'fax'] as const).map((way) => ({ value: way, label: t(deliveryWords[way]) }))}
      />
      <TextField name="address" label={f('dispatchAddress')} required span={3} />
      <TextField name="tracking" label={f('dispatchTracking')} span={3} />
    </>
  );
}

/** Handed over by the way that was wanted; in person with a signed receipt that lists what was given (annex step 5). */
export function DeliveryFields({ file }: Pick<StepFieldProps, 'file'>) {
  const t = useText('objections');
  const f = useText('objectionFlow');
  const today = useToday();
  const { calendar } = useOffice();
  const channel: string | undefined = useWatch({ name: 'channel' });
  return (
    <>
      <RadioField
        name="channel"
        label={t('evChannel')}
        required
        choices={deliveryChannels.map((way) => ({ value: way, label: t(deliveryWords[way]) }))}
      />
      <DateField
        name="receivedOn"
        label={t('evReceivedOn')}
        required
        span={2}
        today={today}
        max={today}
        holiday={(on) => calendar.holidayOn(on)?.name}
      />
      <TextField name="receiver" label={t('evReceiver')} required span={2} />
      {file.row.proxy ? (
        <RadioField
          name="capacity"
          label={f('capacity')}
          span={2}
          choices={[
            { value: 'self', label: f('capacitySelf') },
            { value: 'proxy', label: f('capacityProxy') },
          ]}
        />
      ) : null}
      <DeliveredItems file={file} />
      <TextField name="ownMedium" label={f('ownMedium')} help={f('ownMediumHint')} />
      {channel === 'pickup' ? (
        <CheckboxField name="proofInFile" label={f('proofInFile')} />
      ) : (
        <TextField name="proof" label={f('proof')} required />
      )}
    </>
  );
}
