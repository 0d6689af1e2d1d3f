import { Search, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useActionKeys } from '../key-layers.tsx';
import { Icon } from '../parts/icon.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { useStable } from '../use-stable.ts';
import { useText } from '../use-text.ts';
import css from './list-page.module.css';
import { useTyped } from './use-typed.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly wide?: boolean;
  /** ArrowDown leaves the box for the list. */
  readonly onDown?: () => void;
  /** Enter goes into the first row found. */
  readonly onEnter?: () => void;
}

/** Search as you type inside a list; "/" jumps into it. */
export function SearchBox({ value, onChange, placeholder, wide = false, onDown, onEnter }: Props) {
  const t = useText('ui');
  const input = useRef<HTMLInputElement>(null);
  const { typed, type, settled } = useTyped(value, onChange);
  const [entering, setEntering] = useState(false);
  const enter = useStable(() => onEnter?.());
  useEffect(() => {
    if (!entering || !settled) return;
    setEntering(false);
    enter();
  }, [entering, settled, enter]);
  const keys = useMemo(
    () => [{ id: 'list.search', label: placeholder, key: '/', allowed: true, hidden: true, run: () => input.current?.select() }],
    [placeholder],
  );
  useActionKeys(keys);
  return (
    <search className={wide ? `${css.find} ${css.lead}` : css.find}>
      <Icon of={Search} small />
      <input
        ref={input}
        type="search"
        aria-label={placeholder}
        placeholder={placeholder}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed) {
            event.preventDefault();
            type('');
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown?.();
          } else if (event.key === 'Enter' && onEnter && !event.nativeEvent.isComposing) {
            event.preventDefault();
            setEntering(true);
          }
        }}
      />
      {typed ? (
        <button type="button" className={css.clear} aria-label={t('clearSearch')} onClick={() => type('')}>
          <Icon of={X} small />
        </button>
      ) : (
        <Kbd>/</Kbd>
      )}
    </search>
  );
}
