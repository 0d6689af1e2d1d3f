import { Eye } from 'lucide-react';
import { useZone } from '#renderer/state/office.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Versioned } from '#shared/domain/records/softcopy-versions.ts';
import { formatBytes, formatInstant } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from './softcopies.module.css';

interface Props {
  readonly of: Versioned<Row<'recordSoftcopy'>>;
  readonly shown: string;
  readonly onShow: (copy: Row<'recordSoftcopy'>) => void;
}

/** Every version of a softcopy, the one in force first, then what was joined into it: nothing is ever overwritten. */
export function SoftcopyVersions({ of: { current, earlier, joined }, shown, onShow }: Props) {
  const t = useText('softcopies');
  const locale = useLocale();
  const zone = useZone();
  const all = [current, ...earlier];
  return (
    <ol className={css.versions}>
      {all.map((copy, index) => {
        const number = all.length - joined.length - index;
        const label = number < 1 ? 'versionJoined' : index === 0 ? 'versionCurrent' : number === 1 ? 'versionOriginal' : 'versionNumber';
        return (
          <li key={copy.id} aria-current={copy.id === shown || undefined}>
            <div>
              <b>{t(label, { number })}</b>
              <span>{copy.name}</span>
              <small>
                {formatBytes(copy.bytes, locale)}, {t('versionAdded', { when: formatInstant(copy.addedAt, zone, locale) })}
              </small>
              <small className={css.hash}>
                {t('sha')} {copy.hash}
              </small>
            </div>
            <Button icon={Eye} disabled={copy.id === shown} onClick={() => onShow(copy)}>
              {number < 1 ? t('joinedOpen', { name: copy.name }) : t('versionOpen', { number })}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
