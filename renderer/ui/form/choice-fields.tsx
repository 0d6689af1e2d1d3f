// biome-ignore-all lint/a11y/noLabelWithoutControl: Tick and RadioTick are the inputs inside these labels
// biome-ignore-all lint/a11y/useSemanticElements: a <fieldset> cannot be a grid container in every engine; the group says what it is
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../use-text.ts';
import { FieldFrame, type FieldProps } from './field.tsx';
import css from './form.module.css';
import { useField } from './form-context.ts';
import { RadioTick, Tick } from './tick.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The letter of the paper form: pressing it ticks the choice. */
  readonly letter?: string;
  readonly disabled?: boolean;
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly Choice[];
}

const labelOf = (choices: readonly Choice[], value: unknown): string | undefined => choices.find((choice) => choice.value === value)?.label;

const OPENS = [' ', 'Enter', 'ArrowDown', 'ArrowUp'];

/** Ctrl+Enter saves the form: no list opens over what it answers. */
const opensList = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => OPENS.includes(key) && !(ctrlKey || altKey || metaKey);

/** One of a short list. For long lists there is PickerField. */
export function SelectField({ choices, ...props }: ChoiceProps) {
  const t = useText('ui');
  const bound = useField(props, { show: (value) => labelOf(choices, value) });
  const { field } = bound;
  const [open, setOpen] = useState(false);
  return (
    <FieldFrame {...props} id={bound.id} group error={bound.error} previous={bound.previous}>
      <Select
        name={field.name}
        value={field.value ?? ''}
        inputRef={field.ref}
        displayEmpty
        autoFocus={props.autoFocus ?? false}
        onChange={field.onChange}
        onBlur={field.onBlur}
        open={open}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        disabled={bound.disabled}
        error={bound.error !== undefined}
        renderValue={(value) => labelOf(choices, value) ?? <span style={{ color: 'var(--ink-3)' }}>{t('choose')}</span>}
        SelectDisplayProps={{
          id: bound.id,
          // Stands in the place of the select's own keys, which would take Ctrl+Enter too.
          onKeyDown: (event) => {
            bound.onKeyDown(event);
            if (event.defaultPrevented || !opensList(event)) return;
            event.preventDefault();
            setOpen(true);
          },
          // What is chosen is the value of a combobox and no part of its name.
          'aria-labelledby': `${bound.id}-label`,
          'aria-describedby': bound.describedBy,
          'aria-required': props.required,
        }}
      >
        {!props.required && <MenuItem value="">{t('choose')}</MenuItem>}
        {choices.map((choice) => (
          <MenuItem key={choice.value} value={choice.value} disabled={choice.disabled ?? false}>
            {choice.label}
          </MenuItem>
        ))}
      </Select>
    </FieldFrame>
  );
}

