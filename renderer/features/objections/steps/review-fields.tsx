import { Users } from 'lucide-react';
import { CheckboxGroupField, RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { reviewLetters } from '#shared/domain/objections/objection-events.ts';
import type { StepFieldProps } from './field-types.ts';
import { ReviewSearch } from './review-search.tsx';

/** The review of the superior: what was found, what is recommended, which letters follow (annex step 3). */
export function ReviewFields({ file, merged }: Pick<StepFieldProps, 'file'> & { readonly merged: boolean }) {
  const t = useText('objections');
  const f = useText('objectionFlow');
  return (
    <>
      <ReviewSearch />
      {file.known.late && (
        <RadioField
          name="lateFiling"
          label={f('reviewLate')}
          required
          choices={[
            { value: 'accepted', label: f('reviewLateAccepted') },
            { value: 'rejected', label: f('reviewLateRejected') },
          ]}
        />
      )}
      <RadioField
        name="finding"
        label={t('evFinding')}
        required
        columns
        choices={[
          { value: 'justified', label: t('evFindingJustified') },
          { value: 'partly', label: f('findingPartly') },
          { value: 'refuse', label: t('evFindingRefuse') },
        ]}
      />
      <MultilineField name="recommendation" label={f('recommendation')} rows={2} />
      <CheckboxGroupField
        name="letters"
        label={f('letters')}
        columns={2}
        choices={reviewLetters.map((letter) => ({ value: letter, label: f(`letter_${letter}`) }))}
      />
      <TextField name="signer" label={t('evSigner')} required />
      {merged && (
        <>
          <Banner tone="stamp" icon={Users} title={f('mergedTitle')}>
            {f('mergedText')}
          </Banner>
          <OrderFields />
        </>
      )}
    </>
  );
}

/** What is ordered, and until when; of itself and as a part of a merged review. */
export function OrderFields() {
  const t = useText('objections');
  const f = useText('objectionFlow');
  return (
    <>
      <RadioField
        name="orderKind"
        label={f('orderKind')}
        required
        columns
        choices={[
          { value: 'give', label: f('orderGive') },
          { value: 'refuse', label: f('orderRefuse') },
        ]}
      />
      <MultilineField name="instruction" label={f('orderText')} rows={2} />
      <TextField name="orderNumber" label={t('evOrderNumber')} required span={3} />
      <TextField name="orderWorkingDays" label={t('evOrderDays')} span={3} inputMode="numeric" />
    </>
  );
}
