import { Archive, CircleCheck, Clock, FilePen, Printer } from 'lucide-react';
import { useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { documentationBasis } from '#renderer/commands/procedure/documentation-report.ts';
import type { DocumentationFile } from '#renderer/db/queries/documentation.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage, QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { allowedDocumentationEvents, type DocumentationEventKind, figureKeys } from '#shared/domain/procedure/documentation.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import { FilePapersDialog } from './file-papers-dialog.tsx';
import css from './procedure.module.css';
import { ReportEventDialog } from './report-event-dialog.tsx';
import { figuresOf, printDocumentation } from './report-papers.ts';
import { figureWords, reportRefusal, reportStateWords, reportStepWords } from './report-words.ts';

interface Props {
  readonly file: DocumentationFile;
  readonly scope: string;
}

/** A documentation report: its figures per unit, problems and needs, the instructions of the review and what became of them. */
export function ReportDetail({ file, scope }: Props) {
  const { row, known } = file;
  const t = useText('procedure');
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const [asked, setAsked] = useState<DocumentationEventKind | 'file' | null>(null);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const figures = figuresOf(file);
  const title = t('reportTitle', { from: formatDate(row.from, locale), to: formatDate(row.to, locale) });
  const print = () => {
    printDocumentation(ctx, office, file, scope).then((done) => {
      if (!done.ok) return toast({ text: reportRefusal(t, done.error, common), tone: 'late' });
      return toast(done.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
    }, reportError);
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
    { id: 'report.file', label: t('filePapers'), icon: Archive, allowed: mayDo(actor, 'record.create'), run: () => setAsked('file') },
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
      >
        <DetailBlock>
          <div className={css.tableBox}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t('figUnit')}</th>
                  {figureKeys.map((key) => (
                    <th key={key} scope="col">
                      {t(figureWords[key])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {figures.map((line) => (
                  <tr key={line.unit}>
                    <th scope="row">{line.unit}</th>
                    {figureKeys.map((key) => (
                      <td key={key}>{formatNumber(line[key], locale)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
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
      {asked === 'file' && <FilePapersDialog caseId={row.id} description={title} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'file' && <ReportEventDialog file={file} kind={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
