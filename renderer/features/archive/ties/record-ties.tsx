import { FolderOutput, Link2, Plus, ShieldCheck, Star } from 'lucide-react';
import { useState } from 'react';
import { cancelReference } from '#renderer/commands/archive/cross-reference.ts';
import { leaveFile } from '#renderer/commands/archive/leave-file.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { type ReadReference, readReferences } from '#renderer/db/queries/cross-references.ts';
import { ringOf } from '#renderer/db/queries/crosswise-files.ts';
import { entriesOfRecord } from '#renderer/db/queries/dip.ts';
import { categoryId, categoryOf } from '#renderer/db/queries/lent-records.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useMaySee } from '#renderer/state/use-clearance.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DetailBlock, QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatList } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import { UpdateFact } from '../updates/update-fact.tsx';
import { CategoryDialog } from './category-dialog.tsx';
import { ReferenceDialog, referenceRefusals } from './reference-dialog.tsx';
import css from './ties.module.css';

interface Props {
  readonly record: Row<'record'>;
  readonly mayEdit: boolean;
}

/** What ties a record: its category with the protection of a vital one, and the records that it refers to or that refer to it. */
export function RecordTies({ record, mayEdit }: Props) {
  const recordId = record.id;
  const t = useText('recordTies');
  const ctx = useCommandContext();
  const toast = useToast();
  const locale = useLocale();
  const common = useRefusalText();
  const maySee = useMaySee();
  const [asking, setAsking] = useState<'category' | 'reference' | null>(null);
  const [cancelling, setCancelling] = useState<ReadReference | null>(null);
  const live = useLive(async () => {
    const [category, references, file, ring, entries] = await Promise.all([
      ctx.db.rows('recordCategory').get(categoryId(recordId)),
      readReferences(ctx.db, recordId),
      record.parentId === null ? undefined : ctx.db.records.get(record.parentId),
      ringOf(ctx.db, recordId),
      entriesOfRecord(ctx.db, recordId),
    ]);
    return { category, references, file, ring, entries };
  }, [ctx.db, recordId, record]);
  if (live.status !== 'ready') return null;
  const { category, references, file, ring, entries } = live.data;
  const nameOf = ({ other }: ReadReference): string => (maySee(other) ? other.description : t('hidden'));
  const leave = () => {
    leaveFile(ctx, recordId)
      .then((done) => {
        if (!done.ok) return toast({ text: common(done.error), tone: 'late' });
        const { changeId } = done.value;
        const undo = () =>
          undoChange(ctx, changeId).then((undone) =>
            toast(undone.ok ? { text: t('leftUndone') } : { text: t('leftUndoRefused'), tone: 'late' }),
          );
        return toast({ text: t('leftFile'), action: { label: t('undo'), run: () => void undo().catch(reportError) } });
      })
      .catch(reportError);
  };
  const cancel = (reason: string) => {
    if (!cancelling) return;
    cancelReference(ctx, cancelling.row.id, reason)
      .then((done) => {
        setCancelling(null);
        if (done.ok) return;
        const words = referenceRefusals[done.error.code];
        toast({ text: words ? t(words) : common(done.error), tone: 'late' });
      })
      .catch(reportError);
  };
  const { category: kind, protection, secondCopy } = categoryOf(category);
  return (
    <DetailBlock>
      <QuietHead icon={kind === 'vital' ? Star : kind === 'protected' ? ShieldCheck : Link2} title={t('title')} />
      {ring && (
        <Banner tone="soon" title={t('crosswise')}>
          {t('crosswiseText', {
            names: formatList(
              ring.map((one) => (maySee(one) ? one.description : t('hidden'))),
              locale,
            ),
          })}
        </Banner>
      )}
      <Facts
        columns
        facts={[
          { id: 'category', label: t('category'), value: t(`category_${kind}`) },
          ...(file
            ? [
                {
                  id: 'file',
                  label: t('inFile'),
                  value: maySee(file) ? <a href={`#/arsip/${file.id}`}>{file.description}</a> : t('hidden'),
                },
              ]
            : []),
          ...entries.map(({ row, known }) => ({
            id: `entry ${row.id}`,
            label: t(known.state === 'withdrawn' ? 'listedOnce' : 'listed'),
            value: <a href={`#/dip/${row.id}`}>{row.summary}</a>,
          })),
          ...(kind === 'vital'
            ? [
                { id: 'protection', label: t('protection'), value: protection ?? '—' },
                { id: 'secondCopy', label: t('secondCopy'), value: secondCopy ?? '—' },
              ]
            : []),
        ]}
      />
      {references.length > 0 && (
        <ul className={css.references}>
          {references.map((reference) => (
            <li key={reference.row.id} className={reference.row.void ? css.cancelled : undefined}>
              <span className={css.words}>
                <small>{reference.side === 'from' ? t(`from_${reference.row.kind}`) : t(`to_${reference.row.kind}`)}</small>
                {maySee(reference.other) ? (
                  <a href={`#/arsip/${reference.other.id}`}>{reference.other.description}</a>
                ) : (
                  <span>{t('hidden')}</span>
                )}
                {reference.row.void && <small>{t('referenceCancelled', { reason: reference.row.void })}</small>}
              </span>
              {mayEdit && !reference.row.void && (
                <Button
                  tone="text"
                  aria-label={t('referenceCancelOf', { name: nameOf(reference) })}
                  onClick={() => setCancelling(reference)}
                >
                  {t('referenceCancel')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <div className={css.actions}>
          {file && (
            <Button tone="text" icon={FolderOutput} onClick={leave}>
              {t('leaveFile')}
            </Button>
          )}
          <Button tone="text" icon={Star} onClick={() => setAsking('category')}>
            {t('changeCategory')}
          </Button>
          <Button tone="text" icon={Plus} onClick={() => setAsking('reference')}>
            {t('addReference')}
          </Button>
        </div>
      )}
      <UpdateFact record={record} mayEdit={mayEdit} />
      {asking === 'category' && <CategoryDialog recordId={recordId} known={category} onClose={() => setAsking(null)} />}
      {asking === 'reference' && <ReferenceDialog recordId={recordId} onClose={() => setAsking(null)} />}
      {cancelling && (
        <DangerDialog
          open
          title={t('referenceCancelTitle')}
          warning={t('referenceCancelWarning', { name: nameOf(cancelling) })}
          confirmLabel={t('referenceCancelTitle')}
          onConfirm={cancel}
          onClose={() => setCancelling(null)}
        >
          {null}
        </DangerDialog>
      )}
    </DetailBlock>
  );
}
