import { Archive, CirclePause, TriangleAlert, Undo2 } from 'lucide-react';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { formatNumber } from '#shared/i18n/format.ts';
import css from '../import.module.css';
import { useGo } from '../use-go.ts';
import { goTo, type ImportPhase, type ImportTrouble } from './import-work.ts';
import type { RecordImport } from './use-record-import.ts';

interface Props {
  readonly phase: Extract<ImportPhase, { at: 'done' | 'stopped' | 'undone' | 'failed' }>;
  readonly work: RecordImport;
  /** Asks first, then takes the batch back. */
  readonly onUndo: (batchId: string) => void;
}

/** How the import ended, and what can be done about it. */
export function ResultStep({ phase, work, onUndo }: Props) {
  const t = useText('importing');
  return (
    <ImportWizard label={t('title')} step="result">
      <div className={css.narrow} role="status">
        {'durable' in phase && !phase.durable && <Banner tone="late" title={t('notDurable')} />}
        <Outcome phase={phase} work={work} onUndo={onUndo} />
      </div>
    </ImportWizard>
  );
}

function Outcome({ phase, work, onUndo }: Props) {
  const t = useText('importing');
  const locale = useLocale();
  const go = useGo();
  const troubleText = useTroubleText();
  const figure = (value: number) => formatNumber(value, locale);
  const again = { id: 'import.again', label: t('again'), allowed: true, run: work.reset };
  const undo = (batchId: string) => ({ id: 'import.undo', label: t('undoBatch'), icon: Undo2, allowed: true, run: () => onUndo(batchId) });
  switch (phase.at) {
    case 'done':
      return (
        <EmptyState
          icon={Archive}
          title={t('done')}
          actions={[
            {
              id: 'import.show',
              label: t('showRecords'),
              allowed: true,
              tone: 'primary',
              run: () => go(`/arsip?f.importBatch=${encodeURIComponent(phase.batchId)}`),
            },
            again,
            { ...undo(phase.batchId), tone: 'text' },
          ]}
        >
          {t('doneText', { count: phase.stored, shown: figure(phase.stored) })}
        </EmptyState>
      );
    case 'stopped':
      return (
        <EmptyState
          icon={CirclePause}
          title={t('stopped')}
          actions={[
            {
              id: 'import.continue',
              label: t('continue'),
              allowed: true,
              tone: 'primary',
              run: () => void work.store(phase.checked, phase.batchId).catch(reportError),
            },
            undo(phase.batchId),
          ]}
        >
          {t('stoppedText', { stored: figure(phase.stored), total: figure(phase.checked.report.ready) })}
        </EmptyState>
      );
    case 'undone':
      return (
        <EmptyState
          icon={Undo2}
          title={phase.finished ? t('undone') : t('undoStopped')}
          actions={phase.finished ? [{ ...again, tone: 'primary' }] : [{ ...undo(phase.batchId), tone: 'primary' }, again]}
        >
          {t(phase.left > 0 ? 'undoneText' : 'undoneAll', { undone: figure(phase.undone), left: figure(phase.left) })}
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          icon={TriangleAlert}
          tone="late"
          title={t('failed')}
          actions={[{ id: 'import.back', label: t('tryAgain'), allowed: true, tone: 'primary', run: () => goTo(phase.back) }, again]}
        >
          {troubleText(phase.trouble)}
        </EmptyState>
      );
  }
}

function useTroubleText(): (trouble: ImportTrouble) => string {
  const t = useText('importing');
  const refusal = useRefusalText();
  return (trouble) => {
    switch (trouble.code) {
      case 'workerFailed':
        return t('failedText', { text: trouble.text });
      case 'otherFile':
        return t('otherFile');
      case 'unknownBatch':
        return t('unknownBatch');
      default:
        return `${refusal(trouble)} ${t('failedKept')}`;
    }
  };
}
