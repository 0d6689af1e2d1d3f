import { CalendarClock, CopyPlus } from 'lucide-react';
import { useState } from 'react';
import { updateOf } from '#renderer/db/queries/update-rules.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from '../ties/ties.module.css';
import { RuleDialog } from './rule-dialog.tsx';
import { dueWords, periodWords } from './update-words.ts';

/** When a record is to be renewed, and the ways to it: its period, and a new version that takes its place. */
export function UpdateFact({ record, mayEdit }: { readonly record: Row<'record'>; readonly mayEdit: boolean }) {
  const t = useText('updates');
  const locale = useLocale();
  const today = useToday();
  const ctx = useCommandContext();
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const live = useLive(async () => {
    const update = await updateOf(ctx.db, record, today);
    const unit = update?.rule.unitId ? await ctx.db.rows('unit').get(update.rule.unitId) : undefined;
    return { update, unit: unit?.name ?? null };
  }, [ctx.db, record, today]);
  if (live.status !== 'ready') return null;
  const { update, unit } = live.data;
  const words = update && [periodWords(t, update.rule, unit), update.replaced ? t('replaced') : dueWords(t, update.due, locale)].join('; ');
  return (
    <>
      <div className={css.update}>
        <small>{t('rule')}</small>
        <span>{words ?? t('none')}</span>
      </div>
      {mayEdit && (
        <div className={css.actions}>
          <Button tone="text" icon={CalendarClock} onClick={() => setAsking(true)}>
            {t('rule')}
          </Button>
          <Button tone="text" icon={CopyPlus} onClick={() => go(`/arsip/baru?menggantikan=${encodeURIComponent(record.id)}`)}>
            {t('newVersion')}
          </Button>
        </div>
      )}
      {asking && <RuleDialog subject={{ entity: 'record', id: record.id }} onClose={() => setAsking(false)} />}
    </>
  );
}
