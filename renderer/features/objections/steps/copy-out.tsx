// biome-ignore-all lint/a11y/noLabelWithoutControl: Tick is the input inside these labels
import { Usb } from 'lucide-react';
import { useState } from 'react';
import { Tick } from '#renderer/ui/form/tick.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { Progress } from '#renderer/ui/wizard/progress.tsx';
import { formatBytes } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from './copy-out.module.css';
import { type CopiedSoftcopy, type CopyEnd, useCopyOut } from './use-copy-out.ts';

interface Props {
  readonly softcopies: readonly Row<'recordSoftcopy'>[];
  /** Records whose files are ticked to begin with. */
  readonly chosen: readonly string[];
  readonly onCopied: (copied: CopiedSoftcopy) => void;
}

/** Files for the applicant's own stick: ticked, copied to one chosen folder, and then listed as handed over. */
export function CopyOut({ softcopies, chosen, onCopied }: Props) {
  const t = useText('copyOut');
  const locale = useLocale();
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [there, setThere] = useState<ReadonlySet<string>>(new Set());
  const { going, ended, start } = useCopyOut((copied) => {
    setThere((known) => new Set([...known, copied.id]));
    setTicks((known) => new Map([...known, [copied.id, false]]));
    onCopied(copied);
  });
  const isTicked = ({ id, recordId }: Row<'recordSoftcopy'>) => ticks.get(id) ?? chosen.includes(recordId);
  const wanted = softcopies.filter(isTicked);
  return (
    <fieldset className={css.copy} aria-label={t('title')}>
      <b className={css.label}>{t('title')}</b>
      <ul className={css.files} aria-label={t('choose')}>
        {softcopies.map((softcopy) => (
          <li key={softcopy.id}>
            <label>
              <Tick
                checked={isTicked(softcopy)}
                disabled={going !== null}
                onChange={(event) => setTicks(new Map([...ticks, [softcopy.id, event.target.checked]]))}
              />
              <span>{softcopy.name}</span>
            </label>
            <small>
              {formatBytes(softcopy.bytes, locale)}
              {there.has(softcopy.id) && `, ${t('copied')}`}
            </small>
          </li>
        ))}
      </ul>
      {going ? (
        <Progress
          title={t('going', { at: going.at, all: going.all, name: going.name })}
          share={going.share}
          warning={{ icon: Usb, text: t('dontPull') }}
          onCancel={going.stop}
          cancelLabel={t('stop')}
          cancelling={going.stopping}
        />
      ) : (
        <span>
          <Button icon={Usb} disabled={wanted.length === 0} onClick={() => void start(wanted).catch(reportError)}>
            {wanted.length === 0 ? t('runNone') : t('run', { count: wanted.length })}
          </Button>
        </span>
      )}
      {ended && <Ended end={ended} />}
    </fieldset>
  );
}

/** What became of it: what could not be copied first, then what lies there. */
function Ended({ end: { place, all, copied, failed } }: { readonly end: CopyEnd }) {
  const t = useText('copyOut');
  const renamed = copied.filter(({ name, wanted }) => name !== wanted).map(({ name }) => name);
  if (failed) {
    const title = failed.code === 'cancelled' ? t('cancelledTitle') : t('failedTitle', { name: failed.name });
    return (
      <Banner tone={failed.code === 'cancelled' ? 'soon' : 'late'} title={title} live>
        {[failed.code === 'cancelled' ? '' : t(`fault_${failed.code}`), t('madeSoFar', { done: copied.length, all })]
          .filter(Boolean)
          .join(' ')}
      </Banner>
    );
  }
  if (place === null) {
    return (
      <Banner tone="soon" title={t('downloadedTitle', { done: copied.length })} live>
        {t('downloadedText')}
      </Banner>
    );
  }
  return (
    <Banner tone="done" title={t('doneTitle', { done: copied.length, place })} live>
      {[renamed.length > 0 ? t('renamed', { names: renamed.join(', ') }) : '', t('doneText')].filter(Boolean).join(' ')}
    </Banner>
  );
}
