import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { formatNumber } from '#shared/i18n/format.ts';
import { useLocale, useText } from '../use-text.ts';
import { FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';
import { readTypedNumber } from './typed-number.ts';

interface Props extends FieldProps {
  /** "lembar", "meter". */
  readonly unit?: string;
  readonly decimals?: number;
}

/** A figure. Its value in the form is a number, null where nothing was typed, and the text itself where it cannot be read. */
export function NumberField({ unit, decimals = 0, ...props }: Props) {
  const t = useText('ui');
  const locale = useLocale();
  const bound = useField(props, { check: (typed) => (typeof typed === 'string' && typed !== '' ? 'ui.errorNumber' : undefined) });
  const { field } = bound;
  const [typing, setTyping] = useState<string | null>(null);
  const shown = typing ?? (typeof field.value === 'number' ? trimmed(formatNumber(field.value, locale, decimals)) : (field.value ?? ''));
  const unreadable = typing === null && typeof field.value === 'string' && field.value !== '';
  const error = unreadable ? t('errorNumber') : bound.error;
  return (
    <FieldFrame {...props} id={bound.id} error={error} previous={bound.previous}>
      <OutlinedInput
        id={bound.id}
        name={field.name}
        value={shown}
        inputRef={field.ref}
        onChange={(event) => {
          setTyping(event.target.value);
          field.onChange(event.target.value.trim() === '' ? null : (readTypedNumber(event.target.value) ?? event.target.value));
        }}
        onBlur={() => {
          setTyping(null);
          field.onBlur();
        }}
        onKeyDown={bound.onKeyDown}
        disabled={bound.disabled}
        error={error !== undefined}
        autoFocus={props.autoFocus ?? false}
        autoComplete="off"
        endAdornment={unit && <small style={{ whiteSpace: 'nowrap' }}>{unit}</small>}
        slotProps={{
          input: {
            inputMode: 'decimal',
            style: { textAlign: 'right' },
            'aria-describedby': error ? `${bound.id}-error` : bound.describedBy,
            'aria-required': props.required,
            'aria-invalid': error !== undefined,
          },
        }}
      />
    </FieldFrame>
  );
}

/** "64,00" -> "64". */
const trimmed = (text: string): string => text.replace(/,0+$/, '');
