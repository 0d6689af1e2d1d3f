import { Check, CloudOff, ShieldAlert, ShieldCheck, TriangleAlert } from 'lucide-react';
import { lightOf, type ProvenBackup } from '#renderer/db/queries/backups.ts';
import { useJournalFailure } from '#renderer/state/journal-state.ts';
import { useToday, useZone } from '#renderer/state/office.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { daysBetween } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import css from './home.module.css';

/** Red only for what is late: a proof older than two weeks, or none. */
const tones = { green: 'done', amber: 'soon', red: 'late' } as const;

/** The last backup that was proven, the journal, the server: said as they are. */
export function SafetyPanel({ backup: { good, set } }: { readonly backup: ProvenBackup }) {
  const t = useText('home');
  const locale = useLocale();
  const zone = useZone();
  const today = useToday();
  const failure = useJournalFailure();
  const days = good ? daysBetween(civilDateOf(good.at, zone), today) : 0;
  const colour = lightOf(good ? days : null);
  const target = set?.target ?? good?.setName ?? '';
  return (
    <PanelSection title={t('safety')} icon={ShieldCheck}>
      <dl className={css.safe}>
        <dt>
          <Tag icon={colour === 'green' ? Check : ShieldAlert} tone={tones[colour]}>
            {good ? t('backupTested') : t('backupNever')}
          </Tag>
        </dt>
        <dd>
          {good ? formatInstant(good.at, zone, locale) : <a href="#/cadangan">{t('makeBackup')}</a>}
          <small>
            {good ? (days === 0 ? t('backupToday', { target }) : t('backupDaysAgo', { count: days, target })) : t('backupNeverNote')}
          </small>
        </dd>
        {failure && (
          <>
            <dt>
              <Tag icon={TriangleAlert} tone="late">
                {t('journalBad')}
              </Tag>
            </dt>
            <dd>
              <small>{t('journalBadNote')}</small>
            </dd>
          </>
        )}
        <dt>
          <Tag icon={CloudOff}>{t('offline')}</Tag>
        </dt>
        <dd>
          <small>{t('offlineNote')}</small>
        </dd>
      </dl>
    </PanelSection>
  );
}
