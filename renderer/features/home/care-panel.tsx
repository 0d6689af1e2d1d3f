import { SprayCan } from 'lucide-react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readCare } from '#renderer/db/queries/care.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { plannedCare } from '#shared/domain/care/care-log.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import css from './home.module.css';

const SHOWN = 3;

/** Care of places and records that is due, for those who do it. Nothing at all where there is none. */
export function CarePanel() {
  const t = useText('care');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const live = useLive(async () => readCare(ctx.db, await accessUserOf(ctx)), [ctx]);
  if (live.status !== 'ready' || !mayDo(ctx.actor, 'shelf.check')) return null;
  const due = plannedCare(live.data, today).filter(({ state }) => state !== 'planned');
  if (due.length === 0) return null;
  return (
    <PanelSection title={t('title')} icon={SprayCan} count={formatNumber(due.length, locale)}>
      <ul className={css.todo}>
        {due.slice(0, SHOWN).map(({ last, dueOn, state }) => (
          <li key={last.id}>
            <a href={`#/arsip/perawatan?buka=${last.id}`}>{`${t(`kind_${last.kind}`)}, ${last.name}`}</a>
            <small>{`${t('dueOn', { date: formatDate(dueOn, locale) })} (${t(`state_${state}`)})`}</small>
          </li>
        ))}
        {due.length > SHOWN && (
          <li>
            <a href="#/arsip/perawatan">{t('all')}</a>
          </li>
        )}
      </ul>
    </PanelSection>
  );
}
