import { type ReactNode, useId } from 'react';
import { FieldFrame } from '#renderer/ui/form/field.tsx';
import css from './backup.module.css';

interface Props {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A key: figures of one width, no help from the browser, several lines where it is long. */
  readonly lines?: number;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** What is typed from paper or to confirm: never kept as a draft, never completed by the browser. */
export function TypedLine({ label, help, error, value, onChange, lines = 1, autoFocus = false, disabled = false }: Props) {
  const id = useId();
  const common = {
    id,
    value,
    disabled,
    className: css.typed,
    autoComplete: 'off',
    autoCapitalize: 'characters',
    spellCheck: false,
    'aria-required': true,
    'aria-invalid': error !== undefined,
    'aria-describedby': error ? `${id}-error` : help ? `${id}-help` : undefined,
  } as const;
  return (
    // Outside the grid of a form, where a field spans columns.
    <div>
      <FieldFrame id={id} label={label} required help={help} error={error}>
        {lines === 1 ? (
          // biome-ignore lint/a11y/noAutofocus: the one thing to do in the dialog or step that has just opened
          <input {...common} autoFocus={autoFocus} onChange={(event) => onChange(event.target.value)} />
        ) : (
          // biome-ignore lint/a11y/noAutofocus: the same
          <textarea {...common} rows={lines} autoFocus={autoFocus} onChange={(event) => onChange(event.target.value)} />
        )}
      </FieldFrame>
    </div>
  );
}
