import { ChartNoAxesColumn, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type ListedRow, useRowList } from '#renderer/cases/use-row-list.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { type DocumentationFile, readDocumentationReports } from '#renderer/db/queries/documentation.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import type { Action } from '#renderer/ui/action.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { useLocale, usePaperText, useText } from '#renderer/ui/use-text.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import { NewReportDialog } from './new-report-dialog.tsx';
import type { ProcedureText } from './reception-words.ts';
import { ReportDetail } from './report-detail.tsx';
import { reportStateWords } from './report-words.ts';

interface ReportRow extends ListedRow {
  readonly file: DocumentationFile;
  readonly scope: string;
  /** The same in the language of papers. */
  readonly paperScope: string;
}

type Tab = 'open' | 'closed';
const tabs: Readonly<Record<Tab, (row: ReportRow) => boolean>> = {
  open: ({ file }) => file.known.state !== 'closed',
  closed: ({ file }) => file.known.state === 'closed',
};
const keys = { period: ({ file }: ReportRow) => file.row.from };
/** Documentation reports with the report beside the register. */
export function ReportPage() {
  const t = useText('procedure');
  const paper = usePaperText('procedure');
  const locale = useLocale();
  const ctx = useCommandContext();
  const [openId, setOpen] = useOpenRow();
  const [adding, setAdding] = useState(false);
  const live = useLive(async (): Promise<readonly ReportRow[]> => {
    const [files, all] = await Promise.all([readDocumentationReports(ctx.db), allOf(ctx.db, 'unit')]);
    return files.map((file) => {
      const unit = all.find(({ id }) => id === file.row.unitId)?.name;
      const [scope, paperScope] = [unit ?? t('wholeOffice'), unit ?? paper('wholeOffice')];
      return {
        id: file.row.id,
        file,
        scope,
        paperScope,
        haystack: fold([scope, file.row.problems, file.row.needs].filter(Boolean).join(' ')),
      };
    });
  }, [ctx.db, t, paper]);
  const list = useRowList(live, { tabs, firstTab: 'open', order: { column: 'period', descending: true }, keys });
  const columns = useMemo(() => columnsOf(t, locale), [t, locale]);
  const mayWork = mayDo(ctx.actor, 'procedure.work');
  const add: Action = {
    id: 'report.add',
    label: t('reportAdd'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: mayWork,
    ...(mayWork ? {} : { reason: t('errNotAllowed') }),
    run: () => setAdding(true),
  };
  const opened = list.all.find(({ id }) => id === openId);
  return (
    <>
      <ListPage<ReportRow>
        title={t('reports')}
        caption={t('reportsCaption', { count: list.count('open') })}
        actions={[add]}
        source={list.source}
        columns={columns}
        layoutKey="documentation"
        rowId={(row) => row.id}
        rowName={({ scope, file }) => `${scope} ${file.row.from}`}
        sort={list.sort}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('reportsSearch') }}
        views={{
          items: [
            { id: 'open', label: t('rtOpen'), count: list.count('open') },
            { id: 'closed', label: t('rtClosed'), count: list.count('closed') },
          ],
          current: list.tab,
          onChange: (id) => list.setTab(id as Tab),
        }}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={
          opened ? <ReportDetail key={opened.id} file={opened.file} scope={opened.scope} paperScope={opened.paperScope} /> : undefined
        }
        listWidth={420}
        filtered={list.query !== '' || list.all.length > 0}
        empty={{ icon: ChartNoAxesColumn, title: t('reportsEmptyTitle'), text: t('reportsEmptyText'), actions: [add] }}
      />
      {adding && <NewReportDialog onAdded={setOpen} onClose={() => setAdding(false)} />}
    </>
  );
}

const columnsOf = (t: ProcedureText, locale: Locale): readonly OrderedColumn<ReportRow, keyof typeof keys>[] => [
  {
    id: 'period',
    label: t('reportColPeriod'),
    fixed: true,
    sortable: true,
    cell: ({ file, scope }) => (
      <TwoLine first={`${formatDate(file.row.from, locale)} – ${formatDate(file.row.to, locale)}`} second={scope} title={scope} />
    ),
  },
  {
    id: 'state',
    label: t('listColState'),
    width: 140,
    cell: ({ file: { known } }) => (
      <TwoLine
        first={t(reportStateWords[known.state])}
        second={t('instructionsOpen', { count: known.instructions.filter(({ done }) => !done).length })}
      />
    ),
  },
];
