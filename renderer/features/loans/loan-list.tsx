import { ArrowLeftRight, Download, Plus, ScanLine, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { resolveLabel } from '#renderer/db/queries/labels.ts';
import { itemPath } from '#renderer/state/item-path.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useBarcodeScanner } from '#renderer/ui/use-barcode-scanner.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { parseLabelCode } from '#shared/domain/labels/label-code.ts';
import { awayStates } from '#shared/domain/loans/loan-workflow.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { DoubleDialog } from './double-dialog.tsx';
import { loanColumns } from './loan-columns.tsx';
import { LoanDetail } from './loan-detail.tsx';
import { loanSheet } from './loan-export.ts';
import { type LoanRow, type LoanTab, loanTabs } from './loan-rows.ts';
import { LoanRulesDialog } from './loan-rules-dialog.tsx';
import { stateWords } from './loan-words.ts';
import css from './loans.module.css';
import { useLoanView } from './use-loan-view.ts';

const tabWords = { out: 'tabOut', late: 'tabLate', waiting: 'tabWaiting', done: 'tabDone' } as const;

/** The loan register with the loan beside it. A scan opens the loan of what was scanned. */
export function LoanList() {
  const t = useText('loans');
  const locale = useLocale();
  const go = useGo();
  const ctx = useCommandContext();
  const saveFile = useSaveFile();
  const toast = useToast();
  const view = useLoanView();
  const [openId, setOpen] = useOpenRow();
  const [question, setQuestion] = useState<readonly LoanRow[] | null>(null);
  const [rulesOpen, setRulesOpen] = useState(false);

  const scanned = async (code: string) => {
    const found = await resolveLabel(ctx.db, code);
    if (!found.ok) return toast({ text: t(found.error.code === 'label.misread' ? 'scanMisread' : 'scanUnknown'), tone: 'late' });
    const { ref, name } = found.value;
    const loan = view.all.find(({ file }) => file.row.itemId === ref.id && awayStates.includes(file.known.state));
    if (loan) return setOpen(loan.id);
    return toast({ text: t('scanNotOut', { name }), action: { label: t('openItem'), run: () => go(itemPath(ref)) } });
  };
  useBarcodeScanner(
    (code) => {
      scanned(code).catch(reportError);
    },
    { accepts: (code) => parseLabelCode(code).ok },
  );

  const mayExport = mayDo(ctx.actor, 'export.run');
  const save = async (form: 'xlsx' | 'csv') => {
    await saveFile(loanSheet(form, view.tab, view.rows, t));
  };
  const mayLend = mayDo(ctx.actor, 'loan.lend');
  const lend: Action = {
    id: 'loans.lend',
    label: t('lend'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: mayLend,
    ...(mayLend ? {} : { reason: t('errNotAllowed') }),
    run: () => go('/peminjaman/baru'),
  };
  const opened = view.all.find(({ id }) => id === openId);
  return (
    <>
      {view.questions.map((group) => (
        <div key={group[0]?.file.row.itemId} className={css.question}>
          <Banner
            tone="late"
            title={t('doubleTitle', { name: group[0]?.item?.name ?? '' })}
            actions={[{ id: 'loans.double', label: t('doubleAnswer'), allowed: mayLend, run: () => setQuestion(group) }]}
          >
            {group
              .map(({ file }) =>
                t('doubleLine', {
                  name: file.row.borrower.name,
                  number: file.known.number ?? '',
                  date: file.known.outOn ? formatDate(file.known.outOn, locale) : '',
                }),
              )
              .join('; ')}
          </Banner>
        </div>
      ))}
      <ListPage<LoanRow>
        title={t('title')}
        caption={t('caption', { out: view.counts.out, late: view.counts.late })}
        actions={[lend]}
        more={[
          ...(['xlsx', 'csv'] as const).map((form) => ({
            id: `loans.export.${form}`,
            label: t(form === 'xlsx' ? 'exportXlsx' : 'exportCsv'),
            icon: Download,
            ...(form === 'xlsx' ? { key: 'Ctrl+E' } : {}),
            allowed: mayExport,
            ...(mayExport ? {} : { reason: t('errNotAllowed') }),
            run: () => void save(form).catch(reportError),
          })),
          {
            id: 'loans.rules',
            label: t('rules'),
            icon: SlidersHorizontal,
            allowed: mayDo(ctx.actor, 'settings.edit'),
            run: () => setRulesOpen(true),
          },
        ]}
        source={view.rowSource}
        columns={loanColumns(t, locale)}
        layoutKey="loans"
        rowId={(row) => row.id}
        rowName={(row) => `${row.file.known.number ?? t(stateWords[row.file.known.state])} ${row.item?.name ?? ''}`}
        sort={view.sort}
        onSort={view.setSort}
        search={{ value: view.query, onChange: view.setQuery, placeholder: t('searchPlaceholder') }}
        views={{
          items: loanTabs.map((id) => ({ id, label: t(tabWords[id]), count: view.counts[id] })),
          current: view.tab,
          onChange: (id) => view.setTab(id as LoanTab),
        }}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <LoanDetail key={opened.id} entry={opened} beside /> : undefined}
        listWidth={648}
        filtered={view.query !== '' || view.all.length > 0}
        empty={{
          icon: view.all.length === 0 ? ScanLine : ArrowLeftRight,
          title: t('emptyTitle'),
          text: t('emptyText'),
          actions: [lend],
        }}
      />
      {question && <DoubleDialog loans={question} onClose={() => setQuestion(null)} />}
      {rulesOpen && <LoanRulesDialog onClose={() => setRulesOpen(false)} />}
    </>
  );
}
