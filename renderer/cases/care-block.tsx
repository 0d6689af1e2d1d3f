import { SprayCan } from 'lucide-react';
import { useState } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { careOf } from '#renderer/db/queries/care.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DetailBlock, QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { plannedCare } from '#shared/domain/care/care-log.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { formatDate } from '#shared/i18n/format.ts';
import css from './care.module.css';
import { CareDialog } from './care-dialog.tsx';

const SHOWN = 4;

/** The care of one place or record: what is due again, the last ones, and a new one. */
export function CareBlock({ itemRef, name }: { readonly itemRef: ItemRef; readonly name: string }) {
  const t = useText('care');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const live = useLive(async () => careOf(ctx.db, await accessUserOf(ctx), itemRef.id), [ctx, itemRef.id]);
  const entries = live.status === 'ready' ? live.data : [];
  const may = mayDo(ctx.actor, 'shelf.check');
  if (entries.length === 0 && !may) return null;
  const due = new Map(plannedCare(entries, today).map(({ last, dueOn, state }) => [last.id, { dueOn, state }]));
  return (
    <DetailBlock>
      <QuietHead icon={SprayCan} title={t('title')} {...(entries.length > 0 ? { note: String(entries.length) } : {})}>
        {may && (
          <Button tone="text" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </QuietHead>
      {entries.length > 0 && (
        <ul className={css.list}>
          {entries.slice(0, SHOWN).map((entry) => {
            const next = due.get(entry.id);
            return (
              <li key={entry.id}>
                <a href={`#/arsip/perawatan?buka=${entry.id}`}>{t(`kind_${entry.kind}`)}</a>
                <small>
                  {[
                    formatDate(entry.on, locale),
                    entry.row.doneBy,
                    next && `${t('dueOn', { date: formatDate(next.dueOn, locale) })} (${t(`state_${next.state}`)})`,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </li>
            );
          })}
          {entries.length > SHOWN && (
            <li>
              <a href="#/arsip/perawatan">{t('all')}</a>
            </li>
          )}
        </ul>
      )}
      {adding && <CareDialog item={{ ref: itemRef, name }} onClose={() => setAdding(false)} />}
    </DetailBlock>
  );
}
