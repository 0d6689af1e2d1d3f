import LinearProgress from '@mui/material/LinearProgress';
import { BrandMark } from '#renderer/ui/parts/brand-mark.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from './start.module.css';

interface Props {
  readonly done?: number;
  readonly total?: number;
}

/** While the store opens; with figures where the journal is replayed. */
export function SplashScreen({ done, total }: Props) {
  const t = useText('app');
  const ui = useText('ui');
  const locale = useLocale();
  const replaying = done !== undefined && total !== undefined;
  const words = replaying ? t('replaying', { done: formatNumber(done, locale), total: formatNumber(total, locale) }) : t('starting');
  return (
    <main className={css.stage}>
      <div className={css.splash} role="status">
        <BrandMark size={56} ground="var(--desk)" />
        <strong>{ui('productName')}</strong>
        <span>{words}</span>
        {replaying && (
          <LinearProgress
            sx={{ width: '100%' }}
            variant="determinate"
            aria-label={t('starting')}
            value={total === 0 ? 100 : Math.min(100, (done / total) * 100)}
          />
        )}
      </div>
    </main>
  );
}
