import { MonitorCheck } from 'lucide-react';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { Progress } from '#renderer/ui/wizard/progress.tsx';
import { secondsLeft } from '#renderer/ui/wizard/time-left.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from '../import.module.css';
import type { ImportPhase } from './import-work.ts';

interface Props {
  readonly phase: Extract<ImportPhase, { at: 'working' }>;
  readonly onCancel: () => void;
}

const titles = { check: 'checking', store: 'storing', attach: 'attaching', undo: 'undoing' } as const;
const steps = { check: 'mapping', store: 'report', attach: 'report', undo: 'result' } as const;

/** Long work: how far, how long still, and a way to stop it. */
export function WorkingStep({ phase, onCancel }: Props) {
  const t = useText('importing');
  const locale = useLocale();
  const { job, work, total } = phase;
  const done = formatNumber(work.progress.done, locale);
  return (
    <ImportWizard label={t('title')} step={steps[job]}>
      <div className={css.narrow}>
        <Progress
          title={t(titles[job])}
          share={work.progress.share}
          secondsLeft={secondsLeft(work.samples)}
          onCancel={onCancel}
          cancelling={work.cancelling}
          {...(job === 'check' ? {} : { warning: { icon: MonitorCheck, text: t('keepOpen') } })}
        />
        <p className={css.quiet} role="status">
          {total === null
            ? t('rowsSoFar', { done })
            : t(job === 'attach' ? 'recordsSoFar' : 'storedSoFar', { done, total: formatNumber(total, locale) })}
        </p>
      </div>
    </ImportWizard>
  );
}
