import { MonitorCheck, Usb } from 'lucide-react';
import type { BackupProgress } from '#renderer/platform/backup-port.ts';
import { cancelBackupJob, type JobStep, type RunningJob, stepsOf } from '#renderer/state/backup-job.ts';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { Progress, type ProgressStep } from '#renderer/ui/wizard/progress.tsx';
import { secondsLeft } from '#renderer/ui/wizard/time-left.ts';
import { formatBytes, formatNumber, type Locale } from '#shared/i18n/format.ts';

interface Props {
  readonly job: RunningJob;
  /** Instead of the name of the present step. */
  readonly title?: string;
  /** A restore that has begun to write goes to its end. */
  readonly cancellable?: boolean;
}

/** The steps of the work that runs, how far the present one is, and the button that stops it. */
export function JobProgress({ job, title, cancellable = true }: Props) {
  const t = useText('backup');
  const locale = useLocale();
  const order = stepsOf[job.kind];
  const at = order.indexOf(job.step);
  const now = job.figures[job.step];
  const steps = order.map((step, index): ProgressStep => {
    const note = noteOf(step, index < at, job, t, locale);
    return {
      id: step,
      label: t(`step_${step}`, { place: job.place }),
      state: index < at ? 'done' : index === at ? 'now' : 'ahead',
      ...(note ? { note } : {}),
    };
  });
  const warning = { icon: job.removable ? Usb : MonitorCheck, text: t(job.removable ? 'dontPull' : 'dontClose') };
  return (
    <Progress
      title={title ?? t(`step_${job.step}`, { place: job.place })}
      share={shareOf(now)}
      secondsLeft={secondsLeft(job.samples)}
      steps={steps}
      warning={warning}
      onCancel={cancellable ? cancelBackupJob : undefined}
      cancelling={job.cancelling}
    />
  );
}

/** While a length is not known it grows with what is done: then the bar only moves. */
const shareOf = (now: BackupProgress | undefined): number | null => (now && now.done < now.total ? now.done / now.total : null);

function noteOf(step: JobStep, done: boolean, job: RunningJob, t: Text<'backup'>, locale: Locale): string | undefined {
  const figures = job.figures[step];
  if (step === 'closing') return t(job.removable ? 'closingNoteRemovable' : 'closingNote');
  if (!figures) return undefined;
  return done ? doneNote(figures, t, locale) : goingNote(figures, t, locale);
}

function doneNote({ unit, total }: BackupProgress, t: Text<'backup'>, locale: Locale): string {
  if (unit === 'bytes') return formatBytes(total, locale);
  return t(unit === 'rows' ? 'doneRows' : 'doneFiles', { total: formatNumber(total, locale) });
}

function goingNote({ unit, done, total }: BackupProgress, t: Text<'backup'>, locale: Locale): string {
  if (unit === 'bytes' && done >= total) return formatBytes(done, locale);
  if (unit === 'bytes') return t('progressBytes', { done: formatBytes(done, locale), total: formatBytes(total, locale) });
  return t(unit === 'rows' ? 'progressRows' : 'progressFiles', { done: formatNumber(done, locale), total: formatNumber(total, locale) });
}