/** One of a few, all of them to be seen. */
export function RadioField({ choices, columns = false, ...props }: ChoiceProps & { readonly columns?: boolean }) {
  const bound = useField(props, { show: (value) => labelOf(choices, value) });
  const { field } = bound;
  return (
    <FieldFrame {...props} id={bound.id} group error={bound.error} previous={bound.previous}>
      <div
        className={columns ? css.column : css.choices}
        role="radiogroup"
        aria-labelledby={`${bound.id}-label`}
        aria-describedby={bound.describedBy}
        aria-required={props.required}
      >
        {choices.map((choice, index) => (
          <label key={choice.value} className={choice.disabled ? `${css.check} ${css.off}` : css.check}>
            <RadioTick
              name={field.name}
              value={choice.value}
              ref={index === 0 ? field.ref : undefined}
              checked={field.value === choice.value}
              disabled={bound.disabled || choice.disabled}
              onChange={() => field.onChange(choice.value)}
              onBlur={field.onBlur}
              onKeyDown={bound.onKeyDown}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

/** Yes or no, with its sentence beside the box. */
export function CheckboxField(props: FieldProps) {
  const bound = useField(props);
  const { field } = bound;
  return (
    <div className={`${css.field} ${css[`span${props.span ?? 6}`]}`}>
      <label className={css.check}>
        <Tick
          name={field.name}
          checked={field.value === true}
          disabled={bound.disabled}
          aria-describedby={bound.describedBy}
          onChange={(event) => field.onChange(event.target.checked)}
          onBlur={field.onBlur}
        />
        {props.label}
      </label>
      {bound.error ? (
        <span className={css.error} id={`${bound.id}-error`}>
          {bound.error}
        </span>
      ) : (
        props.help && (
          <span className={css.help} id={`${bound.id}-help`}>
            {props.help}
          </span>
        )
      )}
    </div>
  );
}

interface GroupProps extends ChoiceProps {
  readonly columns?: 1 | 2;
}

/** Several of a list, as the grounds a to g: Space or the letter ticks, arrows move. The value is a list of ids in the order of the paper form. */
export function CheckboxGroupField({ choices, columns = 1, ...props }: GroupProps) {
  const bound = useField(props, {
    show: (value) => (Array.isArray(value) ? value.map((id) => labelOf(choices, id) ?? '').join(', ') : undefined),
  });
  const { field } = bound;
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (id: string) =>
    field.onChange(choices.map((choice) => choice.value).filter((value) => (value === id ? !chosen.includes(id) : chosen.includes(value))));
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    bound.onKeyDown(event);
    if (event.ctrlKey || event.altKey) return;
    const byLetter = choices.find((choice) => choice.letter === event.key.toLowerCase() && !choice.disabled);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (byLetter) toggle(byLetter.value);
    else if (step) moveFocus(event, step);
    else return;
    event.preventDefault();
  };
  const group = (
    <div
      id={bound.id}
      className={columns === 2 ? css.twoColumns : css.column}
      style={columns === 2 ? { gridTemplateRows: `repeat(${Math.ceil(choices.length / 2)}, auto)` } : undefined}
      role="group"
      aria-labelledby={`${bound.id}-label`}
      // A group cannot say that it is required; its description does.
      aria-describedby={[props.required && `${bound.id}-must`, bound.describedBy].filter(Boolean).join(' ') || undefined}
      onKeyDown={onKey}
    >
      {choices.map((choice, index) => (
        <CheckLine
          key={choice.value}
          choice={choice}
          on={chosen.includes(choice.value)}
          name={field.name}
          disabled={bound.disabled || (choice.disabled ?? false)}
          inputRef={index === 0 ? field.ref : undefined}
          onToggle={() => toggle(choice.value)}
          onBlur={field.onBlur}
        />
      ))}
    </div>
  );
  return (
    <FieldFrame {...props} id={bound.id} group error={bound.error} previous={bound.previous}>
      {group}
    </FieldFrame>
  );
}

interface LineProps {
  readonly choice: Choice;
  readonly on: boolean;
  readonly name: string;
  readonly disabled: boolean;
  readonly inputRef: ((element: HTMLInputElement | null) => void) | undefined;
  readonly onToggle: () => void;
  readonly onBlur: () => void;
}

const CheckLine = ({ choice, on, name, disabled, inputRef, onToggle, onBlur }: LineProps) => (
  <label className={[css.check, on && css.checked, disabled && css.off].filter(Boolean).join(' ')}>
    <Tick name={name} checked={on} disabled={disabled} inputRef={inputRef} onChange={onToggle} onBlur={onBlur} />
    <span>
      {/* The space is for those who hear the name. */}
      {choice.letter && <b>{choice.letter}</b>}
      {choice.letter && ' '}
      {choice.label}
    </span>
  </label>
);

function moveFocus(event: KeyboardEvent<HTMLElement>, step: number): void {
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not([disabled])')];
  const at = boxes.indexOf(event.target as HTMLInputElement);
  boxes[(at + step + boxes.length) % boxes.length]?.focus();
}
