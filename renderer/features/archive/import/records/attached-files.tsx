import { fileErrorText } from '#renderer/features/archive/file-words.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import type { AttachedFiles } from './import-work.ts';

const MOST_NAMED = 8;

interface Props {
  readonly files: AttachedFiles;
  readonly onContinue: () => void;
}

/** What became of the softcopies that the list names. */
export function AttachedFilesNote({ files, onContinue }: Props) {
  const t = useText('importing');
  const archive = useText('archive');
  const softcopies = useText('softcopies');
  const locale = useLocale();
  const { attached, failed, left } = files;
  const shown = (value: number) => formatNumber(value, locale);
  const said = failed
    .slice(0, MOST_NAMED)
    .map(({ name, code }) => `${name}: ${code === 'record' ? t('filesRecord') : fileErrorText(code, archive, softcopies)}`);
  const more = failed.length - said.length;
  return (
    <>
      <Banner tone="done" title={t('filesAttached', { count: attached, shown: shown(attached) })} />
      {left.length > 0 && (
        <Banner
          tone="soon"
          title={t('filesLeft', { count: left.length, shown: shown(left.length) })}
          actions={[{ id: 'import.attach', label: t('filesContinue'), allowed: true, run: onContinue }]}
        />
      )}
      {failed.length > 0 && (
        <Banner tone="late" title={t('filesFailed')}>
          {[...said, ...(more > 0 ? [t('filesFailedMore', { shown: shown(more) })] : [])].join('; ')}
        </Banner>
      )}
    </>
  );
}
