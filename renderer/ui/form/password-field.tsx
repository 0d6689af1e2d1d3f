import OutlinedInput from '@mui/material/OutlinedInput';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../parts/button.tsx';
import { useText } from '../use-text.ts';
import { FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';

interface Props extends FieldProps {
  /** Tells a password manager whether this is an old or a new one. */
  readonly autoComplete?: 'current-password' | 'new-password';
}

export function PasswordField({ autoComplete = 'current-password', ...props }: Props) {
  const t = useText('ui');
  const bound = useField(props);
  const [shown, setShown] = useState(false);
  const { field } = bound;
  return (
    <FieldFrame {...props} id={bound.id} error={bound.error}>
      <OutlinedInput
        id={bound.id}
        name={field.name}
        type={shown ? 'text' : 'password'}
        value={field.value ?? ''}
        inputRef={field.ref}
        onChange={field.onChange}
        onBlur={field.onBlur}
        disabled={bound.disabled}
        error={bound.error !== undefined}
        autoFocus={props.autoFocus ?? false}
        autoComplete={autoComplete}
        sx={{ paddingRight: '2px' }}
        endAdornment={
          <IconButton
            small
            icon={shown ? EyeOff : Eye}
            label={shown ? t('hidePassword') : t('showPassword')}
            pressed={shown}
            onClick={() => setShown(!shown)}
          />
        }
        slotProps={{
          input: { 'aria-describedby': bound.describedBy, 'aria-required': props.required, 'aria-invalid': bound.error !== undefined },
        }}
      />
    </FieldFrame>
  );
}
