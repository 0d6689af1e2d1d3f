import OutlinedInput from '@mui/material/OutlinedInput';
import { type KeyboardEvent, useRef } from 'react';
import { Button } from '#renderer/ui/parts/button.tsx';

interface LineField {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

interface Props {
  /** The first is where the next line begins. */
  readonly fields: readonly [LineField, LineField];
  readonly className: string | undefined;
  readonly ready: boolean;
  readonly addLabel: string;
  /** Empties the fields and saves the line; what was refused is put back. */
  readonly onAdd: () => Promise<void>;
}

/** A line that is typed below its list: Enter adds it and begins the next. */
export function TypedLine({ fields, className, ready, addLabel, onAdd }: Props) {
  const first = useRef<HTMLInputElement>(null);
  const add = () => {
    if (!ready) return;
    // At once: what is typed while the line is being saved begins the next one.
    first.current?.focus();
    onAdd().catch(reportError);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className={className}>
      {fields.map(({ value, label, placeholder, onChange }, place) => (
        <OutlinedInput
          key={label}
          {...(place === 0 ? { inputRef: first } : {})}
          value={value}
          placeholder={placeholder}
          slotProps={{ input: { 'aria-label': label } }}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          fullWidth
        />
      ))}
      <Button disabled={!ready} onClick={add}>
        {addLabel}
      </Button>
    </div>
  );
}
