import { ChartNoAxesColumn, Download, Printer } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { tableTypes } from '#renderer/cases/table-file.ts';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { annualWordsKey } from '#renderer/commands/office/office-defaults.ts';
import { readReportScopes } from '#renderer/db/queries/report-scopes.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { PageHead, Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, usePaperText, useText } from '#renderer/ui/use-text.ts';
import { Progress } from '#renderer/ui/wizard/progress.tsx';
import { readAnnualWords } from '#shared/domain/reports/annual-words.ts';
import { mayClose } from '#shared/domain/reports/closed-month.ts';
import { isSamePeriod, type ReportPeriod } from '#shared/domain/reports/report-period.ts';
import type { ReportScope } from '#shared/domain/reports/report-scope.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { AnnualBanner } from './annual-banner.tsx';
import { AnnualDialog } from './annual-dialog.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { AuditDialog } from './audit/audit-dialog.tsx';
import { CasePane } from './case-pane.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { CourseChart } from './course-chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { PeriodBar } from './period-bar.tsx';
import { periodName, reportName } from './period-words.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { reportCsv } from './report-csv.ts';
import { correctedLine, figuresOf, frozenSections, reportSections } from './report-lines.ts';
import { reportXlsx } from './report-xlsx.ts';
import { usePeriod, useReportUnit } from './use-period.ts';
import { usePrintReport } from './use-print-report.ts';
import { type ReportView, useReport } from './use-report.ts';
import { VoidAnswerDialog } from './void-answer-dialog.tsx';

const SIDE_WIDTH = 404;

/** Laporan: the report of a week, a month, a quarter, half a year, a year or any range of days; every figure opens the list behind it. */
export function ReportsPage() {
  const t = useText('reports');
  const [period, setPeriod] = usePeriod();
  const { gate } = useServices();
  const [unitId, setUnit] = useReportUnit();
  const known = useLive(() => readReportScopes(gate.db), [gate.db]);
  const scopes = known.status === 'ready' ? known.data : [];
  const scope = scopes.find((one) => one.unitId === unitId) ?? null;
  const { view, share } = useReport(period, scope);
  const tr = useText('registers');
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
  const reading = share === null ? null : <Progress title={tr('readingEnded')} share={share} />;
  if (view && known.status === 'ready')
    return <Report view={view} asked={period} reading={reading} onPeriod={setPeriod} scopes={scopes} scope={scope} onScope={setUnit} />;
  return (
    <>
      <PageHead title={t('title')} />
      {reading}
    </>
  );
}

interface ReportProps {
  readonly view: ReportView;
  /** The period that was asked for: its figures are not there yet where the report is of another. */
  readonly asked: ReportPeriod;
  readonly reading: ReactNode;
  readonly onPeriod: (period: ReportPeriod) => void;
  readonly scopes: readonly ReportScope[];
  /** The unit that was asked for. */
  readonly scope: ReportScope | null;
  readonly onScope: (unitId: string | null) => void;
}

