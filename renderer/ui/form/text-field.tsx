import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReactNode } from 'react';
import { Icon, type IconType } from '../parts/icon.tsx';
import { FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';

interface Props extends FieldProps {
  readonly placeholder?: string;
  readonly icon?: IconType;
  /** Stands at the end of the input: a unit, a button. */
  readonly tail?: ReactNode;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'tel' | 'email' | 'numeric';
  readonly autoComplete?: string;
}

/** One line of text. */
export function TextField(props: Props) {
  const bound = useField(props);
  const { field } = bound;
  return (
    <FieldFrame {...props} id={bound.id} error={bound.error} previous={bound.previous}>
      <OutlinedInput
        id={bound.id}
        name={field.name}
        value={field.value ?? ''}
        inputRef={field.ref}
        onChange={field.onChange}
        onBlur={field.onBlur}
        onKeyDown={bound.onKeyDown}
        disabled={bound.disabled}
        error={bound.error !== undefined}
        placeholder={props.placeholder}
        autoFocus={props.autoFocus ?? false}
        autoComplete={props.autoComplete ?? 'off'}
        startAdornment={props.icon && <Icon of={props.icon} small />}
        endAdornment={props.tail}
        slotProps={{
          input: {
            'aria-describedby': bound.describedBy,
            'aria-required': props.required,
            'aria-invalid': bound.error !== undefined,
            maxLength: props.maxLength,
            inputMode: props.inputMode,
          },
        }}
      />
    </FieldFrame>
  );
}

interface MultilineProps extends FieldProps {
  readonly rows?: number;
  readonly maxRows?: number;
  readonly placeholder?: string;
}

/** A longer text; it grows with what is written. */
export function MultilineField({ rows = 2, maxRows = 8, ...props }: MultilineProps) {
  const bound = useField(props);
  const { field } = bound;
  return (
    <FieldFrame {...props} id={bound.id} error={bound.error} previous={bound.previous}>
      <OutlinedInput
        id={bound.id}
        name={field.name}
        multiline
        minRows={rows}
        maxRows={maxRows}
        value={field.value ?? ''}
        inputRef={field.ref}
        onChange={field.onChange}
        onBlur={field.onBlur}
        onKeyDown={bound.onKeyDown}
        disabled={bound.disabled}
        error={bound.error !== undefined}
        placeholder={props.placeholder}
        autoFocus={props.autoFocus ?? false}
        slotProps={{
          input: { 'aria-describedby': bound.describedBy, 'aria-required': props.required, 'aria-invalid': bound.error !== undefined },
        }}
      />
    </FieldFrame>
  );
}
