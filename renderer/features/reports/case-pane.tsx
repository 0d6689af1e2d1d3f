import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { TimeTaken } from '#shared/domain/reports/service-report.ts';
import { formatMediumDate, formatNumber } from '#shared/i18n/format.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { ReportLine } from './report-lines.ts';
import css from './reports.module.css';
import type { ReportedCase } from './use-report.ts';

interface Props {
  readonly line: ReportLine | undefined;
  readonly caseOf: (id: string) => ReportedCase | undefined;
  /** Takes a questionnaire back. */
  readonly onVoid: (id: string) => void;
}

/** The list behind a figure; each case leads to its page. */
export function CasePane({ line, caseOf, onVoid }: Props) {
  const t = useText('reports');
  return (
    <>
      <div className={css.paneHead}>
        <h2>{line ? line.label : t('cases')}</h2>
        {line && <b>{line.value}</b>}
      </div>
      {line && line.ids.length > 0 ? (
        <ul className={css.cases}>
          {line.ids.map((id) => {
            const one = caseOf(id);
            return (
              one && (
                <li key={id}>{one.href === null ? <Sheet one={one} onVoid={() => onVoid(id)} /> : <Case one={one} href={one.href} />}</li>
              )
            );
          })}
        </ul>
      ) : (
        <p className={css.none}>{t('noCases')}</p>
      )}
    </>
  );
}

function Case({ one, href }: { readonly one: ReportedCase; readonly href: string }) {
  const t = useText('reports');
  return (
    <a href={href}>
      <b>{one.number ?? t('noNumber')}</b>
      <span>{one.information}</span>
      <small>
        {one.applicant}
        {one.time && <Time time={one.time} />}
      </small>
    </a>
  );
}

/** A questionnaire: its day, its nine marks, what was remarked. */
function Sheet({ one, onVoid }: { readonly one: ReportedCase; readonly onVoid: () => void }) {
  const t = useText('reports');
  const locale = useLocale();
  const on = isCalendarDate(one.number) ? formatMediumDate(one.number, locale) : '';
  return (
    <div className={css.sheet}>
      <b>{on}</b>
      <span>{one.information}</span>
      <small>{one.applicant}</small>
      <Button tone="text" onClick={onVoid}>
        {t('answerVoid')}
      </Button>
    </div>
  );
}

function Time({ time }: { readonly time: TimeTaken }) {
  const t = useText('reports');
  const locale = useLocale();
  return (
    <>
      {', '}
      {t('requestDays', {
        count: time.workingDays,
        days: formatNumber(time.workingDays, locale),
        from: formatMediumDate(time.from, locale),
        to: formatMediumDate(time.to, locale),
      })}
      {!time.inTime && <em className={css.late}>{t('late', { date: formatMediumDate(time.limitOn, locale) })}</em>}
    </>
  );
}
