import { CheckboxGroupField, RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { addressees } from '#shared/domain/objections/objection-events.ts';
import type { StepFieldProps } from './field-types.ts';

/** Passing on, its receipt, its return with an instruction (SOP-PPID-04 annex step 2). */
export function PassFields({
  kind,
  file,
}: Pick<StepFieldProps, 'file'> & { readonly kind: 'forwarded' | 'passReceived' | 'passReturned' }) {
  const t = useText('objectionFlow');
  const choices = addressees.map((one) => ({ value: one, label: t(`addressee_${one}`) }));
  if (kind === 'forwarded') {
    return (
      <>
        <CheckboxGroupField name="addressees" label={t('passTo')} required choices={choices} />
        <TextField name="letterNumber" label={t('passLetter')} />
      </>
    );
  }
  const sent = choices.filter(({ value }) => file.known.passing[value] !== undefined);
  return (
    <>
      <RadioField name="addressee" label={t('passWho')} required choices={sent} />
      {kind === 'passReceived' ? (
        <TextField name="receivedBy" label={t('passReceivedBy')} required />
      ) : (
        <MultilineField name="instruction" label={t('passInstruction')} required />
      )}
    </>
  );
}
