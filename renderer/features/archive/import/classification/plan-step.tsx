import { useMemo, useState } from 'react';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { StepHead } from '#renderer/ui/wizard/step-head.tsx';
import type { ClassificationPlan } from '#shared/domain/classification/classification-plan.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import css from '../import.module.css';
import { CodeTable } from './code-table.tsx';
import { openable } from './code-tree.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import type { ClassList, ListChoices } from './list-choices.ts';
import { ListSide } from './list-side.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { TyposPanel } from './typos-panel.tsx';

interface Props {
  readonly list: ClassList;
  readonly plan: ClassificationPlan;
  readonly choices: ListChoices;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onChange: (more: Partial<ListChoices>) => void;
  readonly onStore: () => void;
  readonly onCancel: () => void;
}

/** The preview: the list as it would stand, and everything a person has to look at first. */
export function PlanStep({ list, plan, choices, refusal, busy, onChange, onStore, onCancel }: Props) {
  const t = useText('importing');
  const locale = useLocale();
  const [tab, setTab] = useState(plan.typos.length > 0 ? 'typos' : plan.duplicates.length > 0 ? 'duplicates' : 'codes');
  const all = useMemo(() => openable(plan.codes), [plan.codes]);
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(() => new Set([...all].filter((code) => !shut.has(code))), [all, shut]);
  const nameError = choices.name.trim() === '' ? t('classNameMissing') : undefined;
  const openTypos = plan.typos.length - choices.accepted.size;
  const allowed = nameError === undefined && plan.codes.length > 0 && !busy;
  return (
    <ImportWizard
      label={t('classTitle')}
      step="report"
      steps={['file', 'report', 'result']}
      next={{
        id: 'class.store',
        label: t('classStore', { count: plan.codes.length, shown: formatNumber(plan.codes.length, locale) }),
        allowed,
        ...(nameError ? { reason: nameError } : {}),
        run: onStore,
      }}
      note={
        <span className={openTypos > 0 ? css.warnNote : css.quiet}>
          {openTypos > 0 ? t('typosLeft', { count: openTypos }) : t('nothingStored')}
        </span>
      }
      onCancel={onCancel}
    >
      <div className={css.report}>
        <aside className={css.side} aria-label={t('classAside')}>
          <ListSide plan={plan} choices={choices} nameError={nameError} onChange={onChange} />
        </aside>
        <div className={css.reportMain}>
          <StepHead title={list.fileName}>{t('classPreview')}</StepHead>
          {refusal && <Banner tone="late" title={refusal} live />}
          <Tabs
            label={t('classTabs')}
            current={tab}
            controls="class-panel"
            onChange={setTab}
            items={[
              { id: 'typos', label: t('typos'), count: plan.typos.length },
              { id: 'duplicates', label: t('duplicates'), count: plan.duplicates.length },
              { id: 'notes', label: t('notes'), count: plan.notes.length },
              { id: 'codes', label: t('tabCodes'), count: plan.codes.length },
              { id: 'columns', label: t('tabColumns') },
            ]}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <div id="class-panel" role="tabpanel" className={css.panel} aria-label={t('classTabs')} tabIndex={0}>
            {tab === 'typos' && (
              <TyposPanel typos={plan.typos} accepted={choices.accepted} onChange={(accepted) => onChange({ accepted })} />
            )}
            {tab === 'duplicates' && (
              <DuplicatesPanel
                list={list}
                columns={plan.columns}
                duplicates={plan.duplicates}
                onKeep={(code, row) => onChange({ kept: new Map([...choices.kept, [code, row]]) })}
              />
            )}
            {tab === 'notes' && <NotesPanel notes={plan.notes} />}
            {tab === 'codes' && (
              <CodeTable
                label={t('tabCodes')}
                codes={plan.codes}
                open={open}
                onOpenChange={(next) => setShut(new Set([...all].filter((code) => !next.has(code))))}
              />
            )}
            {tab === 'columns' && <ColumnsPanel list={list} columns={plan.columns} onChange={(columns) => onChange({ columns })} />}
          </div>
        </div>
      </div>
    </ImportWizard>
  );
}
