import { type KeyboardEvent, useEffect, useRef } from 'react';
import { formatCount } from '#shared/i18n/format.ts';
import { useLocale } from '../use-text.ts';
import css from './tabs.module.css';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
  /** There are more than `count`. */
  readonly more?: boolean | undefined;
}

interface Props {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly current: string;
  readonly onChange: (id: string) => void;
  /** The id of the panel that the tabs switch, where there is one. */
  readonly controls?: string;
}

/** Saved views of a list or the parts of a page: arrows move between them, the count stands beside the word. */
export function Tabs({ label, items, current, onChange, controls }: Props) {
  const locale = useLocale();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Once for each tab that is gone to, and when others come beside it.
  }, [current, items.length]);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = items.findIndex((item) => item.id === current);
    const next = items[(at + step + items.length) % items.length];
    if (!next) return;
    onChange(next.id);
    root.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className={css.tabs} role="tablist" aria-label={label} ref={root} onKeyDown={move}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          data-tab={item.id}
          className={css.tab}
          aria-selected={item.id === current}
          aria-controls={controls}
          tabIndex={item.id === current ? 0 : -1}
          onClick={() => onChange(item.id)}
        >
          {item.label}
          {item.count !== undefined && <span className={css.count}>{formatCount(item.count, item.more ?? false, locale)}</span>}
        </button>
      ))}
    </div>
  );
}
