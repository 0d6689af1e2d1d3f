import { Archive, ArrowLeft, CirclePause, FileUp, Lock, TriangleAlert, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import {
  type OldRegisterPlan,
  type OldRegisterStored,
  planOldRegister,
  storeOldRegister,
} from '#renderer/commands/registers/import-old-register.ts';
import { type OldRegisterUndone, undoOldRegister } from '#renderer/commands/registers/undo-old-register.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { ListDrop } from '#renderer/ui/wizard/list-drop.tsx';
import { Progress } from '#renderer/ui/wizard/progress.tsx';
import type { OldRegister } from '#shared/domain/registers/old-register-columns.ts';
import { ok } from '#shared/lib/result.ts';
import { ColumnsStep } from './columns-step.tsx';
import css from './old-register.module.css';
import { type OpenedRegister, openRegister, rowsOf } from './opened-register.ts';
import { PastRegisters } from './past-registers.tsx';
import { ReportStep } from './report-step.tsx';
import { UndoDialog } from './undo-dialog.tsx';

type Phase =
  | { readonly at: 'file' }
  | { readonly at: 'columns'; readonly opened: OpenedRegister }
  | { readonly at: 'report'; readonly opened: OpenedRegister; readonly plan: OldRegisterPlan }
  | { readonly at: 'working' | 'undoing'; readonly done: number; readonly total: number }
  | { readonly at: 'done'; readonly stored: OldRegisterStored; readonly total: number; readonly source: string }
  | { readonly at: 'undone'; readonly undone: OldRegisterUndone }
  | { readonly at: 'failed'; readonly text: string };

const sections = { request: '/permohonan', objection: '/keberatan' } as const;

/** Impor register lama: a register of before, file to columns to dry run to cases. */
export function OldRegisterPage({ register }: { readonly register: OldRegister }) {
  const t = useText('oldRegister');
  const go = useGo();
  const ctx = useCommandContext();
  const refusalText = useRefusalText();
  const [phase, setPhase] = useState<Phase>({ at: 'file' });
  const [asked, setAsked] = useState<string | null>(null);
  const stopped = useRef(false);
  const title = t(register === 'request' ? 'titleRequest' : 'titleObjection');
  const start = () => setPhase({ at: 'file' });
  const back: Action = {
    id: 'old.back',
    label: t('back'),
    icon: ArrowLeft,
    allowed: true,
    tone: 'text',
    run: () => go(sections[register]),
  };

  const open = async (file: File, sheet?: number) => {
    const opened = await openRegister(register, file, sheet);
    if (!opened.ok) return opened;
    setPhase({ at: 'columns', opened: opened.value });
    return ok(null);
  };
  const check = async (opened: OpenedRegister) =>
    setPhase({ at: 'report', opened, plan: await planOldRegister(ctx, register, opened.columns, rowsOf(opened)) });
  const store = async (opened: OpenedRegister, plan: OldRegisterPlan) => {
    const total = plan.ready.length;
    stopped.current = false;
    setPhase({ at: 'working', done: 0, total });
    const source = { name: opened.source.trim(), channel: t('channel') };
    const stored = await storeOldRegister(ctx, plan, source, {
      onProgress: (done) => setPhase({ at: 'working', done, total }),
      cancelled: () => stopped.current,
    });
    setPhase(
      stored.ok ? { at: 'done', stored: stored.value, total, source: source.name } : { at: 'failed', text: refusalText(stored.error) },
    );
  };
  const undo = async (group: string, total: number) => {
    stopped.current = false;
    setPhase({ at: 'undoing', done: 0, total });
    const undone = await undoOldRegister(ctx, group, {
      onProgress: (done) => setPhase({ at: 'undoing', done, total }),
      cancelled: () => stopped.current,
    });
    if (undone.ok) return setPhase({ at: 'undone', undone: undone.value });
    setPhase({ at: 'failed', text: undone.error.code === 'allWorkedOn' ? t('undoRefusedText') : refusalText(undone.error) });
  };

  if (!mayDo(ctx.actor, 'settings.edit'))
    return (
      <>
        <PageHead title={title} actions={[back]} />
        <EmptyState icon={Lock} title={t('notAllowed')} actions={[{ ...back, tone: 'plain' }]}>
          {t('notAllowedText')}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead title={title} actions={[back]} />
      {phase.at === 'file' && (
        <ImportWizard label={title} step="file" note={<span className={css.quiet}>{t('nothingStored')}</span>} onCancel={back.run}>
          <div className={css.narrow}>
            <p className={css.intro}>{t('intro')}</p>
            <ListDrop label={t('drop')} help={t('dropHelp')} onFile={(file) => open(file)} />
            <PastRegisters register={register} onUndo={({ group }) => setAsked(group)} />
          </div>
        </ImportWizard>
      )}
      {phase.at === 'columns' && (
        <ColumnsStep
          label={title}
          opened={phase.opened}
          onChange={(opened) => setPhase({ at: 'columns', opened })}
          onSheet={(sheet) => void open(phase.opened.file, sheet).catch(reportError)}
          onCheck={() => void check(phase.opened).catch(reportError)}
          onCancel={start}
        />
      )}
      {phase.at === 'report' && (
        <ReportStep
          label={title}
          plan={phase.plan}
          onStore={() => void store(phase.opened, phase.plan).catch(reportError)}
          onBack={() => setPhase({ at: 'columns', opened: phase.opened })}
          onCancel={start}
        />
      )}
      {(phase.at === 'working' || phase.at === 'undoing') && (
        <ImportWizard label={title} step="report">
          <div className={css.narrow}>
            <Progress
              title={t(phase.at)}
              share={phase.total === 0 ? null : phase.done / phase.total}
              onCancel={() => {
                stopped.current = true;
              }}
            />
            <p className={css.quiet} role="status">
              {t(phase.at === 'working' ? 'storedSoFar' : 'undoneSoFar', { done: phase.done, total: phase.total })}
            </p>
          </div>
        </ImportWizard>
      )}
      {(phase.at === 'done' || phase.at === 'undone' || phase.at === 'failed') && (
        <Outcome title={title} phase={phase} show={() => go(sections[register])} again={start} onUndo={setAsked} />
      )}
      {asked !== null && (
        <UndoDialog
          group={asked}
          section={sections[register]}
          onClose={() => setAsked(null)}
          onUndo={(cases) => {
            setAsked(null);
            undo(asked, cases).catch(reportError);
          }}
        />
      )}
    </>
  );
}

interface OutcomeProps {
  readonly title: string;
  readonly phase: Extract<Phase, { at: 'done' | 'undone' | 'failed' }>;
  readonly show: () => void;
  readonly again: () => void;
  readonly onUndo: (group: string) => void;
}

function Outcome({ title, phase, show, again, onUndo }: OutcomeProps) {
  const t = useText('oldRegister');
  const showAction: Action = { id: 'old.show', label: t('show'), icon: Archive, allowed: true, run: show };
  const againAction: Action = { id: 'old.again', label: t('again'), icon: FileUp, allowed: true, run: again };
  return (
    <ImportWizard label={title} step="result" next={phase.at === 'done' ? showAction : againAction}>
      <div className={css.narrow} role="status">
        {phase.at === 'done' && (
          <EmptyState
            icon={phase.stored.finished ? Archive : CirclePause}
            title={phase.stored.finished ? t('done', { count: phase.stored.stored }) : t('stopped')}
            actions={[againAction, { id: 'old.undo', label: t('undo'), icon: Undo2, allowed: true, run: () => onUndo(phase.stored.group) }]}
          >
            {phase.stored.finished
              ? t('doneText', { source: phase.source })
              : t('stoppedText', { done: phase.stored.stored, total: phase.total })}
          </EmptyState>
        )}
        {phase.at === 'undone' && (
          <EmptyState icon={Undo2} title={t(phase.undone.finished ? 'undone' : 'undoStopped')} actions={[showAction]}>
            {t(phase.undone.finished ? 'undoneText' : 'undoStoppedText', { undone: phase.undone.undone, left: phase.undone.left })}
          </EmptyState>
        )}
        {phase.at === 'failed' && (
          <EmptyState icon={TriangleAlert} tone="late" title={t('failed')} actions={[showAction]}>
            {phase.text}
          </EmptyState>
        )}
      </div>
    </ImportWizard>
  );
}
