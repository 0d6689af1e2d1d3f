import { Archive, ArrowLeft, CirclePause, Download, FileUp, Play, TriangleAlert, Undo2 } from 'lucide-react';
import { useGo } from '#renderer/state/use-go.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import type { IconType } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { formatNumber } from '#shared/i18n/format.ts';
import css from '../import.module.css';
import { AttachedFilesNote } from './attached-files.tsx';
import { goTo, type ImportPhase, type ImportTrouble, rowsToStore } from './import-work.ts';
import type { RecordImport } from './use-record-import.ts';
import { useSaveRefused } from './use-save-refused.ts';

interface Props {
  readonly phase: Extract<ImportPhase, { at: 'done' | 'stopped' | 'undone' | 'failed' }>;
  readonly work: RecordImport;
  /** Asks first, then takes the batch back. */
  readonly onUndo: (batchId: string) => void;
}

/** How the import ended. The way on stands in the bar, the others below the words. */
export function ResultStep({ phase, work, onUndo }: Props) {
  const t = useText('importing');
  const locale = useLocale();
  const go = useGo();
  const troubleText = useTroubleText();
  const save = useSaveRefused(work);
  const figure = (value: number) => formatNumber(value, locale);
  const again: Action = { id: 'import.again', label: t('again'), icon: FileUp, allowed: true, run: work.reset };
  const undo = (batchId: string): Action => ({
    id: 'import.undo',
    label: t('undoBatch'),
    icon: Undo2,
    allowed: true,
    run: () => onUndo(batchId),
  });

  const badRows = (fileName: string, rows: Blob): Action => ({
    id: 'import.badRows',
    label: t('badRows'),
    icon: Download,
    allowed: true,
    run: () => save.rows(rows, fileName),
  });

  const outcome = ((): Outcome => {
    switch (phase.at) {
      case 'done':
        return {
          icon: Archive,
          title: t('done'),
          text:
            phase.updated > 0
              ? t('doneUpdated', { added: figure(phase.stored - phase.updated), updated: figure(phase.updated) })
              : t('doneText', { count: phase.stored, shown: figure(phase.stored) }),
          next: {
            id: 'import.show',
            label: t('showRecords'),
            icon: Archive,
            allowed: true,
            // What was only changed has the batch that brought it.
            run: () => go(phase.stored > phase.updated ? `/arsip?f.importBatch=${encodeURIComponent(phase.batchId)}` : '/arsip'),
          },
          others: [again, undo(phase.batchId)],
        };
      case 'stopped':
        return {
          icon: CirclePause,
          title: t('stopped'),
          text: t('stoppedText', { stored: figure(phase.stored), total: figure(rowsToStore(phase.checked)) }),
          next: {
            id: 'import.continue',
            label: t('continue'),
            icon: Play,
            allowed: true,
            run: () => void work.store(phase.checked, phase.batchId).catch(reportError),
          },
          others: [undo(phase.batchId)],
        };
      case 'undone':
        return {
          icon: Undo2,
          title: phase.finished ? t('undone') : t('undoStopped'),
          text: t(undoneKey(phase), {
            undone: figure(phase.undone - phase.restored),
            restored: figure(phase.restored),
            left: figure(phase.left),
          }),
          next: phase.finished ? again : undo(phase.batchId),
          others: phase.finished ? [] : [again],
        };
      case 'failed':
        return {
          icon: TriangleAlert,
          tone: 'late',
          title: t('failed'),
          text: troubleText(phase.trouble),
          next: { id: 'import.back', label: t('tryAgain'), icon: ArrowLeft, allowed: true, run: () => goTo(phase.back) },
          others: [again],
        };
    }
  })();
  return (
    <ImportWizard label={t('title')} step="result" next={outcome.next}>
      <div className={css.narrow} role="status">
        {phase.at === 'done' && phase.files && (
          <AttachedFilesNote files={phase.files} onContinue={() => void work.attach(phase).catch(reportError)} />
        )}
        {phase.at === 'done' && phase.refused && (
          <Banner
            tone="soon"
            title={t('refusedStay', { count: phase.refused.count, shown: figure(phase.refused.count) })}
            actions={[badRows(phase.fileName, phase.refused.rows)]}
          />
        )}
        {'durable' in phase && !phase.durable && <Banner tone="late" title={t('notDurable')} />}
        <EmptyState icon={outcome.icon} title={outcome.title} actions={outcome.others} {...(outcome.tone ? { tone: outcome.tone } : {})}>
          {outcome.text}
        </EmptyState>
      </div>
    </ImportWizard>
  );
}

const undoneKey = ({ restored, left }: { readonly restored: number; readonly left: number }) => {
  if (restored > 0) return left > 0 ? 'undoneRestoredLeft' : 'undoneRestored';
  return left > 0 ? 'undoneText' : 'undoneAll';
};

interface Outcome {
  readonly icon: IconType;
  readonly tone?: 'late';
  readonly title: string;
  readonly text: string;
  readonly next: Action;
  readonly others: readonly Action[];
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
