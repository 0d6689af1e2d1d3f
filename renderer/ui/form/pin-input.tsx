import type { Ref } from 'react';
import css from './pin-input.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Called when the last digit is there. */
  readonly onComplete?: (value: string) => void;
  readonly length?: number;
  readonly wrong?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly describedBy?: string | undefined;
}

/** A PIN as cells with dots; underneath lies one real input, so pasting, screen readers and number pads work as anywhere. */
export function PinInput({ id, label, value, onChange, onComplete, length = 6, wrong = false, ...props }: Props) {
  return (
    <div className={wrong ? `${css.pin} ${css.wrong}` : css.pin}>
      <input
        ref={props.inputRef}
        id={id}
        className={css.input}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={props.describedBy}
        maxLength={length}
        disabled={props.disabled}
        // biome-ignore lint/a11y/noAutofocus: the PIN is the one thing to do on the screen that asks for it
        autoFocus={props.autoFocus}
        value={value}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, '').slice(0, length);
          onChange(digits);
          if (digits.length === length) onComplete?.(digits);
        }}
      />
      <span className={css.cells} aria-hidden="true">
        {Array.from({ length }, (_, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the cells have no identity but their place
            key={index}
            className={[css.cell, index < value.length && css.filled, index === value.length && css.next].filter(Boolean).join(' ')}
          />
        ))}
      </span>
    </div>
  );
}
