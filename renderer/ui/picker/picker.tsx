import OutlinedInput from '@mui/material/OutlinedInput';
import Popper from '@mui/material/Popper';
import { ChevronDown, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { LoadPage } from '../list/page-cache.ts';
import { usePages } from '../list/use-pages.ts';
import { IconButton } from '../parts/button.tsx';
import { useText } from '../use-text.ts';
import css from './picker.module.css';
import { PickerList } from './picker-list.tsx';
import type { PickerOption, SearchOptions } from './picker-option.ts';

export interface PickerProps {
  readonly id?: string;
  readonly label: string;
  readonly value: PickerOption | null;
  readonly onChange: (option: PickerOption | null) => void;
  readonly search: SearchOptions;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean;
  readonly error?: boolean;
  readonly required?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly autoFocus?: boolean | undefined;
}

/** A large picker: typing a code or words filters, arrows move, Enter takes, Esc closes, Alt+Down opens. */
export function Picker(props: PickerProps) {
  const t = useText('ui');
  const own = useId();
  const id = props.id ?? own;
  const anchor = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = query ?? '';
  const { search, value } = props;
  const source = useMemo(
    () => ({
      key: open ? `open:${asked}` : 'closed',
      loadPage: (...page: Parameters<LoadPage<PickerOption>>) => (open ? search(asked, ...page) : Promise.resolve({ rows: [], total: 0 })),
    }),
    [open, asked, search],
  );
  const { cache, state } = usePages<PickerOption>(source);

  const close = useCallback(() => {
    setOpen(false);
    setQuery(null);
    setActive(0);
  }, []);
  const chosenId = value?.id;
  // Chosen from elsewhere, as by the label of a shelf: what was being typed is over.
  useEffect(() => {
    if (chosenId !== undefined) close();
  }, [chosenId, close]);
  const take = (option: PickerOption) => {
    props.onChange(option);
    close();
  };
  const onKey = (event: KeyboardEvent) => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented) return;
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = moves[event.key];
    if (step !== undefined) {
      if (open) setActive(Math.min(Math.max(0, active + step), Math.max(0, state.total - 1)));
      setOpen(true);
    } else if (event.key === 'Enter' && open) {
      const option = cache.rowAt(active);
      if (option) take(option);
    } else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
  };
  const chosen = value ? [value.code, value.label].filter(Boolean).join('  ') : '';
  return (
    <>
      <OutlinedInput
        ref={anchor}
        value={query ?? chosen}
        inputRef={props.inputRef}
        placeholder={props.placeholder ?? t('pickerSearch')}
        disabled={props.disabled ?? false}
        error={props.error ?? false}
        autoFocus={props.autoFocus ?? false}
        autoComplete="off"
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          close();
          props.onBlur?.();
        }}
        onKeyDown={onKey}
        sx={{ paddingRight: '2px' }}
        endAdornment={
          value && !props.required ? (
            <IconButton small icon={X} label={t('pickerClear')} disabled={props.disabled ?? false} onClick={() => props.onChange(null)} />
          ) : (
            <IconButton small icon={ChevronDown} label={t('choose')} disabled={props.disabled ?? false} onClick={() => setOpen(!open)} />
          )
        }
        slotProps={{
          input: {
            id,
            role: 'combobox',
            // Without an id no label of a form stands over it.
            'aria-label': props.id === undefined ? props.label : undefined,
            'aria-expanded': open,
            'aria-controls': open ? `${id}-list` : undefined,
            'aria-activedescendant': open && state.total > 0 ? `${id}-list-${active}` : undefined,
            'aria-autocomplete': 'list',
            'aria-required': props.required,
            'aria-invalid': props.error,
            'aria-describedby': props.describedBy,
            spellCheck: false,
          },
        }}
      />
      <Popper open={open} anchorEl={anchor.current} placement="bottom-start" className={css.popper ?? ''}>
        <div className={css.paper} style={{ width: Math.max(320, anchor.current?.offsetWidth ?? 0) }}>
          <PickerList
            id={`${id}-list`}
            label={props.label}
            cache={cache}
            state={state}
            active={active}
            chosen={value?.id}
            onActive={setActive}
            onTake={take}
          />
        </div>
      </Popper>
    </>
  );
}
