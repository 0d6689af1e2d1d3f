import { ArrowLeft, FolderTree, Lock, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type ImportedClassification, importClassification } from '#renderer/commands/import/import-classification.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { ListDrop } from '#renderer/ui/wizard/list-drop.tsx';
import { formatNumber } from '#shared/i18n/format.ts';
import { err, ok } from '#shared/lib/result.ts';
import { ColumnsPanel } from './classification/columns-panel.tsx';
import { type ClassList, firstChoices, type ListChoices, planOf, readList } from './classification/list-choices.ts';
import { PlanStep } from './classification/plan-step.tsx';
import { useUndoEdition } from './classification/use-undo-edition.tsx';
import css from './import.module.css';

interface Opened {
  readonly list: ClassList;
  readonly choices: ListChoices;
}

interface Finished {
  readonly imported: ImportedClassification;
  readonly name: string;
  readonly undone: boolean;
}

const steps = ['file', 'report', 'result'] as const;

/** Impor klasifikasi, JRA dan SKKAAD: a list becomes an edition of the classification, after everything in it was looked at. */
export function ClassificationImportPage() {
  const t = useText('importing');
  const locale = useLocale();
  const go = useGo();
  const ctx = useCommandContext();
  const actor = useSession((session) => session.actor);
  const refusalText = useRefusalText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [finished, setFinished] = useState<Finished | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const plan = useMemo(() => (opened ? planOf(opened.list, opened.choices) : null), [opened]);

  const open = async (file: File) => {
    const read = await readList(file);
    if (!read.ok) return read;
    const list = read.value;
    const first = planOf(list, firstChoices(list));
    if (!first.ok && first.error.code === 'list.empty') return err({ code: 'fileNoCodes' } as const);
    setOpened({ list, choices: firstChoices(list) });
    return ok(null);
  };
  const change = (more: Partial<ListChoices>) => {
    setRefusal(null);
    setOpened((old) => old && { ...old, choices: { ...old.choices, ...more } });
  };
  const startAgain = () => {
    setOpened(null);
    setFinished(null);
    setRefusal(null);
  };
  const whileBusy = (work: () => Promise<void>) => {
    setBusy(true);
    work()
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const store = () =>
    whileBusy(async () => {
      if (!opened || !plan?.ok) return;
      const { list, choices } = opened;
      const { fileName, sha256 } = list;
      const saved = await importClassification(ctx, { plan: plan.value, name: choices.name, fileName, sha256 });
      if (saved.ok) setFinished({ imported: saved.value, name: choices.name.trim(), undone: false });
      else if (saved.error.code === 'schemeExists') setRefusal(t('classExists', { name: saved.error.name }));
      else if (saved.error.code === 'nameMissing') setRefusal(t('classNameMissing'));
      else setRefusal(refusalText(saved.error));
    });
  const edition = useUndoEdition(() => setFinished((old) => old && { ...old, undone: true }), setRefusal);

  const back = {
    id: 'class.back',
    label: t('treeTitle'),
    icon: ArrowLeft,
    allowed: true,
    tone: 'text',
    run: () => go('/arsip/klasifikasi'),
  } as const;
  const nothingStored = <span className={css.quiet}>{t('nothingStored')}</span>;
  const show = { id: 'class.show', label: t('classShow'), icon: FolderTree, allowed: true, run: back.run } as const;
  const again = { id: 'class.again', label: t('again'), allowed: true, run: startAgain } as const;
  return (
    <>
      <PageHead title={t('classTitle')} actions={[back]} />
      {edition.dialog}
      {!mayDo(actor, 'classification.import') ? (
        <EmptyState icon={Lock} title={t('notAllowed')} actions={[{ ...back, tone: 'plain' }]}>
          {t('classNotAllowed')}
        </EmptyState>
      ) : finished ? (
        <ImportWizard label={t('classTitle')} step="result" steps={steps} next={finished.undone ? again : show}>
          <div className={css.narrow} role="status">
            {refusal && <Banner tone="late" title={refusal} />}
            {finished.undone ? (
              <EmptyState icon={Undo2} title={t('undone')}>
                {t('classUndone', { name: finished.name })}
              </EmptyState>
            ) : (
              <EmptyState
                icon={FolderTree}
                title={t('classDone')}
                actions={[
                  {
                    id: 'class.undo',
                    label: t('classUndo'),
                    icon: Undo2,
                    allowed: !edition.busy,
                    run: () => edition.undo(finished.imported.schemeId),
                  },
                ]}
              >
                {t('classDoneText', { count: formatNumber(finished.imported.codes, locale), name: finished.name })}
              </EmptyState>
            )}
          </div>
        </ImportWizard>
      ) : opened && plan?.ok ? (
        <PlanStep
          list={opened.list}
          plan={plan.value}
          choices={opened.choices}
          refusal={refusal}
          busy={busy}
          onChange={change}
          onStore={store}
          onCancel={startAgain}
        />
      ) : opened ? (
        <ImportWizard label={t('classTitle')} step="report" steps={steps} onCancel={startAgain}>
          <div className={css.stack}>
            <Banner tone="soon" title={t('noCodeColumn')} live>
              {t('noCodeColumnText')}
            </Banner>
            <ColumnsPanel list={opened.list} columns={opened.choices.columns ?? {}} onChange={(columns) => change({ columns })} />
          </div>
        </ImportWizard>
      ) : (
        <ImportWizard label={t('classTitle')} step="file" steps={steps} note={nothingStored} onCancel={back.run}>
          <div className={css.narrow}>
            <p className={css.intro}>{t('classIntro')}</p>
            <ListDrop label={t('classFile')} help={t('classFileHelp')} onFile={open} />
          </div>
        </ImportWizard>
      )}
    </>
  );
}
