import { Download, FileWarning } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tabs } from '#renderer/ui/parts/tabs.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { StepHead } from '#renderer/ui/wizard/step-head.tsx';
import { formatList, formatNumber } from '#shared/i18n/format.ts';
import css from '../import.module.css';
import { type CheckedList, goTo, rowsToStore } from './import-work.ts';
import { type IssueFilter, issueLines } from './issue-filter.ts';
import { IssueTable } from './issue-table.tsx';
import { ReportCounts } from './report-counts.tsx';
import { TwinsBanner } from './twins-banner.tsx';
import type { RecordImport } from './use-record-import.ts';
import { useSaveRefused } from './use-save-refused.ts';

/** The dry run: what would be stored, what would not and why. Only the button stores. */
export function ReportStep({ checked, work }: { readonly checked: CheckedList; readonly work: RecordImport }) {
  const t = useText('importing');
  const locale = useLocale();
  const [filter, setFilter] = useState<IssueFilter>({ severity: 'all', code: null });
  const { report, badRows, list } = checked;
  const lines = issueLines(report, filter);
  const toStore = rowsToStore(checked);
  const figure = (value: number) => formatNumber(value, locale);
  const clean = report.rows.length === 0;
  const keyed = list.setup.key !== undefined;
  const save = useSaveRefused(work);
  return (
    <ImportWizard
      label={t('title')}
      step="report"
      next={{
        id: 'import.store',
        label: t('importRows', { count: toStore, shown: figure(toStore) }),
        allowed: toStore > 0,
        ...(toStore > 0 ? {} : { reason: t(report.ready > 0 ? 'allSkipped' : report.unchanged > 0 ? 'allSame' : 'nothingReady') }),
        run: () => void work.store(checked, null).catch(reportError),
      }}
      note={
        <span className={css.quiet}>
          {report.refused > 0 ? t('refusedStay', { count: report.refused, shown: figure(report.refused) }) : t('nothingStored')}
        </span>
      }
      onBack={() => goTo({ at: 'mapping', list })}
      onCancel={work.reset}
    >
      <div className={css.report}>
        <aside className={css.side} aria-label={t('counts')}>
          <ReportCounts report={report} keyed={keyed} filter={filter} onFilter={setFilter} />
          {report.newUnits.length > 0 && <p>{t('madeUnits', { names: formatList(report.newUnits, locale) })}</p>}
          {report.newPlaces > 0 && <p>{t('madePlaces', { count: report.newPlaces, shown: figure(report.newPlaces) })}</p>}
          {report.refused > 0 && (
            <Button icon={Download} onClick={() => save.rows(badRows, list.look.fileName)}>
              {t('badRows')}
            </Button>
          )}
          {report.refused > 0 && (
            <>
              <Button icon={FileWarning} onClick={() => save.copy(list)}>
                {t('copy')}
              </Button>
              <p className={css.quiet}>{t('copyHelp')}</p>
            </>
          )}
        </aside>
        <div className={css.reportMain}>
          <StepHead title={report.ready > 0 ? t('reportTitle', { count: report.ready, shown: figure(report.ready) }) : t('reportNothing')}>
            {t('reportText', { name: list.look.fileName })}
          </StepHead>
          {report.ready === 0 && report.unchanged === 0 && (
            <Banner tone="late" title={t('nothingReady')} live>
              {t('nothingReadyText')}
            </Banner>
          )}
          {report.twins > 0 && <TwinsBanner checked={checked} />}
          {clean ? (
            report.ready + report.unchanged > 0 && <Banner tone="done" title={t(report.ready > 0 ? 'allGood' : 'allSame')} />
          ) : (
            <>
              <Tabs
                label={t('filter')}
                current={filter.severity}
                items={[
                  { id: 'all', label: t('filterAll') },
                  { id: 'error', label: t('filterRefused'), count: report.refused },
                  { id: 'warning', label: t('filterWarnings'), count: report.withWarnings },
                  ...(keyed ? [{ id: 'change', label: t('filterChanges'), count: report.updates }] : []),
                ]}
                // The ids above are the severities.
                onChange={(severity) => setFilter({ severity: severity as IssueFilter['severity'], code: null })}
              />
              <IssueTable key={`${filter.severity} ${filter.code}`} lines={lines} />
              {report.cut && <p className={css.quiet}>{t('rowsShown', { shown: figure(report.rows.length) })}</p>}
            </>
          )}
        </div>
      </div>
    </ImportWizard>
  );
}
