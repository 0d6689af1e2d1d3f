import { FolderPlus, Wrench } from 'lucide-react';
import { useState } from 'react';
import { repairFiles } from '#renderer/commands/files/repair-files.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { SetSummary } from '#renderer/platform/backup-port.ts';
import { cancelBackupJob, runBackupJob, useBackupJob } from '#renderer/state/backup-job.ts';
import { addFolder, useMedia, useMediaWatch } from '#renderer/state/backup-media.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioTick } from '#renderer/ui/form/tick.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { instant } from '#shared/lib/civil-time.ts';
import css from './softcopies.module.css';

/** Damaged and missing files come back from a set that the person chooses. */
export function RepairPane() {
  const t = useText('softcopies');
  const locale = useLocale();
  const zone = useZone();
  const ctx = useCommandContext();
  const job = useBackupJob();
  const { media } = useMedia();
  const [chosen, setChosen] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const [asksKey, setAsksKey] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const toast = useToast();
  useMediaWatch(ctx.platform.backup, job === null);
  const sets = (media ?? []).flatMap(({ target, sets: of }) =>
    of.filter(({ state }) => state === 'finished').map((set) => ({ set, place: target.label, removable: target.kind === 'removable' })),
  );
  const picked = sets.find(({ set }) => set.handle === chosen) ?? sets[0];
  const mayRun = mayDo(ctx.actor, 'backup.run');

  const repair = async ({ set, place, removable }: { readonly set: SetSummary; readonly place: string; readonly removable: boolean }) => {
    setTrouble(null);
    const done = await runBackupJob({ kind: 'repair', place, removable }, (onProgress, signal) =>
      repairFiles(ctx, set, secret.trim() || null, onProgress, signal),
    );
    if (done.ok) {
      const { repaired, stillLost } = done.value;
      // Once everything is whole this pane is gone: a toast outlives it.
      if (stillLost === 0) return toast({ text: t('repairDone', { count: repaired }) });
      return setTrouble(t('repairPart', { count: repaired, left: stillLost }));
    }
    const { code } = done.error;
    if (code === 'cancelled') return undefined;
    const key = code === 'wrongKey' || code === 'noKeys';
    setAsksKey(key);
    return setTrouble(t(key ? 'repairKey' : code === 'notAllowed' ? 'repairNotAllowed' : 'repairFailed'));
  };

  return (
    <div className={css.repair}>
      <h3>{t('repair')}</h3>
      <p>{t('repairHelp')}</p>
      {!mayRun && <Banner title={t('repairNotAllowed')} />}
      {sets.length === 0 && <p>{t('repairNoSet')}</p>}
      <div role="radiogroup" aria-label={t('repairSets')} className={css.sets}>
        {sets.map(({ set, place }) => (
          <label key={set.handle} htmlFor={`repair-${set.handle}`}>
            <RadioTick
              id={`repair-${set.handle}`}
              name="repair-set"
              checked={set.handle === picked?.set.handle}
              disabled={job !== null}
              onChange={() => setChosen(set.handle)}
            />
            <span>{[formatInstant(instant(set.madeAt), zone, locale), place || t('repairDownloads')].join(', ')}</span>
          </label>
        ))}
      </div>
      {asksKey && (
        <label className={css.key}>
          <span>{t('recoveryKey')}</span>
          <input type="text" autoComplete="off" spellCheck={false} value={secret} onChange={(event) => setSecret(event.target.value)} />
        </label>
      )}
      <div className={css.now}>
        <span>
          <Button
            tone="primary"
            icon={Wrench}
            disabled={!picked || !mayRun}
            busy={job?.kind === 'repair'}
            onClick={() => picked && void repair(picked).catch(reportError)}
          >
            {t('repairStart')}
          </Button>{' '}
          {job?.kind === 'repair' && <Button onClick={cancelBackupJob}>{t('repairCancel')}</Button>}
        </span>
        <Button icon={FolderPlus} disabled={job !== null} onClick={() => void addFolder(ctx.platform.backup).catch(reportError)}>
          {t('repairFolder')}
        </Button>
      </div>
      {trouble && <Banner tone="late" live title={trouble} />}
    </div>
  );
}
