import type { ReactNode } from 'react';
import { formatCount, formatNumber } from '#shared/i18n/format.ts';
import { Kbd } from '../parts/kbd.tsx';
import { setDensity, useDensity } from '../theme/density.ts';
import { useLocale, useText } from '../use-text.ts';
import css from './list-page.module.css';
import { useRangeOf, type VisibleRange } from './visible-range.ts';

interface Props {
  readonly range: VisibleRange;
  readonly total: number;
  /** There are more than `total`. */
  readonly more: boolean;
  readonly loading: boolean;
  /** What else the list can be told, before the density. */
  readonly children?: ReactNode;
}

/** Which rows are on the screen and of how many; the keys; the density. */
export function ListFoot({ range: visible, total, more, loading, children }: Props) {
  const t = useText('ui');
  const locale = useLocale();
  const density = useDensity();
  const [first, last] = useRangeOf(visible);
  const figure = (value: number) => formatNumber(value, locale);
  const range =
    total === 0 || last === 0
      ? t('rangeNone')
      : t('range', { first: figure(first), last: figure(Math.min(last, total)), total: formatCount(total, more, locale) });
  return (
    <div className={css.foot}>
      <span>{loading ? t('loading') : range}</span>
      <span className={css.grow} />
      <span className={css.footKeys}>
        <span className={css.keys}>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keysMove')}
        </span>
        <span className={css.keys}>
          <Kbd>Enter</Kbd> {t('keysOpen')}
        </span>
      </span>
      {children}
      <button type="button" className={css.footButton} onClick={() => setDensity(density === 'compact' ? 'comfortable' : 'compact')}>
        {density === 'compact' ? t('rowsCompact') : t('rowsComfortable')}
      </button>
    </div>
  );
}
