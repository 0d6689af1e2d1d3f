import MenuItem from '@mui/material/MenuItem';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useId } from 'react';
import { describedBy, FieldFrame, type Span } from './field.tsx';

interface Shared {
  readonly label: string;
  readonly span?: Span;
  readonly help?: string;
}

interface TextProps extends Shared {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Values that are offered while typing. */
  readonly known?: readonly string[];
}

/** One line outside a form: a setting of the wizard that counts at once. */
export function PlainText({ label, span, help, value, onChange, error, required = false, known }: TextProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} span={span} help={help} error={error} required={required}>
      <OutlinedInput
        id={id}
        value={value}
        error={error !== undefined}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        slotProps={{
          input: {
            'aria-describedby': describedBy(id, error, help),
            'aria-required': required,
            ...(known ? { list: `${id}-known` } : {}),
          },
        }}
      />
      {known && (
        <datalist id={`${id}-known`}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}

/** A few lines outside a form, one thing on each. */
export function PlainLines({ label, span, help, value, onChange }: Pick<TextProps, 'label' | 'span' | 'help' | 'value' | 'onChange'>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} span={span} help={help}>
      <OutlinedInput
        id={id}
        value={value}
        multiline
        minRows={2}
        maxRows={6}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ input: { 'aria-describedby': describedBy(id, undefined, help) } }}
      />
    </FieldFrame>
  );
}

interface ChoiceProps<V extends string> extends Shared {
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** One of a few, outside a form. */
export function PlainChoice<V extends string>({ label, span, help, value, choices, onChange }: ChoiceProps<V>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} span={span} help={help} group>
      <Select
        value={value}
        // MUI gives back one of the values of the items below.
        onChange={(event) => onChange(event.target.value as V)}
        SelectDisplayProps={{ id, 'aria-labelledby': `${id}-label ${id}` }}
      >
        {choices.map((choice) => (
          <MenuItem key={choice.value} value={choice.value}>
            {choice.label}
          </MenuItem>
        ))}
      </Select>
    </FieldFrame>
  );
}
