import type { VaultError } from '#renderer/platform/platform.ts';
import { useScanner } from '#renderer/state/scanner.ts';
import { useServices } from '#renderer/state/services.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { type Text, useText } from '#renderer/ui/use-text.ts';
import { fileErrorText } from '../file-words.ts';
import css from '../softcopies.module.css';

/** What was waited for until now has words of its own: it is mended at the scanner. */
const isWaitedFor = (code: VaultError['code']): code is 'empty' | 'unreadable' => code === 'empty' || code === 'unreadable';

const MOST_NAMES = 4;

/** "Laci 1, Laci 2, dan 7 lagi". */
function named(names: readonly string[], t: Text<'scans'>): string {
  const said = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? t('andMore', { names: said, count: names.length - MOST_NAMES }) : said;
}

/** What a person must know of the watched folder: that there is none, that it is away, what it keeps. */
export function FolderNotices() {
  const t = useText('scans');
  const archive = useText('archive');
  const softcopies = useText('softcopies');
  const { platform } = useServices();
  const state = useScanner();
  if (!platform.scanner)
    return (
      <div className={css.notices}>
        <Banner title={t('browserOnly')}>{t('browserInstead')}</Banner>
      </div>
    );
  if (!state) return null;
  const { folder, reachable, refused, held, growing, subfolders } = state;
  const quiet = folder !== null && reachable && refused.length + held.length + growing + subfolders.length === 0;
  if (quiet) return null;
  return (
    <div className={css.notices}>
      {folder === null && <Banner title={t('folderNone')}>{t('folderNoneText')}</Banner>}
      {folder !== null && !reachable && (
        <Banner tone="late" title={t('folderAway')} live>
          {`${folder}. ${t('folderAwayText')}`}
        </Banner>
      )}
      {refused.length > 0 && (
        <Banner tone="late" title={t('folderRefused', { count: refused.length })}>
          {refused.map(({ name, code }) => (
            <div key={name}>{`${name}: ${isWaitedFor(code) ? t(`refused_${code}`) : fileErrorText(code, archive, softcopies)}`}</div>
          ))}
        </Banner>
      )}
      {held.length > 0 && (
        <Banner tone="soon" title={t('folderHeld', { count: held.length })}>
          {held.join(', ')}
        </Banner>
      )}
      {growing > 0 && <Banner title={t('folderGrowing', { count: growing })} />}
      {subfolders.length > 0 && <Banner title={t('subfolders', { names: named(subfolders, t) })}>{t('subfoldersText')}</Banner>}
    </div>
  );
}
