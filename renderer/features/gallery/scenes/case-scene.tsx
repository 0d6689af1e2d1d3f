import { Copy, FileExclamationPoint, FileText, Plus, Printer, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { NextStep } from '#renderer/ui/detail/next-step.tsx';
import { Papers, Related } from '#renderer/ui/detail/papers.tsx';
import { Ruler } from '#renderer/ui/detail/ruler.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { DerivationDialog } from '#renderer/ui/dialog/derivation-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { cases, caseWords, derivation, events, links, marks, papers, type SampleCase, stateFacets, views } from '../samples/cases.ts';
import { SceneFrame } from './scene-frame.tsx';

const nothing = () => {};

const columns = [
  {
    id: 'number',
    label: caseWords.columns.number,
    width: 158,
    fixed: true,
    sortable: true,
    cell: (row: SampleCase) => <TwoLine first={<b style={{ fontWeight: 600 }}>{row.number}</b>} second={row.state} />,
  },
  {
    id: 'subject',
    label: caseWords.columns.subject,
    cell: (row: SampleCase) => <TwoLine first={row.title} second={row.applicant} title={row.title} />,
  },
  {
    id: 'due',
    label: caseWords.columns.due,
    width: 112,
    sortable: true,
    cell: (row: SampleCase) => <DueCell date={row.date} left={row.left} tone={row.tone} />,
  },
];

const pageOfCases = (offset: number, limit: number) => Promise.resolve({ rows: cases.slice(offset, offset + limit), total: cases.length });

/** A register with its case beside it: list, next step, ruler, timeline, papers. */
export function CaseScene() {
  const [open, setOpen] = useState<string | undefined>(cases[1]?.id);
  const [query, setQuery] = useState('');
  const [view, setView] = useState('open');
  const [sort, setSort] = useState({ column: 'due', descending: false });
  const source = useMemo(() => ({ key: 'cases', loadPage: pageOfCases }), []);
  return (
    <SceneFrame section="objections">
      <ListPage<SampleCase>
        title={caseWords.title}
        caption={caseWords.caption}
        actions={[
          { id: 'export', label: caseWords.export, allowed: true, run: nothing },
          { id: 'register', label: caseWords.register, icon: Plus, key: 'Alt+N', tone: 'primary', allowed: true, run: nothing },
        ]}
        source={source}
        columns={columns}
        layoutKey="gallery-cases"
        rowId={(row) => row.id}
        rowName={(row) => row.number}
        sort={sort}
        onSort={setSort}
        search={{ value: query, onChange: setQuery, placeholder: caseWords.search }}
        views={{ items: views, current: view, onChange: setView }}
        facets={{ groups: stateFacets, openGroup: 'state', onToggle: nothing, onClear: nothing }}
        openId={open}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={open === undefined ? undefined : <CaseDetail />}
        listWidth={576}
        empty={{ icon: FileExclamationPoint, title: caseWords.emptyTitle, text: caseWords.emptyText }}
      />
    </SceneFrame>
  );
}

function CaseDetail() {
  const t = useText('ui');
  const toast = useToast();
  const [explained, setExplained] = useState(false);
  const [before, limit, after] = caseWords.limit;
  const said = () => toast({ text: caseWords.nextAction, action: { label: t('undo'), run: nothing } });
  return (
    <DetailPage
      number={{ text: '036/KEB/A/V/2026', final: true }}
      tags={
        <Tag tone="stamp" icon={FileText}>
          {caseWords.tag}
        </Tag>
      }
      title={cases[1]?.title ?? ''}
      meta={caseWords.meta}
      actions={[{ id: 'print', label: caseWords.print, icon: Printer, key: 'Ctrl+P', allowed: true, run: nothing }]}
      more={[
        { id: 'copy', label: caseWords.copy, icon: Copy, allowed: true, run: nothing },
        { id: 'withdraw', label: caseWords.withdraw, icon: Undo2, allowed: false, reason: caseWords.tag, run: nothing },
      ]}
      history={<Timeline events={events} />}
      side={
        <>
          <Papers papers={papers} />
          <Related links={links} />
        </>
      }
    >
      <DetailBlock>
        <NextStep
          tone="soon"
          title={caseWords.next}
          due={caseWords.nextDue}
          action={{ id: 'ready', label: caseWords.nextAction, allowed: true, run: said }}
        />
      </DetailBlock>
      <DetailBlock>
        <Ruler day={14} marks={marks} onDerivation={() => setExplained(true)}>
          {before}
          <b>{limit}</b>
          {after}
        </Ruler>
      </DetailBlock>
      <DerivationDialog open={explained} intro={caseWords.meta} days={derivation} onPrint={nothing} onClose={() => setExplained(false)} />
    </DetailPage>
  );
}
