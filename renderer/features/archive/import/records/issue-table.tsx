import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { errorKeys, inputLabels } from '../../record-labels.ts';
import css from '../import.module.css';
import type { IssueLine } from './issue-filter.ts';

/** Lines put on the screen at once. */
const PAGE = 200;

/** Row by row what was found: number as in the spreadsheet, column, sentence, and the cell as it stands. More come when they are asked for. */
export function IssueTable({ lines }: { readonly lines: readonly IssueLine[] }) {
  const t = useText('importing');
  const archive = useText('archive');
  const locale = useLocale();
  const [shown, setShown] = useState(PAGE);
  const next = Math.min(PAGE, lines.length - shown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={css.tableScroll} tabIndex={0} aria-label={t('findings')}>
      <table className={css.table} aria-label={t('findings')}>
        <thead>
          <tr>
            <th scope="col">{t('badRow')}</th>
            <th scope="col">{t('rowField')}</th>
            <th scope="col">{t('rowIssue')}</th>
            <th scope="col">{t('rowValue')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map(({ id, row, issue, first }) => {
            const key = errorKeys[issue.code];
            const error = issue.severity === 'error';
            return (
              <tr key={id}>
                <td className={css.rowNumber}>{first ? row : ''}</td>
                <td>{issue.field === null ? '' : archive(inputLabels[issue.field])}</td>
                <td>
                  <span className={error ? css.late : css.soon}>
                    <Icon of={error ? TriangleAlert : CircleAlert} small />
                    {issue.code === 'row.twin' ? archive('warnTwinOf', { row: issue.text }) : key ? archive(key) : issue.code}
                  </span>
                </td>
                <td>
                  {issue.code !== 'row.twin' && (
                    <span className={css.cell} title={issue.text}>
                      {issue.text}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {next > 0 && (
        <Button tone="text" onClick={() => setShown(shown + PAGE)}>
          {t('linesMore', { shown: formatNumber(next, locale), total: formatNumber(lines.length, locale) })}
        </Button>
      )}
      {lines.length === 0 && <p className={css.quiet}>{t('filterNone')}</p>}
    </section>
  );
}
