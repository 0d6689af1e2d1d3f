import { CircleCheck, Clock, FileText, History, Minus, X } from 'lucide-react';
import { useState } from 'react';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { voidRevision } from '#renderer/commands/procedure/keep-document.ts';
import type { DocumentFile, KeptRevision } from '#renderer/db/queries/documents.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate } from '#shared/i18n/format.ts';
import css from '../procedure.module.css';
import { documentRefusal, partyText, revisionStateWords } from './document-words.ts';

const tones = { inForce: 'done', upcoming: 'soon', superseded: 'plain' } as const;
const icons = { inForce: CircleCheck, upcoming: Clock, superseded: Minus } as const;

/** Every revision from the newest to the oldest; a superseded one stays readable. */
export function RevisionList({ file, editable }: { readonly file: DocumentFile; readonly editable: boolean }) {
  const t = useText('documents');
  const locale = useLocale();
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const [voiding, setVoiding] = useState<KeptRevision | null>(null);
  const { revisions, row } = file;
  const open = ({ files, row: revision }: KeptRevision) => {
    const [paper] = files;
    if (!paper) return;
    printPaper(ctx, paper, `${row.number} ${revision.revision}`).then(
      (shown) => shown || toast({ text: t('notPrinted'), tone: 'late' }),
      reportError,
    );
  };
  const take = (reason: string) => {
    if (!voiding) return;
    setVoiding(null);
    voidRevision(ctx, row.id, voiding.row.id, reason).then(
      (done) => toast(done.ok ? { text: t('saved') } : { text: documentRefusal(t, locale, done.error, common), tone: 'late' }),
      reportError,
    );
  };
  return (
    <>
      <QuietHead icon={History} title={t('revisions')} note={t('revisionsNote', { count: revisions.length })} />
      {revisions.length === 0 && <p className={css.none}>{t('noRevisions')}</p>}
      {revisions.length > 0 && (
        <ul className={css.heaps} aria-label={t('revisions')}>
          {revisions.map((one) => (
            <li key={one.row.id}>
              <span className={css.heapWords}>
                <b>{t('revision', { revision: one.row.revision })}</b>
                <small>
                  {[
                    one.until
                      ? t(one.until === row.withdrawnOn ? 'sinceWithdrawn' : 'sinceUntil', {
                          from: formatDate(one.row.effectiveOn, locale),
                          until: formatDate(one.until, locale),
                        })
                      : t('since', { date: formatDate(one.row.effectiveOn, locale) }),
                    t('approvedByText', { name: partyText(one.row.approvedBy) }),
                  ].join('; ')}
                </small>
                {one.row.changes && <small>{one.row.changes}</small>}
              </span>
              <Tag icon={icons[one.state]} tone={tones[one.state]}>
                {t(one.state === 'superseded' && one.until === row.withdrawnOn ? 'stateWithdrawn' : revisionStateWords[one.state])}
              </Tag>
              {one.files.length > 0 && (
                <IconButton icon={FileText} label={t('openFile', { revision: one.row.revision })} onClick={() => open(one)} />
              )}
              {editable && (
                <IconButton icon={X} label={t('voidRevision', { revision: one.row.revision })} onClick={() => setVoiding(one)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {voiding && (
        <DangerDialog
          open
          title={t('voidRevision', { revision: voiding.row.revision })}
          warning={t('voidRevisionWarning')}
          confirmLabel={t('voidRevision', { revision: voiding.row.revision })}
          onConfirm={take}
          onClose={() => setVoiding(null)}
        >
          {null}
        </DangerDialog>
      )}
    </>
  );
}
