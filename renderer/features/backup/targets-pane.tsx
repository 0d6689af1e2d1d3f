import { Download, Folder, FolderPlus, RotateCw, ShieldCheck, Usb } from 'lucide-react';
import type { BackupTarget } from '#renderer/platform/backup-port.ts';
import { addFolder, chooseMedium, lookAtMedia } from '#renderer/state/backup-media.ts';
import { useServices } from '#renderer/state/services.ts';
import { RadioTick } from '#renderer/ui/form/tick.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Icon, type IconType } from '#renderer/ui/parts/icon.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes, type Locale } from '#shared/i18n/format.ts';
import css from './backup.module.css';
import { useNamedMedia } from './use-named-media.ts';

interface Props {
  readonly heading: string;
  readonly disabled?: boolean;
  /** Places that held sets and are not plugged in now. */
  readonly away?: readonly { readonly label: string; readonly note: string }[];
  /** Reading needs no place that can be written. */
  readonly forReading?: boolean;
}

const icons: Readonly<Record<BackupTarget['kind'], IconType>> = { removable: Usb, folder: Folder, download: Download };
const abilities = { removable: 'canRemovable', folder: 'canFolder', download: 'canDownload' } as const;

/** Where sets are written to or read from: drives that are plugged in, chosen folders, the download of a browser. */
export function TargetsPane({ heading, disabled = false, away = [], forReading = false }: Props) {
  const t = useText('backup');
  const locale = useLocale();
  const { platform } = useServices();
  const { media, chosen } = useNamedMedia();
  const shown = (media ?? []).filter(({ target, sets }) => !forReading || target.kind !== 'download' || sets.length > 0);
  const picked = shown.find(({ target }) => target.handle === chosen)?.target;
  const run = (work: Promise<unknown>) => {
    work.catch(reportError);
  };
  return (
    <div className={css.targets}>
      <h2 className={css.label} id="backup-targets">
        {heading}
      </h2>
      <div role="radiogroup" aria-labelledby="backup-targets" className={css.targetList}>
        {shown.map(({ target }) => (
          <label
            key={target.handle}
            htmlFor={`target-${target.handle}`}
            className={target.handle === chosen ? `${css.target} ${css.on}` : css.target}
          >
            <RadioTick
              id={`target-${target.handle}`}
              name="backup-target"
              checked={target.handle === chosen}
              disabled={disabled}
              onChange={() => chooseMedium(target.handle)}
            />
            <Icon of={icons[target.kind]} />
            <span className={css.targetWords}>
              <b>{target.label}</b>
              <small>{placeWords(target, t, locale)}</small>
            </span>
          </label>
        ))}
        {away.map(({ label, note }) => (
          <div key={label} className={`${css.target} ${css.away}`}>
            <Icon of={Usb} />
            <span className={css.targetWords}>
              <b>{label}</b>
              <small>{note}</small>
            </span>
          </div>
        ))}
      </div>
      {media === null && <p className={css.quiet}>{t('targetsLooking')}</p>}
      {media !== null && shown.length === 0 && <p className={css.quiet}>{t(forReading ? 'restoreNoPlace' : 'targetNone')}</p>}
      <div className={css.buttons}>
        <Button icon={FolderPlus} disabled={disabled} onClick={() => run(addFolder(platform.backup))}>
          {t('chooseFolder')}
        </Button>
        <Button tone="text" icon={RotateCw} disabled={disabled} onClick={() => run(lookAtMedia(platform.backup))}>
          {t('lookAgain')}
        </Button>
      </div>
      {!forReading && (
        <p className={css.keep}>
          <Icon of={ShieldCheck} small />
          {picked ? t(abilities[picked.kind]) : t('rotate')}
        </p>
      )}
      {!forReading && picked?.kind === 'removable' && <p className={css.quiet}>{t('rotate')}</p>}
    </div>
  );
}

function placeWords(target: BackupTarget, t: Text<'backup'>, locale: Locale): string {
  const { place, fileSystem, freeBytes, totalBytes } = target;
  if (target.kind === 'download') return t('downloadPlace');
  if (!target.writable) return t('targetReadOnly', { place });
  if (freeBytes === null) return place === target.label ? t('targetChosen') : place;
  const free = formatBytes(freeBytes, locale);
  if (fileSystem === null || totalBytes === null) return t('targetFreeShort', { place, free });
  return t('targetFree', { place, fs: fileSystem, free, total: formatBytes(totalBytes, locale) });
}
