import Popper from '@mui/material/Popper';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useText } from '#renderer/ui/use-text.ts';
import css from './box-grid.module.css';

export interface Suggestion {
  /** What the cell gets. */
  readonly value: string;
  readonly detail?: string;
}

export type EditEnd = 'stay' | 'next' | 'before' | 'enter' | 'up';

interface Props {
  readonly label: string;
  readonly start: string;
  /** What fits the text; null where the column has no list. */
  readonly suggest: ((query: string) => readonly Suggestion[]) | null;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly onTyped: (text: string) => void;
  readonly onEnd: (text: string, end: EditEnd) => void;
  readonly onCancel: () => void;
}

const ends: Readonly<Record<string, EditEnd>> = { Enter: 'enter', Tab: 'next' };

/** A cell that is being typed in. A column with a list offers what fits: arrows choose, Enter and Tab take. */
export function CellEditor({ label, start, suggest, describedBy, invalid, onTyped, onEnd, onCancel }: Props) {
  const t = useText('boxGrid');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  const [text, setText] = useState(start);
  const [chosen, setChosen] = useState<number | null>(null);
  const found = useMemo(() => suggest?.(text) ?? [], [suggest, text]);
  // What is typed in full stands for itself; otherwise the best match is taken by Enter.
  const whole = text.trim() === '' || found.some(({ value }) => value === text.trim());
  const at = chosen ?? (whole || found.length === 0 ? -1 : 0);

  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(start.length, start.length);
  }, [start]);

  const end = (value: string, how: EditEnd) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(value, how);
  };
  const onKey = (event: KeyboardEvent) => {
    // Undo of letters belongs to the text; the grid and the window do not hear it.
    if (event.ctrlKey && event.key.toLowerCase() === 'z') return event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key === 'Enter' && event.altKey)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setChosen(Math.min(found.length - 1, Math.max(-1, at + step)));
    else if (event.key === 'Escape') {
      ended.current = true;
      onCancel();
    } else if (ends[event.key] !== undefined && !event.ctrlKey) {
      const how = event.shiftKey ? (event.key === 'Tab' ? 'before' : 'up') : (ends[event.key] ?? 'stay');
      end(found[at]?.value ?? text, how);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <textarea
        ref={area}
        className={css.editor}
        rows={1}
        value={text}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        {...(suggest
          ? {
              role: 'combobox',
              'aria-autocomplete': 'list' as const,
              'aria-expanded': found.length > 0,
              'aria-controls': found.length > 0 ? id : undefined,
              'aria-activedescendant': at >= 0 ? `${id}-${at}` : undefined,
            }
          : {})}
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(null);
          onTyped(event.target.value);
        }}
        onKeyDown={onKey}
        onBlur={() => end(text, 'stay')}
      />
      <Popper open={found.length > 0} anchorEl={area.current} placement="bottom-start" className={css.popper ?? ''}>
        <div id={id} role="listbox" aria-label={t('suggestions')} className={css.options}>
          {found.map(({ value, detail }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text above takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
            <div
              key={value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={css.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => end(value, 'next')}
            >
              <b>{value}</b>
              {detail && <span>{detail}</span>}
            </div>
          ))}
        </div>
      </Popper>
    </>
  );
}
