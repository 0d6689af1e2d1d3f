import { useRef } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useSession } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { ListDrop } from '#renderer/ui/wizard/list-drop.tsx';
import { StepHead } from '#renderer/ui/wizard/step-head.tsx';
import type { Row } from '#shared/schema/entities.ts';
import css from '../import.module.css';
import { goTo, type ImportPhase, noFile } from './import-work.ts';
import { PastImports } from './past-imports.tsx';
import type { RecordImport } from './use-record-import.ts';

interface Props {
  readonly phase: Extract<ImportPhase, { at: 'file' }>;
  readonly work: RecordImport;
  readonly onUndo: (batch: Row<'importBatch'>) => void;
  readonly onCancel: () => void;
}

/** Which list; below it the imports before, to be continued or taken back. */
export function FileStep({ phase, work, onUndo, onCancel }: Props) {
  const t = useText('importing');
  const actor = useSession((session) => session.actor);
  const top = useRef<HTMLDivElement>(null);
  const { resume, reading } = phase;

  const open = (file: File) => (resume ? work.openAgain(file, resume) : work.open(file));
  return (
    <ImportWizard label={t('title')} step="file" note={<span className={css.quiet}>{t('nothingStored')}</span>} onCancel={onCancel}>
      <div className={css.narrow} ref={top}>
        {resume ? (
          <StepHead key={resume.id} title={t('continueTitle', { name: resume.fileName })}>
            {t('continueHelp', { name: resume.fileName })}
          </StepHead>
        ) : (
          <p className={css.intro}>{t('intro')}</p>
        )}
        <ListDrop key={resume?.id ?? 'new'} label={t('dropHere')} help={t('fileHelp')} busy={reading} onFile={open} />
        {resume && (
          <div>
            <Button tone="text" onClick={() => goTo(noFile)}>
              {t('again')}
            </Button>
          </div>
        )}
        <PastImports
          mayContinue={mayDo(actor, 'record.import')}
          mayUndo={mayDo(actor, 'record.undo')}
          onContinue={(batch) => {
            goTo({ ...noFile, resume: batch });
            top.current?.scrollIntoView();
          }}
          onUndo={onUndo}
        />
      </div>
    </ImportWizard>
  );
}
