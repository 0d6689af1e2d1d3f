import type { SearchStatus } from '#renderer/search/protocol.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from './archive.module.css';

/** Says that the list comes from the database while the index cannot answer. */
export function IndexNotice({ status }: { readonly status: SearchStatus }) {
  const t = useText('archive');
  const locale = useLocale();
  if (status.state === 'ready' || status.state === 'starting') return null;
  const rebuilding = status.state === 'rebuilding';
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <div className={css.banner}>
      <Banner tone={rebuilding ? 'plain' : 'soon'} live title={t(rebuilding ? 'rebuildingTitle' : 'indexUnavailableTitle')}>
        {rebuilding ? t('rebuilding', { done: figure(status.progress.done), total: figure(status.progress.total) }) : t('indexUnavailable')}
      </Banner>
    </div>
  );
}
