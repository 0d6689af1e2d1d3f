import { FieldFrame } from '#renderer/ui/form/field.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: PickerOption | null;
  readonly search: SearchOptions;
  readonly onChange: (value: PickerOption | null) => void;
}

/** Another record, found by its words. */
export function RecordPickerField({ id, label, value, search, onChange }: Props) {
  const t = useText('recordTies');
  return (
    <FieldFrame id={id} label={label} required>
      <Picker id={id} label={label} value={value} search={search} placeholder={t('referencePlaceholder')} onChange={onChange} />
    </FieldFrame>
  );
}
