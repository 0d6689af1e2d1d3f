import { BookX, CircleCheck, Clock, FilePen, FilePlus2, Files, FileX2, Printer, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { keepsDocuments } from '#renderer/commands/procedure/document-access.ts';
import type { DocumentFile } from '#renderer/db/queries/documents.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage, QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { headDiffers, stillToReceive } from '#shared/domain/procedure/controlled-documents.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import css from '../procedure.module.css';
import { useFiledPapers } from '../use-filed-papers.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { CopyList } from './copy-list.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { printDistribution } from './document-papers.ts';
import { documentRefusal, documentStateWords, kindWords } from './document-words.ts';
import { RevisionDialog } from './revision-dialog.tsx';
import { RevisionList } from './revision-list.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface Props {
  readonly file: DocumentFile;
  readonly onOpen: (id: string) => void;
}

const tones = { noRevision: 'soon', upcoming: 'soon', inForce: 'done', withdrawn: 'plain' } as const;
const icons = { noRevision: FilePen, upcoming: Clock, inForce: CircleCheck, withdrawn: FileX2 } as const;

/** An SOP or a form: since when it is in force, every revision with its file, who holds a copy, its forms. */
export function DocumentDetail({ file, onOpen }: Props) {
  const { row, state, inForce, copies, forms, sop } = file;
  const t = useText('documents');
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const [asked, setAsked] = useState<'edit' | 'revise' | 'handOut' | 'withdraw' | null>(null);
  const filed = useFiledPapers({ caseEntity: 'document', caseIds: [row.id] }, t('filedName', { number: row.number, title: row.title }));
  const may = ctx.actor !== null && keepsDocuments({ ...ctx.actor, unitId: null, active: true });
  const open = may && state !== 'withdrawn';
  const reason = t(may ? 'errWithdrawn' : 'errNotAllowed');
  const print = () => {
    printDistribution(ctx, office, file).then((done) => {
      if (!done.ok) return toast({ text: documentRefusal(t, locale, done.error, common), tone: 'late' });
      return toast(done.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
    }, reportError);
  };
  const foot: readonly Action[] = [
    { id: 'document.revise', label: t('revise'), icon: FilePlus2, key: 'F2', allowed: open, reason, run: () => setAsked('revise') },
    {
      id: 'document.handOut',
      label: t('handOut'),
      icon: UserPlus,
      allowed: open && file.revisions.length > 0,
      reason: file.revisions.length > 0 ? reason : t('errNoRevision'),
      run: () => setAsked('handOut'),
    },
  ];
  const more: readonly Action[] = [
    {
      id: 'document.print',
      label: t('print'),
      icon: Printer,
      key: 'Ctrl+P',
      allowed: copies.length > 0,
      reason: t('noCopies'),
      run: print,
    },
    { id: 'document.edit', label: t('edit'), icon: FilePen, allowed: may, reason, run: () => setAsked('edit') },
    filed.action,
    { id: 'document.withdraw', label: t('withdraw'), icon: BookX, allowed: open, reason, run: () => setAsked('withdraw') },
  ];
  const missing = inForce ? stillToReceive(copies, inForce.row.id) : [];
  return (
    <>
      <DetailPage
        code={row.number}
        tags={
          <Tag icon={icons[state]} tone={tones[state]}>
            {t(documentStateWords[state])}
          </Tag>
        }
        title={row.title}
        meta={[
          t(kindWords[row.kind]),
          sop && t('ofSop', { number: sop.number }),
          inForce &&
            `${t('revision', { revision: inForce.row.revision })}, ${t('since', { date: formatLongDate(inForce.row.effectiveOn, locale) })}`,
        ]
          .filter(Boolean)
          .join(', ')}
        more={more}
        footActions={foot}
      >
        {row.withdrawnOn !== null && (
          <DetailBlock>
            <Banner
              tone="late"
              title={t('withdrawnBecause', { date: formatLongDate(row.withdrawnOn, locale), reason: row.withdrawnBecause ?? '' })}
            />
          </DetailBlock>
        )}
        {inForce && headDiffers(inForce.row) && state !== 'withdrawn' && (
          <DetailBlock>
            <Banner tone="soon" title={t('headDiffers', { head: inForce.row.headRevision ?? '', cover: inForce.row.revision })} />
          </DetailBlock>
        )}
        {missing.length > 0 && state !== 'withdrawn' && (
          <DetailBlock>
            <Banner tone="soon" title={t('stillToReceive', { units: missing.join('; ') })} />
          </DetailBlock>
        )}
        {row.note && <DetailBlock>{row.note}</DetailBlock>}
        <DetailBlock>
          <RevisionList file={file} editable={open} />
        </DetailBlock>
        <DetailBlock>
          <CopyList file={file} editable={may} />
        </DetailBlock>
        {forms.length > 0 && (
          <DetailBlock>
            <QuietHead icon={Files} title={t('forms')} note={t('formsNote', { count: forms.length })} />
            <ul className={css.heaps}>
              {forms.map((form) => (
                <li key={form.id}>
                  <button type="button" className={css.formLink} onClick={() => onOpen(form.id)}>
                    {`${form.number}  ${form.title}`}
                  </button>
                </li>
              ))}
            </ul>
          </DetailBlock>
        )}
        {filed.related && <DetailBlock>{filed.related}</DetailBlock>}
      </DetailPage>
      {filed.dialog}
      {asked === 'edit' && <DocumentDialog file={file} onDone={onOpen} onClose={() => setAsked(null)} />}
      {asked === 'revise' && <RevisionDialog file={file} onClose={() => setAsked(null)} />}
      {asked === 'handOut' && <CopyDialog file={file} onClose={() => setAsked(null)} />}
      {asked === 'withdraw' && <WithdrawDialog file={file} onClose={() => setAsked(null)} />}
    </>
  );
}
