import OutlinedInput from '@mui/material/OutlinedInput';
import Popper from '@mui/material/Popper';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';
import css from './suggest-field.module.css';

export interface Suggestion<T> {
  readonly id: string;
  /** What is known, in short: a number, a name. */
  readonly lead: ReactNode;
  readonly text: ReactNode;
  readonly note: ReactNode;
  readonly value: T;
}

interface Props<T> extends FieldProps {
  /** What the typed letters may mean, best first; asked only while the list is open. */
  readonly suggest: (typed: string) => readonly Suggestion<T>[];
  readonly onTake: (value: T) => void;
  /** Told of every typed letter, beside the value of the form. */
  readonly onType?: (text: string) => void;
  /** Also before anything is typed, by the arrow keys. */
  readonly openEmpty?: boolean;
  /** What may be typed, for who rests on the field. */
  readonly hint?: string;
}

/** A line of text with what is known already below it: taken by arrow and Enter, or typed on without it. */
export function SuggestField<T>({ suggest, onTake, onType, openEmpty = true, hint, ...props }: Props<T>) {
  const bound = useField(props);
  const { field } = bound;
  const typed = String(field.value ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const anchor = useRef<HTMLDivElement>(null);
  const asked = open && (openEmpty || typed.trim() !== '');
  const matches = useMemo(() => (asked ? suggest(typed) : []), [asked, suggest, typed]);
  const shown = matches.length > 0;
  const listId = `${bound.id}-list`;

  const take = (suggestion: Suggestion<T>) => {
    onTake(suggestion.value);
    setOpen(false);
  };
  const type = (text: string) => {
    field.onChange(text);
    onType?.(text);
    setActive(0);
    setOpen(true);
  };
  const onKey = (event: KeyboardEvent) => {
    bound.onKeyDown(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = matches[active];
    if (step) {
      setActive(open ? Math.min(Math.max(0, active + step), Math.max(0, matches.length - 1)) : 0);
      setOpen(true);
    } else if (event.key === 'Enter' && !event.ctrlKey && open && chosen && typed.trim() !== '') take(chosen);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <FieldFrame {...props} id={bound.id} error={bound.error}>
      <OutlinedInput
        ref={anchor}
        id={bound.id}
        name={field.name}
        value={typed}
        inputRef={field.ref}
        autoFocus={props.autoFocus ?? false}
        autoComplete="off"
        disabled={bound.disabled}
        error={bound.error !== undefined}
        startAdornment={<Icon of={Search} small />}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
        onBlur={() => {
          setOpen(false);
          field.onBlur();
        }}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-expanded': shown,
            'aria-controls': shown ? listId : undefined,
            'aria-activedescendant': shown ? `${listId}-${active}` : undefined,
            'aria-autocomplete': 'list',
            'aria-required': props.required ?? false,
            'aria-invalid': bound.error !== undefined,
            'aria-describedby': bound.describedBy,
            title: hint,
            spellCheck: false,
          },
        }}
      />
      {/* Inside the form, so that it stays within the landmark of the page. */}
      <Popper open={shown} disablePortal anchorEl={anchor.current} placement="bottom-start" className={css.popper ?? ''}>
        <div id={listId} role="listbox" aria-label={props.label} className={css.list} tabIndex={-1}>
          {matches.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input, which names the active option
            <div
              key={suggestion.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={index === active ? `${css.option} ${css.active}` : css.option}
              // The input keeps the focus; a click would blur it and close the list first.
              onMouseDown={(event) => event.preventDefault()}
              onMouseEnter={() => setActive(index)}
              onClick={() => take(suggestion)}
              tabIndex={-1}
            >
              <b>{suggestion.lead}</b>
              <span className={css.words}>{suggestion.text}</span>
              <small>{suggestion.note}</small>
            </div>
          ))}
        </div>
      </Popper>
    </FieldFrame>
  );
}
