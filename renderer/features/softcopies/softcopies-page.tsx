import { PageHead } from '#renderer/ui/frame/page.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { CheckPanel } from './check-panel.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import css from './softcopies.module.css';

/** The work on softcopies that goes on by itself: what is read from them for search, and whether they are still whole. */
export function SoftcopiesPage() {
  const t = useText('softcopies');
  return (
    <>
      <PageHead title={t('title')} />
      <div className={css.page}>
        <ReadingPanel />
        <CheckPanel />
      </div>
    </>
  );
}
