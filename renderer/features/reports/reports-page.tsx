import { ChartNoAxesColumn, Download, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { PageHead, Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { CasePane } from './case-pane.tsx';
import { FigureTable } from './figure-table.tsx';
import { PeriodBar } from './period-bar.tsx';
import { kindWords, periodName } from './period-words.ts';
import { reportCsv } from './report-csv.ts';
import { reportSections } from './report-lines.ts';
import { usePeriod } from './use-period.ts';
import { usePrintReport } from './use-print-report.ts';
import { type ReportView, useReport } from './use-report.ts';

const SIDE_WIDTH = 404;

/** Laporan: the report of a week, a month or a year; every figure opens the list behind it. */
export function ReportsPage() {
  const t = useText('reports');
  const [period, setPeriod] = usePeriod();
  const view = useReport(period);
  const actor = useSession((session) => session.actor);
  if (!mayDo(actor, 'report.view')) {
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState icon={ChartNoAxesColumn} title={t('noRight')}>
          {t('noRightText')}
        </EmptyState>
      </>
    );
  }
  if (!view) return <PageHead title={t('title')} />;
  return <Report view={view} onPeriod={setPeriod} />;
}

function Report({ view, onPeriod }: { readonly view: ReportView; readonly onPeriod: Parameters<typeof PeriodBar>[0]['onChange'] }) {
  const t = useText('reports');
  const locale = useLocale();
  const { platform } = useServices();
  const toast = useToast();
  const [chosen, setChosen] = useState<string>();
  const { report, caseOf } = view;
  const { period, asOf } = report;
  const sections = useMemo(() => reportSections(report, t, locale), [report, t, locale]);
  const lines = sections.flatMap((section) => section.lines);
  const line = lines.find(({ id, ids }) => id === chosen && ids.length > 0) ?? lines.find(({ ids }) => ids.length > 0);
  const name = `${t('title')} ${t(kindWords[period.kind]).toLowerCase()} ${periodName(period, t, locale)}`;
  const print = usePrintReport(view);

  const save = async () => {
    const csv = reportCsv(name, sections, caseOf, t);
    const saved = await platform.files.saveAs(new TextEncoder().encode(csv), `${name}.csv`, 'text/csv');
    if (!saved.ok) toast({ text: t('exportFailed'), tone: 'late' });
    else if (saved.value) toast({ text: t('exported', { name: saved.value }) });
  };
  const actions: readonly Action[] = [
    {
      id: 'reports.export',
      label: t('export'),
      icon: Download,
      key: 'Ctrl+E',
      allowed: true,
      run: () => {
        save().catch(reportError);
      },
    },
    { id: 'reports.print', label: t('print'), icon: Printer, key: 'Ctrl+P', allowed: true, tone: 'primary', run: print },
  ];
  useActionKeys(actions);
  return (
    <>
      <PageHead title={t('title')} actions={actions} />
      <PeriodBar period={period} asOf={asOf} onChange={onPeriod} />
      <Split stack>
        <Pane>
          <Scroll label={t('figures')}>
            <FigureTable sections={sections} chosen={line?.id} onChoose={setChosen} />
          </Scroll>
        </Pane>
        <Pane width={SIDE_WIDTH}>
          <Scroll label={t('cases')}>
            <CasePane line={line} caseOf={caseOf} />
          </Scroll>
        </Pane>
      </Split>
    </>
  );
}