function Report({ view, asked, reading, onPeriod, scopes, scope, onScope }: ReportProps) {
  const t = useText('reports');
  const locale = useLocale();
  const saveFile = useSaveFile();
  const office = useOffice();
  const today = useToday();
  const [chosen, setChosen] = useState<string>();
  const more = useText('reportsMore');
  const paperText = usePaperText('reports');
  const paperMore = usePaperText('reportsMore');
  const tp = useText('published');
  const ta = useText('audit');
  const actor = useSession((session) => session.actor);
  const [dialog, setDialog] = useState<'answer' | 'close' | 'publish' | 'audit' | 'annual' | null>(null);
  const [voiding, setVoiding] = useState<string | null>(null);
  const { report, closing, caseOf } = view;
  const { period, asOf } = report;
  const there = isSamePeriod(period, asked) && view.scope?.unitId === scope?.unitId;
  // A closed month is shown in the words in which it was given.
  const given = useMemo(() => {
    const now = reportSections(view, { t: paperText, more: paperMore }, 'id');
    return { now, sections: view.closing ? frozenSections(view.closing.figures, now) : now };
  }, [view, paperText, paperMore]);
  const sections = useMemo(
    () => (view.closing ? given.sections : reportSections(view, { t, more }, locale)),
    [given, view, t, more, locale],
  );
  const lines = sections.flatMap((section) =>
    section.lines.flatMap((one) => {
      const corrected = correctedLine(one);
      return corrected ? [one, corrected] : [one];
    }),
  );
  const line = lines.find(({ id, ids }) => id === chosen && ids.length > 0) ?? lines.find(({ ids }) => ids.length > 0);
  const whole = view.scope === null;
  const name = [reportName(period, t, locale), view.scope?.name].filter(Boolean).join(', ');
  const year = yearOf(period.from);
  const words = whole && period.kind === 'year' ? readAnnualWords(settingOf(office, annualWordsKey(year))) : null;
  const print = usePrintReport(view, given.sections, words);

  const save = async (form: 'xlsx' | 'csv') => {
    const bytes = form === 'xlsx' ? reportXlsx(name, sections, caseOf, t) : new TextEncoder().encode(reportCsv(name, sections, caseOf, t));
    await saveFile({ bytes, name: `${name}.${form}`, mediaType: tableTypes[form] });
  };
  const actions: readonly Action[] = [
    {
      id: 'reports.export',
      label: t('export'),
      icon: Download,
      key: 'Ctrl+E',
      allowed: there,
      run: () => {
        save('xlsx').catch(reportError);
      },
    },
    { id: 'reports.print', label: t('print'), icon: Printer, key: 'Ctrl+P', allowed: there, tone: 'primary', run: print },
  ];
  const unclosable = !whole ? more('onlyWhole') : closing ? t('errClosedBefore') : mayClose(period, today).ok ? null : t('errNotOver');
  const others: readonly Action[] = [
    {
      id: 'reports.csv',
      label: t('exportCsv'),
      allowed: there,
      run: () => {
        save('csv').catch(reportError);
      },
    },
    {
      id: 'reports.publish',
      label: tp('action'),
      allowed: there && whole && mayDo(actor, 'export.run'),
      ...(whole ? {} : { reason: more('onlyWhole') }),
      run: () => setDialog('publish'),
    },
    {
      id: 'reports.audit',
      label: ta('action'),
      allowed: there && mayDo(actor, 'export.run') && period.kind === 'year',
      ...(period.kind === 'year' ? {} : { reason: ta('onlyYear') }),
      run: () => setDialog('audit'),
    },
    { id: 'reports.answer', label: t('answerTitle'), key: 'Alt+N', allowed: mayDo(actor, 'survey.record'), run: () => setDialog('answer') },
    {
      id: 'reports.close',
      label: t('closeMonth'),
      allowed: there && mayDo(actor, 'report.close') && unclosable === null,
      ...(unclosable === null ? {} : { reason: unclosable }),
      run: () => setDialog('close'),
    },
  ];
  useActionKeys([...actions, ...others]);
  return (
    <>
      <PageHead title={t('title')} actions={actions} more={others} />
      <PeriodBar period={asked} asOf={there ? asOf : asked.to} onChange={onPeriod} scopes={scopes} scope={scope} onScope={onScope} />
      {!there && reading}
      {there && closing && (
        <Banner tone="done" title={t('closedTitle', { date: formatDate(civilDateOf(closing.row.at, office.office.zone), locale) })}>
          {t('closedText', { signer: closing.row.signer, person: closing.closedBy ?? '' })}
        </Banner>
      )}
      {there && words && (
        <AnnualBanner year={year} words={words} mayWrite={mayDo(actor, 'report.close')} onWrite={() => setDialog('annual')} />
      )}
      {there && (
        <Split stack>
          <Pane>
            <Scroll label={t('figures')}>
              {view.course.length > 0 && <CourseChart course={view.course} />}
              <FigureTable sections={sections} chosen={line?.id} onChoose={setChosen} />
            </Scroll>
          </Pane>
          <Pane width={SIDE_WIDTH}>
            <Scroll label={t('cases')}>
              <CasePane line={line} caseOf={caseOf} onVoid={setVoiding} />
            </Scroll>
          </Pane>
        </Split>
      )}
      {dialog === 'answer' && <AnswerDialog onClose={() => setDialog(null)} />}
      {dialog === 'close' && (
        <CloseDialog period={period} name={periodName(period, t, locale)} figures={figuresOf(given.now)} onClose={() => setDialog(null)} />
      )}
      {dialog === 'annual' && words && <AnnualDialog year={year} words={words} onClose={() => setDialog(null)} />}
      {dialog === 'audit' && <AuditDialog period={period} asOf={asOf} onClose={() => setDialog(null)} />}
      {dialog === 'publish' && (
        <PublishDialog period={periodName(period, paperText, 'id')} published={view.published} onClose={() => setDialog(null)} />
      )}
      {voiding && <VoidAnswerDialog id={voiding} onClose={() => setVoiding(null)} />}
    </>
  );
}
