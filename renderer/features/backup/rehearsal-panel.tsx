import { Check, RotateCcw, TriangleAlert } from 'lucide-react';
import type { BackupHistory } from '#renderer/db/queries/backups.ts';
import type { Action } from '#renderer/ui/action.ts';
import { ActionButton } from '#renderer/ui/parts/action-button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type OfficeZone, parseInstant } from '#shared/lib/civil-time.ts';
import css from './backup.module.css';
import { figureLines } from './figure-lines.ts';
import { FiguresTable } from './figures-table.tsx';
import { readRehearsal } from './rehearsal-report.ts';
import type { When } from './use-when.ts';

/** Monthly, counted in whole weeks so that it falls on the same weekday. */
const EVERY_DAYS = 28;

interface Props {
  readonly history: BackupHistory;
  readonly today: CalendarDate;
  readonly zone: OfficeZone;
  readonly when: (at: string) => When;
  readonly start: Action;
}

/** The last rehearsal with its figures, and when the next one is due. */
export function RehearsalPanel({ history, today, zone, when, start }: Props) {
  const t = useText('backup');
  const last = history.checks.find((check) => check.kind === 'rehearsed');
  return (
    <section className={css.panel}>
      <h2 className={css.panelTitle}>
        <Icon of={RotateCcw} /> {t('rehearsal')}
      </h2>
      {last ? <LastRehearsal check={last} {...{ history, today, zone, when }} /> : <p>{t('rehearsalNever')}</p>}
      <div className={css.buttons}>
        <ActionButton action={start} />
      </div>
      {last && <p className={css.quiet}>{t('rehearsalCertificate')}</p>}
    </section>
  );
}

interface LastProps extends Omit<Props, 'start'> {
  readonly check: BackupHistory['checks'][number];
}

function LastRehearsal({ check, history, today, zone, when }: LastProps) {
  const t = useText('backup');
  const locale = useLocale();
  const set = history.sets.find((recorded) => recorded.set.setName === check.setName)?.set;
  const report = readRehearsal(check.report, set?.counts);
  const { day, time } = when(check.at);
  const differing = report?.tables.filter((table) => !table.same).length ?? 0;
  const at = parseInstant(check.at);
  const next = at.ok ? addDays(civilDateOf(at.value, zone), EVERY_DAYS) : null;
  const number = (figure: number) => formatNumber(figure, locale);
  return (
    <>
      <p className={css.verdict}>
        <Tag icon={check.good ? Check : TriangleAlert} tone={check.good ? 'done' : 'late'}>
          {t(check.good ? 'rehearsalPassed' : 'rehearsalFailed')}
        </Tag>
        {day}, {time}
      </p>
      {report && (
        <>
          <FiguresTable lines={figureLines(report.tables, t)} caption={t('rehearsal')} />
          <p className={css.quiet}>
            {differing > 0
              ? t('rehearsalDiffers', { count: differing })
              : t('rehearsalSame', {
                  tables: number(report.tables.length),
                  rows: number(report.tables.reduce((rows, table) => rows + table.found, 0)),
                })}{' '}
            {report.files > 0 && t('rehearsalFiles', { files: number(report.files) })}{' '}
            {report.opened && t('rehearsalOpened', { read: number(report.opened.read), drawn: number(report.opened.drawn) })}{' '}
            {next && t(next < today ? 'rehearsalOverdue' : 'rehearsalNext', { date: formatLongDate(next, locale) })}
          </p>
        </>
      )}
    </>
  );
}
