import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { TimeTaken } from '#shared/domain/reports/service-report.ts';
import { formatMediumDate, formatNumber } from '#shared/i18n/format.ts';
import type { ReportLine } from './report-lines.ts';
import css from './reports.module.css';
import type { ReportedCase } from './use-report.ts';

interface Props {
  readonly line: ReportLine | undefined;
  readonly caseOf: (id: string) => ReportedCase | undefined;
}

/** The list behind a figure; each case leads to its page. */
export function CasePane({ line, caseOf }: Props) {
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
                <li key={id}>
                  <a href={one.href}>
                    <b>{one.number ?? t('noNumber')}</b>
                    <span>{one.information}</span>
                    <small>
                      {one.applicant}
                      {one.time && <Time time={one.time} />}
                    </small>
                  </a>
                </li>
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

function Time({ time }: { readonly time: TimeTaken }) {
  const t = useText('reports');
  const locale = useLocale();
  return (
    <>
      {', '}
      {t('requestDays', {
        days: formatNumber(time.workingDays, locale),
        from: formatMediumDate(time.from, locale),
        to: formatMediumDate(time.to, locale),
      })}
      {!time.inTime && <em className={css.late}>{t('late', { date: formatMediumDate(time.limitOn, locale) })}</em>}
    </>
  );
}
