import { ArchiveRestore } from 'lucide-react';
import { useDueCounts } from '#renderer/state/due-counts.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from './home.module.css';

/** What a person acts on; what waits for an event is no work of today. */
const shownLists = ['transfer', 'destruction', 'handover', 'review'] as const;

/** Records whose retention is over, by what is to be done with them. Nothing at all where there is none. */
export function RetentionPanel() {
  const t = useText('home');
  const locale = useLocale();
  const counts = useDueCounts();
  const due = shownLists.flatMap((list) => {
    const count = counts?.get(list) ?? 0;
    return count > 0 ? [{ list, count }] : [];
  });
  if (due.length === 0) return null;
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <PanelSection title={t('retention')} icon={ArchiveRestore} count={figure(due.reduce((sum, { count }) => sum + count, 0))}>
      <ul className={css.todo}>
        {due.map(({ list, count }) => (
          <li key={list}>
            <a href={list === 'transfer' ? '#/penyusutan' : `#/penyusutan?daftar=${list}`}>{t(`retention_${list}`)}</a>
            <small>{t('retentionCount', { count, shown: figure(count) })}</small>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
