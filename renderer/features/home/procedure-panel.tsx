import { ListChecks } from 'lucide-react';
import { DEFAULT_STAGE_DAYS, settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PanelSection } from '#renderer/ui/frame/page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import css from './home.module.css';
import { procedureWaiting } from './procedure-waiting.ts';

const SHOWN = 3;

/** Stages, lists and reports that wait for me. Nothing at all where there is none. */
export function ProcedurePanel() {
  const t = useText('home');
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const { calendar } = office;
  const stageDays = Number(settingOf(office, settingKeys.stageDays) ?? DEFAULT_STAGE_DAYS);
  const live = useLive(() => procedureWaiting(ctx, { calendar, stageDays }, today), [ctx, calendar, stageDays, today]);
  if (live.status !== 'ready' || !live.data) return null;
  const { stages, lists, reports } = live.data;
  const count = stages.count + lists.length + reports.length;
  if (count === 0) return null;
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <PanelSection title={t('procedure')} icon={ListChecks} count={figure(count)}>
      <ul className={css.todo}>
        {stages.count > 0 && (
          <li>
            <a href="#/arsip/tahapan">{t('procedureStages', { count: stages.count, shown: figure(stages.count) })}</a>
            <small>{stages.late > 0 ? t('procedureLate', { shown: figure(stages.late) }) : t('procedureInTime')}</small>
          </li>
        )}
        {lists.slice(0, SHOWN).map(({ row }) => (
          <li key={row.id}>
            <a href={`#/arsip/identifikasi?buka=${row.id}`}>{row.title}</a>
            <small>{t('procedureList', { period: row.period })}</small>
          </li>
        ))}
        {reports.slice(0, SHOWN).map(({ row }) => (
          <li key={row.id}>
            <a href={`#/arsip/pendokumentasian?buka=${row.id}`}>
              {t('procedureReport', { from: formatDate(row.from, locale), to: formatDate(row.to, locale) })}
            </a>
            <small>{t('procedureReportNote')}</small>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
