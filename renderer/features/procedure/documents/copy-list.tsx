import { Undo2, Users, X } from 'lucide-react';
import { useState } from 'react';
import { takeBackCopy, voidCopy } from '#renderer/commands/procedure/hand-out-copy.ts';
import type { DocumentFile } from '#renderer/db/queries/documents.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { oldCopiesOut } from '#shared/domain/procedure/controlled-documents.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from '../procedure.module.css';
import { documentRefusal, partyText } from './document-words.ts';

/** Who was given a copy of which revision, and which of them must come back because it is superseded. */
export function CopyList({ file, editable }: { readonly file: DocumentFile; readonly editable: boolean }) {
  const t = useText('documents');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const [voiding, setVoiding] = useState<Row<'documentCopy'> | null>(null);
  const { copies, revisions, inForce, row } = file;
  const revisionOf = (id: string) => revisions.find((one) => one.row.id === id)?.row.revision ?? '-';
  const old = new Set(oldCopiesOut(copies, inForce?.row.id, file.state === 'withdrawn'));
  const out = copies.filter(({ returnedOn }) => returnedOn === null).length;
  const takeBack = (copy: Row<'documentCopy'>) => {
    takeBackCopy(ctx, row.id, copy.id, today).then(
      (done) => toast(done.ok ? { text: t('takenBack') } : { text: documentRefusal(t, locale, done.error, common), tone: 'late' }),
      reportError,
    );
  };
  const voidWords = (copy: Row<'documentCopy'>) => t('voidCopy', { number: String(copy.copyNumber), unit: copy.unit });
  const give = (reason: string) => {
    if (!voiding) return;
    setVoiding(null);
    voidCopy(ctx, row.id, voiding.id, reason).then(
      (done) => toast(done.ok ? { text: t('saved') } : { text: documentRefusal(t, locale, done.error, common), tone: 'late' }),
      reportError,
    );
  };
  return (
    <>
      <QuietHead icon={Users} title={t('copies')} note={t('copiesNote', { count: out })} />
      {copies.length === 0 && <p className={css.none}>{t('noCopies')}</p>}
      {copies.length > 0 && (
        <ul className={css.heaps} aria-label={t('copies')}>
          {copies.map((copy) => (
            <li key={copy.id}>
              <span className={css.heapWords}>
                <b>{copy.unit}</b>
                <small>
                  {[
                    `${t('copyNumber', { number: String(copy.copyNumber) })}, ${t('copyOf', { revision: revisionOf(copy.revisionId) })}`,
                    partyText(copy.receiver),
                    t('copyOn', { date: formatDate(copy.on, locale) }),
                    copy.returnedOn && t('copyReturned', { date: formatDate(copy.returnedOn, locale) }),
                  ]
                    .filter(Boolean)
                    .join('; ')}
                </small>
              </span>
              {old.has(copy) && <span className={css.warn}>{t('copyOld')}</span>}
              {editable && copy.returnedOn === null && (
                <IconButton
                  icon={Undo2}
                  label={t('takeBack', { number: String(copy.copyNumber), unit: copy.unit })}
                  onClick={() => takeBack(copy)}
                />
              )}
              {editable && <IconButton icon={X} label={voidWords(copy)} onClick={() => setVoiding(copy)} />}
            </li>
          ))}
        </ul>
      )}
      {voiding && (
        <DangerDialog
          open
          title={voidWords(voiding)}
          warning={t('voidCopyWarning')}
          confirmLabel={t('voidCopyConfirm')}
          onConfirm={give}
          onClose={() => setVoiding(null)}
        >
          {null}
        </DangerDialog>
      )}
    </>
  );
}
