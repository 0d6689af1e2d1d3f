import { useState } from 'react';
import { useRecordChoices } from '#renderer/cases/record-choices.ts';
import { addReference, type CrossReferenceRefusal } from '#renderer/commands/archive/cross-reference.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { crossReferenceKinds } from '#shared/schema/entities/archive.ts';
import { RecordPickerField } from './record-picker-field.tsx';

/** Words for what the rule refuses. */
export const referenceRefusals: Readonly<Partial<Record<CrossReferenceRefusal['code'], MessageKey<'recordTies'>>>> = {
  'reference.itself': 'errItself',
  'reference.twice': 'errTwice',
  'reference.opposite': 'errOpposite',
  unknownRecord: 'errUnknown',
};

/** What this record is to another one: said here, read on both. */
export function ReferenceDialog({ recordId, onClose }: { readonly recordId: string; readonly onClose: () => void }) {
  const t = useText('recordTies');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const search = useRecordChoices({ except: recordId });
  const [other, setOther] = useState<PickerOption | null>(null);
  return (
    <DialogForm
      title={t('addReference')}
      submitLabel={t('save')}
      initial={{ kind: 'related' }}
      onSubmit={async (typed) => {
        if (!other) return { form: t('referenceMissing') };
        const kind = crossReferenceKinds.find((one) => one === typed.kind) ?? 'related';
        const saved = await addReference(ctx, { fromId: recordId, kind, toId: other.id });
        if (!saved.ok) {
          const words = referenceRefusals[saved.error.code];
          return { form: words ? t(words) : common(saved.error) };
        }
        toast({ text: t('referenceSaved') });
        return null;
      }}
      onClose={onClose}
    >
      <SelectField
        name="kind"
        label={t('referenceKind')}
        required
        choices={crossReferenceKinds.map((value) => ({ value, label: t(`from_${value}`) }))}
      />
      <RecordPickerField id="reference-to" label={t('referenceTo')} value={other} search={search} onChange={setOther} />
    </DialogForm>
  );
}
