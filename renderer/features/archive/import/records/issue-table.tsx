import { CircleAlert, Pencil, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ImportIssue } from '#renderer/commands/import/import-setup.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { FieldChange } from '#shared/exchange/records/update-by-key.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { errorKeys, inputLabels } from '../../record-labels.ts';
import css from '../import.module.css';
import type { IssueLine } from './issue-filter.ts';

/** Lines put on the screen at once. */
const PAGE = 200;

/** Row by row what was found: number as in the spreadsheet, column, sentence, and the cell as it stands. More come when they are asked for. */
export function IssueTable({ lines }: { readonly lines: readonly IssueLine[] }) {
  const t = useText('importing');
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
          {lines.slice(0, shown).map((line) => (
            <tr key={line.id}>
              <td className={css.rowNumber}>{line.first ? line.row : ''}</td>
              {line.issue ? <Finding issue={line.issue} /> : line.change && <Change change={line.change} />}
            </tr>
          ))}
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

function Finding({ issue }: { readonly issue: ImportIssue }) {
  const archive = useText('archive');
  const key = errorKeys[issue.code];
  const error = issue.severity === 'error';
  return (
    <>
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
    </>
  );
}

function Change({ change: { field, before, after } }: { readonly change: FieldChange }) {
  const t = useText('importing');
  const archive = useText('archive');
  return (
    <>
      <td>{archive(inputLabels[field])}</td>
      <td>
        <span className={css.change}>
          <Icon of={Pencil} small />
          <span className={css.cell} title={before}>
            {before === '' ? t('changeFromEmpty') : t('changeFrom', { before })}
          </span>
        </span>
      </td>
      <td>
        <span className={css.cell} title={after}>
          {after === '' ? t('changeEmpty') : after}
        </span>
      </td>
    </>
  );
}
