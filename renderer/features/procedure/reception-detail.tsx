import { CircleCheck, FilePen, FileSignature, FileX2, PackageOpen, Plus, Printer, Search } from 'lucide-react';
import { useState } from 'react';
import { useWordDrafts } from '#renderer/cases/use-word-drafts.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { voidReception } from '#renderer/commands/procedure/register-reception.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import type { ReceptionFile } from '#renderer/db/queries/receptions.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Papers } from '#renderer/ui/detail/papers.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { MINUTES, MINUTES_REPRINT, printMinutes } from './reception-papers.ts';
import { quantityText, receptionStateWords, refusalWords } from './reception-words.ts';
import { SignedPaperDialog } from './signed-paper-dialog.tsx';
import { SortingTable } from './sorting-table.tsx';
import { useFiledPapers } from './use-filed-papers.tsx';

const tones = { toSort: 'soon', sorted: 'done', voided: 'plain' } as const;

/** A delivery: who brought what, its heaps and their marks, its papers. */
export function ReceptionDetail({ file }: { readonly file: ReceptionFile }) {
  const { row, number, state } = file;
  const t = useText('procedure');
  const locale = useLocale();
  const go = useGo();
  const word = useWordDrafts();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const [asked, setAsked] = useState<'void' | 'signed' | null>(null);
  const filed = useFiledPapers({ caseEntity: 'reception', caseIds: [row.id] }, t('recFiled', { number, unit: row.unit }));
  const [busy, setBusy] = useState(false);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const papers = useLive(() => ctx.db.rows('paper').where('caseId').equals(row.id).toArray(), [ctx.db, row.id]);
  const issued = papers.status === 'ready' ? papers.data.filter((paper) => !paper.void) : [];
  const mayWork = mayDo(ctx.actor, 'procedure.work') && !busy;
  const open = state !== 'voided';

  const print = () => {
    setBusy(true);
    printMinutes(ctx, office, row.id)
      .then((done) => {
        if (!done.ok) toast({ text: refusalWords(t, done.error, common), tone: 'late' });
        else toast(done.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
      })
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const give = (reason: string) => {
    setAsked(null);
    voidReception(ctx, row.id, reason).then(
      (done) => toast(done.ok ? { text: t('recVoided', { number }) } : { text: refusalWords(t, done.error, common), tone: 'late' }),
      reportError,
    );
  };
  const actions: readonly Action[] = open
    ? [
        {
          id: 'reception.record',
          label: t('recAddRecord'),
          icon: Plus,
          allowed: mayDo(ctx.actor, 'record.create'),
          reason: t('errNotAllowed'),
          run: () => go(`/arsip/baru?${new URLSearchParams({ penerimaan: number, unit: row.unitId ?? '' }).toString()}`),
        },
        {
          id: 'reception.print',
          label: t('recPrint'),
          icon: Printer,
          key: 'Ctrl+P',
          allowed: mayWork,
          reason: t('errNotAllowed'),
          run: print,
        },
        {
          id: 'reception.signed',
          label: t('recSigned'),
          icon: FileSignature,
          allowed: mayWork,
          reason: t('errNotAllowed'),
          run: () => setAsked('signed'),
        },
      ]
    : [];
  const more: readonly Action[] = [
    {
      id: 'reception.records',
      label: t('recRecords'),
      icon: Search,
      allowed: true,
      run: () => go(`/arsip?${new URLSearchParams({ q: number }).toString()}`),
    },
    filed.action,
    ...(open
      ? [
          {
            id: 'reception.edit',
            label: t('edit'),
            icon: FilePen,
            allowed: mayWork,
            reason: t('errNotAllowed'),
            run: () => go(`/arsip/penerimaan/${row.id}/ubah`),
          },
          {
            id: 'reception.void',
            label: t('recVoid'),
            icon: FileX2,
            allowed: mayWork,
            reason: t('errNotAllowed'),
            run: () => setAsked('void'),
          },
        ]
      : []),
  ];
  const receivedBy = people.status === 'ready' ? people.data.get(row.receivedBy) : undefined;
  return (
    <>
      <DetailPage
        number={{ text: number, final: true }}
        tags={
          <Tag icon={state === 'sorted' ? CircleCheck : state === 'voided' ? FileX2 : PackageOpen} tone={tones[state]}>
            {t(receptionStateWords[state])}
          </Tag>
        }
        title={row.unit}
        meta={formatLongDate(row.receivedOn, locale)}
        more={more}
        footActions={actions}
      >
        {row.void && (
          <DetailBlock>
            <Banner tone="late" title={t('recVoidBecause', { reason: row.void })} />
          </DetailBlock>
        )}
        <DetailBlock>
          <Facts
            columns
            facts={[
              { id: 'by', label: t('recHandedBy'), value: [row.handedBy.name, row.handedBy.position].filter(Boolean).join(', ') },
              { id: 'to', label: t('recReceivedBy'), value: receivedBy?.name ?? t('someone') },
              { id: 'quantity', label: t('recQuantity'), value: quantityText(t, locale, row) },
              { id: 'condition', label: t('recCondition'), value: row.condition ?? t('none') },
              { id: 'list', label: t('recList'), value: t(row.listAttached ? 'recListYes' : 'recListNo') },
              ...(row.note ? [{ id: 'note', label: t('recNote'), value: row.note }] : []),
            ]}
          />
        </DetailBlock>
        <DetailBlock>
          <SortingTable file={file} editable={open && mayDo(ctx.actor, 'procedure.work')} />
        </DetailBlock>
        {issued.length > 0 && (
          <DetailBlock>
            <Papers
              papers={issued.map((paper) => ({
                id: paper.id,
                name: t(paperWord(paper.kind)),
                state: 'issued' as const,
                beside: word.beside(paper, t(paperWord(paper.kind))),
                onOpen: () => {
                  printPaper(ctx, paper, number).then((shown) => shown || toast({ text: t('notPrinted'), tone: 'late' }), reportError);
                },
              }))}
            />
            {filed.related}
          </DetailBlock>
        )}
      </DetailPage>
      {filed.dialog}
      {asked === 'void' && (
        <DangerDialog
          open
          title={t('recVoidTitle', { number })}
          warning={t('recVoidWarning')}
          confirmLabel={t('recVoid')}
          onConfirm={give}
          onClose={() => setAsked(null)}
        >
          {null}
        </DangerDialog>
      )}
      {asked === 'signed' && (
        <SignedPaperDialog
          title={t('recSignedTitle', { number })}
          paper={{ caseEntity: 'reception', caseId: row.id, act: 'handover' }}
          min={row.receivedOn}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

const paperWord = (kind: string): 'recPaper' | 'recPaperAgain' | 'recPaperSigned' => {
  if (kind === MINUTES) return 'recPaper';
  return kind === MINUTES_REPRINT ? 'recPaperAgain' : 'recPaperSigned';
};
