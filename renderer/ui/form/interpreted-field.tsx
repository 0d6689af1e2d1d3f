import { Check } from 'lucide-react';
import { Icon } from '../parts/icon.tsx';
import type { FieldProps } from './field.tsx';
import css from './form.module.css';
import { useField } from './form-context.ts';
import { TextField } from './text-field.tsx';

interface Props extends FieldProps {
  /** How the text is understood ("kira-kira tahun 2019"), or null while it cannot be read. */
  readonly interpret: (text: string) => string | null;
  readonly placeholder?: string;
}

/** A text that has a meaning of its own, said under it while it is typed: archival dates ("± 2019", "2022–2024"), extents. */
export function InterpretedField({ interpret, ...props }: Props) {
  const { field, error } = useField(props);
  const text = String(field.value ?? '');
  const meaning = text.trim() === '' || error ? null : interpret(text);
  return (
    <TextField
      {...props}
      help={meaning ?? props.help ?? ''}
      tail={
        meaning && (
          <span className={css.ready} style={{ display: 'inline-flex' }}>
            <Icon of={Check} small />
          </span>
        )
      }
    />
  );
}
