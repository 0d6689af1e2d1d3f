import { Send } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { readSendings } from '#renderer/db/queries/list-sendings.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import css from './home.module.css';

const SHOWN = 3;

/** Units whose active list is to be sent to the records unit again, late or soon. A unit that never sent one is asked on the page itself. */
export function SendingsPanel() {
  const t = useText('archiveLists');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const months = Number(settingOf(useOffice(), settingKeys.sendingMonths));
  const live = useLive(() => readSendings(ctx.db, months, today), [ctx.db, months, today]);
  if (live.status !== 'ready' || !mayDo(ctx.actor, 'procedure.work')) return null;
  const due = live.data.filter(({ due: { state } }) => state === 'late' || state === 'soon');
  if (due.length === 0) return null;
  return (
    <PanelSection title={t('sendings')} icon={Send} count={formatNumber(due.length, locale)}>
      <ul className={css.todo}>
        {due.slice(0, SHOWN).map(({ unit, due: { state, dueOn } }) => (
          <li key={unit.id}>
            <a href={`#/arsip/daftar?daftar=active&unit=${unit.id}&pengiriman=ya`}>{unit.name}</a>
            {dueOn && <small>{t(state === 'late' ? 'send_late' : 'send_due', { date: formatDate(dueOn, locale) })}</small>}
          </li>
        ))}
        {due.length > SHOWN && (
          <li>
            <a href="#/arsip/daftar?daftar=active&pengiriman=ya">{t('sendingsAll')}</a>
          </li>
        )}
      </ul>
    </PanelSection>
  );
}
