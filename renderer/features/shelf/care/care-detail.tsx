import { CircleCheck, Clock, ExternalLink, FileX2, Paperclip, SprayCan, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { CareDialog } from '#renderer/cases/care-dialog.tsx';
import { voidCare } from '#renderer/commands/care/record-care.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { itemPath } from '#renderer/state/item-path.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage, QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import css from '../shelf.module.css';
import { type CareRow, daysText } from './care-rows.tsx';

const icons = { overdue: TriangleAlert, soon: Clock, planned: CircleCheck } as const;
const tones = { overdue: 'late', soon: 'soon', planned: 'plain' } as const;

/** One care: of what, by whom, its files, and when it is due again. */
export function CareDetail({ entry: { entry, due }, onVoided }: { readonly entry: CareRow; readonly onVoided: () => void }) {
  const { row, kind, name, place, ref } = entry;
  const t = useText('care');
  const locale = useLocale();
  const ctx = useCommandContext();
  const go = useGo();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const [asked, setAsked] = useState<'again' | 'void' | null>(null);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const papers = useLive(() => ctx.db.rows('paper').where('caseId').equals(entry.id).toArray(), [ctx.db, entry.id]);
  const files = papers.status === 'ready' ? papers.data.filter((paper) => !paper.void) : [];
  const may = mayDo(ctx.actor, 'shelf.check');
  const act = (action: Omit<Action, 'allowed'>): Action => ({ ...action, allowed: may, ...(may ? {} : { reason: t('errNotAllowed') }) });
  const recordedBy = (people.status === 'ready' && row.personId ? people.data.get(row.personId)?.name : undefined) ?? t('someone');
  const open = (paper: (typeof files)[number]) => {
    ctx.platform.print
      .show(paper.hash, fileName(paper.model))
      .then((shown) => shown.ok || toast({ text: t('notOpened'), tone: 'late' }), reportError);
  };
  return (
    <>
      <DetailPage
        code={t(`kind_${kind}`)}
        tags={
          due ? (
            <Tag icon={icons[due.state]} tone={tones[due.state]}>
              {due.state === 'overdue' ? daysText(due.on, today, t) : `${t(`state_${due.state}`)}, ${daysText(due.on, today, t)}`}
            </Tag>
          ) : undefined
        }
        title={name}
        meta={place}
        footActions={[
          act({ id: 'care.again', label: t('again'), icon: SprayCan, key: 'F2', run: () => setAsked('again') }),
          { id: 'care.item', label: t('openItem'), icon: ExternalLink, allowed: true, run: () => go(itemPath(ref)) },
        ]}
        more={[act({ id: 'care.void', label: t('void'), icon: FileX2, run: () => setAsked('void') })]}
      >
        <DetailBlock>
          <Facts
            columns
            facts={[
              { id: 'on', label: t('fieldOn'), value: formatLongDate(row.on, locale) },
              { id: 'next', label: t('factNext'), value: row.nextDueOn ? formatLongDate(row.nextDueOn, locale) : t('notAgain') },
              { id: 'by', label: t('factBy'), value: row.doneBy ?? t('someone') },
              { id: 'recorded', label: t('factRecorded'), value: recordedBy },
              ...(row.note ? [{ id: 'note', label: t('factNote'), value: row.note }] : []),
            ]}
          />
        </DetailBlock>
        {files.length > 0 && (
          <DetailBlock>
            <QuietHead icon={Paperclip} title={t('file')} note={String(files.length)} />
            <ul className={css.items}>
              {files.map((paper) => (
                <li key={paper.id}>
                  <Button tone="text" onClick={() => open(paper)}>
                    {fileName(paper.model) || t('file')}
                  </Button>
                </li>
              ))}
            </ul>
          </DetailBlock>
        )}
      </DetailPage>
      {asked === 'again' && <CareDialog item={{ ref, name }} kind={kind} onClose={() => setAsked(null)} />}
      <DangerDialog
        open={asked === 'void'}
        title={t('void')}
        warning={t('voidWarning')}
        confirmLabel={t('void')}
        onConfirm={(reason) => {
          voidCare(ctx, entry.id, reason).then((done) => {
            setAsked(null);
            if (!done.ok) return toast({ text: done.error.code === 'notAllowed' ? t('errNotAllowed') : common(done.error), tone: 'late' });
            toast({ text: t('voided') });
            return onVoided();
          }, reportError);
        }}
        onClose={() => setAsked(null)}
      >
        {null}
      </DangerDialog>
    </>
  );
}

function fileName(model: JsonValue): string {
  const name = typeof model === 'object' && model !== null && 'name' in model ? model.name : null;
  return typeof name === 'string' ? name : '';
}
