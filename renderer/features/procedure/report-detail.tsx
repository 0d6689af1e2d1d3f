import { CircleCheck, Clock, FileDown, FilePen, FileX2, Printer } from 'lucide-react';
import { useState } from 'react';
import { tableTypes } from '#renderer/cases/table-file.ts';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { useWordDrafts } from '#renderer/cases/use-word-drafts.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { documentationBasis, voidDocumentationReport } from '#renderer/commands/procedure/documentation-report.ts';
import type { DocumentationFile } from '#renderer/db/queries/documentation.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage, QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Papers } from '#renderer/ui/detail/papers.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import {
  allowedDocumentationEvents,
  type DocumentationEventKind,
  documentationTotal,
  figureKeys,
  parseDocumentationEvent,
} from '#shared/domain/procedure/documentation.ts';
import { formatDate, formatInstant, formatNumber } from '#shared/i18n/format.ts';
import css from './procedure.module.css';
import { ReportChangeDialog } from './report-change-dialog.tsx';
import { ReportEventDialog } from './report-event-dialog.tsx';
import { documentationXlsx, figuresOf, printDocumentation } from './report-papers.ts';
import { figureWords, reportRefusal, reportStateWords, reportStepText, reportStepWords } from './report-words.ts';
import { useFiledPapers } from './use-filed-papers.tsx';

interface Props {
  readonly file: DocumentationFile;
  readonly scope: string;
  readonly paperScope: string;
}

/** Lines of lists and what is documented of them stand in one column, as on the paper. */
const counted = figureKeys.filter((key) => key !== 'lines' && key !== 'linked');

