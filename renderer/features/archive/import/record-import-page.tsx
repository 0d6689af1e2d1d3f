import { ArrowLeft, Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ImportSetup } from '#renderer/commands/import/import-setup.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { FileStep } from './records/file-step.tsx';
import { type ImportPhase, leaveFinished, useImportPhase } from './records/import-work.ts';
import { MappingStep } from './records/mapping-step.tsx';
import { ReportStep } from './records/report-step.tsx';
import { ResultStep } from './records/result-step.tsx';
import { type RecordImport, useRecordImport } from './records/use-record-import.ts';
import { useReportWords } from './records/use-report-words.ts';
import { WorkingStep } from './records/working-step.tsx';

/** Impor daftar arsip: a list from a file becomes records, after a dry run that names every row that would not. */
export function RecordImportPage() {
  const t = useText('importing');
  const go = useGo();
  const { gate } = useServices();
  const actor = useSession((session) => session.actor);
  const phase = useImportPhase(actor?.personId ?? null);
  const work = useRecordImport(useReportWords());
  const [asked, setAsked] = useState<Row<'importBatch'> | null>(null);

  useEffect(() => leaveFinished, []);
  const ask = async (batchId: string) => setAsked((await gate.db.rows('importBatch').get(batchId)) ?? null);
  const back = { id: 'import.list', label: t('toRecords'), icon: ArrowLeft, allowed: true, tone: 'text', run: () => go('/arsip') } as const;
  return (
    <>
      <PageHead title={t('title')} actions={[back]} />
      {mayDo(actor, 'record.import') ? (
        <Step phase={phase} work={work} onUndo={setAsked} onUndoId={(id) => void ask(id).catch(reportError)} onCancel={back.run} />
      ) : (
        <EmptyState icon={Lock} title={t('notAllowed')} actions={[{ ...back, tone: 'plain' }]}>
          {t('notAllowedText')}
        </EmptyState>
      )}
      <ConfirmDialog
        open={asked !== null}
        title={t('undoTitle')}
        confirmLabel={t('undoBatch')}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) work.undo(asked.id).catch(reportError);
          setAsked(null);
        }}
      >
        {t(isKeyed(asked) ? 'undoTextKeyed' : 'undoText', { name: asked?.fileName ?? '' })}
      </ConfirmDialog>
    </>
  );
}

const isKeyed = (batch: Row<'importBatch'> | null): boolean =>
  (batch?.mapping as { readonly setup?: ImportSetup } | undefined)?.setup?.key !== undefined;

interface StepProps {
  readonly phase: ImportPhase;
  readonly work: RecordImport;
  readonly onUndo: (batch: Row<'importBatch'>) => void;
  readonly onUndoId: (batchId: string) => void;
  readonly onCancel: () => void;
}

function Step({ phase, work, onUndo, onUndoId, onCancel }: StepProps) {
  switch (phase.at) {
    case 'file':
      return <FileStep phase={phase} work={work} onUndo={onUndo} onCancel={onCancel} />;
    case 'mapping':
      return <MappingStep list={phase.list} work={work} />;
    case 'working':
      return <WorkingStep phase={phase} onCancel={work.cancel} />;
    case 'report':
      return <ReportStep checked={phase.checked} work={work} />;
    default:
      return <ResultStep phase={phase} work={work} onUndo={onUndoId} />;
  }
}
