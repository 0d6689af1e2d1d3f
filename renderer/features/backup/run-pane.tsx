import { HardDriveDownload, KeyRound, Printer, ShieldCheck, Usb } from 'lucide-react';
import { changesSinceLastSet } from '#renderer/db/queries/backups.ts';
import type { BackupKeys, BackupTarget } from '#renderer/platform/backup-port.ts';
import { useBackupJob } from '#renderer/state/backup-job.ts';
import { useZone } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { ActionButton } from '#renderer/ui/parts/action-button.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes, formatNumber, type Locale } from '#shared/i18n/format.ts';
import css from './backup.module.css';
import { troubleWords } from './error-words.ts';
import { JobProgress } from './job-progress.tsx';
import { noteOutcome, type Outcome, useOutcome } from './last-outcome.ts';
import { useWhen, type When } from './use-when.ts';

interface Props {
  readonly keys: BackupKeys | null;
  readonly target: BackupTarget | null;
  readonly mayRun: boolean;
  readonly onBackUp: (target: BackupTarget) => void;
  readonly onMakeSheet: () => void;
}

/** The one button, then what it does: steps, time left, cancel; then what came of it. */
export function RunPane({ keys, target, mayRun, onBackUp, onMakeSheet }: Props) {
  const t = useText('backup');
  const job = useBackupJob();
  const outcome = useOutcome();
  if (job) return <JobProgress job={job} {...(job.kind === 'retest' ? { title: t('retesting') } : {})} />;

  const sheetReady = keys !== null && keys.sheetPrintedAt !== null;
  const refusal = !mayRun ? t('notAllowedRun') : !target ? t('noTarget') : !target.writable ? t('targetReadOnlyReason') : null;
  const backUp: Action = {
    id: 'backup.run',
    label: t(outcome?.kind === 'made' ? 'again' : 'backUpNow'),
    icon: HardDriveDownload,
    tone: outcome?.kind === 'made' ? 'plain' : 'primary',
    allowed: refusal === null,
    ...(refusal === null ? {} : { reason: refusal }),
    run: () => target && onBackUp(target),
  };
  if (keys !== null && !sheetReady) {
    const make: Action = {
      id: 'backup.sheet',
      label: t('sheetMake'),
      icon: Printer,
      tone: 'primary',
      allowed: mayRun,
      ...(mayRun ? {} : { reason: t('notAllowedRun') }),
      run: onMakeSheet,
    };
    return (
      <div className={css.run}>
        <h2 className={css.big}>
          <Icon of={KeyRound} /> {t('sheetFirstTitle')}
        </h2>
        <p>{t('sheetFirstText')}</p>
        <div className={css.buttons}>
          <ActionButton action={make} big />
        </div>
      </div>
    );
  }
  return (
    <div className={css.run}>
      {outcome && <OutcomeView outcome={outcome} />}
      {outcome?.kind !== 'made' && <Ready target={target} />}
      {sheetReady && (
        <div className={css.buttons}>
          <ActionButton action={backUp} big />
        </div>
      )}
    </div>
  );
}

/** What the next set will hold. */
function Ready({ target }: { readonly target: BackupTarget | null }) {
  const t = useText('backup');
  const locale = useLocale();
  const { gate } = useServices();
  const when = useWhen(useZone());
  const since = useLive(() => changesSinceLastSet(gate.db), [gate]);
  const news = since.status === 'ready' ? newsWords(since.data, when, t, locale) : '';
  return (
    <>
      <h2 className={css.big}>{t('readyTitle')}</h2>
      {target && <p>{t('readyText', { place: target.label })}</p>}
      <p className={css.quiet}>{news}</p>
    </>
  );
}

function newsWords(
  since: { readonly madeAt: string; readonly changes: number } | null,
  when: (at: string) => When,
  t: Text<'backup'>,
  locale: Locale,
): string {
  if (!since) return t('readyFirst');
  if (since.changes === 0) return t('readyNothing');
  const { shortDay, time } = when(since.madeAt);
  return t('readyNew', { count: formatNumber(since.changes, locale), when: `${shortDay}, ${time}` });
}

function OutcomeView({ outcome }: { readonly outcome: Outcome }) {
  const t = useText('backup');
  const locale = useLocale();
  const when = useWhen(useZone());
  const ui = useText('ui');
  const dismiss = [{ id: 'backup.dismiss', label: ui('close'), allowed: true, tone: 'text' as const, run: () => noteOutcome(null) }];
  switch (outcome.kind) {
    case 'failed': {
      const words = troubleWords(outcome.trouble, t);
      const cancelled = outcome.trouble.code === 'cancelled';
      return (
        <Banner tone={cancelled ? 'soon' : 'late'} title={words.title} actions={dismiss} live>
          {cancelled && outcome.work !== 'backup' ? t('err_cancelledQuiet_text') : words.text}
        </Banner>
      );
    }
    case 'retested':
      return (
        <Banner tone="done" icon={ShieldCheck} title={t('retestDone', { name: whole(when(outcome.madeAt)) })} actions={dismiss} live />
      );
    case 'rehearsed':
      return (
        <Banner
          tone={outcome.good ? 'done' : 'late'}
          title={`${t('rehearsal')}: ${t(outcome.good ? 'rehearsalPassed' : 'rehearsalFailed')}`}
          actions={dismiss}
          live
        />
      );
    case 'made': {
      const { set, place, medium } = outcome;
      const figures = {
        time: when(set.madeAt).time,
        place,
        records: formatNumber(set.tables?.record?.rows ?? 0, locale),
        files: formatNumber(set.files, locale),
        bytes: formatBytes(set.bytes, locale),
      };
      return (
        <div className={css.done} role="status">
          <h2 className={css.big}>
            <Icon of={ShieldCheck} /> {t('doneTitle')}
          </h2>
          <p>{t(medium === 'download' ? 'doneDownload' : 'doneText', figures)}</p>
          {set.missingFiles > 0 && <p className={css.mind}>{t('doneMissing', { count: formatNumber(set.missingFiles, locale) })}</p>}
          {medium === 'removable' && (
            <p className={css.unplug}>
              <Icon of={Usb} small /> {t('mayUnplug')}
            </p>
          )}
        </div>
      );
    }
  }
}

const whole = ({ shortDay, time }: When): string => `${shortDay}, ${time}`;