/** A documentation report: its figures per unit, problems and needs, the instructions of the review and what became of them. */
export function ReportDetail({ file, scope, paperScope }: Props) {
  const { row, known } = file;
  const t = useText('procedure');
  const locale = useLocale();
  const word = useWordDrafts();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const saveFile = useSaveFile();
  const common = useRefusalText();
  const [asked, setAsked] = useState<DocumentationEventKind | 'change' | 'void' | null>(null);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const figures = figuresOf(file);
  const total = documentationTotal(figures);
  const title = t('reportTitle', { from: formatDate(row.from, locale), to: formatDate(row.to, locale) });
  const filed = useFiledPapers({ caseEntity: 'documentation', caseIds: [row.id] }, title);
  const papers = useLive(() => ctx.db.rows('paper').where('caseId').equals(row.id).toArray(), [ctx.db, row.id]);
  const issued = papers.status === 'ready' ? papers.data.filter((paper) => !paper.void) : [];
  const print = () => {
    printDocumentation(ctx, office, file, paperScope).then((done) => {
      if (!done.ok) return toast({ text: reportRefusal(t, done.error, common), tone: 'late' });
      return toast(done.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
    }, reportError);
  };
  const save = () => {
    documentationXlsx(ctx, office, file, paperScope)
      .then((bytes) => saveFile({ bytes, name: `${title}.xlsx`, mediaType: tableTypes.xlsx }))
      .catch(reportError);
  };
  const give = (reason: string) => {
    setAsked(null);
    voidDocumentationReport(ctx, row.id, reason).then(
      (done) => toast(done.ok ? { text: t('reportVoided') } : { text: reportRefusal(t, done.error, common), tone: 'late' }),
      reportError,
    );
  };
  const { actor } = ctx;
  const foot = allowedDocumentationEvents(known).map((kind, index): Action => {
    const allowed = actor !== null && documentationBasis({ ...actor, unitId: null, active: true }, kind) !== null;
    return {
      id: `report.${kind}`,
      label: t(reportStepWords[kind]),
      ...(index === 0 ? { key: 'F2' } : {}),
      allowed,
      reason: t('errNotAllowed'),
      run: () => setAsked(kind),
    };
  });
  const more: readonly Action[] = [
    { id: 'report.print', label: t('printReport'), icon: Printer, key: 'Ctrl+P', allowed: true, run: print },
    {
      id: 'report.xlsx',
      label: t('exportXlsx'),
      icon: FileDown,
      allowed: mayDo(actor, 'export.run'),
      reason: t('errNotAllowed'),
      run: save,
    },
    ...(known.state === 'draft'
      ? [
          {
            id: 'report.change',
            label: t('reportChange'),
            icon: FilePen,
            allowed: mayDo(actor, 'procedure.work'),
            run: () => setAsked('change'),
          },
          { id: 'report.void', label: t('reportVoid'), icon: FileX2, allowed: mayDo(actor, 'procedure.work'), run: () => setAsked('void') },
        ]
      : []),
    filed.action,
  ];
  return (
    <>
      <DetailPage
        tags={
          <Tag
            icon={known.state === 'closed' ? CircleCheck : known.state === 'draft' ? FilePen : Clock}
            tone={known.state === 'closed' ? 'done' : known.state === 'draft' ? 'plain' : 'soon'}
          >
            {t(reportStateWords[known.state])}
          </Tag>
        }
        title={title}
        meta={scope}
        more={more}
        footActions={foot}
        history={
          <Timeline
            title={t('history')}
            events={file.events.toReversed().flatMap((event) => {
              const read = parseDocumentationEvent(event);
              if (!read.ok) return [];
              return [
                {
                  id: event.id,
                  when: formatInstant(event.at, office.office.zone, locale),
                  who: (people.status === 'ready' && event.personId ? people.data.get(event.personId)?.name : undefined) ?? t('someone'),
                  what: reportStepText(read.value, t),
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
                  name: t(paper.kind === 'documentationReport' ? 'paperReport' : 'paperSigned'),
                  state: 'issued' as const,
                  beside: word.beside(paper, t(paper.kind === 'documentationReport' ? 'paperReport' : 'paperSigned')),
                  onOpen: () => {
                    printPaper(ctx, paper, title).then((shown) => shown || toast({ text: t('notPrinted'), tone: 'late' }), reportError);
                  },
                }))}
              />
              {filed.related}
            </>
          )
        }
      >
        <DetailBlock>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section className={css.tableBox} tabIndex={0} aria-label={t('figures')}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t('figUnit')}</th>
                  {counted.map((key) => (
                    <th key={key} scope="col">
                      {t(figureWords[key])}
                    </th>
                  ))}
                  <th scope="col">{t('figDocumented')}</th>
                </tr>
              </thead>
              <tbody>
                {figures.map((line) => (
                  <tr key={line.unit}>
                    <th scope="row">{line.unit}</th>
                    {counted.map((key) => (
                      <td key={key}>{formatNumber(line[key], locale)}</td>
                    ))}
                    <td>{t('listLinesOf', { linked: formatNumber(line.linked, locale), lines: formatNumber(line.lines, locale) })}</td>
                  </tr>
                ))}
              </tbody>
              {figures.length > 0 && (
                <tfoot>
                  <tr>
                    <th scope="row">{t('figTotal')}</th>
                    {counted.map((key) => (
                      <td key={key}>{formatNumber(total[key], locale)}</td>
                    ))}
                    <td>{t('listLinesOf', { linked: formatNumber(total.linked, locale), lines: formatNumber(total.lines, locale) })}</td>
                  </tr>
                </tfoot>
              )}
            </table>
          </section>
          {figures.length === 0 && <p className={css.none}>{t('reportNothing')}</p>}
        </DetailBlock>
        <DetailBlock>
          <Facts
            facts={[
              { id: 'problems', label: t('reportProblems'), value: row.problems ?? t('nothingNamed') },
              { id: 'needs', label: t('reportNeeds'), value: row.needs ?? t('nothingNamed') },
              {
                id: 'by',
                label: t('preparedBy'),
                value: (people.status === 'ready' ? people.data.get(row.preparedBy)?.name : undefined) ?? t('someone'),
              },
            ]}
          />
        </DetailBlock>
        {known.instructions.length > 0 && (
          <DetailBlock>
            <QuietHead icon={Clock} title={t('instructions')} />
            <ul className={css.heaps}>
              {known.instructions.map((one, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: instructions are only ever added at the end
                <li key={index}>
                  <span className={css.heapWords}>
                    <b>{one.instruction}</b>
                    <small>{[one.responsible, one.dueOn && formatDate(one.dueOn, locale), one.signer].filter(Boolean).join(', ')}</small>
                    {one.followUps.map((up) => (
                      <small key={`${up.on} ${up.what}`}>{`${formatDate(up.on, locale)}: ${up.what}`}</small>
                    ))}
                  </span>
                  <Tag icon={one.done ? CircleCheck : Clock} tone={one.done ? 'done' : 'soon'}>
                    {t(one.done ? 'instructionIsDone' : 'instructionIsOpen')}
                  </Tag>
                </li>
              ))}
            </ul>
          </DetailBlock>
        )}
      </DetailPage>
      {filed.dialog}
      {asked === 'change' && <ReportChangeDialog file={file} onClose={() => setAsked(null)} />}
      {asked === 'void' && (
        <DangerDialog
          open
          title={t('reportVoid')}
          warning={t('reportVoidWarning')}
          confirmLabel={t('reportVoid')}
          onConfirm={give}
          onClose={() => setAsked(null)}
        >
          {null}
        </DangerDialog>
      )}
      {asked !== null && asked !== 'change' && asked !== 'void' && (
        <ReportEventDialog file={file} kind={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
