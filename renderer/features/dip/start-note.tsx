import { ListPlus, TimerOff } from 'lucide-react';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate } from '#shared/i18n/format.ts';
import css from './dip.module.css';
import { caseText } from './dip-words.ts';
import type { EntryStart } from './entry-start.ts';

/** Where the entry comes from: the proposal of a case with its decision, or an exclusion whose period is over. */
export function StartNote({ start: { proposal, excluded } }: { readonly start: EntryStart }) {
  const t = useText('dip');
  const locale = useLocale();
  if (proposal) {
    return (
      <div className={css.banner}>
        <Banner tone="stamp" icon={ListPlus} title={t('fromProposal', { case: caseText(t, proposal) })}>
          {proposal.information}
        </Banner>
      </div>
    );
  }
  if (!excluded?.until) return null;
  return (
    <div className={css.banner}>
      <Banner tone="soon" icon={TimerOff} title={t('fromTest', { date: formatDate(excluded.until, locale) })}>
        {t('fromTestText')}
      </Banner>
    </div>
  );
}
