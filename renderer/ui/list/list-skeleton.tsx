import { rowHeight, useDensity } from '../theme/density.ts';
import { useText } from '../use-text.ts';
import css from './list-table.module.css';

/** The list before its first page has come: rows of the right height, so that nothing jumps. */
export function ListSkeleton({ lines }: { readonly lines: 1 | 2 }) {
  const t = useText('ui');
  const px = rowHeight(useDensity(), lines);
  return (
    <div className={css.table} role="status" aria-label={t('loading')}>
      <div className={css.head} />
      {Array.from({ length: 12 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: twelve equal bones
        <div key={index} className={css.td} style={{ height: px, padding: '0 16px', borderBottom: '1px solid var(--line)' }}>
          <span className={css.bone} />
          {lines === 2 && <span className={css.bone} />}
        </div>
      ))}
    </div>
  );
}
