import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { setRecordCategory } from '#renderer/commands/archive/set-category.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { categoryOf } from '#renderer/db/queries/lent-records.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { filled } from '#renderer/ui/form/typed.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { recordCategories } from '#shared/schema/entities/shelf.ts';
import type { Row } from '#shared/schema/entities.ts';

interface Props {
  readonly recordId: string;
  readonly known: Row<'recordCategory'> | undefined;
  readonly onClose: () => void;
}

/** Umum, vital or terjaga; how a vital record is protected and where its second copy lies. */
export function CategoryDialog({ recordId, known, onClose }: Props) {
  const t = useText('recordTies');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const said = categoryOf(known);
  // As the person saw it: who changed it meanwhile is asked about.
  const [base] = useState(() => (known ? basesOf('recordCategory', known) : {}));
  return (
    <DialogForm
      title={t('category')}
      submitLabel={t('save')}
      note={<p>{t('categoryNote')}</p>}
      initial={{ category: said.category, protection: said.protection ?? '', secondCopy: said.secondCopy ?? '' }}
      onSubmit={async (typed) => {
        const category = recordCategories.find((one) => one === typed.category) ?? 'general';
        const values = { category, protection: filled(typed.protection), secondCopy: filled(typed.secondCopy) };
        const saved = await setRecordCategory(ctx, recordId, values, base);
        if (!saved.ok) return saved.error.code === 'nothingToDo' ? null : { form: common(saved.error) };
        toast({ text: t('saved') });
        return null;
      }}
      onClose={onClose}
    >
      <RadioField
        name="category"
        label={t('category')}
        required
        columns
        choices={recordCategories.map((value) => ({ value, label: t(`category_${value}`) }))}
      />
      <VitalFields />
    </DialogForm>
  );
}

/** Asked of vital records alone. */
function VitalFields() {
  const t = useText('recordTies');
  const category: unknown = useWatch({ name: 'category' });
  if (category !== 'vital') return null;
  return (
    <>
      <TextField name="protection" label={t('protection')} help={t('protectionHelp')} />
      <TextField name="secondCopy" label={t('secondCopy')} help={t('secondCopyHelp')} />
    </>
  );
}
