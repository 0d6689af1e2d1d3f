import { CircleAlert, CircleCheck, Equal, type LucideIcon, Paperclip, Pencil, Rows3, TriangleAlert } from 'lucide-react';
import type { CheckReport } from '#renderer/commands/import/import-setup.ts';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { errorKeys } from '../../record-labels.ts';
import css from '../import.module.css';
import { type IssueFilter, kindsOf, severityOf } from './issue-filter.ts';

interface Props {
  readonly report: CheckReport;
  /** Rows change records that are there. */
  readonly keyed: boolean;
  readonly filter: IssueFilter;
  readonly onFilter: (filter: IssueFilter) => void;
}

/** The figures of the dry run, and the kinds of findings: each leads to its rows. */
export function ReportCounts({ report, keyed, filter, onFilter }: Props) {
  const t = useText('importing');
  const archive = useText('archive');
  const locale = useLocale();
  const figures: readonly (readonly [LucideIcon, string, number, string | undefined])[] = [
    [CircleCheck, t(keyed ? 'countNew' : 'countReady'), report.ready - report.updates, css.good],
    ...(keyed
      ? ([
          [Pencil, t('countUpdates'), report.updates, undefined],
          [Equal, t('countUnchanged'), report.unchanged, undefined],
        ] as const)
      : []),
    [CircleAlert, t('countWarnings'), report.withWarnings, report.withWarnings > 0 ? css.soon : undefined],
    ...(report.files > 0 ? ([[Paperclip, t('filesFound'), report.files, undefined]] as const) : []),
    [TriangleAlert, t('countRefused'), report.refused, report.refused > 0 ? css.late : undefined],
    [Rows3, t('countBlank'), report.blank, undefined],
  ];
  return (
    <>
      <dl className={css.figures}>
        {figures.map(([icon, label, value, look]) => (
          <div key={label} className={look}>
            <dt>
              <Icon of={icon} small />
              {label}
            </dt>
            <dd>{formatNumber(value, locale)}</dd>
          </div>
        ))}
      </dl>
      {kindsOf(report).length > 0 && (
        <section aria-labelledby="import-kinds">
          <h2 className={css.sideHead} id="import-kinds">
            {t('kinds')}
          </h2>
          <ul className={css.kinds}>
            {kindsOf(report).map(({ code, count }) => {
              const key = errorKeys[code];
              const on = filter.code === code;
              return (
                <li key={code}>
                  <button
                    type="button"
                    aria-pressed={on}
                    onClick={() => onFilter(on ? { severity: 'all', code: null } : { severity: 'all', code })}
                  >
                    <span className={severityOf(code) === 'error' ? css.late : css.soon}>
                      <Icon of={severityOf(code) === 'error' ? TriangleAlert : CircleAlert} small />
                    </span>
                    <span>{key ? archive(key) : code}</span>
                    <b>{formatNumber(count, locale)}</b>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
