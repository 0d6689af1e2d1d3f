import { CircleCheck, Clock, FileDown, FilePen, FileX2, Printer } from 'lucide-react';
import { useState } from 'react';
import { useWordDrafts } from '#renderer/cases/use-word-drafts.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { basisOf } from '#renderer/commands/procedure/record-identification.ts';
import type { IdentificationFile } from '#renderer/db/queries/identification.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Papers } from '#renderer/ui/detail/papers.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { allowedIdentificationEvents, isOpenForLines } from '#shared/domain/procedure/identification.ts';
import { type IdentificationEventKind, parseIdentificationEvent } from '#shared/domain/procedure/identification-events.ts';
import { formatInstant, formatLongDate } from '#shared/i18n/format.ts';
import { ListEventDialog } from './list-event-dialog.tsx';
import { lineColumns, linesOf } from './list-export.ts';
import { ListLines } from './list-lines.tsx';
import { printCircular, printIdentification, saveCircularDraft } from './list-papers.ts';
import { holderWords, listRefusal, listStateWords, listStepText, listStepWords } from './list-words.ts';
import { useFiledPapers } from './use-filed-papers.tsx';
import { useTableExport } from './use-table-export.ts';

const tones = {
  draft: 'plain',
  submitted: 'soon',
  returned: 'late',
  checked: 'soon',
  drafted: 'soon',
  ppidApproved: 'soon',
  approved: 'stamp',
  issued: 'done',
  voided: 'plain',
} as const;

/** An identification list: whose turn it is, its lines with their remarks and records, its circular, what happened. */
export function ListDetail({ file }: { readonly file: IdentificationFile }) {
  const { row, known, events } = file;
  const t = useText('procedure');
  const locale = useLocale();
  const word = useWordDrafts();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const [asked, setAsked] = useState<IdentificationEventKind | null>(null);
  const filed = useFiledPapers({ caseEntity: 'identification', caseIds: [row.id] }, `${t('paperList')}: ${row.title}, ${row.period}`);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const papers = useLive(() => ctx.db.rows('paper').where('caseId').equals(row.id).toArray(), [ctx.db, row.id]);
  const nameOf = (id: string | null) => (people.status === 'ready' && id ? people.data.get(id)?.name : undefined) ?? t('someone');
  const refuse = (error: { readonly code: string }) => toast({ text: listRefusal(t, error, common), tone: 'late' });
  const print = (make: typeof printCircular) => () => {
    make(ctx, office, file).then((done) => {
      if (!done.ok) return refuse(done.error);
      return toast(done.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
    }, reportError);
  };
  const saveDocx = () => {
    saveCircularDraft(ctx, office, file).then((done) => {
      if (!done.ok) return refuse(done.error);
      return done.value === null ? undefined : toast({ text: t('docxSaved', { name: done.value }) });
    }, reportError);
  };
  const exports = useTableExport({ name: `${row.title} ${row.period}`, columns: lineColumns(t), rows: linesOf([file]) });
  const actor = ctx.actor;
  const may = (kind: IdentificationEventKind) => actor !== null && basisOf({ ...actor, unitId: null, active: true }, kind) !== null;
  const steps = allowedIdentificationEvents(known.state);
  // Who may decide sees the steps of the decision; the others see that it is not theirs.
  const offered = steps.filter((kind) => kind !== 'voided' && (may(kind) || steps.every((one) => !may(one))));
  const foot = offered.slice(0, 4).map(
    (kind, index): Action => ({
      id: `list.${kind}`,
      label: t(listStepWords[kind]),
      ...(index === 0 ? { key: 'F2' } : {}),
      allowed: may(kind),
      reason: t('errNotAllowed'),
      run: () => setAsked(kind),
    }),
  );
  const more: readonly Action[] = [
    {
      id: 'list.print',
      label: t('printList'),
      icon: Printer,
      key: 'Ctrl+P',
      allowed: file.lines.length > 0,
      run: print(printIdentification),
    },
    ...(known.circular
      ? [
          { id: 'list.circular', label: t('printCircular'), icon: Printer, allowed: true, run: print(printCircular) },
          { id: 'list.docx', label: t('saveDocx'), icon: FileDown, allowed: true, run: saveDocx },
        ]
      : []),
    ...exports,
    filed.action,
    ...(steps.includes('voided')
      ? [{ id: 'list.void', label: t(listStepWords.voided), icon: FileX2, allowed: may('voided'), run: () => setAsked('voided') }]
      : []),
  ];
  const issued = papers.status === 'ready' ? papers.data.filter((paper) => !paper.void) : [];
  const returned = [...known.timesReturned.values()].reduce((sum, times) => sum + times, 0);
  return (
    <>
      <DetailPage
        tags={
          <Tag icon={known.state === 'issued' ? CircleCheck : known.state === 'draft' ? FilePen : Clock} tone={tones[known.state]}>
            {t(listStateWords[known.state])}
          </Tag>
        }
        title={row.title}
        meta={row.period}
        more={more}
        footActions={foot}
        history={
          <Timeline
            title={t('history')}
            events={events.toReversed().flatMap((event) => {
              const read = parseIdentificationEvent(event);
              if (!read.ok) return [];
              return [
                {
                  id: event.id,
                  when: formatInstant(event.at, office.office.zone, locale),
                  who: nameOf(event.personId),
                  what: listStepText(read.value, t, locale),
                  ...(event.kind === 'returned' || event.kind === 'reviewReturned' ? { signal: true } : {}),
                },
              ];
            })}
          />
        }
        side={
          issued.length > 0 && (
            <>
              <Papers
                papers={issued.map((paper) => ({
                  id: paper.id,
                  name: t(paperWord(paper.kind)),
                  state: paper.kind === 'circularDraft' ? ('draft' as const) : ('issued' as const),
                  beside: word.beside(paper, t(paperWord(paper.kind))),
                  onOpen: () => {
                    printPaper(ctx, paper, row.title).then((shown) => shown || toast({ text: t('notPrinted'), tone: 'late' }), reportError);
                  },
                }))}
              />
              {filed.related}
            </>
          )
        }
      >
        {known.reviewReason && (
          <DetailBlock>
            <Banner tone="late" title={t('reviewCameBack')}>
              {known.reviewReason}
            </Banner>
          </DetailBlock>
        )}
        <DetailBlock>
          <Facts
            columns
            facts={[
              { id: 'holder', label: t('holder'), value: t(holderWords[known.state]) },
              { id: 'by', label: t('preparedBy'), value: nameOf(row.preparedBy) },
              { id: 'returned', label: t('timesReturned'), value: String(returned) },
              ...(known.circular ? [{ id: 'due', label: t('circularDue'), value: formatLongDate(known.circular.dueOn, locale) }] : []),
              ...(known.issued ? [{ id: 'number', label: t('circularNumber'), value: known.issued.number }] : []),
            ]}
          />
        </DetailBlock>
        <DetailBlock>
          <ListLines
            file={file}
            editable={isOpenForLines(known.state) && mayDo(ctx.actor, 'procedure.list')}
            linkable={known.state !== 'voided' && mayDo(ctx.actor, 'procedure.list')}
          />
        </DetailBlock>
      </DetailPage>
      {filed.dialog}
      {asked && <ListEventDialog file={file} kind={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

const paperWord = (kind: string): 'paperCircular' | 'paperCircularDraft' | 'paperList' | 'paperSigned' => {
  if (kind === 'circular') return 'paperCircular';
  if (kind === 'circularDraft') return 'paperCircularDraft';
  return kind === 'identificationList' ? 'paperList' : 'paperSigned';
};
