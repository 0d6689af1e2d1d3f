import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { materialActs } from '#shared/domain/objections/objection-events.ts';
import { RecordField } from './record-field.tsx';

/** One document for the answer: asked for, lent, copied, or not held (annex step 4). */
export function MaterialFields() {
  const t = useText('objectionFlow');
  return (
    <>
      <RadioField
        name="act"
        label={t('materialAct')}
        required
        choices={materialActs.map((act) => ({ value: act, label: t(`act_${act}`) }))}
      />
      <RecordField label={t('materialRecord')} words="what" />
      <TextField name="what" label={t('materialWhat')} required />
      <TextField name="from" label={t('materialFrom')} />
    </>
  );
}

/** Who looked at the material last. */
export function FinalCheckFields({ selfCheck }: { readonly selfCheck: boolean }) {
  const t = useText('objections');
  const f = useText('objectionFlow');
  return (
    <>
      <TextField name="checkedBy" label={f('finalCheckBy')} required />
      {selfCheck && <TextField name="selfCheckReason" label={t('evSelfCheck')} required help={f('selfCheckMaterialHelp')} />}
    </>
  );
}

/** The material goes to the desk. */
export function PreparedFields() {
  const t = useText('objections');
  const f = useText('objectionFlow');
  return (
    <>
      <MultilineField name="result" label={t('evResult')} required rows={2} />
      <TextField name="handedTo" label={f('handedTo')} />
    </>
  );
}
