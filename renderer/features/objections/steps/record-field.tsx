import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import css from './steps.module.css';
import { foundOf, useReviewSearch } from './use-review-search.ts';

/** A record of the archive; its id goes to `recordId`, its words to `words`. */
export function RecordField({ label, words }: { readonly label: string; readonly words: string }) {
  const t = useText('objectionFlow');
  const form = useFormContext();
  const search = useReviewSearch('only');
  const [chosen, setChosen] = useState<PickerOption | null>(null);
  return (
    <div className={css.wide}>
      <span className={css.label}>{label}</span>
      <Picker
        label={label}
        value={chosen}
        search={search}
        placeholder={t('materialRecordPlaceholder')}
        onChange={(option) => {
          setChosen(option);
          const found = option && foundOf(option);
          form.setValue('recordId', found?.id ?? '');
          if (found && !form.getValues(words)) form.setValue(words, found.label);
        }}
      />
    </div>
  );
}
