import OutlinedInput from '@mui/material/OutlinedInput';
import { ScanLine } from 'lucide-react';
import { type Ref, useId } from 'react';
import { FieldFrame } from '#renderer/ui/form/field.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useText } from '#renderer/ui/use-text.ts';

interface Props {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

/** Where codes and names are typed; the scanner needs no focus. */
export function ScanField({ inputRef, value, onChange, onEnter }: Props) {
  const t = useText('shelfCheck');
  const id = useId();
  return (
    <FieldFrame id={id} label={t('scanField')}>
      <OutlinedInput
        id={id}
        value={value}
        inputRef={inputRef}
        autoFocus
        autoComplete="off"
        placeholder={t('scanPlaceholder')}
        startAdornment={<Icon of={ScanLine} small />}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </FieldFrame>
  );
}
