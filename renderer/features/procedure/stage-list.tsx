import { Hash, ListChecks, SlidersHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { StageInput } from '#renderer/commands/procedure/record-stage.ts';
import type { StagedRecord } from '#renderer/db/queries/stages.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import type { Selection } from '#renderer/ui/list/selection.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { nextStageEvent } from '#shared/domain/procedure/stages.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import { CodeSchemeDialog } from './code-scheme-dialog.tsx';
import { leftWords, toneOf } from './due-words.ts';
import type { ProcedureText } from './reception-words.ts';
import { StageDetail } from './stage-detail.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { stageColumns } from './stage-export.ts';
import { printStageSheet } from './stage-papers.ts';
import { StageRulesDialog } from './stage-rules-dialog.tsx';
import { stageRefusal, stateWords, stepWords } from './stage-words.ts';
import { type StageRow, type StageTab, type stageOrders, stageTabs, useStageList } from './use-stage-list.ts';
import { useTableExport } from './use-table-export.ts';

const tabWords = { mine: 'tabMine', unit: 'tabUnit', late: 'tabLate', running: 'tabRunning', complete: 'tabComplete' } as const;
const steps = ['described', 'verified', 'authenticated', 'coded', 'arranged'] as const;

/** The queues of the five stages; a box or a list is taken on in one act. */
export function StageList() {
  const t = useText('procedure');
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const go = useGo();
  const toast = useToast();
  const common = useRefusalText();
  const list = useStageList();
  const [openId, setOpen] = useOpenRow();
  const [asked, setAsked] = useState<{
    readonly kind: StageInput['kind'];
    readonly entries: readonly StagedRecord[];
    readonly clear: () => void;
  } | null>(null);
  const [rules, setRules] = useState(false);
  const [schemes, setSchemes] = useState(false);
  const columns = useMemo(() => columnsOf(t, locale), [t, locale]);
  const exports = useTableExport({ name: t('stages'), columns: stageColumns(t), rows: list.rows });
  const chosen = (selection: Selection): readonly StagedRecord[] =>
    list.rows.filter(({ id }) => (selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id))).map(({ entry }) => entry);
  const print = (purpose: 'verification' | 'authentication', entries: readonly StagedRecord[]) => {
    printStageSheet(ctx, office, purpose, entries).then((done) => {
      if (!done.ok) return toast({ text: stageRefusal(t, done.error, common), tone: 'late' });
      return toast(done.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
    }, reportError);
  };
  const mayWork = mayDo(ctx.actor, 'procedure.work');
  const bulk = (selection: Selection, _count: number, clear: () => void): readonly Action[] => {
    const entries = chosen(selection);
    const next = new Set(entries.map(({ known }) => nextStageEvent(known.state)));
    const open = (kind: StageInput['kind']) => () => setAsked({ kind, entries, clear });
    return [
      ...steps
        .filter((kind) => next.has(kind))
        .map((kind): Action => ({ id: `stages.${kind}`, label: t(stepWords[kind]), allowed: true, run: open(kind) })),
      { id: 'stages.returned', label: t(stepWords.returned), allowed: mayWork, run: open('returned') },
      ...(['verification', 'authentication'] as const)
        .filter((purpose) => next.has(purpose === 'verification' ? 'verified' : 'authenticated'))
        .map(
          (purpose): Action => ({
            id: `stages.print.${purpose}`,
            label: t(purpose === 'verification' ? 'printVerification' : 'printAuthentication'),
            allowed: mayWork,
            run: () => print(purpose, entries),
          }),
        ),
    ];
  };
  const opened = list.all.find(({ id }) => id === openId);
  return (
    <>
      <ListPage<StageRow>
        title={t('stages')}
        caption={t('stagesCaption', { count: list.count('running'), late: String(list.count('late')) })}
        actions={[]}
        more={[
          {
            id: 'stages.rules',
            label: t('stageRules'),
            icon: SlidersHorizontal,
            allowed: mayDo(ctx.actor, 'settings.edit'),
            reason: t('errRulesOfAdmin'),
            run: () => setRules(true),
          },
          {
            id: 'stages.schemes',
            label: t('schemes'),
            icon: Hash,
            allowed: mayWork,
            reason: t('errNotAllowed'),
            run: () => setSchemes(true),
          },
          ...exports,
        ]}
        source={list.source}
        columns={columns}
        layoutKey="stages"
        rowId={(row) => row.id}
        rowName={({ entry }) => entry.record.description}
        sort={list.sort}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('stagesSearch') }}
        views={{
          items: stageTabs.map((id) => ({ id, label: t(tabWords[id]), count: list.count(id) })),
          current: list.tab,
          onChange: (id) => list.setTab(id as StageTab),
        }}
        bulk={bulk}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={
          opened ? (
            <StageDetail
              key={opened.id}
              row={opened}
              onStep={(kind) => setAsked({ kind, entries: [opened.entry], clear: () => undefined })}
              onPrint={(purpose) => print(purpose, [opened.entry])}
            />
          ) : undefined
        }
        listWidth={640}
        filtered={list.query !== '' || list.all.length > 0}
        empty={{
          icon: ListChecks,
          title: t('stagesEmptyTitle'),
          text: t('stagesEmptyText'),
          actions: [{ id: 'stages.records', label: t('stagesToRecords'), allowed: true, tone: 'primary', run: () => go('/arsip') }],
        }}
      />
      {asked && <StageDialog kind={asked.kind} entries={asked.entries} onClose={() => setAsked(null)} onDone={() => asked.clear()} />}
      {rules && <StageRulesDialog onClose={() => setRules(false)} />}
      {schemes && <CodeSchemeDialog onClose={() => setSchemes(false)} />}
    </>
  );
}

const columnsOf = (t: ProcedureText, locale: Locale): readonly OrderedColumn<StageRow, keyof typeof stageOrders>[] => [
  {
    id: 'description',
    label: t('stageColRecord'),
    fixed: true,
    sortable: true,
    cell: ({ entry }) => (
      <TwoLine
        first={entry.record.description}
        second={[entry.code, entry.place.split(PATH_SIGN).at(-1), entry.unit].filter(Boolean).join(', ')}
        title={entry.record.description}
      />
    ),
  },
  {
    id: 'stage',
    label: t('stageColStage'),
    width: 150,
    sortable: true,
    cell: ({ entry: { known } }) => (
      <TwoLine first={t(stateWords[known.state])} second={known.returned ? t('stageCameBack') : ''} warn={known.returned !== null} />
    ),
  },
  {
    id: 'due',
    label: t('stageColDue'),
    width: 172,
    sortable: true,
    cell: ({ due, entry }) => {
      if (due) return <DueCell date={formatShortDate(due.on, locale)} left={leftWords(t, due.judgement)} tone={toneOf(due.judgement)} />;
      return entry.known.since ? formatShortDate(entry.known.since, locale) : null;
    },
  },
];
