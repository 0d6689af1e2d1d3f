import { ArrowLeft } from 'lucide-react';
import { useContext } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useBackupJob } from '#renderer/state/backup-job.ts';
import { useMediaWatch } from '#renderer/state/backup-media.ts';
import { OfficeContext } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import { troubleWords } from '../error-words.ts';
import { JobProgress } from '../job-progress.tsx';
import { useWhen } from '../use-when.ts';
import { ComparedStep } from './compared-step.tsx';
import { DoneStep } from './done-step.tsx';
import { PickStep } from './pick-step.tsx';
import css from './restore.module.css';
import { useRestore } from './use-restore.ts';

/** Hours of sets before any office is known here. */
const FIRST_ZONE: OfficeZone = 'Asia/Jakarta';

/** Pulihkan: from Cadangan, and from the first run on a PC that has nothing yet. */
export function RestorePage() {
  const t = useText('backup');
  const go = useGo();
  const { platform } = useServices();
  const office = useContext(OfficeContext);
  const when = useWhen(office?.office.zone ?? FIRST_ZONE);
  const actor = useSession((session) => session.actor);
  const job = useBackupJob();
  const { state, open, restore, startAgain, restart } = useRestore(office !== null);
  useMediaWatch(platform.backup, state.step === 'pick');
  const back = {
    id: 'restore.back',
    label: t('restoreBack'),
    icon: ArrowLeft,
    allowed: job === null && state.step !== 'restoring' && state.step !== 'done',
    run: () => go(office ? '/cadangan' : '/mulai'),
  };
  const again = { id: 'restore.again', label: t('restoreAnother'), allowed: true, run: startAgain };
  const timeOf = (madeAt: string) => `${when(madeAt).day}, ${when(madeAt).time}`;

  const body = () => {
    if (office && !mayDo(actor, 'backup.restore')) return <Banner tone="late" title={t('notAllowedRestore')} />;
    switch (state.step) {
      case 'pick':
        return <PickStep trouble={state.trouble} tried={state.tried} when={when} onOpen={open} />;
      case 'opening':
      case 'comparing':
      case 'safety': {
        const title = state.step === 'safety' ? t('restoreSafety') : t('restoreOpening', { time: timeOf(state.set.madeAt) });
        return job && <JobProgress job={job} title={title} cancellable={state.step !== 'comparing'} />;
      }
      case 'unsafe':
      case 'stopped': {
        const words = troubleWords(state.trouble, t);
        const noSheet = state.trouble.code === 'noKeys' || state.trouble.code === 'sheetNotPrinted';
        return (
          <Banner tone="late" title={state.step === 'unsafe' ? t('restoreSafetyFailed') : t('restoreFailedTitle')} actions={[again]} live>
            {words.title}. {state.step === 'unsafe' && noSheet ? t('restoreSafetyNoSheet') : words.text} {t('restoreNothingChanged')}
          </Banner>
        );
      }
      case 'compared':
      case 'restoring':
      case 'done': {
        const ready = state.step === 'done' ? null : state.ready;
        return (
          <>
            {ready && (
              <ComparedStep
                ready={ready}
                officeId={office?.office.id ?? null}
                when={when}
                onRestore={() => restore(ready)}
                onCancel={startAgain}
              />
            )}
            {/* While it runs and until the restart nothing may be written to the database that is being replaced. */}
            <DialogFrame
              open={state.step !== 'compared'}
              title={state.step === 'done' ? t('restoreDone') : t('restoreTitle')}
              onClose={() => {}}
              busy
              width="md"
              foot={
                state.step === 'done' && (
                  <Button tone="primary" autoFocus onClick={restart}>
                    {t('restoreRestart')}
                  </Button>
                )
              }
            >
              {state.step === 'restoring' && job && (
                <JobProgress job={job} title={t('restoreWorking', { time: timeOf(state.ready.set.madeAt) })} cancellable={false} />
              )}
              {state.step === 'done' && <DoneStep report={state.report} keys={state.keys} />}
            </DialogFrame>
          </>
        );
      }
    }
  };

  const page = (
    <>
      <PageHead title={t('restoreTitle')} actions={[back]} />
      <div className={css.page}>
        <div className={css.column}>{body()}</div>
      </div>
    </>
  );
  // In the frame of the application the page is inside its main part already.
  return office ? page : <main className={css.alone}>{page}</main>;
}
