import { User } from 'lucide-react';
import { useState } from 'react';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber, formatShortDate } from '#shared/i18n/format.ts';
import css from './home.module.css';
import type { Waiting } from './waiting-for-me.ts';

const SHOWN = 4;

/** What waits for me; the rest is counted. */
export function WaitingPanel({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const t = useText('home');
  const locale = useLocale();
  const [all, setAll] = useState(false);
  return (
    <PanelSection title={t('waiting')} icon={User} count={formatNumber(waiting.length, locale)}>
      {waiting.length === 0 ? (
        <p className={css.none}>{t('waitingNone')}</p>
      ) : (
        <ul className={css.todo}>
          {waiting.slice(0, all ? undefined : SHOWN).map(({ kind, register, caseId, number, since, information }) => (
            <li key={`${kind} ${caseId}`}>
              <a href={`#/${register === 'request' ? 'permohonan' : 'keberatan'}/${caseId}`} title={information}>
                {t(`wait_${kind}`, { number })}
              </a>
              <small>{t(`waitNote_${kind}`, { date: formatShortDate(since, locale) })}</small>
            </li>
          ))}
          {!all && waiting.length > SHOWN && (
            <li>
              <button type="button" className={css.link} onClick={() => setAll(true)}>
                {t('more', { count: waiting.length - SHOWN })}
              </button>
            </li>
          )}
        </ul>
      )}
    </PanelSection>
  );
}
