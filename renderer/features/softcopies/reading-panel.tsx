import { Pause, Play, TriangleAlert } from 'lucide-react';
import { textFigures } from '#renderer/db/queries/file-texts.ts';
import { useServices } from '#renderer/state/services.ts';
import { keepTextWorkPaused, useTextWork } from '#renderer/state/text-work.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { StatTile, StatTiles } from '#renderer/ui/parts/stat-tile.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from './softcopies.module.css';

/** How far the reading of files has come; it can be stopped for a while. */
export function ReadingPanel() {
  const t = useText('softcopies');
  const locale = useLocale();
  const { gate, texts } = useServices();
  const work = useTextWork();
  const live = useLive(() => textFigures(gate.db), [gate.db]);
  if (live.status !== 'ready') return null;
  const { read, partial, unreadable } = live.data;
  const pause = (paused: boolean) => {
    keepTextWorkPaused(paused, localStorage);
    if (paused) texts.pause();
    else texts.resume();
  };
  return (
    <section className={css.panel} aria-labelledby="reading">
      <h2 id="reading">{t('reading')}</h2>
      <p>{t('readingHelp')}</p>
      <StatTiles>
        <StatTile label={t('readingRead')} figure={formatNumber(read, locale)} />
        <StatTile label={t('readingPartial')} figure={formatNumber(partial, locale)} />
        <StatTile
          label={t('readingFailed')}
          figure={formatNumber(unreadable.length, locale)}
          {...(unreadable.length > 0 ? { icon: TriangleAlert, tone: 'soon' as const } : {})}
        />
      </StatTiles>
      <div className={css.now}>
        <span role="status">{nowText(work, t)}</span>
        <Button icon={work.paused ? Play : Pause} onClick={() => pause(!work.paused)}>
          {t(work.paused ? 'resumeReading' : 'pauseReading')}
        </Button>
      </div>
      {unreadable.length > 0 && (
        <>
          <Banner tone="soon" title={t('unreadable')} />
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('columnFile')}</th>
                <th scope="col">{t('columnWhy')}</th>
                <th scope="col">{t('columnRecord')}</th>
              </tr>
            </thead>
            <tbody>
              {unreadable.map(({ hash, name, why, recordId }) => (
                <tr key={hash}>
                  <td>{name}</td>
                  <td>{t(`why_${why}`)}</td>
                  <td>
                    <a href={`#/arsip/${recordId}`}>{t('openRecord')}</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function nowText({ paused, waiting, now }: ReturnType<typeof useTextWork>, t: Text<'softcopies'>): string {
  if (paused) return t('readingPaused', { count: waiting });
  if (waiting === 0) return t('readingIdle');
  if (!now) return t('readingWaiting', { count: waiting });
  const { name, done, total } = now;
  return `${t(now.pictures ? 'readingPictures' : 'readingNow', { name, done, total })} · ${t('readingWaiting', { count: waiting })}`;
}
