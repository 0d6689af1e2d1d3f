// biome-ignore-all lint/a11y/useSemanticElements: a <select> cannot be searched, loaded by page or show a code beside its words
// biome-ignore-all lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the input takes the keys
import { useEffect, useRef } from 'react';
import { formatNumber } from '#shared/i18n/format.ts';
import type { CacheState, PageCache } from '../list/page-cache.ts';
import { useRowWindow } from '../list/use-row-window.ts';
import { useLocale, useText } from '../use-text.ts';
import css from './picker.module.css';
import type { PickerOption } from './picker-option.ts';

const NO_CODE = '—';
const ROW_PX = 44;
const noHead = 0;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly cache: PageCache<PickerOption>;
  readonly state: CacheState;
  readonly active: number;
  readonly chosen: string | undefined;
  readonly onActive: (index: number) => void;
  readonly onTake: (option: PickerOption) => void;
}

export function PickerList({ id, label, cache, state, active, chosen, onActive, onTake }: Props) {
  const t = useText('ui');
  const locale = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRowWindow({ count: state.total, rowPx: ROW_PX, headPx: noHead, scroller });
  const first = rows.items[0]?.index ?? 0;
  const last = rows.items.at(-1)?.index ?? 0;
  useEffect(() => cache.want(first, last), [cache, first, last, state.version]);
  const { show } = rows;
  useEffect(() => show(active), [show, active]);

  if (state.status === 'loading' && state.total === 0) {
    return (
      <div className={css.none} role="status">
        {t('loading')}
      </div>
    );
  }
  return (
    <>
      <div
        ref={scroller}
        id={id}
        className={css.list}
        role="listbox"
        aria-label={label}
        style={{ height: Math.min(320, Math.max(ROW_PX, rows.height)) }}
      >
        {state.total === 0 && <div className={css.none}>{t('pickerNone')}</div>}
        <div className={css.rows} role="presentation" style={{ height: rows.height }}>
          {rows.items.map((item) => {
            const option = cache.rowAt(item.index);
            return (
              <div
                key={item.index}
                id={`${id}-${item.index}`}
                role="option"
                aria-selected={option !== undefined && option.id === chosen}
                aria-setsize={state.total}
                aria-posinset={item.index + 1}
                className={item.index === active ? `${css.option} ${css.active}` : css.option}
                style={{ height: ROW_PX, transform: `translateY(${rows.topOf(item)}px)` }}
                // The input must not lose the focus before the click arrives.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => item.index !== active && onActive(item.index)}
                onClick={() => option && onTake(option)}
              >
                {option?.code !== undefined && <span className={css.code}>{option.code || NO_CODE}</span>}
                <span className={css.words}>
                  <span>{option?.label ?? t('loadingRow')}</span>
                  {option && (option.caution || option.detail) && (
                    <span className={css.detail}>{[option.caution, option.detail].filter(Boolean).join('; ')}</span>
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <div className={css.foot} role="status">
        {t('pickerCount', { count: state.total, shown: formatNumber(state.total, locale) })}
      </div>
    </>
  );
}
